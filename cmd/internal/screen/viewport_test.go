package screen

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"newsreader/cmd/internal/term"
)

// markdown is a text with all that a viewport tells apart.
var markdown = "# The tide\n\n" + strings.Repeat("The boat waits for the tide, and the tide for nobody. 潮水不等人，渡轮等潮水。", 12) +
	"\n\n## Times\n\n| " + strings.Repeat("port of call | ", 14) + "\n|" + strings.Repeat("---|", 14) + "\n| " + strings.Repeat("Lower Harbour | ", 14) +
	"\n\n> The pier is closed.\n\n```\nif tide < 3 { " + strings.Repeat("wait(); ", 30) + "}\n\treturn\n```\n\n## Last\n\nShort.\n"

// linesAt returns lines set for a width.
func linesAt(width int, md string) []term.Line {
	doc := term.NewDocument(term.Options{Width: min(width, 80), TableWidth: width, BlockWidth: 400, KeepLines: true, Links: term.LinkNumberedHyperlinks})
	doc.Markdown(md)
	return doc.Lines()
}

// plainScreen returns what a viewport draws, without sequences. It checks that each line is as wide as the screen.
func plainScreen(t *testing.T, v *Viewport) []string {
	t.Helper()
	drawn := v.Draw(term.NoColor)
	if len(drawn) != v.height {
		t.Fatalf("%d lines on a screen of %d", len(drawn), v.height)
	}
	for i, l := range drawn {
		drawn[i] = withoutSequences(l)
		if w := term.Width(drawn[i]); w != v.width {
			t.Fatalf("line %d has %d columns on a screen of %d: %q", i, w, v.width, drawn[i])
		}
	}
	return drawn
}

func withoutSequences(s string) string {
	var text strings.Builder
	for _, l := range term.LinesOf(s) {
		text.WriteString(l.Text())
	}
	return text.String()
}

// TestViewportStaysInRange moves, shifts, finds and resizes at random.
func TestViewportStaysInRange(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 30 {
		v := &Viewport{}
		resize := func() {
			width, height := 20+r.IntN(140), 1+r.IntN(40)
			v.Indent = r.IntN(2) * r.IntN(30)
			v.Resize(width, height)
			v.SetLines(linesAt(width-min(v.Indent, width-20), markdown))
		}
		resize()
		for range 60 {
			var did string
			switch n := r.IntN(80) - 40; r.IntN(9) {
			case 0:
				did = "resize"
				resize()
			case 1, 2:
				did = fmt.Sprint("move ", n)
				v.Move(n)
			case 3:
				did = fmt.Sprint("go to ", n*3)
				v.GoTo(n * 3)
			case 4, 5:
				did = fmt.Sprint("shift ", n)
				v.Shift(n)
			case 6:
				did = "heading"
				v.Heading(n < 0)
			case 7:
				did = "find"
				v.Find([]string{"tide", "潮水", "HARBOUR", "", "wait"}[r.IntN(5)])
			default:
				did = "next place"
				v.FindNext(n < 0)
			}
			checkRange(t, v, did)
		}
	}
}

func checkRange(t *testing.T, v *Viewport, did string) {
	t.Helper()
	end := max(len(v.lines)-v.height, 0)
	if v.overscrolled {
		end = len(v.lines) - 1
	}
	if v.top < 0 || v.top > end || v.left < 0 || v.left > v.hidden() {
		t.Fatalf("after %s: line %d of 0 to %d, column %d of 0 to %d", did, v.top, end, v.left, v.hidden())
	}
	plainScreen(t, v)
}

// TestViewportKeepsPlace checks that the paragraph that is first on the screen stays there at other widths.
func TestViewportKeepsPlace(t *testing.T) {
	v := &Viewport{}
	v.Resize(80, 5)
	v.SetLines(linesAt(80, markdown))
	for top := 0; top < len(v.lines)-5; top++ {
		v.GoTo(top)
		place := v.Place()
		before := plainScreen(t, v)[0]
		for _, width := range []int{20, 40, 130, 27, 80} {
			v.Resize(width, 5)
			v.SetLines(linesAt(width, markdown))
			if v.Place() != place || v.places[v.lineOf(place)].Paragraph != place.Paragraph {
				t.Fatalf("line %d at %d columns: %v, not %v", top, width, v.Place(), place)
			}
		}
		if after := plainScreen(t, v)[0]; strings.TrimSpace(before) != "" && after != before {
			t.Errorf("line %d: %q, not %q", top, after, before)
		}
	}
}

