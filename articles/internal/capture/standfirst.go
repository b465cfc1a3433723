package capture

import (
	"newsreader/articles/internal/runes"
)

// The least width, in columns, of a title above a standfirst or a name, and of a standfirst.
const (
	minTitleAbove = 24
	minStandfirst = 60
)

// maybeStandfirst reports whether line i may be a standfirst: it is at least a third longer than the
// line above, which could be a title.
func maybeStandfirst(lines []line, i int) bool {
	if i == 0 || lines[i].kind != textLine || lines[i-1].kind != textLine || lines[i-1].bullet {
		return false
	}
	above, w := runes.Columns(lines[i-1].text), runes.Columns(lines[i].text)
	return above >= minTitleAbove && w >= minStandfirst && w*3 >= above*4
}
