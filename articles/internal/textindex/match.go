package textindex

import "strings"

// Span is a part of a text, in byte offsets.
type Span struct{ Start, End int }

// Find returns the places in text where any of the clauses matches, at most limit, in order and
// without overlap: matches that overlap are merged into one. It ignores Field.
func Find(text string, clauses []*Clause, limit int) []Span {
	var found []Span
	newMatcher(clauses).eachMatch(text, func(_ int, at Span) bool {
		for n := len(found); n > 0 && at.Start < found[n-1].End; n-- {
			at.Start = min(at.Start, found[n-1].Start)
			found = found[:n-1]
		}
		if len(found) == limit {
			return false
		}
		found = append(found, at)
		return true
	})
	return found
}

// Count returns how often each clause matches in all texts together. It ignores Field.
func Count(clauses []*Clause, texts ...string) []int {
	counts := make([]int, len(clauses))
	m := newMatcher(clauses)
	for _, text := range texts {
		m.eachMatch(text, func(clause int, _ Span) bool {
			counts[clause]++
			return true
		})
	}
	return counts
}

// matcher looks for clauses in a text. It keeps the most recent tokens of the text, as many as
// the longest clause has, in a ring.
type matcher struct {
	clauses     []*Clause
	byLastToken map[string][]int // indexes of clauses
	beginnings  []int            // indexes of the clauses that end in the beginning of a word
	// firstBytes are the first bytes of all tokens of the clauses, lastBytes the last bytes of
	// their final tokens. They rule out most tokens of a text without a map lookup.
	firstBytes, lastBytes [256]bool
	ring                  []seenToken
	n                     int // tokens read so far
}

type seenToken struct {
	text     []byte
	adjacent bool
	at       Span
}

func newMatcher(clauses []*Clause) *matcher {
	m := &matcher{clauses: clauses, byLastToken: map[string][]int{}}
	longest := 1
	for i, c := range clauses {
		if n := len(c.tokens); n > 0 {
			last := c.tokens[n-1].text
			if c.beginning {
				m.beginnings = append(m.beginnings, i)
			} else {
				m.byLastToken[last] = append(m.byLastToken[last], i)
				m.lastBytes[last[len(last)-1]] = true
			}
			longest = max(longest, n)
			for _, tok := range c.tokens {
				m.firstBytes[tok.text[0]] = true
			}
		}
	}
	m.ring = make([]seenToken, longest)
	return m
}

// eachMatch calls each with every match of a clause in text, ordered by where the match ends,
// until each returns false.
func (m *matcher) eachMatch(text string, each func(clause int, at Span) bool) {
	t := newTokenizer(text)
	t.wantedFirst = &m.firstBytes
	m.n = 0
	for tok := (token{}); t.next(&tok); {
		slot := &m.ring[m.n%len(m.ring)]
		slot.text = append(slot.text[:0], tok.text...)
		slot.adjacent, slot.at = tok.adjacent, Span{tok.start, tok.end}
		m.n++
		if !m.eachOf(m.beginnings, each) {
			return
		}
		if m.lastBytes[tok.text[len(tok.text)-1]] && !m.eachOf(m.byLastToken[string(tok.text)], each) {
			return
		}
	}
}

// eachOf calls each with the clauses of these indexes that match at the end of what was read. It returns false once
// each does.
func (m *matcher) eachOf(indexes []int, each func(clause int, at Span) bool) bool {
	for _, i := range indexes {
		if at, ok := m.matchAtEnd(m.clauses[i]); ok && !each(i, at) {
			return false
		}
	}
	return true
}

// matchAtEnd reports whether the tokens of a clause are the most recent ones of the text, and where.
func (m *matcher) matchAtEnd(c *Clause) (Span, bool) {
	tokens := c.tokens
	first := m.n - len(tokens)
	if first < 0 {
		return Span{}, false
	}
	for i, tok := range tokens {
		seen := &m.ring[(first+i)%len(m.ring)]
		same := string(seen.text) == tok.text
		if c.beginning && i == len(tokens)-1 {
			same = strings.HasPrefix(string(seen.text), tok.text) || string(seen.text) == c.stem
		}
		if !same || i > 0 && tok.adjacent && !seen.adjacent {
			return Span{}, false
		}
	}
	return Span{m.ring[first%len(m.ring)].at.Start, m.ring[(m.n-1)%len(m.ring)].at.End}, true
}
