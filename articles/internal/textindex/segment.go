package textindex

import "unicode/utf8"

// A run of unspaced characters is segmented if it has minRun to maxRun characters: shorter ones
// are single words, longer ones have too many segmentations.
const (
	maxSegmentations = 8
	minRun           = 4
	maxRun           = 10
)

// Segmentations returns other readings of a query that has no hits, in which what was typed without
// spaces is several words: 大雾渡轮 as 大雾 渡轮, AI芯片 as AI 芯片. Most Chinese words have two
// characters and most others three, so no dictionary is needed. It returns nil if nothing can be
// split: phrases in quotation marks, excluded clauses and those of groups never are.
func (q Query) Segmentations() []Query {
	ways, split := []Query{{}}, false
	for _, n := range q.All {
		c, ok := n.(*Clause)
		if !ok {
			ways = combine(ways, []And{{n}})
			continue
		}
		runs := c.scriptRuns()
		split = split || len(runs) > 1
		for _, run := range runs {
			alternatives := run.wordSplits()
			split = split || len(alternatives[0]) > 1
			ways = combine(ways, alternatives)
		}
	}
	if !split {
		return nil
	}
	return ways
}

// combine returns the first maxSegmentations combinations of a query and an alternative appended to it.
func combine(ways []Query, alternatives []And) []Query {
	var all []Query
	for _, conditions := range alternatives {
		for _, q := range ways {
			if len(all) < maxSegmentations {
				q.All = append(q.All[:len(q.All):len(q.All)], conditions...)
				all = append(all, q)
			}
		}
	}
	return all
}

// scriptRuns splits a clause between words and unspaced characters. It leaves the clause whole if a
// part would have a single letter or character, as in A股.
func (c *Clause) scriptRuns() []*Clause {
	if c.quoted || c.beginning {
		return []*Clause{c}
	}
	var runs []*Clause
	from := 0
	for i := 1; i <= len(c.tokens); i++ {
		if i == len(c.tokens) || c.tokens[i].unspaced != c.tokens[i-1].unspaced {
			if i == from+1 && utf8.RuneCountInString(c.tokens[from].text) == 1 {
				return []*Clause{c}
			}
			runs = append(runs, c.slice(from, i))
			from = i
		}
	}
	return runs
}

// slice returns a clause of c's tokens in the range [from, to).
func (c *Clause) slice(from, to int) *Clause {
	tokens := append([]clauseToken(nil), c.tokens[from:to]...)
	tokens[0].adjacent = false
	return &Clause{Field: c.Field, tokens: tokens}
}

// wordSplits returns the ways to read a run of unspaced characters as words of two and three
// characters. For any other clause it returns the clause itself.
func (c *Clause) wordSplits() []And {
	n := len(c.tokens)
	if c.quoted || !c.tokens[0].unspaced || n < minRun || n > maxRun {
		return []And{{c}}
	}
	var ways []And
	for _, lengths := range partitions(n) {
		var words And
		from := 0
		for _, length := range lengths {
			words = append(words, c.slice(from, from+length))
			from += length
		}
		ways = append(ways, words)
	}
	return ways
}

// partitions returns the ways to write n, which must not be 1, as an ordered sum of twos and threes.
func partitions(n int) [][]int {
	if n == 0 {
		return [][]int{nil}
	}
	var all [][]int
	for length := 2; length <= 3; length++ {
		if rest := n - length; rest == 0 || rest > 1 {
			for _, others := range partitions(rest) {
				all = append(all, append([]int{length}, others...))
			}
		}
	}
	return all
}
