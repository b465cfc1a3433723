package similarity

// Term is one piece of text by which articles are compared: its kind in the upper bits and a hash of its
// characters in the lower ones. Two pieces of one kind share a Term once in a million, which the scores do not feel.
type Term uint32

// A kind says what a term is made of. Kinds are in ascending order of Term, so that the terms
// of one kind stand together in a [Doc].
type kind uint32

const (
	kindChar   kind = iota // one character of an unspaced script
	kindGram               // four neighbouring letters of a word and its ends
	kindPair               // two neighbouring characters of an unspaced script
	kindShort              // a word of up to three letters that is no abbreviation: "the" and "of", but also "war"
	kindWord               // a longer word, an abbreviation
	kindNumber             // a figure, with the unspaced character that follows: its unit
)

const (
	hashBits = 20
	termBits = hashBits + 3
)

func (t Term) kind() kind { return kind(t >> hashBits) }

// whole is true of terms that say something by themselves; the others soften the comparison of titles.
func (t Term) whole() bool { return t.kind() >= kindPair }

// makeTerm hashes text by FNV-1a (Fowler, Noll, Vo; RFC 9923).
func makeTerm(k kind, text []byte) Term {
	h := uint32(2166136261)
	for _, b := range text {
		h = (h ^ uint32(b)) * 16777619
	}
	return mixed(k, h)
}

// charTerm is the term of a character.
func charTerm(r rune) Term { return mixed(kindChar, uint32(r)) }

// pairTerm is the term of two neighbouring characters.
func pairTerm(a, b rune) Term { return mixed(kindPair, uint32(a)*0x9E3779B1+uint32(b)) }

// mixed makes a term of a number, all of whose bits matter (a finalizer in the manner of MurmurHash3, Appleby 2008).
func mixed(k kind, h uint32) Term {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 12
	h *= 0x297a2d39
	h ^= h >> 15
	return Term(k)<<hashBits | Term(h&(1<<hashBits-1))
}
