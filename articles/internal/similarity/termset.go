package similarity

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// termSet collects the distinct terms of one field in order of first occurrence.
type termSet struct {
	terms        []Term
	counts       []uint8
	slots        [termSetSlots]uint16 // open addressing: a term's index in terms plus one, 0 if free
	chars, words int
}

// termSetBits makes the slots more than the terms of a title or lead of maximal length.
const (
	termSetBits  = 12
	termSetSlots = 1 << termSetBits
)

func (s *termSet) add(t Term) {
	i := uint32(t) * hashMultiplier >> (32 - termSetBits)
	for ; s.slots[i] != 0; i = (i + 1) % termSetSlots {
		if at := s.slots[i] - 1; s.terms[at] == t {
			s.counts[at] += min(1, 255-s.counts[at])
			return
		}
	}
	s.terms, s.counts = append(s.terms, t), append(s.counts, 1)
	s.slots[i] = uint16(len(s.terms))
}

// addTitle adds characters, pairs, words, their four-letter pieces and numbers.
func (s *termSet) addTitle(text string) {
	eachTerm(text, func(tok *token, t Term, _, _ int) {
		s.add(t)
		switch tok.kind {
		case kindChar:
			if t.kind() == kindPair {
				return
			}
			s.chars++
		case kindWord, kindShort:
			s.words++
			s.addGrams(tok.text)
		}
	})
}

// addLead adds pairs, words and numbers.
func (s *termSet) addLead(text string) {
	eachTerm(text, func(_ *token, t Term, _, _ int) {
		if t.whole() {
			s.add(t)
		}
	})
}

// gramLen is the length of the pieces of words: long enough to be rare, short enough to be shared
// by words with different endings.
const gramLen = 4

// addGrams adds all sequences of four letters of a word, with a space added at either end. A word
// that is too short for one is a single piece.
func (s *termSet) addGrams(word []byte) {
	var padded [maxWord + 16]byte
	padded[0] = ' '
	n := 1 + copy(padded[1:len(padded)-1], word)
	padded[n] = ' '
	var starts [gramLen]int // of the last letters, a ring
	letters := 0
	for i, c := range padded[:n+1] {
		if !utf8.RuneStart(c) {
			continue
		}
		if letters >= gramLen {
			s.add(makeTerm(kindGram, padded[starts[letters%gramLen]:i]))
		}
		starts[letters%gramLen] = i
		letters++
	}
	first := 0
	if letters >= gramLen {
		first = starts[letters%gramLen]
	}
	s.add(makeTerm(kindGram, padded[first:n+1]))
}

// take removes all terms from the set and returns at most limit of them in ascending order, and
// how often each was added. Repeated terms are kept first, since they are what the text is about,
// and then those that occur first.
func (s *termSet) take(limit int) ([]Term, []uint8) {
	type counted struct {
		term  Term
		count uint8
	}
	kept := make([]counted, 0, min(limit, len(s.terms)))
	for _, repeated := range [2]bool{true, false} {
		for i, t := range s.terms {
			if s.counts[i] > 1 == repeated && len(kept) < limit {
				kept = append(kept, counted{t, s.counts[i]})
			}
		}
	}
	slices.SortFunc(kept, func(x, y counted) int { return cmp.Compare(x.term, y.term) })
	terms, counts := make([]Term, len(kept)), make([]uint8, len(kept))
	for i, k := range kept {
		terms[i], counts[i] = k.term, k.count
	}
	s.terms, s.counts = s.terms[:0], s.counts[:0]
	clear(s.slots[:])
	return terms, counts
}
