package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
)

// joinLines makes one line of what a page prints side by side and a copy of it
// on several lines: breadcrumbs, a count over its label, an account over its time.
func joinLines(lines []line) []line {
	o := anyTime()
	out := lines[:0]
	for i := 0; i < len(lines); {
		text, n := joinBreadcrumbs(lines[i:])
		if n == 0 {
			text, n = readPair(lines[i:])
		}
		if n == 0 {
			out = append(out, lines[i])
			i++
			continue
		}
		joined := line{text: text}
		joined.classify(o)
		out = append(out, joined)
		i += n
	}
	return out
}

// readPair reads two lines that say one thing: the number of comments over its
// label, or writer and account, which WeChat leads with 原创, over their time.
func readPair(lines []line) (text string, n int) {
	if len(lines) < 2 {
		return "", 0
	}
	first, second := lines[0], lines[1]
	switch {
	case first.kind == countLine && (second.text == "评论" || second.text == "跟贴"):
		if f := labels.Figures(first.text); len(f) != 1 || f[0].Kind != labels.Unlabelled {
			return "", 0
		}
	case strings.HasPrefix(first.text, "原创 ") && first.kind == textLine && second.hasSourceOrTime():
		if f := labels.SourceLine(first.text+" "+second.text, anyTime()); f.Source == "" || f.Author == "" {
			return "", 0
		}
	default:
		return "", 0
	}
	return first.text + " " + second.text, 2
}
