package capture

import (
	"strings"

	"newsreader/articles/internal/runes"
)

// typesetWidth returns the width of a text in a common proportional font, in columns. A Chinese character is two
// columns wide.
func typesetWidth(s string) int {
	sum := 0 // in eighths of a column
	for _, r := range s {
		sum += advance(r)
	}
	return (sum + 4) / 8
}

// advance returns the width of a character in a usual proportional font, in eighths of a column.
func advance(r rune) int {
	switch {
	case r >= 0x80 && runes.Columns(string(r)) == 2:
		return 16
	case strings.ContainsRune("ijl.,:;'|!ı‘’ ·", r):
		return 4
	case strings.ContainsRune("ftrI()[]-/\"“”", r):
		return 6
	case strings.ContainsRune("mwMW%@—…", r):
		return 13
	case r >= 'A' && r <= 'Z' || r == '&':
		return 11
	}
	return 8
}

// slack returns the margin of error of a width: the font of the print is unknown.
func (m measure) slack(width int) int {
	if m != typeset {
		return 0
	}
	return 1 + width/25
}

// measureTypeset measures lines that were printed.
func measureTypeset(blocks []block) {
	for i := range blocks {
		for k := range blocks[i].lines {
			l := &blocks[i].lines[k]
			l.width[typeset] = l.indent + typesetWidth(l.text)
		}
	}
}
