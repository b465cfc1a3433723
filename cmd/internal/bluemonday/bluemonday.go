// Package bluemonday has the one policy of bluemonday that glamour uses, which allows no elements. Term reads raw HTML
// itself and leaves none to glamour.
//
// It is a module of its own, because it stands in for another: go.mod replaces github.com/microcosm-cc/bluemonday with it.
package bluemonday

import (
	"strings"

	"golang.org/x/net/html"
)

// Policy says what of an HTML fragment is kept: its text.
type Policy struct{}

// StrictPolicy returns a policy that allows no elements.
func StrictPolicy() *Policy { return &Policy{} }

// Sanitize returns the text of a fragment as HTML, without scripts and style sheets.
func (*Policy) Sanitize(fragment string) string {
	var text strings.Builder
	for z, skip := html.NewTokenizer(strings.NewReader(fragment)), ""; ; {
		switch z.Next() {
		case html.ErrorToken:
			return text.String()
		case html.TextToken:
			if skip == "" {
				text.WriteString(html.EscapeString(string(z.Text())))
			}
		case html.StartTagToken:
			if name, _ := z.TagName(); string(name) == "script" || string(name) == "style" {
				skip = string(name)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == skip {
				skip = ""
			}
		}
	}
}
