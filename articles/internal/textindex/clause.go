package textindex

// Field says where a clause must stand.
type Field int

// The fields of a clause.
const (
	AnyField Field = iota
	TitleField
	SourceField
)

// Clause is a word or phrase that must stand in a field, or must not.
type Clause struct {
	Field  Field
	Not    bool
	quoted bool
	tokens []clauseToken
}

// clauseToken is a token of a phrase, see token.
type clauseToken struct {
	term               string
	unspaced, adjacent bool
}

// Term is a term of a clause as the index holds it, without the field's mark.
type Term struct {
	Text string
	// Prefix says that every term that begins with Text will do: one unspaced character
	// begins a pair, or stands alone, in each text that holds it.
	Prefix bool
}

// Terms gives the terms that stand wherever the clause holds. Where [Clause.SingleTerm] is true the clause
// holds wherever they all stand.
func (c Clause) Terms() []Term {
	var terms []Term
	seen := map[Term]bool{}
	add := func(t Term) {
		if !seen[t] {
			seen[t] = true
			terms = append(terms, t)
		}
	}
	for i, u := range c.tokens {
		next := i+1 < len(c.tokens) && c.tokens[i+1].adjacent
		switch {
		case next:
			add(Term{Text: u.term + c.tokens[i+1].term})
		case !u.adjacent:
			add(Term{Text: u.term, Prefix: u.unspaced})
		}
	}
	return terms
}

// SingleTerm is true of a clause of one term: no order of terms need be looked for in the text.
func (c Clause) SingleTerm() bool {
	return len(c.tokens) == 1 || len(c.tokens) == 2 && c.tokens[1].adjacent
}
