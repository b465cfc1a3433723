package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// nearest returns the known word that is the most like another one.
func nearest(word string, known []string) string {
	return slices.MinFunc(known, func(a, b string) int {
		return cmp.Or(cmp.Compare(unlikeness(word, a), unlikeness(word, b)), cmp.Compare(a, b))
	})
}

// meantWord returns the known word that a mistyped or shortened one stands for, "" if none is that similar.
func meantWord(word string, known []string) string {
	for _, k := range known {
		if len(word) > 1 && strings.HasPrefix(k, strings.ToLower(word)) {
			return k
		}
	}
	if len(known) == 0 {
		return ""
	}
	if near := nearest(word, known); distance(word, near) <= typosIn(word) {
		return near
	}
	return ""
}

// meantName returns the name that a mistyped one or a part of one stands for, "" if none is that similar. A name of several
// words is also compared by its first ones.
func meantName(typed string, names []string) string {
	if utf8.RuneCountInString(typed) < 2 {
		return ""
	}
	for _, name := range names {
		if strings.Contains(strings.ToLower(name), strings.ToLower(typed)) {
			return name
		}
	}
	words := len(strings.Fields(typed))
	best, least := "", typosIn(typed)+1
	for _, name := range names {
		parts := strings.Fields(name)
		beginning := strings.Join(parts[:min(words, len(parts))], " ")
		for _, like := range []string{name, beginning} {
			if d := distanceUpTo(maxTypos, typed, like); d < least {
				best, least = name, d
			}
		}
	}
	return best
}

// distanceUpTo returns the distance of two words, or a greater number than most without work on words of any length.
func distanceUpTo(most int, a, b string) int {
	if n, m := utf8.RuneCountInString(a), utf8.RuneCountInString(b); max(n, m)-min(n, m) > most {
		return most + 1
	}
	return distance(a, b)
}

// typosIn returns how many letters of a word may be wrong: one in three, but no more than two.
func typosIn(word string) int { return min(maxTypos, utf8.RuneCountInString(word)/3) }

// suggest adds to what is wrong with a word the known one that was probably meant, if one is like it.
func suggest(wrong, word string, known []string) string {
	near := nearest(word, known)
	if letters := utf8.RuneCountInString(word); letters == 0 || unlikeness(word, near) >= max(2, letters/2+1) {
		return wrong
	}
	return fmt.Sprintf("%s; did you mean %s?", wrong, near)
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
