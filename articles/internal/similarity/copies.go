package similarity

import (
	"math"
	"slices"
)

const (
	// copyDays is the number of days within which the same title, or nearly the same text, is a copy. Later, the title
	// may be the name of a column, and the text the frame of a yearly report.
	copyDays = 3
	// minCopiedTerms is the number of terms of a lead that are enough to recognize it by: two sentences. A standfirst
	// of one sentence is often the frame of another one.
	minCopiedTerms = 40
	// copiedLead is the share of the longer lead's terms that one agency's text has in two papers. At .85, rewritten
	// news of one event would be one; nDCG@10 of the Chinese pack, which counts every title, falls by .010 instead of .026.
	copiedLead = 0.95
	// copiedTitle is the share of the shorter title's words and pairs that copies have in common. The text that many
	// pages of a site begin with is no copy.
	copiedTitle = 0.5
	// agreeingLead is the share of the shorter lead's terms that one text has under titles that only begin alike: one
	// paper may print a standfirst above it. Two leads of one event in other words share less.
	agreeingLead = 0.5
	// minAgreeingTerms is the number of terms from which a lead says something. A notice such as "Subscribers only" does not.
	minAgreeingTerms = 6
	// sameTerms is the share of them that titles have in common which may differ in their spaces alone.
	sameTerms = 0.7
)

// Copies reports whether both articles are one text: their titles are the same but for the name of a site behind them,
// or their texts are one agency's. It is symmetric.
func (f *Features) Copies(other *Features) bool {
	if f.sameTitle(other) {
		return f.isNear(other) && f.agreesWith(other) || f.sameLead(other)
	}
	return f.isNear(other) && f.sameLead(other) && sharedWhole(f.Title, other.Title) >= copiedTitle
}

// sameTitle reports whether both titles have the same letters and digits in the same order, apart from the name of a
// site. Half a hash alone would take one in 65,536 titles for another; spaces may differ, and with them a few terms.
func (f *Features) sameTitle(other *Features) bool {
	return uint16(f.TitleHash) == uint16(other.TitleHash) && sharedWhole(f.Title, other.Title) >= sameTerms
}

// agreesWith reports whether nothing speaks against one text under titles that are the same once what follows a bar or
// a dash is cut off: they are the same as printed, or the texts begin alike, or of the texts too little is known and
// only names were cut off.
func (f *Features) agreesWith(other *Features) bool {
	switch shorter := min(len(f.Lead), len(other.Lead)); {
	case f.TitleHash == other.TitleHash:
		return true
	case shorter >= minAgreeingTerms:
		return float64(countShared(f.Lead, other.Lead)) >= agreeingLead*float64(shorter)
	}
	return !f.Subtitled && !other.Subtitled
}

// isNear reports whether both times are close or either is unknown.
func (f *Features) isNear(other *Features) bool {
	if f.Published == Unknown || other.Published == Unknown {
		return true
	}
	return math.Abs(float64(f.Published)-float64(other.Published)) <= copyDays*secondsPerDay
}

// sameLead reports whether both texts begin with nearly the same words.
func (f *Features) sameLead(other *Features) bool {
	shorter, longer := len(f.Lead), len(other.Lead)
	if shorter > longer {
		shorter, longer = longer, shorter
	}
	// The sizes alone usually show that too little can be shared.
	if shorter < minCopiedTerms || float64(shorter) < copiedLead*float64(longer) {
		return false
	}
	return float64(countShared(f.Lead, other.Lead)) >= copiedLead*float64(longer)
}

// sharedWhole returns the share of the whole terms of the title with fewer that the other has too.
func sharedWhole(a, b []Term) float64 {
	a, b = wholeTerms(a), wholeTerms(b)
	return float64(countShared(a, b)) / math.Max(1, float64(min(len(a), len(b))))
}

// wholeTerms returns the terms that have a meaning by themselves, which come last.
func wholeTerms(terms []Term) []Term {
	first, _ := slices.BinarySearch(terms, Term(kindPair)<<hashBits)
	return terms[first:]
}

// countShared returns how many terms two ascending lists have in common.
func countShared(a, b []Term) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}

// FoldCopies returns for each article the index of the first one that it is a copy of, its own if it is of none.
func FoldCopies(articles []*Features) []int {
	first := make([]int, len(articles))
	alike := map[uint64][]int{} // the first articles, by what copies are likely to share
	for i, f := range articles {
		first[i] = i
		keys := f.copyKeys()
		for _, key := range keys {
			if at := slices.IndexFunc(alike[key], func(j int) bool { return articles[j].Copies(f) }); at >= 0 {
				first[i] = alike[key][at]
				break
			}
		}
		if first[i] != i {
			continue
		}
		for _, key := range keys {
			if len(alike[key]) < maxCopies {
				alike[key] = append(alike[key], i)
			}
		}
	}
	return first
}

// leadKeys is the number of keys that stand for a lead. Each is the same with the probability that a term of both leads is
// in both, which is at least .905 where each has .95 of the other: at most one copy in 12,000 is missed.
const leadKeys = 4

// copyKeys returns numbers of which copies have at least one in common as a rule: one for the title, and for a lead the
// least hash of its terms, counted from several points (Broder: "On the resemblance and containment of documents", 1997).
func (f *Features) copyKeys() []uint64 {
	keys := []uint64{uint64(uint16(f.TitleHash))}
	if len(f.Lead) < minCopiedTerms {
		return keys
	}
	for i := range leadKeys {
		least := uint32(math.MaxUint32)
		for _, t := range f.Lead {
			least = min(least, uint32(t)*hashMultiplier+uint32(i)<<30)
		}
		keys = append(keys, uint64(i+1)<<32|uint64(least))
	}
	return keys
}
