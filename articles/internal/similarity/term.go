package similarity

// Term is a piece of text that articles are compared by: its kind in the upper bits, a hash of its
// characters in the lower ones. Two pieces of one kind collide with a probability of one in a
// million, which has no measurable effect. Terms are stored, so their values must never change.
type Term uint32

// kind is what a term consists of. A kind's place in this order is part of the stored form. Terms
// sort by kind first, so those of one kind are contiguous in [Features].
type kind uint32

const (
	kindChar   kind = iota // a character of an unspaced script
	kindGram               // four adjacent letters of a word, its ends included
	kindPair               // two adjacent characters of an unspaced script
	kindShort              // a word of up to three letters, no abbreviation: "the" and "of", but also "war"
	kindWord               // a longer word or an abbreviation
	kindNumber             // a number, with an unspaced character that follows: its unit
)

const (
	hashBits = 20
	termBits = hashBits + 3
)

func (t Term) kind() kind { return kind(t >> hashBits) }

// whole reports whether t has a meaning by itself. Other terms only soften the comparison of titles.
func (t Term) whole() bool { return t.kind() >= kindPair }

// makeTerm returns the term of a word, number or piece of a word.
func makeTerm(k kind, text []byte) Term { return newTerm(k, fnv1a(text)) }

// charTerm returns the term of a character.
func charTerm(r rune) Term { return newTerm(kindChar, uint32(r)) }

// pairTerm returns the term of two adjacent characters.
func pairTerm(a, b rune) Term { return newTerm(kindPair, uint32(a)*hashMultiplier+uint32(b)) }

// newTerm reduces a number to the bits of a term's hash such that every bit of it matters. It is a
// finalizer in the manner of MurmurHash3 (Appleby, 2008).
func newTerm(k kind, h uint32) Term {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 12
	h *= 0x297a2d39
	h ^= h >> 15
	return Term(k)<<hashBits | Term(h&(1<<hashBits-1))
}

// hashMultiplier is 2^32 divided by the golden ratio, for multiplicative hashing (Knuth, TAOCP 3, 6.4).
const hashMultiplier = 0x9E3779B1

// The parameters of 32-bit FNV-1a (Fowler, Noll, Vo; RFC 9923).
const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

func fnv1a(data []byte) uint32 {
	h := uint32(fnvOffset)
	for _, b := range data {
		h = (h ^ uint32(b)) * fnvPrime
	}
	return h
}
