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
	units  []queryUnit
}

// queryUnit is a unit of a phrase, see unit.
type queryUnit struct {
	term             string
	unspaced, joined bool
}

// Term is a term of a clause as the index holds it, without the field's mark.
type Term struct {
	Text string
	// Prefix says that every term that begins with Text will do: one unspaced character
	// begins a pair, or stands alone, in each text that holds it.
	Prefix bool
}

// Terms gives the terms that stand wherever the clause holds. Where [Clause.Exact] is true the clause
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
	for i, u := range c.units {
		next := i+1 < len(c.units) && c.units[i+1].joined
		switch {
		case next:
			add(Term{Text: u.term + c.units[i+1].term})
		case !u.joined:
			add(Term{Text: u.term, Prefix: u.unspaced})
		}
	}
	return terms
}

// Exact is true of a clause of one term: no order of terms need be looked for in the text.
func (c Clause) Exact() bool {
	return len(c.units) == 1 || len(c.units) == 2 && c.units[1].joined
}
