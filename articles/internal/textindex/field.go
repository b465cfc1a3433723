package textindex

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// textFields are the fields whose words the index knows.
var textFields = map[string]Field{"title": TitleField, "source": SourceField, "author": AuthorField, "category": CategoryField, "site": SiteField}

// fields are the names of all fields.
var fields = []string{
	"title", "source", "author", "category", "site", "section", "feed", "folder", "lang", "is", "has", "since", "until", "arrived", "tag", "view",
}

// reserved are the fields of what does not exist yet.
var reserved = map[string]string{"tag": "tags", "view": "views"}

// Fields returns the names of the fields that a query may have.
func Fields() []string {
	return slices.DeleteFunc(slices.Clone(fields), func(name string) bool { return reserved[name] != "" })
}

// cutField returns the name of the field that s begins with and what follows its colon, or "" if s does not begin with
// a field.
func cutField(s string) (name, after string) {
	for _, name := range fields {
		if len(s) <= len(name) || !strings.EqualFold(s[:len(name)], name) {
			continue
		}
		for _, colon := range []string{":", "："} {
			if after, ok := strings.CutPrefix(s[len(name):], colon); ok {
				return name, after
			}
		}
	}
	return "", ""
}

// unknownField returns the name of a field that s begins with as typed, unless it is clearly none: a word before a colon
// and a space, as in prose, a time, an address, or anything in a script that prints no spaces.
func unknownField(s string) string {
	name := s[:len(s)-len(strings.TrimLeftFunc(s, isNameRune))]
	value, ok := strings.CutPrefix(s[len(name):], ":")
	if !ok || name == "" || !startsOperand(value) || strings.ContainsRune(`:/\`, rune(value[0])) || isClosing(value) || strings.ContainsFunc(name, isUnspaced) {
		return ""
	}
	return name
}

// isNameRune reports whether r may be part of the name of a field.
func isNameRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || r == '_' || r == '-' }

// failField records that there is no such field.
func (p *parser) failField(at int, name string) {
	if p.err == nil {
		p.err = &QueryError{Offset: at, Problem: "there is no field " + name + ":", Field: name}
	}
}

// readField reads the value of a field, whose name begins at start.
func (p *parser) readField(name string, start, depth int) Node {
	switch {
	case reserved[name] != "":
		p.fail(start, fmt.Sprintf("%s: is reserved for %s, which do not exist yet", name, reserved[name]))
	case !startsOperand(p.rest()) || isOpening(p.rest()) || depth > 0 && isClosing(p.rest()):
		p.fail(p.pos, name+`: must be followed by a word or by "a phrase"`)
	}
	if p.err != nil {
		return nil
	}
	o := p.readOperand(depth)
	if p.err != nil {
		return nil
	}
	if field, ok := textFields[name]; ok {
		if field == SiteField {
			o.text = siteOf(o.text)
		}
		c := p.newClause(field, o)
		if c == nil {
			p.fail(o.start, "nothing to look for in "+name+":")
			return nil
		}
		return c
	}
	return p.newFilter(name, o)
}

// newFilter returns the filter of a field that is no text field.
func (p *parser) newFilter(name string, o operand) Node {
	f := &Filter{Name: name, Value: o.text}
	switch name {
	case "is":
		return p.chosen(f, o, "unread", "read", "starred")
	case "has":
		n := p.chosen(f, o, "enclosure", "fulltext")
		if f.Value == "enclosure" {
			return p.newClause(FactField, operand{text: f.Value})
		}
		return n
	case "since", "until", "arrived":
		var ok bool
		if f.Time, ok = p.parseTime(name, o.text); !ok {
			p.fail(o.start, fmt.Sprintf("%q is not a time such as 7d, 24h, today, yesterday or 2026-11-01", o.text))
		}
	case "lang":
		f.Value = strings.ToLower(o.text)
		if strings.Trim(f.Value, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || f.Value == "" {
			p.fail(o.start, fmt.Sprintf("%q is not a language such as en or zh", o.text))
		}
	default:
		if f.Words = p.newClause(AnyField, o); f.Words == nil {
			p.fail(o.start, "nothing to look for in "+name+":")
		}
	}
	return f
}

// chosen checks that the value of a filter is one of several.
func (p *parser) chosen(f *Filter, o operand, values ...string) Node {
	f.Value = strings.ToLower(o.text)
	for _, v := range values {
		if f.Value == v {
			return f
		}
	}
	p.fail(o.start, fmt.Sprintf("%s: must be %s or %s, not %q", f.Name, strings.Join(values[:len(values)-1], ", "), values[len(values)-1], o.text))
	return f
}
