// Package progress reads from the titles of an event how far it had gone when each was written: its figures, such as a
// toll, a score or a magnitude, and whether what it announces was still to come. A title is overtaken if a later one
// says otherwise.
//
// The words of each language are in words, one file a language, in sections:
//
//	[dead] [injured] [missing] [arrested] [evacuated] [infected]  what a number of people is
//	[quake] [magnitude]   what is measured in magnitudes, and what stands beside one
//	[between]             what may stand between a number and such a word
//	[number] [scale] [vague number]  numbers in words
//	[to come]             what announces
//	[to] [no verb]        the particle before a verb that announces, and what it is no verb behind
//	[open] [settled]      a state that cannot last, and what ends one
//	[comment]             marks of titles that comment on an event and do not report it
package progress

import (
	"math/bits"
	"strings"
)

// State is what a title says of its event.
type State struct {
	// Figures are its figures, at most one of a kind.
	Figures []Figure
	// ToCome reports whether it announces something, Open whether it tells of a state that cannot last, and Settled
	// whether it says how one ended.
	ToCome, Open, Settled bool
	// Comment reports whether it is a comment, a question or a collection, and no report.
	Comment bool
}

// Figure is a figure in a title.
type Figure struct {
	// Kind is what it counts. Figures of one kind in titles of one event are about the same.
	Kind  string
	Value float64
}

// The kinds of figures that have a rule of their own. Of those of people the greater overtakes, if it is unknown which is later.
const (
	magnitude = "magnitude"
	score     = "score"
	otherKind = "of " // before the word behind a number
)

// peopleKinds are the sections of words that say what a number of people is, and their names.
const peopleKinds = dead | injured | missing | arrested | evacuated | infected

// peopleKind returns the name of the first of the kinds in a set, "" if there is none.
func peopleKind(of sections) string {
	if of &= peopleKinds; of == 0 {
		return ""
	}
	return sectionNames[bits.TrailingZeros32(uint32(of))]
}

// Read reads a title.
func Read(title string) State {
	r := newReader(title)
	return State{
		Figures: r.figures(),
		ToCome:  r.all&toCome != 0 || r.announces(),
		Open:    r.all&open != 0,
		Settled: r.all&settled != 0,
		Comment: r.all&comment != 0 || strings.ContainsAny(title, "?？"),
	}
}

// figure returns the value of a state's figure of a kind.
func (s *State) figure(kind string) (float64, bool) {
	for _, f := range s.Figures {
		if f.Kind == kind {
			return f.Value, true
		}
	}
	return 0, false
}

// reader reads a title.
type reader struct {
	tokens []token
	// begin are the sections of the phrases that begin at each token, and vagueLen the lengths of vague numbers.
	begin    []sections
	vagueLen []int
	all      sections // those of all tokens
	words    *vocabulary
}

func newReader(title string) *reader {
	r := &reader{tokens: tokenize(title), words: readVocabulary()}
	r.begin, r.vagueLen = make([]sections, len(r.tokens)), make([]int, len(r.tokens))
	for at := range r.tokens {
		r.findPhrases(at)
		r.all |= r.begin[at]
	}
	return r
}

// findPhrases finds the phrases that begin at a token.
func (r *reader) findPhrases(at int) {
	phrase := ""
	for n := range min(r.words.longest[r.tokens[at].text], len(r.tokens)-at) {
		t := r.tokens[at+n]
		if n > 0 && !t.isHan() {
			phrase += " "
		}
		phrase += t.text
		found := r.words.phrases[phrase]
		if r.begin[at] |= found; found&vagueNumber != 0 {
			r.vagueLen[at] = n + 1
		}
	}
}

// has reports whether a phrase of one of some sections begins at a token, which may be none of the title's.
func (r *reader) has(of sections, at int) bool {
	return at >= 0 && at < len(r.tokens) && r.begin[at]&of != 0
}

// announces reports whether a title has a verb behind its particle: "Council to vote", but not "to 12" or "to the coast".
func (r *reader) announces() bool {
	for at := 1; at+1 < len(r.tokens); at++ {
		next := r.tokens[at+1]
		if r.has(to, at) && !next.number && !next.isMark() && !next.isHan() && !r.has(noVerb, at+1) {
			return true
		}
	}
	return false
}
