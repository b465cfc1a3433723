package textindex

import (
	"slices"
	"time"
)

// Node is a condition on an article: [And], [Or], [Not], [*Clause] or [*Filter].
type Node interface{ isNode() }

// And holds where all of its conditions do; an empty one holds everywhere. Or holds where any of them does.
type (
	And []Node
	Or  []Node
)

// Not holds where its condition does not.
type Not struct{ Of Node }

// Filter is a condition on what is known about an article besides its text.
type Filter struct {
	// Name is that of an operator: is, has, feed, folder, section, lang, since, until or arrived.
	Name string
	// Value is as typed, in lower case for is, has and lang. Words are its words.
	Value string
	Words *Clause
	// Time is the value of since, until and arrived.
	Time time.Time
}

func (And) isNode()     {}
func (Or) isNode()      {}
func (Not) isNode()     {}
func (*Clause) isNode() {}
func (*Filter) isNode() {}

// Clauses returns the clauses of a condition, excluded ones too.
func Clauses(n Node) []*Clause {
	var all []*Clause
	each(n, true, func(leaf Node, _ bool) {
		if c, ok := leaf.(*Clause); ok {
			all = append(all, c)
		}
	})
	return all
}

// Filters returns the filters of a condition, excluded ones too.
func Filters(n Node) []*Filter {
	var all []*Filter
	each(n, true, func(leaf Node, _ bool) {
		if f, ok := leaf.(*Filter); ok {
			all = append(all, f)
		}
	})
	return all
}

// Highlighted returns the clauses that a matching article shows in its title or text.
func Highlighted(n Node) []*Clause {
	var all []*Clause
	each(n, true, func(leaf Node, wanted bool) {
		if c, ok := leaf.(*Clause); ok && wanted && (c.Field == AnyField || c.Field == TitleField) {
			all = append(all, c)
		}
	})
	return all
}

// each calls f with every leaf of a condition, and whether the leaf is wanted or excluded.
func each(n Node, wanted bool, f func(leaf Node, wanted bool)) {
	switch n := n.(type) {
	case And:
		for _, sub := range n {
			each(sub, wanted, f)
		}
	case Or:
		for _, sub := range n {
			each(sub, wanted, f)
		}
	case Not:
		each(n.Of, !wanted, f)
	default:
		f(n, wanted)
	}
}

// Holds reports whether a condition holds, given which of its clauses and filters do.
func Holds(n Node, leaf func(Node) bool) bool {
	switch n := n.(type) {
	case And:
		return !slices.ContainsFunc(n, func(sub Node) bool { return !Holds(sub, leaf) })
	case Or:
		return slices.ContainsFunc(n, func(sub Node) bool { return Holds(sub, leaf) })
	case Not:
		return !Holds(n.Of, leaf)
	}
	return leaf(n)
}
