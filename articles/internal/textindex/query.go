package textindex

import (
	"fmt"
	"newsreader/articles/internal/runes"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits of a query. Of a query of words alone, what is beyond them is ignored.
const (
	maxQuery        = 2000 // bytes
	maxClauses      = 32
	maxClauseTokens = 64
	maxDepth        = 16 // of parentheses
)

// Query is what a reader searches for: the articles that satisfy all conditions.
type Query struct{ All And }

// QueryError is a query that cannot be read.
type QueryError struct {
	Query   string
	Offset  int // in bytes, of what cannot be read
	Problem string
	// Field is the name of a field that does not exist, if that is the problem.
	Field string
}

// Error implements error. The column counts characters from 1.
func (e *QueryError) Error() string {
	return fmt.Sprintf("reading query %q: column %d: %s", e.Query, utf8.RuneCountInString(e.Query[:e.Offset])+1, e.Problem)
}

// ParseQuery parses a query. Its words must all occur; "a phrase" occurs in this order, ferr* is the beginning of a
// word, -x excludes, a OR b is either and binds weaker than words side by side, parentheses group. Fields, such as
// title:x, restrict a word or phrase; see fields. A word of several terms, such as 人工智能 or COVID-19, is a phrase.
// parseTime parses the values of since:, until: and arrived:, given the name of the field. The error is a
// [*QueryError].
func ParseQuery(text string, parseTime func(field, value string) (time.Time, bool)) (Query, error) {
	p := parser{text: runes.Clip(text, maxQuery), parseTime: parseTime}
	all := p.readOr(0)
	if p.skipSpace(); p.err == nil && p.pos < len(p.text) {
		p.fail(p.pos, noOpenParenthesis)
	}
	if p.grouped && len(p.text) < len(text) {
		p.fail(len(p.text), fmt.Sprintf("longer than %d bytes", maxQuery))
	}
	if p.grouped && p.leaves > maxClauses {
		p.fail(p.excess, fmt.Sprintf("more than %d words", maxClauses))
	}
	if p.err != nil {
		p.err.Query = text
		return Query{}, p.err
	}
	if !p.grouped {
		all = all[:min(len(all), maxClauses)]
	}
	return Query{all}, nil
}

type parser struct {
	text      string
	pos       int
	parseTime func(field, value string) (time.Time, bool)
	err       *QueryError // the first
	// grouped is set once an OR or a parenthesis was read.
	grouped bool
	leaves  int // conditions read; excess is where those beyond maxClauses begin
	excess  int
}

// fail records an error at an offset, unless there is one already.
func (p *parser) fail(at int, problem string) {
	if p.err == nil {
		p.err = &QueryError{Offset: at, Problem: problem}
	}
}

func (p *parser) rest() string { return p.text[p.pos:] }

// skipSpace skips spaces and reports whether anything follows.
func (p *parser) skipSpace() bool {
	p.pos = len(p.text) - len(strings.TrimLeftFunc(p.rest(), unicode.IsSpace))
	return p.pos < len(p.text)
}

// readOr reads conditions up to the end or a closing parenthesis. What is not an alternative to anything is returned
// as it is.
func (p *parser) readOr(depth int) And {
	var alternatives Or
	for {
		start := p.pos
		all := p.readAnd(depth)
		operator := p.pos
		if p.err == nil && len(all) == 0 && (len(alternatives) > 0 || p.atOr()) {
			p.fail(max(start, operator), "OR needs a word on either side")
		}
		if p.err != nil || len(alternatives) == 0 && !p.atOr() {
			return all
		}
		alternatives = append(alternatives, single(all))
		if !p.atOr() {
			return And{alternatives}
		}
		p.grouped = true
		p.pos += len("OR")
	}
}

// single returns the only one of conditions, or all of them as one.
func single(all And) Node {
	if len(all) == 1 {
		return all[0]
	}
	return all
}

// atOr reports whether the operator OR is next.
func (p *parser) atOr() bool {
	after, ok := strings.CutPrefix(p.rest(), "OR")
	return ok && (!startsOperand(after) || isOpening(after))
}

// readAnd reads conditions up to an OR, a closing parenthesis or the end.
func (p *parser) readAnd(depth int) And {
	var all And
	for p.err == nil && p.skipSpace() && !p.atOr() && !isClosing(p.rest()) {
		if n := p.readCondition(depth); n != nil {
			all = append(all, n)
		}
	}
	return all
}

// readCondition reads a word, a phrase, a field or a group, with the minus in front of it. It returns nil for what is
// nothing to search for, such as a dash.
func (p *parser) readCondition(depth int) Node {
	if after, ok := cutMinus(p.rest()); ok && startsOperand(after) && !isClosing(after) {
		p.pos = len(p.text) - len(after)
		if n := p.readPositive(depth); n != nil {
			return Not{n}
		}
		return nil
	}
	return p.readPositive(depth)
}

func (p *parser) readPositive(depth int) Node {
	if isOpening(p.rest()) {
		return p.readGroup(depth)
	}
	start := p.pos
	if p.leaves++; p.leaves == maxClauses+1 {
		p.excess = start
	}
	if name, after := cutField(p.rest()); name != "" {
		p.pos = len(p.text) - len(after)
		return p.readField(name, start, depth)
	}
	if name := unknownField(p.rest()); name != "" {
		p.failField(start, name)
		return nil
	}
	o := p.readOperand(depth)
	if c := p.newClause(AnyField, o); c != nil {
		return c
	}
	return nil
}

// readGroup reads a condition in parentheses.
func (p *parser) readGroup(depth int) Node {
	start := p.pos
	p.grouped = true
	p.skipRune()
	if depth == maxDepth {
		p.fail(start, fmt.Sprintf("more than %d nested parentheses", maxDepth))
		return nil
	}
	all := p.readOr(depth + 1)
	switch {
	case p.err != nil:
		return nil
	case !p.skipSpace():
		p.fail(start, unclosedParenthesis)
		return nil
	}
	p.skipRune()
	if len(all) == 0 {
		p.fail(start, "nothing to look for between the parentheses")
		return nil
	}
	return single(all)
}

func (p *parser) skipRune() {
	_, n := utf8.DecodeRuneInString(p.rest())
	p.pos += n
}

func isOpening(s string) bool { return strings.HasPrefix(s, "(") || strings.HasPrefix(s, "（") }
func isClosing(s string) bool { return strings.HasPrefix(s, ")") || strings.HasPrefix(s, "）") }

func cutMinus(s string) (after string, ok bool) {
	if after, ok = strings.CutPrefix(s, "-"); !ok {
		after, ok = strings.CutPrefix(s, "－")
	}
	return after, ok
}

func startsOperand(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && !unicode.IsSpace(r)
}
