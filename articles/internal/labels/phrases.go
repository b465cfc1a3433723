package labels

import "strings"

// phraseIndex finds phrases in a text by their first bytes, so that a text is read once, however many there are.
type phraseIndex struct {
	// begins has the pairs of bytes that phrases begin with.
	begins [1 << 16 / 64]uint64
	// byPair has the phrases by such a pair.
	byPair map[uint16][]string
}

// minPhrase is the length of the shortest phrase, in bytes.
const minPhrase = 2

// newPhraseIndex returns an index of phrases of at least minPhrase bytes.
func newPhraseIndex(phrases []string) *phraseIndex {
	x := &phraseIndex{byPair: map[uint16][]string{}}
	for _, phrase := range phrases {
		pair := pairOf(phrase, 0)
		x.begins[pair/64] |= 1 << (pair % 64)
		x.byPair[pair] = append(x.byPair[pair], phrase)
	}
	return x
}

// pairOf returns bytes i and i+1 of a text as one number.
func pairOf(s string, i int) uint16 { return uint16(s[i])<<8 | uint16(s[i+1]) }

// within reports whether s contains one of the phrases.
func (x *phraseIndex) within(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		pair := pairOf(s, i)
		if x.begins[pair/64]&(1<<(pair%64)) == 0 {
			continue
		}
		for _, phrase := range x.byPair[pair] {
			if strings.HasPrefix(s[i:], phrase) {
				return true
			}
		}
	}
	return false
}
