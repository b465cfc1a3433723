package textindex

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// operand is a word or phrase as typed.
type operand struct {
	text   string
	start  int
	quoted bool
}

// readOperand reads a phrase in quotation marks or a word.
func (p *parser) readOperand(depth int) operand {
	const opening, closing = `"“„＂`, `"“”＂`
	o := operand{start: p.pos}
	if r, n := utf8.DecodeRuneInString(p.rest()); strings.ContainsRune(opening, r) && n > 0 {
		after := p.text[p.pos+n:]
		end := strings.IndexAny(after, closing)
		if end < 0 {
			p.fail(p.pos, "the quotation mark is not closed")
			p.pos = len(p.text)
			return o
		}
		o.text, o.quoted = after[:end], true
		p.pos += n + end
		p.skipRune()
		return o
	}
	o.text = p.text[p.pos : p.pos+p.wordLen(depth > 0)]
	p.pos += len(o.text)
	return o
}

// wordLen returns the length of the next word. Parentheses in it come in pairs; in a group, it ends before one that was
// not opened in it.
func (p *parser) wordLen(inGroup bool) int {
	var open []int
	length := len(p.rest())
	for i, r := range p.rest() {
		isSpace, isClosing := unicode.IsSpace(r), r == ')' || r == '）'
		if isSpace || isClosing && len(open) == 0 {
			if isClosing && !inGroup {
				p.fail(p.pos+i, noOpenParenthesis)
			}
			length = i
			break
		}
		switch {
		case isClosing:
			open = open[:len(open)-1]
		case r == '(' || r == '（':
			open = append(open, p.pos+i)
		}
	}
	if len(open) > 0 {
		p.fail(open[0], unclosedParenthesis)
	}
	return length
}

// What is wrong with a parenthesis.
const (
	noOpenParenthesis   = "no parenthesis is open here"
	unclosedParenthesis = "the parenthesis is not closed"
)

// minPrefix is the length in characters of the shortest beginning of a word that is searched for.
const minPrefix = 2

// newClause returns a clause of an operand, nil if it has no words.
func (p *parser) newClause(field Field, o operand) *Clause {
	c := &Clause{Field: field, Value: o.text, quoted: o.quoted}
	text, star := strings.CutSuffix(o.text, "*")
	if !star {
		text, star = strings.CutSuffix(o.text, "＊")
	}
	t := newTokenizer(text)
	var tok token
	for t.next(&tok) && len(c.tokens) < maxClauseTokens {
		c.tokens = append(c.tokens, clauseToken{string(tok.text), tok.unspaced, tok.adjacent})
	}
	if len(c.tokens) == 0 {
		return nil
	}
	if last := &c.tokens[len(c.tokens)-1]; star && !o.quoted && !last.unspaced {
		c.stem, last.text = last.text, lastUnstemmed(text)
		c.beginning = true
		if utf8.RuneCountInString(last.text) < minPrefix {
			p.fail(o.start, fmt.Sprintf("a * must follow at least %d letters", minPrefix))
		}
	}
	return c
}

// lastUnstemmed returns the last token of text as it is, folded but without losing its ending.
func lastUnstemmed(text string) string {
	t := newTokenizer(text)
	t.unstemmed = true
	var tok token
	last := ""
	for t.next(&tok) {
		last = string(tok.text)
	}
	return last
}
