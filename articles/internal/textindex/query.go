package textindex

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// What a query is bounded to; the rest of it is passed over.
const (
	maxQuery        = 2000 // bytes
	maxClauses      = 32
	maxClauseTokens = 64 // of one clause
)

// Query is what a reader asks for: articles in which every clause holds. Since and Until are
// bounds of the time of publication, zero for none; Until itself is outside.
type Query struct {
	Clauses      []Clause
	Since, Until time.Time
}

// ParseQuery reads a query: words, "phrases", -without, title:, source:, since: and until:.
// The function when reads the value of the last two; what it refuses, and
// whatever else is no operator, is text. So nothing that a reader types is an error. A word that
// gives several terms, such as 人工智能 or COVID-19, is a phrase.
func ParseQuery(text string, parseTime func(string) (time.Time, bool)) Query {
	p := parser{rest: truncate(text, maxQuery), parseTime: parseTime}
	for len(p.query.Clauses) < maxClauses && p.skipSpace() {
		p.readClause()
	}
	return p.query
}

type parser struct {
	rest      string
	parseTime func(string) (time.Time, bool)
	query     Query
}

func (p *parser) skipSpace() bool {
	p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace)
	return p.rest != ""
}

// clause reads one operand with the operators before it.
func (p *parser) readClause() {
	var c Clause
	if after, ok := strings.CutPrefix(p.rest, "-"); ok && startsOperand(after) {
		c.Not, p.rest = true, after
	}
	field, after := cutOperator(p.rest)
	if field == "" || !startsOperand(after) {
		operand, quoted := p.readOperand()
		c.quoted = quoted
		p.addClause(c, operand)
		return
	}
	whole := p.rest
	p.rest = after
	operand, quoted := p.readOperand()
	c.quoted = quoted
	switch field {
	case "title":
		c.Field = TitleField
	case "source":
		c.Field = SourceField
	default:
		if t, ok := p.parseTime(operand); ok && !c.Not {
			p.setBound(field, t)
			return
		}
		operand = whole[:len(whole)-len(p.rest)]
	}
	p.addClause(c, operand)
}

func (p *parser) setBound(field string, t time.Time) {
	if field == "since" {
		p.query.Since = t
	} else {
		p.query.Until = t
	}
}

// operator gives the name of the operator at the beginning of s, with what follows its colon.
func cutOperator(s string) (name, after string) {
	for _, name := range []string{"title", "source", "since", "until"} {
		if len(s) > len(name) && strings.EqualFold(s[:len(name)], name) {
			for _, colon := range []string{":", "："} {
				if after, ok := strings.CutPrefix(s[len(name):], colon); ok {
					return name, after
				}
			}
		}
	}
	return "", ""
}

func startsOperand(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && !unicode.IsSpace(r)
}

// operand reads a word, or a phrase in quotation marks where they are closed.
func (p *parser) readOperand() (text string, quoted bool) {
	for _, quotes := range [][2]string{{`"`, `"`}, {"“", "”"}} {
		if after, ok := strings.CutPrefix(p.rest, quotes[0]); ok {
			if phrase, rest, ok := strings.Cut(after, quotes[1]); ok {
				p.rest = rest
				return phrase, true
			}
		}
	}
	end := strings.IndexFunc(p.rest, unicode.IsSpace)
	if end < 0 {
		end = len(p.rest)
	}
	word := p.rest[:end]
	p.rest = p.rest[end:]
	return word, false
}

// add appends the clause with the tokens of text, unless there are none.
func (p *parser) addClause(c Clause, text string) {
	s := tokenizer{text: text}
	var u token
	for s.next(&u) && len(c.tokens) < maxClauseTokens {
		c.tokens = append(c.tokens, clauseToken{string(u.term), u.unspaced, u.adjacent})
	}
	if len(c.tokens) > 0 {
		p.query.Clauses = append(p.query.Clauses, c)
	}
}

// cut shortens s to at most n bytes, whole characters.
func truncate(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
