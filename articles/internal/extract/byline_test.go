package extract

import (
	"testing"
)

// TestDeclaredByline takes declared authors that may be persons, and only those.
func TestDeclaredByline(t *testing.T) {
	meta := func(names ...string) string {
		all := ""
		for _, n := range names {
			all += `<meta name=author content="` + n + `">`
		}
		return all
	}
	ld := func(author string) string {
		return `<script type="application/ld+json">{"@type":"Article","author":` + author + `,"publisher":{"name":"Valley Gazette"}}</script>`
	}
	for name, tt := range map[string]struct{ head, want string }{
		"one":                     {meta("Ines Okafor"), "Ines Okafor"},
		"several":                 {meta("Ines Okafor", "Tom Brannigan"), "Ines Okafor, Tom Brannigan"},
		"one twice":               {meta("Ines Okafor", "By Ines Okafor"), "Ines Okafor"},
		"JSON-LD first":           {meta("Tom Brannigan") + ld(`"Ines Okafor"`), "Ines Okafor"},
		"another element":         {"<meta property=article:author content='Ines Okafor'>", "Ines Okafor"},
		"handle":                  {meta("@inesokafor"), ""},
		"path":                    {meta("/authors/ines"), ""},
		"address":                 {meta("https://a.example/ines"), ""},
		"publisher":               {ld(`"Valley Gazette"`), ""},
		"host":                    {meta("Courier"), ""},
		"role":                    {meta("Administrator"), ""},
		"unknown":                 {meta("佚名"), ""},
		"site with the word net":  {meta("山城网"), ""},
		"portal":                  {meta("腾讯网"), ""},
		"company":                 {meta("联网传媒股份有限公司"), ""},
		"domain":                  {meta("山城.com"), ""},
		"punctuation":             {meta("—"), ""},
		"numbers":                 {meta("4711"), ""},
		"e-mail address":          {meta("ines@mills.example"), ""},
		"name and e-mail address": {meta("Ines Okafor, ines@mills.example"), "Ines Okafor"},
		"placeholder":             {meta("page.head.author"), ""},
		"keywords":                {meta("mills, rivers, wheels"), ""},
		"keywords with capitals":  {"<meta name=keywords content='Heron Ridge, Water Mill'>" + meta("Heron Ridge, Water Mill"), ""},
		"several in one":          {meta("Ines Okafor, Tom Brannigan and Hedda Quill"), "Ines Okafor, Tom Brannigan, Hedda Quill"},
		"several with an agency":  {meta("Ines Okafor und Tom Brannigan, AFP"), "Ines Okafor, Tom Brannigan"},
		"surname first":           {meta("Okafor, Ines"), "Okafor, Ines"},
		"address, then a name":    {"<meta property=article:author content='https://c.example/'><meta name=sailthru.author content='Ines Okafor'>", "Ines Okafor"},
		"label of a card":         {"<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ines Okafor'>", "Ines Okafor"},
		"label in German":         {"<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ines Okafor'>", "Ines Okafor"},
		"another label of a card": {"<meta name=twitter:label1 content='Price'><meta name=twitter:data1 content='Ines Okafor'>", ""},
		"given and family name":   {ld(`{"@type":"Person","givenName":"Ines","familyName":"Okafor"}`), "Ines Okafor"},
		"a person like the site":  {"<meta property=og:site_name content='Ines Okafor'>" + meta("Ines Okafor"), "Ines Okafor"},
		"a declared person like the publisher": {
			`<script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Inesok"},"publisher":{"name":"Inesok"}}</script>`, "Inesok",
		},
		"an organization like the site": {
			"<meta property=og:site_name content='Heron Ridge'>" + ld(`{"@type":"Organization","name":"Heron Ridge"}`), "",
		},
		"an outlet declared as a person": {ld(`{"@type":"Person","name":"Valley Gazette"}`), ""},
		"a subject like the site":        {"<meta property=og:site_name content='Island Health'>" + meta("Island Health"), ""},
		"longer than a name can be":      {meta("Ines Okafor, who has written on mills and rivers and on the people who live by them for longer than anybody at the paper remembers"), ""},
	} {
		page := "<html lang=en><title>The mill turns again, and is heard</title>" + tt.head + "<h1>The mill turns again, and is heard</h1>" + prose
		if got := parsePage(t, page, Options{URL: mustURL(t, "https://www.courier.example/a"), NoSites: true}).Byline; got != tt.want {
			t.Errorf("%s: byline %q, want %q", name, got, tt.want)
		}
	}
}

