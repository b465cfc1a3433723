package markdown

import "golang.org/x/net/html/atom"

// rankHeadings converts the HTML levels of headings to Markdown levels: 2 for the shallowest, and
// the others in order without gaps, down to 6.
func rankHeadings(root *block) {
	var used [7]bool
	var headings []*block
	var walk func(b *block)
	walk = func(b *block) {
		if b.kind == kindHeading {
			headings = append(headings, b)
			used[b.level] = true
		}
		for _, c := range b.children {
			walk(c)
		}
	}
	walk(root)
	var ranks [7]int
	next := 2
	for level, u := range used {
		ranks[level] = min(next, 6)
		if u {
			next++
		}
	}
	for _, h := range headings {
		h.level = ranks[h.level]
	}
}

func isHeading(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}
