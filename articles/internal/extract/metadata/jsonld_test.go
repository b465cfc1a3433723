package metadata

import (
	"encoding/json"
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
			[]Article{{Authors: []string{"Ines Okafor", "Tom Brannigan"}, People: []string{"Tom Brannigan"}, Image: "https://i.example/1.jpg"}},
		},
		"authors' kinds": {
			[]string{`{"@type":"Article","author":[{"@type":"https://schema.org/Person","givenName":"Ines","familyName":"Okafor"},{"@type":"NewsMediaOrganization","name":"Courier"}]}`},
			[]Article{{Authors: []string{"Ines Okafor", "Courier"}, People: []string{"Ines Okafor"}, Organizations: []string{"Courier"}}},
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

// TestArticleTypes accepts every kind of article that news sites declare, and no other thing.
func TestArticleTypes(t *testing.T) {
	for typ, want := range map[string]bool{
		`"Article"`: true, `"NewsArticle"`: true, `"http://schema.org/OpinionNewsArticle"`: true, `"https://schema.org/BlogPosting"`: true,
		`"LiveBlogPosting"`: true, `"Report"`: true, `"https://schema.org/Report"`: true, `"SocialMediaPosting"`: true, `"Review"`: true, `["Thing","Review"]`: true,
		`"WebPage"`: false, `"Person"`: false, `"ArticleList"`: false, `"ReviewBoard"`: false, `"http://elsewhere.example/Report"`: false, `7`: false, `null`: false,
	} {
		got := len(readLD(scriptsOf(`{"@type":`+typ+`,"headline":"Mill"}`))) == 1
		if got != want {
			t.Errorf("%s: article %v, want %v", typ, got, want)
		}
	}
}

// TestReadLDPlaces finds the article wherever pages put it, and no deeper.
func TestReadLDPlaces(t *testing.T) {
	const article = `{"@type":"Article","headline":"Mill"}`
	for name, tt := range map[string]struct {
		script string
		want   bool
	}{
		"alone":                 {article, true},
		"graph":                 {`{"@graph":[` + article + `]}`, true},
		"main entity":           {`{"mainEntity":` + article + `}`, true},
		"main entity of page":   {`{"mainEntityOfPage":` + article + `}`, true},
		"about":                 {`{"about":` + article + `}`, true},
		"part":                  {`{"hasPart":` + article + `}`, true},
		"another property":      {`{"review":` + article + `}`, false},
		"comment":               {`<!--` + article + `-->`, true},
		"comment with blanks":   {"\n<!-- \n" + article + "\n -->\n", true},
		"CDATA":                 {`<![CDATA[` + article + `]]>`, true},
		"CDATA in a comment":    {"//<![CDATA[\n" + article + "\n//]]>", true},
		"garbage behind":        {article + `;`, true},
		"within the depth":      {strings.Repeat("[", maxLDDepth) + article + strings.Repeat("]", maxLDDepth), true},
		"deeper":                {strings.Repeat("[", maxLDDepth+1) + article + strings.Repeat("]", maxLDDepth+1), false},
		"article in an article": {`{"@type":"Article","headline":"Mill","hasPart":` + article + `}`, true},
	} {
		found := readLD(scriptsOf(tt.script))
		if got := len(found) == 1 && found[0].Headline == "Mill"; got != tt.want || len(found) > 1 {
			t.Errorf("%s: found %+v, want the article: %v", name, found, tt.want)
		}
	}
}

func TestMendJSON(t *testing.T) {
	for text, want := range map[string]string{
		`{"a": "b"}`:              `{"a": "b"}`,
		`{"a": "b",}`:             `{"a": "b"}`,
		`["a", "b" , ]`:           `["a" ,"b"  ]`, // a comma moves to what follows it
		`["a",, "b"]`:             `["a", ,"b"]`,  // not mended
		"{\"a\": \"b\nc\"}":       `{"a": "b c"}`,
		"{\"a\": \"b\tc\"}":       `{"a": "b c"}`,
		`{"a": "it\'s"}`:          `{"a": "it's"}`,
		`{"a": "b\"c\n\u00e9\\"}`: `{"a": "b\"c\n\u00e9\\"}`,
		"{\"a\": \"b\\\nc\"}":     `{"a": "bc"}`,
		`{"a": ", ]"}`:            `{"a": ", ]"}`,
		`{"a": "b\`:               `{"a": "b\`,
	} {
		if got := mendJSON(text); got != want {
			t.Errorf("mendJSON(%q) = %q, want %q", text, got, want)
		}
	}
}

// FuzzReadLD holds that an article's texts come from the script and that valid JSON is not changed by mending.
func FuzzReadLD(f *testing.F) {
	f.Add(`{"@type":"Article","headline":"Mill","author":[{"name":"A"},"B"],"image":{"url":"x"}}`)
	f.Add("<!-- [[{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"a\\'b\",}]}]] -->")
	f.Add(`{"@type":["Report"],"keywords":["a","b"],"commentCount":1e99}`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, a := range readLD(scriptsOf(text)) {
			size := len(a.Headline) + len(a.Body) + len(a.Description) + len(a.Section)
			// Invalid bytes become three, and a named character reference may stand for more.
			if size > 12*len(text) {
				t.Errorf("%d bytes of text from a script of %d", size, len(text))
			}
			if a.Comments != nil && *a.Comments < 0 {
				t.Errorf("%d comments", *a.Comments)
			}
		}
		if json.Valid([]byte(text)) && !json.Valid([]byte(mendJSON(text))) {
			t.Errorf("mending makes %q invalid: %q", text, mendJSON(text))
		}
	})
}
