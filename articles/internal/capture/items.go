package capture

import "newsreader/articles/internal/datetime"

// item is an item of a list: its texts, of which a repeated one is kept once, and the metadata that
// ends them or, in a list whose times come first, begins them.
type item struct {
	texts       []token
	stamp       datetime.Stamp
	source      string
	comments    *int
	hasMetadata bool
}

// items groups the tokens of a section into items, and counts the texts that repeat the one above.
// Metadata ends the item above it. In a section that begins with a time and does not end with
// metadata, each time begins the item below it instead.
func (s section) items() (out []item, repeated int) {
	var cur item
	timeFirst := len(s.tokens) > 1 && s.tokens[0].stamp.Known() && s.tokens[0].source == "" && !s.tokens[len(s.tokens)-1].isMetadata()
	flush := func() {
		if len(cur.texts) > 0 {
			out = append(out, cur)
		}
		cur = item{}
	}
	for _, t := range s.tokens {
		switch {
		case timeFirst && t.stamp.Known():
			flush()
			cur.stamp, cur.hasMetadata = t.stamp, true
		case t.isMetadata():
			cur.addMetadata(t)
		default:
			if cur.hasMetadata && !timeFirst {
				flush()
			}
			if n := len(cur.texts); n > 0 && cur.texts[n-1].text == t.text {
				repeated++
				continue
			}
			cur.texts = append(cur.texts, t)
		}
	}
	flush()
	return out, repeated
}

// addMetadata adds the metadata of a token, except what the item already has.
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

// usualTextCount returns how many texts, summaries aside, most items of a section have above their
// metadata: 1, the title, or 2, title and source. Items whose metadata names the source do not count.
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

// splitSummary separates the first sentence below an item's title, its summary, from its other texts.
// Further sentences are dropped.
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
