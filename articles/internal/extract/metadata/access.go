package metadata

import (
	"strconv"
	"strings"
)

// Access is whether everyone may read an article, as a page declares it.
type Access string

// What a page may declare; most declare nothing.
const (
	Undeclared Access = ""
	Free       Access = "free"
	Paid       Access = "paid"
)

// maxPaidParts is how many selectors of paid parts are read.
const maxPaidParts = 8

// Access returns whether the page declares its article to be free or paid: in JSON-LD, in microdata (isAccessibleForFree
// of schema.org), or in the meta element article:content_tier, in which a metered article is neither.
func (d *Declared) Access() Access {
	for _, a := range d.Articles {
		if a.Access != Undeclared {
			return a.Access
		}
	}
	if access := accessOf(d.First("isaccessibleforfree")); access != Undeclared {
		return access
	}
	switch strings.ToLower(d.First("article:content_tier", "og:article:content_tier", "content_tier")) {
	case "free":
		return Free
	case "locked", "paid", "premium", "subscriber":
		return Paid
	}
	return Undeclared
}

// PaidParts returns the CSS selectors of the parts of the article that the page declares to be paid.
func (d *Declared) PaidParts() []string {
	for _, a := range d.Articles {
		if len(a.PaidParts) > 0 {
			return a.PaidParts
		}
	}
	return nil
}

// Words returns the number of words that the page declares its article to have, 0 if it declares none.
func (d *Declared) Words() int {
	for _, a := range d.Articles {
		if a.Words > 0 {
			return a.Words
		}
	}
	words, _ := strconv.Atoi(d.First("wordcount"))
	return max(words, 0)
}

// accessOf returns what a value of isAccessibleForFree means: a boolean, a number that stands for one, or its name,
// perhaps as an address.
func accessOf(v any) Access {
	switch v := v.(type) {
	case bool:
		if v {
			return Free
		}
		return Paid
	case string:
		name := strings.ToLower(v[strings.LastIndexByte(v, '/')+1:])
		switch name {
		case "true", "yes", "1":
			return Free
		case "false", "no", "0":
			return Paid
		}
	case float64:
		return accessOf(v != 0)
	case []any:
		if len(v) == 1 {
			return accessOf(v[0])
		}
	}
	return Undeclared
}

// readAccess reads what an article object says about access to it and its length.
func (a *Article) readAccess(m map[string]any) {
	a.Access = accessOf(m["isAccessibleForFree"])
	switch n := m["wordCount"].(type) {
	case float64:
		if n > 0 && n < 1e6 {
			a.Words = int(n)
		}
	case string:
		if words, err := strconv.Atoi(n); err == nil && words > 0 && words < 1e6 {
			a.Words = words
		}
	}
	parts, ok := m["hasPart"].([]any)
	if !ok {
		parts = []any{m["hasPart"]}
	}
	for _, part := range parts {
		p, _ := part.(map[string]any)
		if p == nil || accessOf(p["isAccessibleForFree"]) != Paid || len(a.PaidParts) >= maxPaidParts {
			continue
		}
		selectors := ldStrings(p["cssSelector"])
		a.PaidParts = append(a.PaidParts, selectors[:min(len(selectors), maxPaidParts)]...)
	}
	if len(a.PaidParts) > 0 { // even if the article is declared free beside it
		a.Access = Paid
	}
}
