package capture

import (
	"strings"

	"newsreader/articles/internal/printed"
)

// maxHeadlines bounds the headlines of one page.
const maxHeadlines = 5000

// item is what stands between the ends of two items of a list: texts, a
// repeated one once, and what ended them.
type item struct {
	texts    []token
	stamp    printed.Stamp
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
	return withoutRanks(out)
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

// usualTexts returns how many texts most ended items of a section have, up to
// three: title alone, title and source, or a summary between them.
func usualTexts(items []item) int {
	var count [4]int
	for _, it := range items {
		if it.ended && len(it.texts) < len(count) {
			count[len(it.texts)]++
		}
	}
	best := 1
	for n := 2; n < len(count); n++ {
		if count[n] > count[best] {
			best = n
		}
	}
	return best
}

// dated makes the headline of an item that ends in source, time or count.
// Texts beyond the usual number are titles of their own above it.
func (it item) dated(usual int, listed bool) []Headline {
	var out []Headline
	texts := it.texts
	if extra := len(texts) - usual; extra > 0 {
		if listed {
			out = undated(texts[:extra])
		}
		texts = texts[extra:]
	}
	h := Headline{Source: it.source, Published: known(it.stamp), Comments: it.comments}
	if n := len(it.texts); usual == 1 && n > 1 && h.Source == "" && name(it.texts[n-1].text) && !titleLike(it.texts[n-1].text) {
		// too short for a title of its own: a name, though most items have none
		return item{it.texts[:n-1], it.stamp, it.texts[n-1].text, it.comments, true}.dated(1, listed)
	}
	if last := texts[len(texts)-1]; len(texts) > 1 && h.Source == "" && !last.prose && name(last.text) {
		h.Source = last.text
		texts = texts[:len(texts)-1]
	}
	if len(texts) > 1 && texts[1].prose {
		h.Summary = texts[1].text
	} else if len(texts) > 1 && listed {
		out = append(out, undated(texts[:len(texts)-1])...)
		texts = texts[len(texts)-1:]
	}
	h.Title, h.URL = cutAddress(withoutBullet(texts[0].text))
	if h.Title == "" || width(h.Title) < 4 {
		return out
	}
	return append(out, h)
}

// known drops the mark of a time that could not be told.
func known(st printed.Stamp) printed.Stamp {
	if st.Precision == unknownTime {
		return printed.Stamp{}
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
		case !t.prose && titleLike(t.text):
			title, url := cutAddress(withoutBullet(t.text))
			if title != "" {
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
	n, _ := printed.Count(title[:digits(title)])
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
