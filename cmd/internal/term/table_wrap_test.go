package term

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const (
	longHan   = "北岸港口恢复夜班渡轮，首班船晚点二十分钟后驶出码头"
	longLatin = "Night ferry back on the northern shore of the sound"
)

// titles returns a table of titles.
func titles(list ...string) *Table {
	t := NewTable(
		Column{Header: "TIME", Right: true, Vanish: 1},
		Column{Header: "SOURCE", Vanish: 2},
		Column{Header: "TITLE", Flexible: true},
	)
	for i, title := range list {
		t.Row(Cell{Text: fmt.Sprintf("9:%02d", i+8)}, Cell{Text: "Gazette"}, Cell{Text: title})
	}
	return t
}

// TestTableWraps checks that titles are whole where more than a third would be cut, or the reader says so: beside the
// facts if there is room for that, else below them.
func TestTableWraps(t *testing.T) {
	for _, c := range []struct {
		name     string
		width    int
		wrapping Wrapping
		table    *Table
		want     string
	}{
		{"beside the facts", 56, WrapAuto, titles(longHan, longLatin, "Fog"), `TIME  SOURCE   TITLE
9:08  Gazette  北岸港口恢复夜班渡轮，首班船晚点二十分钟
               后驶出码头
9:09  Gazette  Night ferry back on the northern shore of
               the sound
9:10  Gazette  Fog
`},
		{"below the facts", 30, WrapAuto, titles(longHan, longLatin, "Fog"), `TIME  SOURCE
  TITLE
9:08  Gazette
  北岸港口恢复夜班渡轮，首班船
  晚点二十分钟后驶出码头
9:09  Gazette
  Night ferry back on the
  northern shore of the sound
9:10  Gazette
  Fog
`},
		{"a third is cut", 56, WrapAuto, titles(longHan, "Rain", "Fog"), `TIME  SOURCE   TITLE
9:08  Gazette  北岸港口恢复夜班渡轮，首班船晚点二十分钟…
9:09  Gazette  Rain
9:10  Gazette  Fog
`},
		{"always", 56, WrapAlways, titles(longHan, "Rain", "Fog"), `TIME  SOURCE   TITLE
9:08  Gazette  北岸港口恢复夜班渡轮，首班船晚点二十分钟
               后驶出码头
9:09  Gazette  Rain
9:10  Gazette  Fog
`},
		{"never", 56, WrapNever, titles(longHan, longLatin), `TIME  SOURCE   TITLE
9:08  Gazette  北岸港口恢复夜班渡轮，首班船晚点二十分钟…
9:09  Gazette  Night ferry back on the northern shore o…
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.table.Wrap(c.wrapping)
			if diff := cmp.Diff(c.want, tableText(c.table, Options{TableWidth: c.width})); diff != "" {
				t.Errorf("table (-want +got):\n%s", diff)
			}
		})
	}
}

// TestTableWrapsWholeTitles checks that nothing of a title is lost at any width.
func TestTableWrapsWholeTitles(t *testing.T) {
	letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for width := MinWidth; width <= 120; width++ {
		table := titles(longHan)
		table.Wrap(WrapAlways)
		text := letters(tableText(table, Options{TableWidth: width}))
		if text = strings.ReplaceAll(text, "9:08Gazette", ""); !strings.Contains(text, longHan) {
			t.Errorf("width %d: %s", width, text)
		}
	}
}

// TestTableSections checks that sections of a single row are close to each other, and that there is no hole in front of
// titles where a section lacks a column.
func TestTableSections(t *testing.T) {
	table := NewTable(Column{Header: "ID"}, Column{Header: "SOURCE", Vanish: 1}, Column{}, Column{Header: "TITLE", Flexible: true})
	for _, s := range []struct {
		name string
		rows [][]string
	}{
		{"Sea", [][]string{{"a", "Gazette", "*", "Fog"}, {"b", "Town Crier", "", "Ferry"}}},
		{"Town", [][]string{{"c", "", "", "Bell"}}},
		{"Sport", [][]string{{"d", "", "*", "Draw"}}},
		{"Food", [][]string{{"e", "", "", "Soup"}, {"f", "", "", "Bread"}}},
		{"Books", [][]string{{"g", "Gazette", "", "Tides"}}},
	} {
		table.Section(s.name)
		for _, row := range s.rows {
			cells := make([]Cell, len(row))
			for c, text := range row {
				cells[c].Text = text
			}
			table.Row(cells...)
		}
	}
	want := `ID  SOURCE         TITLE

■ Sea
a   Gazette     *  Fog
b   Town Crier     Ferry

■ Town
c      Bell
■ Sport
d   *  Draw

■ Food
e      Soup
f      Bread

■ Books
g   Gazette        Tides
`
	if diff := cmp.Diff(want, tableText(table, Options{TableWidth: 40})); diff != "" {
		t.Errorf("table (-want +got):\n%s", diff)
	}
}

func BenchmarkWrappedTable(b *testing.B) {
	for _, rows := range []int{1000, 10000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			list := make([]string, rows)
			for i := range list {
				list[i] = longHan + longLatin
			}
			for b.Loop() {
				tableText(titles(list...), Options{})
			}
		})
	}
}
