package htmlfragment

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// class is the treatment of an element by the parsing rules (HTML §13.2.6.4.7).
type class uint8

const (
	unknown class = iota
	inline        // allowed anywhere
	link          // not allowed in another link
	block         // implicitly ends a paragraph, so not allowed in one
	heading       // a block that is not allowed in another heading
	item          // a block that is allowed only in a list
	void          // has no end tag
	rule          // a block without an end tag
)

func classOf(a atom.Atom) class {
	switch a {
	case atom.B, atom.I, atom.Em, atom.Strong, atom.U, atom.S, atom.Small, atom.Big, atom.Strike, atom.Tt, atom.Font, atom.Code,
		atom.Span, atom.Sub, atom.Sup, atom.Cite, atom.Q, atom.Time, atom.Mark, atom.Abbr, atom.Del, atom.Ins, atom.Kbd, atom.Var, atom.Samp, atom.Dfn:
		return inline
	case atom.A:
		return link
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Blockquote, atom.Figure, atom.Figcaption, atom.Section, atom.Article, atom.Header, atom.Footer,
		atom.Center, atom.Address, atom.Aside, atom.Main, atom.Nav:
		return block
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return heading
	case atom.Li:
		return item
	case atom.Br, atom.Img, atom.Wbr:
		return void
	case atom.Hr:
		return rule
	}
	return unknown
}

// maxDepth is the maximum depth of plain fragments. The limit of the full parser is far higher.
const maxDepth = 64

// maxAttributes is the maximum number of attributes of a tag in plain fragments. Each is compared
// to all before it.
const maxAttributes = 16

// plainParser builds the tree of a plain fragment.
type plainParser struct {
	rest  string
	open  *html.Node // the innermost open element
	depth int
	// Numbers of open elements of a kind that restricts what may be inside.
	paragraphs, headings, links int
	spare                       []html.Node // allocated nodes that are not used yet
}

// parsePlain returns the tree of a plain fragment, and whether the fragment is plain.
func parsePlain(fragment string) (*html.Node, bool) {
	// The full parser drops or replaces these.
	if strings.IndexByte(fragment, 0) >= 0 || strings.IndexByte(fragment, '\r') >= 0 {
		return nil, false
	}
	root := newRoot()
	s := plainParser{rest: fragment, open: root}
	for {
		text, rest, found := strings.Cut(s.rest, "<")
		s.text(text)
		if !found {
			return root, true
		}
		s.rest = rest
		if !s.tag() {
			return nil, false
		}
	}
}

// text adds the text between two tags.
func (s *plainParser) text(t string) {
	if t == "" {
		return
	}
	if strings.IndexByte(t, '&') >= 0 {
		t = html.UnescapeString(t)
	}
	n := s.appendNode()
	n.Type, n.Data = html.TextNode, t
}

// appendNode appends a new node to the open element.
func (s *plainParser) appendNode() *html.Node {
	if len(s.spare) == 0 {
		s.spare = make([]html.Node, 16)
	}
	n := &s.spare[0]
	s.spare = s.spare[1:]
	n.Parent = s.open
	if last := s.open.LastChild; last != nil {
		n.PrevSibling, last.NextSibling = last, n
	} else {
		s.open.FirstChild = n
	}
	s.open.LastChild = n
	return n
}

// tag reads a tag after its opening bracket, and reports whether it is plain.
func (s *plainParser) tag() bool {
	if end, ok := strings.CutPrefix(s.rest, "/"); ok {
		s.rest = end
		return s.endTag()
	}
	name := s.name()
	kind := classOf(name)
	if kind == unknown || !s.allowed(kind) {
		return false
	}
	empty := kind == void || kind == rule
	n := s.appendNode()
	n.Type, n.Data, n.DataAtom = html.ElementNode, name.String(), name
	for !s.tagEnd(empty) {
		attribute, ok := s.attribute()
		if !ok || len(n.Attr) == maxAttributes || hasAttribute(n, attribute.Key) {
			return false
		}
		n.Attr = append(n.Attr, attribute)
	}
	if empty {
		return true
	}
	s.open = n
	s.depth++
	s.countOpen(kind, 1)
	return s.depth <= maxDepth
}

// endTag reads the end tag of the open element, and reports whether it is that.
func (s *plainParser) endTag() bool {
	if s.depth == 0 || s.name() != s.open.DataAtom || !s.tagEnd(false) {
		return false
	}
	s.countOpen(classOf(s.open.DataAtom), -1)
	s.open = s.open.Parent
	s.depth--
	return true
}

// allowed reports whether the full parser would put an element of that class exactly where it is.
func (s *plainParser) allowed(kind class) bool {
	switch kind {
	case link:
		return s.links == 0
	case block, rule:
		return s.paragraphs == 0
	case heading:
		return s.paragraphs == 0 && s.headings == 0
	case item:
		return s.paragraphs == 0 && (s.open.DataAtom == atom.Ul || s.open.DataAtom == atom.Ol)
	}
	return true
}

// countOpen updates the counts when the open element begins or ends.
func (s *plainParser) countOpen(kind class, by int) {
	switch {
	case s.open.DataAtom == atom.P:
		s.paragraphs += by
	case kind == heading:
		s.headings += by
	case kind == link:
		s.links += by
	}
}

// name reads the name of a tag. It returns 0 for a name that is unknown or not in lower case.
func (s *plainParser) name() atom.Atom {
	end := 0
	for end < len(s.rest) && (s.rest[end] >= 'a' && s.rest[end] <= 'z' || s.rest[end] >= '0' && s.rest[end] <= '9') {
		end++
	}
	if end == 0 || end > maxName {
		return 0
	}
	var name [maxName]byte
	copy(name[:], s.rest[:end])
	s.rest = s.rest[end:]
	return atom.Lookup(name[:end])
}

// maxName is the length of the longest known names, blockquote and figcaption.
const maxName = 10

// tagEnd consumes the end of a tag if it comes next, and reports whether it did. The tag of an
// element without content may end with a slash.
func (s *plainParser) tagEnd(empty bool) bool {
	rest := strings.TrimLeft(s.rest, " \t\n")
	if empty {
		rest = strings.TrimPrefix(rest, "/")
	}
	after, ok := strings.CutPrefix(rest, ">")
	if ok {
		s.rest = after
	}
	return ok
}

// hasAttribute reports whether n has an attribute already. The full parser keeps only the first.
func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// attribute reads a space, a name in lower case and a quoted value.
func (s *plainParser) attribute() (html.Attribute, bool) {
	rest := strings.TrimLeft(s.rest, " \t\n")
	end := 0
	for end < len(rest) && (rest[end] >= 'a' && rest[end] <= 'z' || rest[end] == '-') {
		end++
	}
	if end == 0 || len(rest) == len(s.rest) || end+1 >= len(rest) || rest[end] != '=' || rest[end+1] != '"' && rest[end+1] != '\'' {
		return html.Attribute{}, false
	}
	key, quote := rest[:end], rest[end+1]
	value := rest[end+2:]
	end = strings.IndexByte(value, quote)
	if end < 0 {
		return html.Attribute{}, false
	}
	s.rest = value[end+1:]
	value, ok := decodeAmpersands(value[:end])
	return html.Attribute{Key: key, Val: value}, ok
}

// decodeAmpersands resolves references to the ampersand, the only ones that are common in URLs. It
// reports false if there are others.
func decodeAmpersands(value string) (string, bool) {
	n := strings.Count(value, "&")
	if n == 0 {
		return value, true
	}
	if strings.Count(value, "&amp;") != n {
		return "", false
	}
	return strings.ReplaceAll(value, "&amp;", "&"), true
}
