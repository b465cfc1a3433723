package metadata

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func scriptsOf(texts ...string) []*html.Node {
	var all []*html.Node
	for _, s := range texts {
		n := &html.Node{Type: html.ElementNode, Data: "script"}
		n.AppendChild(&html.Node{Type: html.TextNode, Data: s})
		all = append(all, n)
	}
	return all
}

func TestReadLD(t *testing.T) {
	twelve := 12
	for name, tt := range map[string]struct {
		scripts []string
		want    []Article
	}{
		"one": {
			[]string{`{"@type":"NewsArticle","headline":"Mill &amp; wheel","author":{"name":"Ines Okafor"},"datePublished":"2022-03-04","commentCount":12,"image":["https://i.example/1.jpg","https://i.example/2.jpg"]}`},
			[]Article{{Headline: "Mill & wheel", Authors: []string{"Ines Okafor"}, Published: "2022-03-04", Comments: &twelve, Image: "https://i.example/1.jpg"}},
		},
		"graph": {
			[]string{`{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Courier"},{"@type":["Thing","https://schema.org/ReportageNewsArticle"],"name":"Mill","publisher":{"name":"Courier"}}]}`},
			[]Article{{Headline: "Mill", Publisher: "Courier"}},
		},
		"list in a list":          {[]string{`[[{"@type":"BlogPosting","headline":"Mill"}]]`}, []Article{{Headline: "Mill"}}},
		"main entity":             {[]string{`{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Mill","inLanguage":{"name":"en"}}}`}, []Article{{Headline: "Mill", Language: "en"}}},
		"newline inside a string": {[]string{"{\"@type\":\"Article\",\"headline\":\"Mill\nturns\",}"}, []Article{{Headline: "Mill turns"}}},
		"escape that is none":     {[]string{`{"@type":"Article","headline":"It\'s a mill"}`}, []Article{{Headline: "It's a mill"}}},
		"in a comment":            {[]string{`<!-- {"@type":"Article","headline":"Mill"} -->`}, []Article{{Headline: "Mill"}}},
		"in CDATA":                {[]string{"//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Mill\"}\n//]]>"}, []Article{{Headline: "Mill"}}},
		"objects in a row":        {[]string{`{"@type":"Article","headline":"One"} {"@type":"Article","headline":"Two"}`}, []Article{{Headline: "One"}, {Headline: "Two"}}},
		"authors of all kinds": {
			[]string{`{"@type":"Article","author":["Ines Okafor",{"@type":"Person","name":["Tom Brannigan"]},{"url":"https://a.example"},7],"image":{"url":"https://i.example/1.jpg"},"mainEntityOfPage":{"@id":"https://c.example/1"}}`},
			[]Article{{Authors: []string{"Ines Okafor", "Tom Brannigan"}, Image: "https://i.example/1.jpg"}},
		},
		"no article":     {[]string{`{"@type":"Organization","name":"Courier"}`, `7`, `"x"`, `null`, `{}`, ``}, nil},
		"no JSON":        {[]string{`{"@type": "Article", "headline": `, `var x = 1;`}, nil},
		"wrong types":    {[]string{`{"@type":"Article","headline":{"a":1},"author":3,"image":[[["x"]]],"commentCount":"many","keywords":{"a":1}}`}, []Article{{}}},
		"too deep":       {[]string{strings.Repeat(`{"@graph":`, 40) + `{"@type":"Article","headline":"Mill"}` + strings.Repeat("}", 40)}, nil},
		"depth of Go's":  {[]string{strings.Repeat("[", 20000)}, nil},
		"negative count": {[]string{`{"@type":"Article","headline":"Mill","commentCount":-4}`}, []Article{{Headline: "Mill"}}},
	} {
		if diff := cmp.Diff(tt.want, readLD(scriptsOf(tt.scripts...))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestReadLDBounds(t *testing.T) {
	many := "[" + strings.Repeat(`{"@type":"Thing"},`, 3*maxLDObjects) + `{"@type":"Article","headline":"Mill"}]`
	if got := readLD(scriptsOf(many)); len(got) != 0 {
		t.Errorf("found %d articles behind more objects than are read", len(got))
	}
	long := `{"@type":"Article","headline":"` + strings.Repeat("x", maxLDBytes) + `"}`
	if got := readLD(scriptsOf(long)); len(got) != 0 {
		t.Error("a script that is too long was read")
	}
}
