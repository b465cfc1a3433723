package capture

import (
	"hash/maphash"
	"html"
	"strings"
	"unicode"
)

// minMatch is how many bytes of letters and digits show that a place in the text is one that was read: four
// characters of Chinese or two words.
const minMatch = 12

// coverage finds the lines of a document in the texts that were read from it. All are compared as letters and
// digits in lower case, without what separates them.
type coverage struct {
	read   string           // the texts, each after a NUL
	places map[uint64]int32 // by the hash of minMatch bytes that begin at a word, the first such place in read
	whole  map[string]int32 // the places of short texts, by themselves
	at     int              // where the last match ended
	seed   maphash.Seed
}

func newCoverage(read []string) *coverage {
	c := &coverage{places: map[uint64]int32{}, whole: map[string]int32{}, seed: maphash.MakeSeed()}
	var b strings.Builder
	var starts []int
	for _, s := range read {
		b.WriteByte(0)
		from := b.Len()
		w := squeeze(plainWords(s))
		for _, at := range w.starts {
			starts = append(starts, from+at)
		}
		if len(w.text) <= maxWhole {
			c.whole[w.text] = int32(from)
		}
		b.WriteString(w.text)
	}
	b.WriteByte(0)
	c.read = b.String()
	for _, at := range starts {
		if at+minMatch > len(c.read) {
			break
		}
		key := maphash.String(c.seed, c.read[at:at+minMatch])
		if _, known := c.places[key]; !known {
			c.places[key] = int32(at)
		}
	}
	return c
}

// maxWhole is the greatest length of a text that is found by itself, in bytes.
const maxWhole = 256

// uncovered returns the words of a line that were not read: the line itself if none was, "" if all were.
func (c *coverage) uncovered(s string) string {
	s = plainWords(s)
	w := squeeze(s)
	if at, ok := c.whole[w.text]; ok && len(w.text) <= maxWhole {
		c.at = int(at) + len(w.text)
		return ""
	}
	var left []string
	from := -1 // the first word of those that are left out
	cut := func(to int) {
		if from >= 0 {
			left = append(left, collapseBlanks(s[w.origins[from]:to]))
			from = -1
		}
	}
	for i := 0; i < len(w.starts); {
		next := c.match(w, i)
		if next > i {
			cut(w.origins[i])
		} else {
			if from < 0 {
				from = i
			}
			next = i + 1
		}
		i = next
	}
	if from == 0 {
		return collapseBlanks(s)
	}
	cut(len(s))
	return strings.Join(left, " … ")
}

// plainWords returns a text without markup that is no word of it: addresses, entities, soft hyphens.
func plainWords(s string) string {
	return strings.TrimFunc(html.UnescapeString(strings.ReplaceAll(trimMarkup(s), "\u00AD", "")), isBlank)
}

// match returns the index of the first word, at or after word i, that does not continue a text that was read.
func (c *coverage) match(w words, i int) int {
	rest := w.text[w.starts[i]:]
	if n := c.matchAt(c.at, w, i); n > i {
		return n
	}
	if n := c.matchNext(w, i); n > i {
		return n
	}
	if len(rest) < minMatch {
		return i
	}
	at, ok := c.places[maphash.String(c.seed, rest[:minMatch])]
	if !ok {
		return i
	}
	return c.matchAt(int(at), w, i)
}

// matchNext is like match for the words that are the whole text after the one that ends here, as a trail of
// breadcrumbs is read into several.
func (c *coverage) matchNext(w words, i int) int {
	if c.at+1 >= len(c.read) || c.read[c.at] != 0 {
		return i
	}
	before := c.at
	n := c.matchAt(c.at+1, w, i)
	if c.at < len(c.read) && c.read[c.at] != 0 {
		c.at = before
		return i
	}
	return n
}

// matchAt is like match for the words that stand at one place. Inside a line, a word or two may be there by chance.
func (c *coverage) matchAt(at int, w words, i int) int {
	n := w.wordsIn(i, commonPrefix(w.text[w.starts[i]:], c.read[at:]))
	size := w.end(n) - w.starts[i]
	if i > 0 && n < len(w.starts) && size < minMatch && c.read[at+size:][:1] != "\x00" {
		return i
	}
	if n > i {
		c.at = at + size
	}
	return n
}

// commonPrefix returns how many bytes two texts have in common at their beginning.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// words are the letters and digits of a text, and where its words begin: in them, and in the text itself.
type words struct {
	text            string
	starts, origins []int
}

// end returns where the words before word i end.
func (w words) end(i int) int {
	if i == len(w.starts) {
		return len(w.text)
	}
	return w.starts[i]
}

// wordsIn returns the index of the first word after word i that n bytes from there do not reach the end of.
func (w words) wordsIn(i, n int) int {
	for from := w.starts[i]; i < len(w.starts) && w.end(i+1)-from <= n; i++ {
	}
	return i
}

// squeeze returns the words of a text. A character of a script without spaces is a word.
func squeeze(s string) words {
	var w words
	var b strings.Builder
	b.Grow(len(s))
	inside := false
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			inside = false
			continue
		}
		if !inside || isEastAsian(r) {
			w.starts, w.origins = append(w.starts, b.Len()), append(w.origins, i)
		}
		inside = true
		b.WriteRune(unicode.ToLower(r))
	}
	w.text = b.String()
	return w
}
