package capture

import (
	"strings"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// maxHeadlines bounds the headlines of one page.
const maxHeadlines = 5000

// maxTitle is how many columns a headline may have.
const maxTitle = 240

// item is what stands between the ends of two items of a list: texts, a
// repeated one once, and what ended them.
type item struct {
	texts    []token
	stamp    datetime.Stamp
	source   string
	comments *int
	ended    bool
}

// headlines makes the headlines of a section.
func (s section) headlines(twice *int) []Headline {
	if s.muted {
		return nil
	}
	items := s.items(twice)
	texts := usualTexts(items)
	var out []Headline
	for _, it := range items {
		if it.ended {
			out = append(out, it.dated(texts, s.listed)...)
		} else if s.listed {
			out = append(out, undated(it.texts)...)
		}
	}
	for i := range out {
		out[i].Section, out[i].Related = s.label, s.related
	}
	return withoutTopics(withoutRanks(out))
}

// items groups the tokens of a section. A time ends the item above it, unless
// the section begins with one: then it begins the item below.
func (s section) items(twice *int) []item {
	var out []item
	var cur item
	leads := len(s.tokens) > 1 && s.tokens[0].stamp.Known() && s.tokens[0].source == "" && !s.tokens[len(s.tokens)-1].meta()
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
			cur.stamp, cur.ended = t.stamp, true
		case t.meta():
			cur.end(t)
		default:
			if cur.ended && !leads {
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

// end notes what a token that ends an item says.
func (it *item) end(t token) {
	it.ended = true
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

// usualTexts returns how many names and titles most ended items of a section
// have: one, the title, or two, title and source. Items whose source stands on
// the line of the time do not count.
func usualTexts(items []item) int {
	var count [3]int
	for _, it := range items {
		if _, texts := it.summary(); it.ended && it.source == "" && len(texts) < len(count) {
			count[len(texts)]++
		}
	}
	if count[2] > count[1] {
		return 2
	}
	return 1
}

// summary parts the sentences below the title of an item from its other texts.
func (it item) summary() (summary string, texts []token) {
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

// dated makes the headline of an item that ends in source, time or count.
// Texts beyond the usual number are titles of their own above it.
func (it item) dated(usual int, listed bool) []Headline {
	h := Headline{Source: it.source, Published: known(it.stamp), Comments: it.comments}
	summary, texts := it.summary()
	h.Summary = summary
	if n := len(texts); n > 1 && h.Source == "" {
		last := texts[n-1].text
		if name(last) && (usual > 1 || !titleLike(last)) {
			h.Source, texts = last, texts[:n-1]
		}
	}
	var out []Headline
	n := len(texts) - 1
	if listed {
		out = undated(texts[:n])
	}
	h.Title, h.URL = cutAddress(withoutBullet(texts[n].text))
	if h.URL == "" {
		h.URL = texts[n].url
	}
	if w := width(h.Title); w < 4 || w > maxTitle {
		return out
	}
	return append(out, h)
}

// known drops the mark of a time that could not be told.
func known(st datetime.Stamp) datetime.Stamp {
	if st.Precision == unknownTime {
		return datetime.Stamp{}
	}
	return st
}

// undated makes a headline of each text, with the sentence under it as its
// summary, and with the name under it as its source where that is the list's pattern.
func undated(texts []token) []Headline {
	var out []Headline
	pairs := inPairs(texts)
	for i, t := range texts {
		switch {
		case pairs && i%2 == 1:
			out[len(out)-1].Source = t.text
		case t.prose && len(out) > 0:
			if last := &out[len(out)-1]; last.Summary == "" {
				last.Summary = t.text
			}
		case !t.prose:
			if title, url := cutAddress(withoutBullet(t.text)); titleLike(title) {
				out = append(out, Headline{Title: title, URL: url})
			}
		}
	}
	return out
}

// inPairs says whether every second text is a short name under a longer title.
func inPairs(texts []token) bool {
	if len(texts) < 4 || len(texts)%2 != 0 {
		return false
	}
	for i, t := range texts {
		if t.prose {
			return false
		}
		if w := width(t.text); i%2 == 0 && (w < 18 || !titleLike(t.text)) || i%2 == 1 && (w > 16 || !name(t.text)) {
			return false
		}
	}
	return true
}

// withoutBullet drops the mark of a list before a title.
func withoutBullet(s string) string {
	return strings.TrimLeft(s, "·•●▪■◆*►▶>» 　")
}

// cutAddress parts a title from the address that some browsers write behind a link's text.
func cutAddress(s string) (title, url string) {
	for _, open := range []string{" <http", "<http", " (http", "（http"} {
		i := strings.LastIndex(s, open)
		if i < 0 {
			continue
		}
		url = strings.Trim(s[i:], " <>()（）")
		if !strings.ContainsAny(url, " <>") {
			return strings.TrimFunc(s[:i], blank), url
		}
	}
	return s, ""
}

// withoutRanks drops the ranks 1, 2, 3, ... before the first titles of a list.
func withoutRanks(hs []Headline) []Headline {
	n := 0
	for n < len(hs) && rank(hs[n].Title) == n+1 {
		n++
	}
	if n < 3 {
		return hs
	}
	for i := range hs[:n] {
		hs[i].Title = withoutRank(hs[i].Title)
	}
	return hs
}

// rank returns the number that a title begins with, before a mark or space, or 0.
func rank(title string) int {
	if withoutRank(title) == "" {
		return 0
	}
	n, _ := labels.Count(title[:digits(title)])
	return n
}

func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }

// withoutRank cuts the number that a title begins with; "" where it has none or
// where the number belongs to the title's first word.
func withoutRank(title string) string {
	n := digits(title)
	rest := strings.TrimLeft(title[n:], ".、．)）: 　")
	if n == 0 || n > 4 || rest == title[n:] {
		return ""
	}
	return rest
}

// withoutTopics drops the subject or column before the titles of a list
// ("体育 | ...") where several of them have one.
func withoutTopics(hs []Headline) []Headline {
	n := 0
	for _, h := range hs {
		if topic, _, ok := strings.Cut(h.Title, " | "); ok && width(topic) <= 12 {
			n++
		}
	}
	if n < 2 || n*2 < len(hs) {
		return hs
	}
	for i, h := range hs {
		if topic, title, ok := strings.Cut(h.Title, " | "); ok && width(topic) <= 12 && titleLike(title) {
			hs[i].Title = title
		}
	}
	return hs
}
