package webmarkdown

import (
	"net/url"
	"strings"

	"github.com/yuin/goldmark/ast"

	"newsreader/articles/internal/runes"
)

// Limits on menus: the least number of entries, the greatest width of an entry in columns, and how many in four of the
// addresses must recur in another menu or lead to sections.
const (
	minMenu      = 4
	maxMenuEntry = 40
	menuShare    = 3
	maxRow       = 60 // headings in a row
)

// span is a range of blocks.
type span struct{ from, to int }

// menuEntry is a short link, alone in an item of a list or in a heading.
type menuEntry struct{ text, address string }

// findMenus returns the ranges of blocks that are menus, in order: a list of nothing but short links whose addresses
// the page has in another list as well, the lists of links to sections next to it, and a row of headings that are such
// links. Titles of articles, however short, lead to addresses with a slug, a date or a number.
func findMenus(src []byte, blocks []ast.Node) (menus []span) {
	entries, seen := make([][]menuEntry, len(blocks)), map[string]int{}
	for i, n := range blocks {
		all, only := menuEntries(src, n)
		if n.Kind() == ast.KindList {
			for address := range addressesOf(all) {
				seen[address]++
			}
		}
		if only {
			entries[i] = all
		}
	}
	for i := 0; i < len(blocks); i++ {
		row := sectionRow(entries, i)
		switch {
		case row.to-row.from >= minMenu:
			menus = append(menus, row)
		case len(entries[i]) >= minMenu && isRepeated(entries[i], seen):
			first := 0
			if len(menus) > 0 {
				first = menus[len(menus)-1].to
			}
			menus = append(menus, withNeighbours(blocks, entries, first, i))
		default:
			continue
		}
		i = menus[len(menus)-1].to - 1
	}
	return menus
}

// withNeighbours returns the range of blocks around the menu at block i that are menus of sections as well, with a
// heading each, from block first on.
func withNeighbours(blocks []ast.Node, entries [][]menuEntry, first, i int) span {
	s := span{i, i + 1}
	for k := i + 1; k < len(blocks) && k <= s.to+1; k++ {
		if isSectionList(blocks[k], entries[k]) {
			s.to = k + 1
		} else if blocks[k].Kind() != ast.KindHeading {
			break
		}
	}
	for s.from > first && (isSectionList(blocks[s.from-1], entries[s.from-1]) || len(entries[s.from-1]) == 1 && areSections(entries[s.from-1])) {
		s.from--
	}
	return s
}

// isSectionList reports whether a block is a list of links to sections.
func isSectionList(block ast.Node, entries []menuEntry) bool {
	return block.Kind() == ast.KindList && len(entries) > 0 && areSections(entries)
}

// sectionRow returns the row of headings at block i that are short links. Most of them lead to sections, among them the
// first and the last.
func sectionRow(entries [][]menuEntry, i int) span {
	row, sections := span{i, i}, 0
	for k := i; k < min(len(entries), i+maxRow) && len(entries[k]) == 1; k++ {
		if areSections(entries[k]) {
			sections++
			if sections*4 >= (k+1-i)*menuShare {
				row.to = k + 1
			}
		} else if k == i {
			break
		}
	}
	return row
}

// menuEntries returns the entries of a list or of a heading, and reports whether the block has nothing else.
func menuEntries(src []byte, block ast.Node) (entries []menuEntry, only bool) {
	if k := block.Kind(); k != ast.KindList && k != ast.KindHeading {
		return nil, false
	}
	only = true
	_ = ast.Walk(block, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Kind() == ast.KindList || n.Kind() == ast.KindListItem {
			return ast.WalkContinue, nil
		}
		l := measure(src, n)
		if len(l.links) == 1 && l.images+l.linkedPictures == 0 && strings.TrimSpace(l.rest) == "" && runes.Columns(l.links[0]) <= maxMenuEntry {
			entries = append(entries, menuEntry{l.links[0], target(n)})
		} else {
			only = false
		}
		return ast.WalkSkipChildren, nil
	})
	return entries, only && len(entries) > 0
}

// isRepeated reports whether most addresses of a list recur in another list.
func isRepeated(list []menuEntry, seen map[string]int) bool {
	n, all := 0, addressesOf(list)
	for address := range all {
		if seen[address] > 1 {
			n++
		}
	}
	return len(all) >= minMenu && n*4 >= len(all)*menuShare
}

// addressesOf returns the addresses of a list, each once.
func addressesOf(list []menuEntry) map[string]struct{} {
	set := make(map[string]struct{}, len(list))
	for _, e := range list {
		set[e.address] = struct{}{}
	}
	return set
}

// areSections reports whether all entries lead to sections of a site.
func areSections(list []menuEntry) bool {
	for _, e := range list {
		if !isSectionAddress(e.address) {
			return false
		}
	}
	return true
}

// Limits on the path of a section: how many names it has, how long each is, and how many digits one may have.
const (
	maxSectionNames  = 4
	maxSectionName   = 24
	maxSectionDigits = 2
)

// isSectionAddress reports whether the path of an address is a few short names, without the slug, date or number of an
// article.
func isSectionAddress(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.RawQuery != "" || u.Host == "" && !strings.HasPrefix(u.Path, "/") {
		return false
	}
	names := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(names) > maxSectionNames {
		return false
	}
	for _, name := range names {
		name, _, _ = strings.Cut(name, ".")
		digits := len(name) - len(strings.Map(withoutDigits, name))
		if len(name) > maxSectionName || digits > maxSectionDigits || strings.Count(name, "-")+strings.Count(name, "_") > 1 {
			return false
		}
	}
	return true
}

// withoutDigits maps digits to nothing.
func withoutDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return -1
	}
	return r
}
