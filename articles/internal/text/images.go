package text

import "strings"

// SplitImages separates the images of a Markdown text from its words: it returns the text without them, and their
// descriptions, each on a line. Like [FromMarkdown] it is approximate and runs in linear time.
func SplitImages(md string) (rest, descriptions string) {
	if !strings.Contains(md, "![") {
		return md, ""
	}
	var kept, described strings.Builder
	for line := range strings.Lines(md) {
		at := 0
		for _, m := range imagesIn(line) {
			kept.WriteString(line[at:m.start])
			at = m.end
			if d := strings.TrimSpace(FromMarkdown(line[m.start+len("![") : m.labelEnd])); d != "" {
				described.WriteString(d + "\n")
			}
		}
		kept.WriteString(line[at:])
	}
	return kept.String(), described.String()
}

// An image is where an image is in a line, and where its description ends.
type image struct{ start, labelEnd, end int }

// maxFailures bounds the brackets in a line after which no target was found: each search may go far.
const maxFailures = 1000

// imagesIn returns the images in a line, in order, without those in the description of another.
func imagesIn(line string) []image {
	var found []image
	var open []int // the brackets that are open, and for images the exclamation marks before them
	failures := 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\':
			i++
		case c == '[', c == '!' && strings.HasPrefix(line[i:], "!["):
			open = append(open, i)
			if c == '!' {
				i++
			}
		case c == ']' && len(open) > 0:
			start := open[len(open)-1]
			open = open[:len(open)-1]
			n := 0
			if line[start] == '!' && failures < maxFailures {
				n = imageTargetLen(line[i+1:])
			}
			if n == 0 {
				failures++
				continue
			}
			for len(found) > 0 && found[len(found)-1].start > start {
				found = found[:len(found)-1]
			}
			found = append(found, image{start, i, i + 1 + n})
			i += n
		}
	}
	return found
}

// imageTargetLen returns the length of an image's target at the start of s: an address in parentheses or the label of
// a definition in brackets. It returns 0 if there is none.
func imageTargetLen(s string) int {
	switch {
	case strings.HasPrefix(s, "("):
		return linkTargetLen(s)
	case strings.HasPrefix(s, "["):
		if end := 1 + strings.IndexAny(s[1:min(len(s), maxLinkTarget)], "[]"); end > 0 && s[end] == ']' {
			return end + 1
		}
	}
	return 0
}
