package capture

import (
	"newsreader/articles/internal/datetime"
)

// item is what stands between the ends of two items of a list: texts, a
// repeated one once, and what ended them.
type item struct {
	texts       []token
	stamp       datetime.Stamp
	source      string
	comments    *int
	hasMetadata bool
}

// items groups the tokens of a section. A time ends the item above it, unless
// the section begins with one: then it begins the item below.
func (s section) items(twice *int) []item {
	var out []item
	var cur item
	leads := len(s.tokens) > 1 && s.tokens[0].stamp.Known() && s.tokens[0].source == "" && !s.tokens[len(s.tokens)-1].isMetadata()
	flush := func() {
		if len(cur.texts) > 0 {
			out = append(out, cur)
		}
		cur = item{}
	}
	for _, t := range s.tokens {
		switch {
		case leads && t.stamp.Known():
			flush()
			cur.stamp, cur.hasMetadata = t.stamp, true
		case t.isMetadata():
			cur.addMetadata(t)
		default:
			if cur.hasMetadata && !leads {
				flush()
			}
			if n := len(cur.texts); n > 0 && cur.texts[n-1].text == t.text {
				*twice++
				continue
			}
			cur.texts = append(cur.texts, t)
		}
	}
	flush()
	return out
}

// addMetadata notes what a token that ends an item says.
func (it *item) addMetadata(t token) {
	it.hasMetadata = true
	if !it.stamp.Known() {
		it.stamp = t.stamp
	}
	if it.source == "" {
		it.source = t.source
	}
	if it.comments == nil {
		it.comments = t.comments
	}
}

// usualTextCount returns how many names and titles most ended items of a section
// have: one, the title, or two, title and source. Items whose source stands on
// the line of the time do not count.
func usualTextCount(items []item) int {
	var count [3]int
	for _, it := range items {
		if _, texts := it.splitSummary(); it.hasMetadata && it.source == "" && len(texts) < len(count) {
			count[len(texts)]++
		}
	}
	if count[2] > count[1] {
		return 2
	}
	return 1
}

// splitSummary parts the sentences below the title of an item from its other texts.
func (it item) splitSummary() (summary string, texts []token) {
	for i, t := range it.texts {
		if i > 0 && t.prose {
			if summary == "" {
				summary = t.text
			}
			continue
		}
		texts = append(texts, t)
	}
	return summary, texts
}
