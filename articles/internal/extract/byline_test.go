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
		"one":                       {meta("Ines Okafor"), "Ines Okafor"},
		"several":                   {meta("Ines Okafor", "Tom Brannigan"), "Ines Okafor, Tom Brannigan"},
		"one twice":                 {meta("Ines Okafor", "By Ines Okafor"), "Ines Okafor"},
		"JSON-LD first":             {meta("Tom Brannigan") + ld(`"Ines Okafor"`), "Ines Okafor"},
		"another element":           {"<meta property=article:author content='Ines Okafor'>", "Ines Okafor"},
		"handle":                    {meta("@inesokafor"), ""},
		"path":                      {meta("/authors/ines"), ""},
		"address":                   {meta("https://a.example/ines"), ""},
		"publisher":                 {ld(`"Valley Gazette"`), ""},
		"host":                      {meta("Courier"), ""},
		"role":                      {meta("Administrator"), ""},
		"unknown":                   {meta("佚名"), ""},
		"site with the word net":    {meta("山城网"), ""},
		"portal":                    {meta("腾讯网"), ""},
		"company":                   {meta("联网传媒股份有限公司"), ""},
		"domain":                    {meta("山城.com"), ""},
		"punctuation":               {meta("—"), ""},
		"longer than a name can be": {meta("Ines Okafor, who has written on mills and rivers and on the people who live by them for longer than anybody at the paper remembers"), ""},
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
		"<span class=author>Ines Okafor</span>":                                          "Ines Okafor",
		"<div class=byline><a href=/i>Ines Okafor</a></div>":                             "Ines Okafor",
		"<span class=byline>By Ines Okafor</span>":                                       "Ines Okafor",
		"<span class=byline>Words by <b>Ines Okafor</b></span>":                          "Ines Okafor",
		"<span class=byline>Pictures by <b>Ines Okafor</b></span>":                       "",
		"<span class=author>作者：陆青山</span>":                                               "陆青山",
		"<span class=author hidden>Ines Okafor</span>":                                   "",
		"<span class=author>12 articles</span>":                                          "",
		"<span class=author>Ines Okafor writes on mills and rivers of the county</span>": "",
		"<span class=author>Share</span>":                                                "",
		"<span class=who>Ines Okafor</span>":                                             "",
	} {
		page := "<title>The mill turns again, and is heard</title><h1>The mill turns again, and is heard</h1><div>" + line + "</div>" + prose
		if got := parsePage(t, page, Options{NoSites: true}).Byline; got != want {
			t.Errorf("%s: byline %q, want %q", line, got, want)
		}
	}
}
