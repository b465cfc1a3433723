package textindex

import "bytes"

// minStemmed is the length of the shortest word that is stemmed.
const minStemmed = 4

// stem returns the stem of an English word in lower-case ASCII, and may overwrite w. Plurals are
// handled much like Harman's S-stemmer ("How effective is suffixing?", JASIS 42, 1991); -ed, -ing
// and final e and y like steps 1b, 1c and 5a of Porter's stemmer ("An algorithm for suffix
// stripping", Program 14, 1980). A stem need not be a word: compute and computing share "comput".
func stem(w []byte) []byte {
	if len(w) < minStemmed || string(w) == "news" {
		return w
	}
	switch w[len(w)-1] {
	case 's', 'd', 'g', 'e', 'y':
	default:
		return w // the fast path: most words have none of the endings
	}
	w = stemVerb(stemPlural(w))
	n := len(w)
	switch {
	case n < minStemmed:
	case w[n-1] == 'e' && !isShortSyllable(w[:n-1]) && hasVowel(w[:n-1]):
		return w[:n-1]
	case w[n-1] == 'y' && !isVowel(w[n-2]) && hasVowel(w[:n-1]):
		w[n-1] = 'i'
	}
	return w
}

func stemPlural(w []byte) []byte {
	n := len(w)
	switch {
	case w[n-1] != 's' || w[n-2] == 'u' || w[n-2] == 's' || w[n-2] == 'i':
		return w
	case bytes.HasSuffix(w, []byte("ies")) && n > minStemmed:
		if n == minStemmed+1 {
			w[n-3] = 'y'
		}
		return w[:n-2]
	case bytes.HasSuffix(w, []byte("sses")), bytes.HasSuffix(w, []byte("shes")), bytes.HasSuffix(w, []byte("ches")), bytes.HasSuffix(w, []byte("xes")):
		return w[:n-2]
	}
	return w[:n-1]
}

func stemVerb(w []byte) []byte {
	var base []byte
	switch {
	case bytes.HasSuffix(w, []byte("eed")):
		if hasVowel(w[:len(w)-3]) {
			return w[:len(w)-1]
		}
		return w
	case bytes.HasSuffix(w, []byte("ed")):
		base = w[:len(w)-2]
	case bytes.HasSuffix(w, []byte("ing")):
		base = w[:len(w)-3]
	}
	n := len(base)
	switch {
	case n < 2 || !hasVowel(base):
		return w
	case base[n-1] == base[n-2] && !isVowel(base[n-1]) && base[n-1] != 'l' && base[n-1] != 's' && base[n-1] != 'z':
		return base[:n-1]
	case isShortSyllable(base):
		return append(base, 'e')
	}
	return base
}

// isShortSyllable reports whether w is a single syllable that meets Porter's condition *o: it ends
// in consonant, vowel, consonant, the last not being w, x or y. Such a stem has lost an e, as "mak"
// has, from "making".
func isShortSyllable(w []byte) bool {
	n := len(w)
	if n < 3 || isVowel(w[n-1]) || !isVowel(w[n-2]) || isVowel(w[n-3]) {
		return false
	}
	return w[n-1] != 'w' && w[n-1] != 'x' && !hasVowel(w[:n-2])
}

func hasVowel(w []byte) bool {
	for _, b := range w {
		if isVowel(b) {
			return true
		}
	}
	return false
}

func isVowel(b byte) bool {
	switch b {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
