package worddiff

import "slices"

// match is where two sequences have the same element.
type match struct{ before, after int }

// maxEdits is the maximum number of elements that are removed or added between what two sequences have in common at both ends.
// Looking for more would take too long.
const maxEdits = 700

// common returns a longest common subsequence of two sequences, or if that would take too long only what they have in common at
// both ends. See Myers: "An O(ND) Difference Algorithm and Its Variations" (1986).
func common(before, after []string) []match {
	start := 0
	for start < min(len(before), len(after)) && before[start] == after[start] {
		start++
	}
	b, a := before[start:], after[start:]
	end := 0
	for end < min(len(b), len(a)) && b[len(b)-1-end] == a[len(a)-1-end] {
		end++
	}
	var all []match
	for i := range start {
		all = append(all, match{i, i})
	}
	b, a = b[:len(b)-end], a[:len(a)-end]
	for _, m := range shortestEdit(b, a) {
		all = append(all, match{start + m.before, start + m.after})
	}
	for i := range end {
		all = append(all, match{start + len(b) + i, start + len(a) + i})
	}
	return all
}

// shortestEdit returns what two sequences have in common if the least number of elements is removed and added, nil if that is
// more than maxEdits.
func shortestEdit(b, a []string) []match {
	if len(b) == 0 || len(a) == 0 {
		return nil
	}
	var reached [][]int // by edits: how far each diagonal leads in b; diagonal k is at k+edits
	for edits := 0; edits <= min(maxEdits, len(b)+len(a)); edits++ {
		row := make([]int, 2*edits+1)
		for k := -edits; k <= edits; k += 2 {
			x, _ := step(reached, edits, k)
			for x < len(b) && x-k < len(a) && x-k >= 0 && b[x] == a[x-k] {
				x++
			}
			row[k+edits] = x
			if x >= len(b) && x-k >= len(a) {
				return trace(append(reached, row), len(b), len(a))
			}
		}
		reached = append(reached, row)
	}
	return nil
}

// step returns where in b the diagonal k begins after one edit more, and the diagonal that leads there: the one above, if the
// edit adds an element, or the one below, if it removes one.
func step(reached [][]int, edits, k int) (x, from int) {
	if edits == 0 {
		return 0, 0
	}
	last := reached[edits-1]
	at := func(k int) int { return last[k+edits-1] }
	if k == -edits || k != edits && at(k-1) < at(k+1) {
		return at(k + 1), k + 1
	}
	return at(k-1) + 1, k - 1
}

// trace goes back from the ends of both sequences and returns what they have in common.
func trace(reached [][]int, x, y int) []match {
	var all []match
	for edits := len(reached) - 1; edits >= 0; edits-- {
		k := x - y
		begin, from := step(reached, edits, k)
		for x > begin {
			x, y = x-1, y-1
			all = append(all, match{x, y})
		}
		if from < k {
			x--
		}
		y = x - from
	}
	slices.Reverse(all)
	return all
}
