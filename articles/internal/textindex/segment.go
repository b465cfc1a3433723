package textindex

import "unicode/utf8"

// Bounds of how a query is taken apart.
const (
	maxSegmentations = 8  // in all
	minRun           = 4  // characters of a run that may be several words
	maxRun           = 10 // beyond it there are too many ways
)

// Segmentations gives the ways in which a query without hits can be read that is written without spaces: 大雾渡轮 as 大雾 渡轮,
// AI芯片 as AI 芯片. Most words of Chinese have two characters, most others three. It gives none where all was
// in quotation marks or is as short as a word.
func (q Query) Segmentations() []Query {
	ways, parted := []Query{{Since: q.Since, Until: q.Until}}, false
	for _, c := range q.Clauses {
		runs := c.scriptRuns()
		parted = parted || len(runs) > 1
		for _, run := range runs {
			alternatives := run.wordSplits()
			parted = parted || len(alternatives[0]) > 1
			ways = combine(ways, alternatives)
		}
	}
	if !parted {
		return nil
	}
	return ways
}

// crossed gives each of the queries with each of the alternatives behind it, as many as are tried.
func combine(ways []Query, alternatives [][]Clause) []Query {
	var all []Query
	for _, clauses := range alternatives {
		for _, q := range ways {
			if len(all) < maxSegmentations {
				q.Clauses = append(q.Clauses[:len(q.Clauses):len(q.Clauses)], clauses...)
				all = append(all, q)
			}
		}
	}
	return all
}

// runs cuts a clause where a script that prints spaces meets one that does not, unless that leaves a character alone, as
// of A股.
func (c Clause) scriptRuns() []Clause {
	if c.Not || c.quoted {
		return []Clause{c}
	}
	var runs []Clause
	from := 0
	for i := 1; i <= len(c.tokens); i++ {
		if i == len(c.tokens) || c.tokens[i].unspaced != c.tokens[i-1].unspaced {
			if i == from+1 && utf8.RuneCountInString(c.tokens[from].term) == 1 {
				return []Clause{c}
			}
			runs = append(runs, c.slice(from, i))
			from = i
		}
	}
	return runs
}

// part is a clause of some of the tokens.
func (c Clause) slice(from, to int) Clause {
	tokens := append([]clauseToken(nil), c.tokens[from:to]...)
	tokens[0].adjacent = false
	return Clause{Field: c.Field, tokens: tokens}
}

// words gives the ways to read a run as words of two and three characters; one of other scripts or another length is
// one clause as it is.
func (c Clause) wordSplits() [][]Clause {
	n := len(c.tokens)
	if c.Not || c.quoted || !c.tokens[0].unspaced || n < minRun || n > maxRun {
		return [][]Clause{{c}}
	}
	var ways [][]Clause
	for _, lengths := range partitions(n) {
		var words []Clause
		from := 0
		for _, length := range lengths {
			words = append(words, c.slice(from, from+length))
			from += length
		}
		ways = append(ways, words)
	}
	return ways
}

// partitions gives the ways to write n, which is not 1, as a sum of twos and threes.
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
