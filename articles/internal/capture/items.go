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
	ranked      bool // a rank stands above it
}

// items groups the tokens of a section into items, and counts the texts that repeat the one above.
// Metadata ends the item above it. In a section that begins with a time and does not end with
// metadata, each time begins the item below it instead.
func (s section) items() (out []item, repeated int) {
	var cur item
	ranked := s.isRanked()
	timeFirst := len(s.tokens) > 1 && s.tokens[0].stamp.Known() && s.tokens[0].source == "" && !s.tokens[len(s.tokens)-1].isMetadata()
	flush := func() {
		if len(cur.texts) > 0 {
			out = append(out, cur)
		}
		cur = item{}
	}
	for _, t := range s.tokens {
		switch {
		case t.rank > 0:
			if ranked {
				flush()
				cur.ranked = true
			}
		case timeFirst && t.stamp.Known():
			flush()
			cur.stamp, cur.hasMetadata = t.stamp, true
		case t.isMetadata():
			cur.addMetadata(t)
		default:
			if cur.hasMetadata && !timeFirst && !ranked {
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

// minRanks is how many ranks in order make a ranked list.
const minRanks = 3

// isRanked reports whether the section is a list in which a rank stands above each title, from 1 up.
func (s section) isRanked() bool {
	ranks := 0
	for i, t := range s.tokens {
		if t.rank == ranks+1 {
			ranks++
		}
		if i == 0 && ranks == 0 {
			return false
		}
	}
	return ranks >= minRanks
}

// minDatedItems is how many items with one text and metadata show that a list has nothing else.
const minDatedItems = 3

// dropTail removes the texts below the last metadata of a list in which every item is one title with its
// metadata, unless they are as many titles as a list has. They are links of the site.
func dropTail(items []item) []item {
	last := len(items) - 1
	if last < minDatedItems || items[last].hasMetadata || items[last].ranked {
		return items
	}
	for _, it := range items[:last] {
		if _, texts := it.splitSummary(); !it.hasMetadata || len(texts) > 2 {
			return items
		}
	}
	if len(plainHeadlines(items[last].texts, noTitle)) >= minDatedItems {
		return items
	}
	return items[:last]
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
