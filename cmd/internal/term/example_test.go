package term_test

import (
	"bytes"
	"fmt"
	"os"

	"newsreader/cmd/internal/term"
)

func Example() {
	t := term.Detect(&bytes.Buffer{}, func(string) string { return "" }, term.Preferences{Width: 40})
	o := t.Options()
	o.Language = "en"
	d := term.NewDocument(o)
	d.Block(term.RoleTitle, "Night ferry back after two months")
	d.Markdown("The first boat left **twenty minutes** late; see the [timetable](https://example.org/t).")
	d.Block(term.RoleNotice, "An invented story.")
	if _, err := d.WriteTo(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
	// Night ferry back after two months
	//
	// The first boat left twenty minutes late;
	// see the timetable[1].
	//
	// ┆ An invented story.
	//
	// ■ Links
	//
	// [1] https://example.org/t
}

func ExampleTable() {
	t := term.NewTable(term.Column{Header: "TIME"}, term.Column{Header: "TITLE", Flexible: true}, term.Column{Header: "SOURCE", Vanish: 1})
	t.Row(term.Cell{Text: "21:30"}, term.Cell{Text: "北岸港口恢复夜班渡轮，首班船晚点"}, term.Cell{Text: "海岸晚报"})
	d := term.NewDocument(term.Options{Width: 40})
	d.Table(t)
	fmt.Print(d)
	// Output:
	// TIME   TITLE                    SOURCE
	// 21:30  北岸港口恢复夜班渡轮，   海岸晚报
	//        首班船晚点
}

func ExamplePlain() {
	fmt.Print(term.Plain("## The *boat*\n\n- [late](https://example.org/t)\n- full", "en"))
	// Output:
	// The boat
	//
	// - late (https://example.org/t)
	// - full
}

func ExampleCut() {
	fmt.Println(term.Cut("北岸港口恢复夜班渡轮", 9))
	// Output: 北岸港口…
}
