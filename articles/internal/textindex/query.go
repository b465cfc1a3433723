package textindex

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits of a query; anything beyond them is ignored.
const (
	maxQuery        = 2000 // bytes
	maxClauses      = 32
	maxClauseTokens = 64
)

// Query asks for the articles that satisfy every clause and were published at or after Since and
// before Until. A zero time is no bound.
type Query struct {
	Clauses      []Clause
	Since, Until time.Time
}

// ParseQuery parses a query of words, "phrases", -exclusions, title:, source:, since: and until:.
// parseTime parses the value of an operator, since or until. A value that it rejects is ordinary text, and
// so is everything else that is not an operator: no input is an error. A word of several terms,
// such as 人工智能 or COVID-19, is a phrase.
func ParseQuery(text string, parseTime func(operator, value string) (time.Time, bool)) Query {
	p := parser{rest: truncate(text, maxQuery), parseTime: parseTime}
	for len(p.query.Clauses) < maxClauses && p.skipSpace() {
		p.readClause()
	}
	return p.query
}

type parser struct {
	rest      string
	parseTime func(operator, value string) (time.Time, bool)
	query     Query
}

func (p *parser) skipSpace() bool {
	p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace)
	return p.rest != ""
}

// readClause reads one operand together with the operators in front of it.
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
		if t, ok := p.parseTime(field, operand); ok && !c.Not {
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

// cutOperator returns the name of the operator that s begins with and what follows its colon, or
// "" if s does not begin with an operator.
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

// readOperand reads a phrase in quotation marks or, if they are not closed, a word.
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

// addClause appends c with the tokens of text. Text without tokens adds nothing.
func (p *parser) addClause(c Clause, text string) {
	t := tokenizer{text: text}
	var tok token
	for t.next(&tok) && len(c.tokens) < maxClauseTokens {
		c.tokens = append(c.tokens, clauseToken{string(tok.text), tok.unspaced, tok.adjacent})
	}
	if len(c.tokens) > 0 {
		p.query.Clauses = append(p.query.Clauses, c)
	}
}

// truncate shortens s to at most n bytes without splitting a character.
func truncate(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