// TestViewportShiftsBlocks checks that only wide blocks move sideways, and their bars do not.
func TestViewportShiftsBlocks(t *testing.T) {
	v := &Viewport{}
	v.Resize(24, 8)
	v.SetLines(linesAt(24, "Only text here.\n\n```\n0123456789abcdefghijklmnopqrstuvwxyz\n\nshort\n```\n\n> A quote."))
	want := func(what string, lines ...string) {
		t.Helper()
		for i, l := range plainScreen(t, v)[:len(lines)] {
			if strings.TrimRight(l, " ") != lines[i] {
				t.Errorf("%s: line %d is %q, not %q", what, i, l, lines[i])
			}
		}
	}
	want("at first", "Only text here.", "", "┊ 0123456789abcdefghijk›", "┊", "┊ short", "", "│ A quote.")
	if !v.Shift(8) {
		t.Error("it does not move")
	}
	want("moved", "Only text here.", "", "┊ ‹9abcdefghijklmnopqrs›", "┊", "┊ ‹", "", "│ A quote.")
	v.Shift(100)
	want("at its end", "Only text here.", "", "┊ ‹fghijklmnopqrstuvwxyz")
	if v.Shift(1) {
		t.Error("it moves beyond the end")
	}
	v.Shift(-100)
	want("back", "Only text here.", "", "┊ 0123456789abcdefghijk›")
	v.GoTo(len(v.lines))
	v.Resize(24, 1)
	v.GoTo(len(v.lines))
	if v.Shift(8) {
		t.Error("a quote moves")
	}
}

// TestViewportIndents checks that text is indented, and a wide block only as far as it fits.
func TestViewportIndents(t *testing.T) {
	v := &Viewport{Indent: 4}
	v.Resize(24, 3)
	v.SetLines(linesAt(20, "Text.\n\n```\n0123456789abcdefghi\n```"))
	if got := plainScreen(t, v); !strings.HasPrefix(got[0], "    Text.") || !strings.HasPrefix(got[2], "   ┊ 0123456789abcdefghi") {
		t.Errorf("%q", got)
	}
}

// TestViewportHeadings checks that each heading can be made the first line, the last one too.
func TestViewportHeadings(t *testing.T) {
	v := &Viewport{}
	v.Resize(40, 10)
	v.SetLines(linesAt(40, markdown))
	var seen []string
	for v.Heading(false) {
		seen = append(seen, strings.TrimSpace(plainScreen(t, v)[0]))
	}
	if got := strings.Join(seen, "|"); got != "■ Times|■ Last" {
		t.Errorf("headings %s", got)
	}
	if v.Move(1) || !v.AtEnd() {
		t.Error("it moves beyond the end")
	}
	if !v.Heading(true) || strings.TrimSpace(plainScreen(t, v)[0]) != "■ Times" {
		t.Errorf("back to %q", plainScreen(t, v)[0])
	}
}

// TestViewportKeepsTail checks that lines can follow a text that is on the screen.
func TestViewportKeepsTail(t *testing.T) {
	v := &Viewport{}
	v.Resize(40, 4)
	lines := linesAt(40, markdown)
	v.SetLines(lines)
	v.Find("tide")
	v.FindNext(false)
	v.FindNext(false)
	v.GoTo(9)
	v.SetTail(len(lines), linesAt(40, "More of the tide."))
	if _, at, of := v.Finding(); v.top != 9 || v.Lines() != len(lines)+1 || at != 2 || of != 27 {
		t.Errorf("line %d of %d, place %d of %d", v.top, v.Lines(), at, of)
	}
}
