package capture

import "newsreader/articles/internal/runes"

// Limits on titles that alternate with summaries: how many pairs show it, and how wide a summary is at least, in
// columns.
const (
	minSummaryPairs = 3
	minSummary      = 60
)

// alternateWithSummaries reports whether titles and summaries alternate in texts: every second one is wider than
// the title above by a third or more. Many summaries do not end like a sentence.
func alternateWithSummaries(texts []token) bool {
	if len(texts) < 2*minSummaryPairs || len(texts)%2 != 0 {
		return false
	}
	for i := 0; i < len(texts); i += 2 {
		if !isTitleWithSummary(texts[i : i+2]) {
			return false
		}
	}
	return true
}

// isTitleWithSummary reports whether two texts may be a title and its summary.
func isTitleWithSummary(texts []token) bool {
	summary := runes.Columns(texts[1].text)
	return !texts[0].prose && summary >= minSummary && summary*3 >= runes.Columns(plainTitle(texts[0].text))*4 && texts[0].evidence() != noTitle
}

// markSummaries marks the summaries of a list in which at least half of the items are a title, its summary and
// its metadata.
func markSummaries(items []item) {
	var found []int
	for i, it := range items {
		if it.hasMetadata && len(it.texts) == 2 && isTitleWithSummary(it.texts) {
			found = append(found, i)
		}
	}
	if len(found) < minSummaryPairs || len(found)*2 < len(items) {
		return
	}
	for _, i := range found {
		items[i].texts[1].prose = true
	}
}

// titlesWithSummaries returns the headlines of texts that alternate with their summaries.
func titlesWithSummaries(texts []token) []Headline {
	var out []Headline
	for i := 0; i < len(texts); i += 2 {
		title, url := cutAddress(trimBullet(texts[i].text))
		out = append(out, Headline{Title: halveRepeated(title), URL: url, Summary: texts[i+1].text})
	}
	return out
}
