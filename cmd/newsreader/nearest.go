package main

import (
	"cmp"
	"slices"
	"strings"
)

// nearest returns the known word that is the most like another one.
func nearest(word string, known []string) string {
	return slices.MinFunc(known, func(a, b string) int {
		return cmp.Or(cmp.Compare(unlikeness(word, a), unlikeness(word, b)), cmp.Compare(a, b))
	})
}

// unlikeness returns the distance of a word from a known one, or from the first part of it: password is like password-command.
func unlikeness(word, known string) int {
	first, _, _ := strings.Cut(known, "-")
	return min(distance(word, known), distance(word, first)+1)
}

// distance returns how many letters must be added, left out, replaced or exchanged with their neighbour to make one word
// of another (optimal string alignment).
func distance(a, b string) int {
	from, to := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	rows := make([][]int, len(from)+1)
	for i := range rows {
		rows[i] = make([]int, len(to)+1)
		rows[i][0] = i
	}
	for j := range to {
		rows[0][j+1] = j + 1
	}
	for i := range from {
		for j := range to {
			cost := 1
			if from[i] == to[j] {
				cost = 0
			}
			best := min(rows[i][j+1]+1, rows[i+1][j]+1, rows[i][j]+cost)
			if i > 0 && j > 0 && from[i] == to[j-1] && from[i-1] == to[j] {
				best = min(best, rows[i-1][j-1]+1)
			}
			rows[i+1][j+1] = best
		}
	}
	return rows[len(from)][len(to)]
}
