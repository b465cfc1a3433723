package capture

import (
	"strings"
	"testing"
)

// typesetLines breaks a paragraph where a font of these sizes fills a line, in eighths of a column.
func typesetLines(p string, size func(r rune) int, width int) string {
	var out strings.Builder
	line := 0
	for word := range strings.FieldsSeq(p) {
		n := 0
		for _, r := range word {
			n += size(r)
		}
		switch {
		case line == 0:
		case line+size(' ')+n > width*8:
			out.WriteByte('\n')
			line = 0
		default:
			out.WriteByte(' ')
			line += size(' ')
		}
		out.WriteString(word)
		line += n
	}
	return out.String()
}

// TestJoinPrinted joins lines of a proportional font, whose numbers of characters differ.
func TestJoinPrinted(t *testing.T) {
	paragraphs := []string{
		"The lighthouse keeper climbed the stairs every evening in winter, when William and Mummy would still immediately ask for him at home in Swimming Moor.",
		"Little Lilli fills it till it will tilt, filling the little tin till with title lists, which all of the fifty pilots still find in the attic of the fire hall.",
		"Nobody in town remembers who built it, and the council has no money to repair the roof before the storms arrive from the west in the first week of March.",
		"Die Gemeinde will den Turm im Sommer für Besucher öffnen, sobald die Treppe erneuert ist und der Wächter einen Nachfolger für die langen Nächte gefunden hat.",
	}
	wide := func(r rune) int { // another font than the one that is assumed
		if n := advance(r); n == 4 {
			return 5
		} else {
			return n
		}
	}
	for name, size := range map[string]func(rune) int{"as assumed": advance, "narrow letters are wider": wide} {
		for _, width := range []int{56, 72, 90} {
			var text []string
			for _, p := range paragraphs {
				text = append(text, typesetLines(p, size, width))
			}
			got := JoinPrinted(strings.Join(text, "\n\n") + "\n\f")
			if want := strings.Join(paragraphs, "\n\n") + "\n"; got != want {
				t.Errorf("%s, %d: %q", name, width, got)
			}
		}
	}
	if got := JoinPrinted("The lamp\nturns.\n"); got != "The lamp\nturns.\n" {
		t.Errorf("a text without pages is changed: %q", got)
	}
}
