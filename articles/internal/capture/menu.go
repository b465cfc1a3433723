package capture

import (
	"slices"
	"strings"

	"newsreader/articles/internal/labels"
	"newsreader/articles/internal/runes"
)

// isMenu reports whether a line is a row of short names, such as the sections of a site or the links
// of its imprint. Names between bars need no other evidence; among names between spaces, half must
// be subjects of news or buttons, or the row must be long and Chinese, or all names Chinese and the
// spaces ideographic.
func isMenu(s string) bool {
	barred := containsAny(s, "|", "｜")
	if !barred && strings.Count(s, " ") < 3 && !strings.Contains(s, "　") {
		return false
	}
	if barred {
		if parts := strings.FieldsFunc(s, isBar); len(parts) > 2 {
			return !slices.ContainsFunc(parts, func(p string) bool { return runes.Columns(p) > 24 })
		}
	}
	var parts []string
	n, names := 0, 0
	for p := range strings.FieldsFuncSeq(s, func(r rune) bool { return isBlank(r) || isBar(r) }) {
		if runes.Columns(p) > 12 || containsAny(p, ":", "：", "，", "。", "！", "？") {
			return false
		}
		parts, n = append(parts, p), n+1
		if hasHan(p) {
			names++
		}
	}
	return n > 6 && names*2 > n || n > 2 && names == n && strings.Contains(s, "　") || n > 3 && areSubjects(parts)
}

func isBar(r rune) bool { return r == '|' || r == '｜' }

// areSubjects reports whether at least half of the names are subjects of news or buttons.
func areSubjects(names []string) bool {
	others := 0
	for _, name := range names {
		if labels.Section(name) == labels.NoSection && !labels.IsBoilerplate(name) {
			if others++; others*2 > len(names) {
				return false
			}
		}
	}
	return true
}

// markRepeatedMenu marks the lines below the text that repeat the site's menu from above the title,
// so that no headline is read from them. At least three lines in a row must be repeated.
func (p *parser) markRepeatedMenu(title, from int) {
	above := map[string]bool{}
	for _, l := range p.lines[:max(0, title)] {
		above[l.text] = true
	}
	run := 0
	for i := from; i < len(p.lines); i++ {
		if !above[p.lines[i].text] {
			run = 0
			continue
		}
		if run++; run < 3 {
			continue
		}
		for k := i - 2; k <= i; k++ {
			p.lines[k].kind = imprintLine
		}
	}
}