// TestMarkedName reads a name that has no label but a class.
func TestMarkedName(t *testing.T) {
	for line, want := range map[string]string{
		"<span class=author>Ines Okafor</span>":                                                                                        "Ines Okafor",
		"<div class=byline><a href=/i>Ines Okafor</a></div>":                                                                           "Ines Okafor",
		"<span class=byline>By Ines Okafor</span>":                                                                                     "Ines Okafor",
		"<span class=byline>Words by <b>Ines Okafor</b></span>":                                                                        "Ines Okafor",
		"<span class=byline>Pictures by <b>Ines Okafor</b></span>":                                                                     "",
		"<span class=author>作者：陆青山</span>":                                                                                             "陆青山",
		"<span class=author hidden>Ines Okafor</span>":                                                                                 "",
		"<span class=author>12 articles</span>":                                                                                        "",
		"<span class=author>Ines Okafor writes on mills and rivers of the county</span>":                                               "",
		"<span class=author>Share</span>":                                                                                              "",
		"<span class=who>Ines Okafor</span>":                                                                                           "",
		"<a rel=author href=/i>Ines Okafor</a>":                                                                                        "Ines Okafor",
		"<span itemprop=author><span itemprop=name>Ines Okafor</span></span>":                                                          "Ines Okafor",
		"<a href=/author/ines-okafor/>Ines Okafor</a>":                                                                                 "Ines Okafor",
		"<a href=/river/ines-okafor/>Ines Okafor</a>":                                                                                  "",
		"<img src=/i.jpg alt='Ines Okafor'><div>Ines Okafor</div>":                                                                     "Ines Okafor",
		"<img src=/i.jpg alt='Heron Ridge'><div>Ines Okafor</div>":                                                                     "",
		"<ul class=authors><li><a href=/i>Ines Okafor</a></li><li><a href=/t>Tom Brannigan</a></li></ul>":                              "Ines Okafor, Tom Brannigan",
		"<a rel=author href=/i>Ines Okafor</a><a rel=author href=/t>Tom Brannigan</a>":                                                 "Ines Okafor, Tom Brannigan",
		"<div class=byline><span class=n>Ines Okafor</span> <span class=n>Tom Brannigan</span> <span class=n>Hedda Quill</span></div>": "Ines Okafor, Tom Brannigan, Hedda Quill",
		"<div class=byline><b>Ines Okafor</b> und <b>Tom Brannigan</b></div>":                                                          "Ines Okafor, Tom Brannigan",
		"<div class=byline>By Ines Okafor, Tom Brannigan and Hedda Quill</div>":                                                        "Ines Okafor, Tom Brannigan and Hedda Quill",
		"<div class=byline><a href=/i>Ines Okafor</a> <i>Staff Writer</i></div>":                                                       "Ines Okafor",
		"<div class=author><a href=/i>Ines Okafor</a><a href=/m>Email the author</a></div>":                                            "Ines Okafor",
		"<div class=author>Email the author</div>":                                                                                     "",
		"<div class=author>ines@mills.example</div>":                                                                                   "",
		"<div class=author>Written by <b>Ines Okafor</b></div><div class=author>Reviewed by <a href=/h>Hedda Quill</a></div>":          "Ines Okafor",
		"<aside><a rel=author href=/i>Ines Okafor</a></aside>":                                                                         "",
		"<div><h3><a href=/x>An older mill is sold to a miller</a></h3><a rel=author href=/i>Ines Okafor</a></div>":                    "",
	} {
		page := "<title>The mill turns again, and is heard</title><h1>The mill turns again, and is heard</h1><div>" + line + "</div>" + prose
		if got := parsePage(t, page, Options{NoSites: true}).Byline; got != want {
			t.Errorf("%s: byline %q, want %q", line, got, want)
		}
	}
}

// TestCutByline completes a printed byline from a list that has its names and more.
func TestCutByline(t *testing.T) {
	const ld = `<script type="application/ld+json">{"@type":"Article","author":[{"@type":"Person","name":"Ines Okafor"},{"@type":"Person","name":"Tom Brannigan"}]}</script>`
	for line, want := range map[string]string{
		"<p>By Ines Okafor</p>":                   "Ines Okafor, Tom Brannigan",
		"<p>By Tom Brannigan</p>":                 "Ines Okafor, Tom Brannigan",
		"<p>By Tom Brannigan and Ines Okafor</p>": "Tom Brannigan and Ines Okafor",
		"<p>By Ines Okafor and Hedda Quill</p>":   "Ines Okafor and Hedda Quill",
		"<p>By Hedda Quill</p>":                   "Hedda Quill",
		"<p class=author><b>Ines Okafor</b>, <b>Tom Brannigan</b>, <b>Hedda Quill</b></p>": "Ines Okafor, Tom Brannigan, Hedda Quill",
	} {
		page := "<html lang=en><title>The mill turns again, and is heard</title>" + ld + "<h1>The mill turns again, and is heard</h1>" + line + prose
		if got := parsePage(t, page, Options{NoSites: true}).Byline; got != want {
			t.Errorf("%s: byline %q, want %q", line, got, want)
		}
	}
}

// TestMarkedNameElsewhere reads a marked name where the headline is not the declared title, and behind the text.
func TestMarkedNameElsewhere(t *testing.T) {
	const rewritten = "<title>Thirty kilos of buckwheat on day one : The Crumb</title><meta property=og:title content='Thirty kilos of buckwheat on day one'>"
	for page, want := range map[string]string{
		rewritten + "<div><h1>Wheel songs of Heron Ridge</h1><a rel=author href=/i>Ines Okafor</a>" + prose + "</div>":                                                                   "Ines Okafor",
		rewritten + "<div><h1>Wheel songs of Heron Ridge</h1><span itemprop=author>Ines Okafor</span>" + prose + "</div>":                                                                "Ines Okafor",
		rewritten + "<div><div><h1>Wheel songs of Heron Ridge</h1>" + prose + "</div><aside><h3><a href=/x>A mill is sold</a></h3><a rel=author href=/o>Tom Brannigan</a></aside></div>": "",
		"<title>Wheel songs of Heron Ridge</title><article><h1>Wheel songs of Heron Ridge</h1>" + prose + "<footer><a rel=author href=/i>Ines Okafor</a></footer></article>":             "Ines Okafor",
	} {
		if got := parsePage(t, page, Options{NoSites: true}).Byline; got != want {
			t.Errorf("%s: byline %q, want %q", page, got, want)
		}
	}
}
