package textindex

// Span is a part of a text, in byte offsets.
type Span struct{ Start, End int }

// Find gives the places in text where clauses hold, at most limit, in order and
// without overlap. Fields and negation do not count here.
func Find(text string, clauses []Clause, limit int) []Span {
	var found []Span
	newMatcher(clauses).each(text, func(_ int, at Span) bool {
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

// Count gives how often each clause holds in the texts.
func Count(clauses []Clause, texts ...string) []int {
	counts := make([]int, len(clauses))
	m := newMatcher(clauses)
	for _, text := range texts {
		m.each(text, func(clause int, _ Span) bool {
			counts[clause]++
			return true
		})
	}
	return counts
}

// m holds the last tokens of a text, as many as the longest clause has.
type matcher struct {
	clauses []Clause
	// last are the clauses by the term of their last token.
	byLastToken map[string][]int
	// begins are the first bytes of all terms, ends the last ones of those in last: by them
	// most tokens are known not to be one.
	firstBytes, lastBytes [256]bool
	ring                  []seenToken
	n                     int // tokens read so far
}

type seenToken struct {
	term     []byte
	adjacent bool
	at       Span
}

func newMatcher(clauses []Clause) *matcher {
	m := &matcher{clauses: clauses, byLastToken: map[string][]int{}}
	longest := 1
	for i, c := range clauses {
		if n := len(c.tokens); n > 0 {
			term := c.tokens[n-1].term
			m.byLastToken[term] = append(m.byLastToken[term], i)
			m.lastBytes[term[len(term)-1]] = true
			longest = max(longest, n)
			for _, u := range c.tokens {
				m.firstBytes[u.term[0]] = true
			}
		}
	}
	m.ring = make([]seenToken, longest)
	return m
}

// scan calls each with every place where a clause holds, in the order of their ends, until it
// returns false.
func (m *matcher) each(text string, each func(clause int, at Span) bool) {
	s := tokenizer{text: text, wantedFirst: &m.firstBytes}
	m.n = 0
	for u := (token{}); s.next(&u); {
		slot := &m.ring[m.n%len(m.ring)]
		slot.term = append(slot.term[:0], u.term...)
		slot.adjacent, slot.at = u.adjacent, Span{u.start, u.end}
		m.n++
		if !m.lastBytes[u.term[len(u.term)-1]] {
			continue
		}
		for _, i := range m.byLastToken[string(u.term)] {
			if at, ok := m.matchAtEnd(m.clauses[i].tokens); ok && !each(i, at) {
				return
			}
		}
	}
}

// holds says whether the tokens are the last ones read, and where they began and ended.
func (m *matcher) matchAtEnd(tokens []clauseToken) (Span, bool) {
	first := m.n - len(tokens)
	if first < 0 {
		return Span{}, false
	}
	for i, u := range tokens {
		seen := &m.ring[(first+i)%len(m.ring)]
		if string(seen.term) != u.term || i > 0 && u.adjacent && !seen.adjacent {
			return Span{}, false
		}
	}
	return Span{m.ring[first%len(m.ring)].at.Start, m.ring[(m.n-1)%len(m.ring)].at.End}, true
}
