package term

import (
	"strings"
	"testing"
)

// keptLines returns a Markdown text as the lines of a full screen, with marks for what is known of them: w for wide, c for
// continued, h for headings.
func keptLines(width int, md string) []string {
	d := NewDocument(Options{Width: width, TableWidth: width, BlockWidth: 120, KeepLines: true})
	d.Markdown(md)
	var out []string
	for _, l := range d.Lines() {
		marks := ""
		for mark, set := range map[string]bool{"w": l.Wide, "c": l.Continues, "h": l.Heading} {
			if set {
				marks += mark
			}
		}
		out = append(out, marks+":"+l.Text())
	}
	return out
}

func TestLines(t *testing.T) {
	for name, test := range map[string]struct {
		width int
		md    string
		want  string
	}{
		"paragraph":       {20, "A ferry that waits for the tide.", ":A ferry that waits\nc:for the tide."},
		"heading":         {20, "## A heading over two lines\n\nText.", "h:■ A heading over two\nc:  lines\n:\n:Text."},
		"code":            {20, "```\nfor tide := range tides {\n\n\tboard()\n```", "w:┊ for tide := range tides {\nw:┊\nw:┊     board()"},
		"code in an item": {24, "- ```\n  one()\n  two()\n  ```", "w:• ┊ one()\nw:  ┊ two()"},
		"table that fits": {20, "| a | b |\n|--|--|\n| c | d |", "w:a  b\nw:────\nw:c  d"},
		"wide table": {20, "| first port | second port |\n|--|--|\n| Lower Harbour | Upper Harbour |",
			"w:first port     second port\nw:────────────────────────────\nw:Lower Harbour  Upper Harbour"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(keptLines(test.width, test.md), "\n"); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestWideTable checks that the cells of a table that is too wide for the screen keep a width that is easily read, and that no
// line of a block is wider than blocks may be.
func TestWideTable(t *testing.T) {
	long := strings.Repeat("the tide ", 20)
	for _, l := range keptLines(40, "| a | b | c |\n|--|--|--|\n| "+long+" | "+long+" | "+long+" |\n\n```\n"+strings.Repeat("x", 500)+"\n```") {
		_, text, _ := strings.Cut(l, ":")
		if w := Width(text); w > 124 {
			t.Errorf("%d columns: %q", w, text)
		}
	}
}

// TestNumbered checks that a list can go on with the numbers of the links.
func TestNumbered(t *testing.T) {
	d := NewDocument(Options{Links: LinkNumberedHyperlinks, Width: 30, KeepLines: true})
	d.Markdown("See [one](https://example.com/1) and [two](https://example.com/2).")
	d.Link("Address", "https://example.com/3")
	if got := d.Targets(); len(got) != 2 {
		t.Errorf("targets %q", got)
	}
	d = NewDocument(Options{Width: 30, KeepLines: true})
	d.Numbered(9, []string{"an item that is\nlonger than a line", "\x1b[2Jshort"})
	var got []string
	for _, l := range d.Lines() {
		got = append(got, l.Text())
	}
	if got, want := strings.Join(got, "\n"), "\n [9] an item that is longer\n     than a line\n[10] [2Jshort"; strings.TrimLeft(got, "\n") != strings.TrimLeft(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
