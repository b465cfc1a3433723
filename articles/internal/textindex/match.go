package textindex

// Span is a part of a text, in byte offsets.
type Span struct{ Start, End int }

// Find gives the places in text where clauses hold, at most limit, in order and
// without overlap. Fields and negation do not count here.
func Find(text string, clauses []Clause, limit int) []Span {
	var found []Span
	newWindow(clauses).scan(text, func(_ int, at Span) bool {
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
	window := newWindow(clauses)
	for _, text := range texts {
		window.scan(text, func(clause int, _ Span) bool {
			counts[clause]++
			return true
		})
	}
	return counts
}

// window holds the last units of a text, as many as the longest clause has.
type window struct {
	clauses []Clause
	// last are the clauses by the term of their last unit.
	last map[string][]int
	// begins are the first bytes of all terms, ends the last ones of those in last: by them
	// most units are known not to be one.
	begins, ends [256]bool
	ring         []seenUnit
	n            int // units read so far
}

type seenUnit struct {
	term   []byte
	joined bool
	at     Span
}

func newWindow(clauses []Clause) *window {
	w := &window{clauses: clauses, last: map[string][]int{}}
	longest := 1
	for i, c := range clauses {
		if n := len(c.units); n > 0 {
			term := c.units[n-1].term
			w.last[term] = append(w.last[term], i)
			w.ends[term[len(term)-1]] = true
			longest = max(longest, n)
			for _, u := range c.units {
				w.begins[u.term[0]] = true
			}
		}
	}
	w.ring = make([]seenUnit, longest)
	return w
}

// scan calls each with every place where a clause holds, in the order of their ends, until it
// returns false.
func (w *window) scan(text string, each func(clause int, at Span) bool) {
	s := scanner{text: text, wanted: &w.begins}
	w.n = 0
	for u := (unit{}); s.next(&u); {
		slot := &w.ring[w.n%len(w.ring)]
		slot.term = append(slot.term[:0], u.term...)
		slot.joined, slot.at = u.joined, Span{u.start, u.end}
		w.n++
		if !w.ends[u.term[len(u.term)-1]] {
			continue
		}
		for _, i := range w.last[string(u.term)] {
			if at, ok := w.holds(w.clauses[i].units); ok && !each(i, at) {
				return
			}
		}
	}
}

// holds says whether the units are the last ones read, and where they began and ended.
func (w *window) holds(units []queryUnit) (Span, bool) {
	first := w.n - len(units)
	if first < 0 {
		return Span{}, false
	}
	for i, u := range units {
		seen := &w.ring[(first+i)%len(w.ring)]
		if string(seen.term) != u.term || i > 0 && u.joined && !seen.joined {
			return Span{}, false
		}
	}
	return Span{w.ring[first%len(w.ring)].at.Start, w.ring[(w.n-1)%len(w.ring)].at.End}, true
}
