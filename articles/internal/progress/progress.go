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

import "strings"

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

// peopleKinds are the sections of words that say what a number of people is.
var peopleKinds = []string{"dead", "injured", "missing", "arrested", "evacuated", "infected"}

// Read reads a title.
func Read(title string) State {
	r := reader{tokenize(title), readVocabulary()}
	s := State{
		Figures: r.figures(),
		ToCome:  r.hasAny("to come") || r.announces(),
		Open:    r.hasAny("open"),
		Settled: r.hasAny("settled"),
		Comment: r.hasAny("comment") || strings.ContainsAny(title, "?？"),
	}
	return s
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
	words  *vocabulary
}

// phraseAt returns the number of tokens of the longest phrase of a section that begins at a token, 0 if there is none.
func (r *reader) phraseAt(section string, at int) int {
	set := r.words.sections[section]
	longest, phrase := 0, ""
	for n := 1; n <= r.words.longest && at+n <= len(r.tokens); n++ {
		t := r.tokens[at+n-1]
		if n > 1 && !t.isHan() {
			phrase += " "
		}
		if phrase += t.text; set[phrase] {
			longest = n
		}
	}
	return longest
}

// hasAny reports whether a title has a word of a section.
func (r *reader) hasAny(section string) bool {
	for at := range r.tokens {
		if r.phraseAt(section, at) > 0 {
			return true
		}
	}
	return false
}

// announces reports whether a title has a verb behind its particle: "Council to vote", but not "to 12" or "to the coast".
func (r *reader) announces() bool {
	for at := 1; at+1 < len(r.tokens); at++ {
		next := r.tokens[at+1]
		if r.phraseAt("to", at) > 0 && !next.number && !next.isMark() && !next.isHan() && r.phraseAt("no verb", at+1) == 0 {
			return true
		}
	}
	return false
}
