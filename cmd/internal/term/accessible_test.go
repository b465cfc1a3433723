package term

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/traditional"
)

func TestAccessible(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"a paragraph is a line", strings.Repeat("渡轮 ", 60), strings.TrimSpace(strings.Repeat("渡轮 ", 60)) + "\n"},
		{"headings", "# a\n###### b", "Heading level 1: a\n\nHeading level 6: b\n"},
		{"a quote", "> a\n>\n> b", "Quote:\n\na\n\nb\n\nEnd of quote.\n"},
		{"a list", "- a\n- b\n", "List, 2 items:\na\nb\n"},
		{"a list of one", "- a", "List, 1 item:\na\n"},
		{"numbers", "3. a\n4. b", "List, 2 items:\n3. a\n4. b\n"},
		{"a loose list", "- a\n\n- b\n\n  c\n", "List, 2 items:\n\na\n\nb\n\nc\n"},
		{"a list in a list", "- a\n  - b\n- c", "List, 2 items:\na\nList, 1 item:\nb\nEnd of list.\nc\n"},
		{"tasks", "- [ ] a\n- [x] b", "List, 2 items:\nnot done: a\ndone: b\n"},
		{"code", "```go\nx\n y\n```", "Code, go:\nx\n y\n\nEnd of code.\n"},
		{"code of no language", "    x", "Code:\nx\n\nEnd of code.\n"},
		{"a table", "|a|b|\n|-|-|\n|1|2|\n|3||", "Table, 2 rows:\n\na: 1; b: 2\n\na: 3\n"},
		{"a table without heads", "| | |\n|-|-|\n|1|2|", "Table, 1 row:\n\n1; 2\n"},
		{"an item that begins with code", "1. ```\n   x\n   ```", "List, 1 item:\n1.\n\nCode:\nx\n\nEnd of code.\n"},
		{"an item that begins with a quote", "- > a", "List, 1 item:\n\nQuote:\n\na\n\nEnd of quote.\n"},
		{"an empty item", "-\n- a", "List, 2 items:\na\n"},
		{"a rule is silent", "a\n\n***\n\nb", "a\n\nb\n"},
		{"links", "[a](http://a.example/)", "a (link 1)\n\nLink 1: http://a.example/\n"},
		{"an image", "![a](http://a.example/)", "[image: a] (link 1)\n\nLink 1: http://a.example/\n"},
		{"struck text", "a ~~b *c*~~ d", "a [deleted: b c] d\n"},
		{"a footnote", "a[^1]\n\n[^1]: b\n", "a (footnote 1)\n\nFootnote 1: b\n"},
		{"a definition", "a\n: b\n", "a\n\nb\n"},
		{"emphasis is silent", "*a* **b** `c`", "a b c\n"},
		{"a hard break", "a  \nb", "a\nb\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, show(c.md, Options{Language: "en", Accessible: true, Profile: TrueColor, Width: 20})); diff != "" {
				t.Errorf("text (-want +got):\n%s", diff)
			}
		})
	}
}

// TestAccessibleHasNoDrawing checks that a whole page contains neither escape sequences nor
// characters that are only drawing.
func TestAccessibleHasNoDrawing(t *testing.T) {
	o := Options{Language: "zh", Accessible: true, Profile: TrueColor, Links: LinkHyperlinks}
	out := page(o) + show(readFile(t, "testdata/article.md"), o)
	for _, r := range out {
		if r >= 0x2500 && r <= 0x25FF || r == '•' || r == '·' || r == '›' || r == '\x1b' || unicode.Is(unicode.Co, r) {
			t.Errorf("the page contains %q", r)
		}
	}
}

// TestMessagesAreComplete checks that every language has all messages.
func TestMessagesAreComplete(t *testing.T) {
	for tag, want := range map[string]messages{
		"": english(), "en-GB": english(), "de": english(), "zh": chinese(traditional.AsWritten), "ZH-Hant-TW": chinese(traditional.Text), "zh-HK": chinese(traditional.Text), "yue": chinese(traditional.AsWritten), "cmn-Hans": chinese(traditional.AsWritten), "zhx": english(),
	} {
		if diff := cmp.Diff(want, messagesFor(tag), cmp.AllowUnexported(messages{})); diff != "" {
			t.Errorf("messages for %q (-want +got):\n%s", tag, diff)
		}
	}
	for i, numeral := range []string{"一", "二", "三", "四", "五", "六"} {
		if got, want := messagesFor("zh").headingLabel(i+1), numeral+"级标题："; got != want {
			t.Errorf("label of level %d is %q, want %q", i+1, got, want)
		}
	}
	for level := 1; level <= 6; level++ {
		for _, w := range []messages{english(), messagesFor("zh")} {
			if l := w.headingLabel(level); strings.Contains(l, "%") || l == "" {
				t.Errorf("label of level %d is %q", level, l)
			}
		}
	}
}

func TestSpeakRoles(t *testing.T) {
	for _, c := range []struct {
		role       Role
		text, want string
	}{
		{RoleTitle, "a", "Heading level 1: a\n"}, {RoleSection, "a", "Heading level 2: a\n"}, {RoleNotice, "a\nb", "Notice: a\n\nb\n"},
		{RoleNotice, "Notice: a", "Notice: a\n"}, {RoleCard, "a\nb · c", "Author: a\n\nb; c\n"}, {RoleCrumbs, "a › b", "a; b\n"}, {RoleMeta, "a · b", "a; b\n"}, {RoleText, "a · b", "a · b\n"},
		{RoleStandfirst, "a", "a\n"}, {RoleText, " \n ", ""},
	} {
		d := NewDocument(Options{Accessible: true})
		d.Block(c.role, c.text)
		if diff := cmp.Diff(c.want, d.String()); diff != "" {
			t.Errorf("role %d (-want +got):\n%s", c.role, diff)
		}
	}
}

// TestAccessibleWidth checks that accessible text is wrapped where a width is asked for, and only there, in words and
// between characters.
func TestAccessibleWidth(t *testing.T) {
	const md = "Boats wait for the fog to lift from the quay.\n\n- One that is rather long for its line\n- Two\n\n渡轮因大雾停航，码头上排起了长队，直到中午。\n"
	for _, width := range []int{20, 33, 60} {
		for l := range strings.SplitSeq(show(md, Options{Language: "en", Accessible: true, SpokenWidth: width}), "\n") {
			if Width(l) > width {
				t.Errorf("width %d: %q has %d columns", width, l, Width(l))
			}
		}
	}
	want := "\nBoats wait for the fog to lift from the quay.\n\nList, 2 items:\nOne that is rather long for its line\nTwo\n\n渡轮因大雾停航，码头上排起了长队，直到中午。\n"
	if diff := cmp.Diff(strings.TrimSpace(want), strings.TrimSpace(show(md, Options{Language: "en", Accessible: true, Width: 20}))); diff != "" {
		t.Error(diff)
	}
}
