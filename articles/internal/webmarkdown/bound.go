package webmarkdown

import "strings"

// Bounds on what tools write for the largest pages. The time to parse what exceeds them is quadratic.
const (
	maxOpenBrackets = 256
	maxReferences   = 4096
)

// exceedsBounds reports whether a text has more brackets open at once, or more definitions of links, than the
// Markdown of any page.
func exceedsBounds(source string) bool {
	open, references := 0, 0
	for line := range strings.Lines(source) {
		if strings.HasPrefix(line, "[") && strings.Contains(line, "]:") {
			references++
		}
		if strings.TrimSpace(line) == "" {
			open = 0
		}
		for i := range len(line) {
			switch line[i] {
			case '[':
				open++
			case ']':
				open--
			case '(':
				if i > 0 && line[i-1] == ']' {
					open++ // until the address is closed, the link is open
				}
			case ')':
				open--
			}
			open = max(open, 0)
			if open > maxOpenBrackets || references > maxReferences {
				return true
			}
		}
	}
	return false
}
