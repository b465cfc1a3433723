package webmarkdown

import "strings"

// fences follows the lines of a text through its fenced code blocks. The zero value is ready for the first line.
type fences struct {
	mark string // the fence that began the open block, "" outside of blocks
}

// inCode reports whether the next line belongs to a fenced code block, whose fences are part of it.
func (f *fences) inCode(l string) bool {
	if f.mark == "" && !strings.Contains(l, "```") && !strings.Contains(l, "~~~") {
		return false
	}
	mark, info := cutFence(l)
	switch {
	case f.mark == "":
		f.mark = mark
		return mark != ""
	case strings.HasPrefix(mark, f.mark) && info == "":
		f.mark = ""
	}
	return true
}

// cutFence separates the fence that a line begins with, behind the marks of the quotes and items around it, from
// the info string. Both are "" if the line begins with none.
func cutFence(l string) (mark, info string) {
	bare := strings.TrimLeft(l, " \t>")
	for isItem(bare) {
		_, bare, _ = strings.Cut(bare, " ")
		bare = strings.TrimLeft(bare, " \t>")
	}
	if bare == "" || bare[0] != '`' && bare[0] != '~' {
		return "", ""
	}
	info = strings.TrimLeft(bare, bare[:1])
	mark = bare[:len(bare)-len(info)]
	if len(mark) < 3 || mark[0] == '`' && strings.Contains(info, "`") {
		return "", ""
	}
	return mark, strings.TrimSpace(info)
}

// codeLines reports which lines are fenced or indented code.
func codeLines(lines []string) []bool {
	code := make([]bool, len(lines))
	var f fences
	blank, inList := true, false
	for i, l := range lines {
		bare := strings.TrimLeft(l, " \t")
		indent := len(l) - len(bare)
		indented := indent >= 4 || strings.HasPrefix(l, "\t")
		switch {
		case f.inCode(l):
			code[i] = true
		case bare == "":
			blank = true
			continue
		case indented && !inList && (blank || code[i-1]):
			code[i] = true
		}
		inList = !code[i] && isItem(bare) || indent > 1 && inList
		blank = false
	}
	return code
}

// Bounds on what is read to find code, in bytes.
const (
	maxCodeSpan   = 4000 // a span of inline code
	maxFenceMarks = 64   // the marks of quotes and items before a fence
)

// codeLen returns the length of the code that begins at an offset with a backquote or tilde: a fenced block up to its
// closing fence, or a span of inline code. If none begins there, it returns the length of the run of these characters.
func codeLen(source string, at int) int {
	rest := source[at:]
	run := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
	if run >= 3 {
		before := source[max(0, at-maxFenceMarks):at]
		if n := blockLen(before[strings.LastIndexByte(before, '\n')+1:], rest); n > 0 {
			return n
		}
	}
	if rest[0] == '`' {
		return spanLen(rest[:min(len(rest), maxCodeSpan)], run)
	}
	return run
}

// blockLen returns the length of the fenced block that a text begins with, 0 if it begins with none. The text stands
// behind the given marks in its line.
func blockLen(marks, text string) int {
	var f fences
	n := 0
	for l := range strings.Lines(text) {
		if n == 0 {
			l = marks + l
			n -= len(marks)
		}
		n += len(l)
		if !f.inCode(l) {
			return 0
		}
		if f.mark == "" {
			break
		}
	}
	return n
}

// spanLen returns the length of the span of code that a text begins with, as a run of backquotes does, or the length
// of the run if nothing in its paragraph closes it.
func spanLen(text string, run int) int {
	span, _, _ := strings.Cut(text, "\n\n")
	for end := run; end < len(span); {
		i := strings.IndexByte(span[end:], '`')
		if i < 0 {
			break
		}
		end += i
		closing := len(span[end:]) - len(strings.TrimLeft(span[end:], "`"))
		if end += closing; closing == run {
			return end
		}
	}
	return run
}
