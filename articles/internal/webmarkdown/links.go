package webmarkdown

import (
	"strings"

	"newsreader/articles/internal/runes"
)

// maxLinkLines is how many lines a link around several blocks may have.
const maxLinkLines = 24

// divideLinks makes each line a link of its own where a link goes around several blocks, such as the picture, title
// and summary of a teaser. Markdown has no such links.
func divideLinks(lines []string) []string {
	var out []string
	var code fences
	for i := 0; i < len(lines); i++ {
		inCode := code.inCode(lines[i])
		at, _ := brackets(lines[i])
		if at < 0 || inCode {
			out = append(out, lines[i])
			continue
		}
		k, target, rest := findLinkEnd(lines, i)
		if k < 0 || wrapped(lines[i:k+1]) {
			out = append(out, lines[i])
			continue
		}
		if before := strings.TrimSpace(lines[i][:at]); before != "" {
			out = append(out, lines[i][:at], "")
		}
		out = append(out, linked(lines[i][at+1:], target))
		for _, l := range lines[i+1 : k] {
			out = append(out, linked(l, target))
		}
		_, end := brackets(lines[k])
		out = append(out, linked(lines[k][:end], target), "")
		lines[k] = rest // which may begin the next link
		i = k - 1
	}
	return out
}

// wrapColumns is the width at which pandoc wraps lines.
const wrapColumns = 72

// wrapped reports whether lines are one line that was wrapped, so that a link around its ends goes around one block.
func wrapped(lines []string) bool {
	for i, l := range lines[1:] {
		next, _, _ := strings.Cut(strings.TrimLeft(l, " "), " ")
		before := runes.Columns(lines[i])
		if next == "" || before > wrapColumns+8 || before+1+runes.Columns(next) <= wrapColumns {
			return false
		}
	}
	return true
}

// findLinkEnd returns the line on which the link ends that line i begins, its address, and what follows it on that
// line. It returns -1 if the link does not end soon.
func findLinkEnd(lines []string, i int) (k int, target, rest string) {
	for k = i + 1; k < len(lines) && k <= i+maxLinkLines; k++ {
		open, end := brackets(lines[k])
		if end >= 0 {
			target, rest, ok := cutTarget(lines[k][end+1:])
			if !ok {
				return -1, "", ""
			}
			return k, target, rest
		}
		if open >= 0 {
			break
		}
	}
	return -1, "", ""
}

// brackets returns the offset of the last opening bracket in a line that is not closed in it, and that of the first
// closing one before an address that was not opened in it, -1 for none.
func brackets(l string) (open, end int) {
	var opened []int
	end = -1
	for i := 0; i < len(l); i++ {
		switch l[i] {
		case '\\':
			i++
		case '[':
			opened = append(opened, i)
		case ']':
			if len(opened) > 0 {
				opened = opened[:len(opened)-1]
			} else if end < 0 && strings.HasPrefix(l[i+1:], "(") {
				end = i
			}
		}
	}
	if len(opened) == 0 {
		return -1, end
	}
	return opened[len(opened)-1], end
}

// cutTarget separates the address in parentheses that begins a text, perhaps with the title of a link.
func cutTarget(s string) (target, rest string, ok bool) {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				target, _, _ = strings.Cut(s[1:i], " ")
				return target, strings.TrimSpace(s[i+1:]), target != ""
			}
		}
	}
	return "", "", false
}

// linked makes the text of a line a link, behind the mark of its heading or item. A line that has a link already
// keeps that.
func linked(l, target string) string {
	bare := strings.TrimLeft(l, " ")
	mark := len(bare) - len(strings.TrimLeft(bare, "#"))
	if mark == 0 && isItem(bare) {
		mark = strings.IndexByte(bare, ' ')
	}
	text := strings.TrimSpace(bare[mark:])
	if text == "" || strings.Contains(strings.ReplaceAll(text, "![", ""), "[") {
		return l
	}
	return l[:len(l)-len(bare)] + strings.TrimLeft(bare[:mark]+" ", " ") + "[" + text + "](" + target + ")"
}
