package capture

import (
	"strings"

	"newsreader/articles/internal/labels"
)

// joinLines joins what the page printed on one line and the copy has on several: breadcrumbs, a
// count above its label, an account above its time. The joined lines are classified again.
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

// readPair reads two lines that belong together: the number of comments above its label, or writer
// and account above their time, which WeChat marks with 原创. It returns their joined text and how
// many lines they are, 0 if the lines are no such pair.
func readPair(lines []line) (text string, n int) {
	if len(lines) < 2 {
		return "", 0
	}
	first, second := lines[0], lines[1]
	switch {
	case first.kind == countLine && (second.text == "评论" || second.text == "跟贴"):
		if f := labels.Counts(first.text); len(f) != 1 || f[0].Kind != labels.Unlabelled {
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
