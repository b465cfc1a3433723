package textindex

// Field is the part of an article that a clause is looked for in.
type Field int

// The fields of a clause.
const (
	AnyField Field = iota
	TitleField
	SourceField
	AuthorField
	CategoryField
	// SiteField has the words of the host of an article's address.
	SiteField
	// FactField has what else is known about an article: enclosure.
	FactField
)

// Clause is a word or phrase that a field must contain.
type Clause struct {
	Field Field
	// Value is the word or phrase as typed.
	Value  string
	quoted bool
	tokens []clauseToken
	// beginning is set if the last token is the beginning of a word; stem is then its stem, which stands for the whole
	// word in the index.
	beginning bool
	stem      string
}

// clauseToken is a token of a clause that outlives its tokenizer; see token.
type clauseToken struct {
	text               string
	unspaced, adjacent bool
}

// Term is a term of a clause as the index has it, without the mark of a field.
type Term struct {
	Text string
	// Prefix reports whether any term that begins with Text will do. It is set for a single
	// unspaced character: wherever it occurs in a text, it begins a pair or is a term by itself.
	Prefix bool
	// Beginning reports the same of the beginning of a word, for which Stem will do as well.
	Beginning bool
	Stem      string
}

// Terms returns the terms that a text contains wherever the clause matches. They are necessary;
// they are sufficient only if [Clause.SingleTerm] is true, because their order counts otherwise.
func (c *Clause) Terms() []Term {
	var terms []Term
	seen := map[Term]bool{}
	add := func(t Term) {
		if !seen[t] {
			seen[t] = true
			terms = append(terms, t)
		}
	}
	for i, tok := range c.tokens {
		inPair := i+1 < len(c.tokens) && c.tokens[i+1].adjacent
		switch {
		case inPair:
			add(Term{Text: tok.text + c.tokens[i+1].text})
		case !tok.adjacent && c.beginning && i == len(c.tokens)-1:
			add(Term{Text: tok.text, Beginning: true, Stem: c.stem})
		case !tok.adjacent:
			add(Term{Text: tok.text, Prefix: tok.unspaced})
		}
	}
	return terms
}

// SingleTerm reports whether the clause is one term, so that a text with the term need not be
// searched for the order of several.
func (c *Clause) SingleTerm() bool {
	return len(c.tokens) == 1 || len(c.tokens) == 2 && c.tokens[1].adjacent
}
