package htmltree

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Selector is the subset of CSS that site rules use: compounds of tag, #id, .class and
// [attribute=value], combined as descendants. A * at the end of a name or value matches any suffix.
type Selector []compound

// compound holds the conditions on one element.
type compound struct {
	tag  string
	want []wanted
}

// wanted is one condition on an attribute. For class it applies to each word, for others to the whole
// value.
type wanted struct {
	key, value string
	prefix     bool // value is a prefix
	any        bool // the attribute only has to exist
}

// ParseSelectors parses alternatives separated by |.
func ParseSelectors(text string) []Selector {
	var all []Selector
	for _, one := range strings.Split(text, "|") {
		var s Selector
		for _, part := range strings.Fields(one) {
			s = append(s, parseCompound(part))
		}
		if len(s) > 0 {
			all = append(all, s)
		}
	}
	return all
}

func parseCompound(text string) compound {
	var c compound
	i := strings.IndexAny(text, "#.[")
	if i < 0 {
		return compound{tag: text}
	}
	c.tag, text = text[:i], text[i:]
	for text != "" {
		mark := text[0]
		end := len(text)
		if mark == '[' {
			if k := strings.IndexByte(text, ']'); k > 0 {
				end = k + 1
			}
		} else if k := strings.IndexAny(text[1:], "#.["); k >= 0 {
			end = k + 1
		}
		c.want = append(c.want, parseWanted(mark, strings.Trim(text[:end], "#.[]")))
		text = text[end:]
	}
	return c
}

func parseWanted(mark byte, text string) wanted {
	w := wanted{value: text}
	switch mark {
	case '#':
		w.key = "id"
	case '.':
		w.key = "class"
	default:
		var ok bool
		w.key, w.value, ok = strings.Cut(text, "=")
		w.any = !ok
	}
	w.value, w.prefix = strings.CutSuffix(w.value, "*")
	return w
}

// Find returns the first entry that s matches, or -1.
func (t *Tree) Find(s Selector) int32 {
	for i := range t.Entries {
		if t.Matches(int32(i), s) {
			return int32(i)
		}
	}
	return -1
}

// FindAll returns the entries that any of the selectors matches, leaving out those inside another
// match.
func (t *Tree) FindAll(selectors []Selector) []int32 {
	var all []int32
	for i := int32(0); int(i) < len(t.Entries); i++ {
		for _, s := range selectors {
			if t.Matches(i, s) {
				all = append(all, i)
				i = t.Entries[i].End - 1
				break
			}
		}
	}
	return all
}

// Matches reports whether the last compound of s matches entry i and the others match ancestors of it,
// in order.
func (t *Tree) Matches(i int32, s Selector) bool {
	last := len(s) - 1
	if last < 0 || !s[last].fits(t.Entries[i].Node) {
		return false
	}
	for i, last = t.Entries[i].Parent, last-1; last >= 0; i = t.Entries[i].Parent {
		if i < 0 {
			return false
		}
		if s[last].fits(t.Entries[i].Node) {
			last--
		}
	}
	return true
}

func (c compound) fits(n *html.Node) bool {
	if n.Type != html.ElementNode || c.tag != "" && n.Data != c.tag && n.DataAtom != atom.Lookup([]byte(c.tag)) {
		return false
	}
	for _, w := range c.want {
		if !w.fits(n) {
			return false
		}
	}
	return true
}

func (w wanted) fits(n *html.Node) bool {
	for i := range n.Attr {
		if n.Attr[i].Key != w.key {
			continue
		}
		if w.key != "class" {
			return w.any || w.equals(n.Attr[i].Val)
		}
		for word := range strings.FieldsSeq(n.Attr[i].Val) {
			if w.equals(word) {
				return true
			}
		}
		return w.any
	}
	return false
}

func (w wanted) equals(value string) bool {
	return value == w.value || w.prefix && strings.HasPrefix(value, w.value)
}
