package capture

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/labels"
)

// joinLines makes one line of what a page prints side by side and a copy of it
// on several lines: breadcrumbs, a count over its label, an account over its time.
func joinLines(lines []line) []line {
	o := anyTime()
	out := lines[:0]
	for i := 0; i < len(lines); {
		text, n := readTrail(lines[i:])
		if n == 0 {
			text, n = readPair(lines[i:])
		}
		if n == 0 {
			out = append(out, lines[i])
			i++
			continue
		}
		joined := line{text: text}
		joined.judge(o)
		out = append(out, joined)
		i += n
	}
	return out
}

// readTrail reads breadcrumbs that stand a line each, with the marks between them on
// lines of their own or behind each name, and returns them as one line, and how
// many lines they are.
func readTrail(lines []line) (text string, n int) {
	if first, _ := cutMark(lines[0].text); !beginsTrail(first) {
		return "", 0
	}
	var names []string
	for n < len(lines) && len(names) < maxCrumbs {
		name, marked := cutMark(lines[n].text)
		if name == "" || utf8.RuneCountInString(name) > maxCrumb {
			return "", 0
		}
		names = append(names, name)
		n++
		if !marked && n < len(lines) && isMark(lines[n].text) {
			marked = true
			n++
		}
		if !marked {
			break
		}
	}
	if len(names) < 3 {
		return "", 0
	}
	return strings.Join(names, " > "), n
}

// beginsTrail says whether a name may be a site's front page, or one of its sections.
func beginsTrail(name string) bool {
	return labels.Boilerplate(name) || labels.Section(name) != labels.NoSection || strings.HasSuffix(name, "网") || strings.HasSuffix(name, "網")
}

// isMark says whether a line is nothing but the mark between two breadcrumbs.
func isMark(s string) bool {
	name, ok := cutMark(s)
	return ok && name == ""
}

// cutMark cuts the mark between breadcrumbs off the end of a name.
func cutMark(s string) (name string, ok bool) {
	name = strings.TrimRight(s, ">›»＞→/ ")
	return name, strings.TrimRight(s, " ") != name
}

// readPair reads two lines that say one thing: the number of comments over its
// label, or writer and account, which WeChat leads with 原创, over their time.
func readPair(lines []line) (text string, n int) {
	if len(lines) < 2 {
		return "", 0
	}
	first, second := lines[0], lines[1]
	switch {
	case first.kind == figureLine && (second.text == "评论" || second.text == "跟贴"):
		if f := labels.Figures(first.text); len(f) != 1 || f[0].Kind != labels.Unlabelled {
			return "", 0
		}
	case strings.HasPrefix(first.text, "原创 ") && first.kind == textLine && second.statesFacts():
		if f := labels.SourceLine(first.text+" "+second.text, anyTime()); f.Source == "" || f.Author == "" {
			return "", 0
		}
	default:
		return "", 0
	}
	return first.text + " " + second.text, 2
}
