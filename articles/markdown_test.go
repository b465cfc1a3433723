package articles

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNormalizeMarkdown(t *testing.T) {
	for _, test := range []struct{ name, source, title, body string }{
		{"title and levels", "# Rain *soon*\n\ntext\n\n# One\n\n## Two ##\n", "Rain *soon*", "text\n\n## One\n\n### Two ##"},
		{"levels from three", "### One\n\n#### Two", "", "## One\n\n### Two"},
		{"level kept", "## One\n\ntext", "", "## One\n\ntext"},
		{"setext", "Title\n=====\n\nfirst\n\nPart\none\n------\n\nsecond", "Title", "first\n\n## Part one\n\nsecond"},
		{"lines joined", "one\ntwo\n  three\n\nfour", "", "one two three\n\nfour"},
		{"Chinese lines joined", "今天下雨，\n明天晴。\nTomorrow\n晴", "", "今天下雨，明天晴。 Tomorrow 晴"},
		{"hard breaks kept", "one  \ntwo\\\nthree", "", "one  \ntwo\\\nthree"},
		{"quotes and lists", "> a\n> b\n\n- c\n  d\n- e", "", "> a b\n\n- c d\n- e"},
		{"code untouched", "```\n# a\nb\n```\n\n    # c\n    d", "", "```\n# a\nb\n```\n\n    # c\n    d"},
		{"tables untouched", "| a | b |\n|---|--:|\n| c | d |", "", "| a | b |\n|---|--:|\n| c | d |"},
		{"definitions kept", "Fog\n: a cloud\n  at sea\n\nFerry\n: a boat\n: a crossing", "", "Fog\n: a cloud at sea\n\nFerry\n: a boat\n: a crossing"},
		{"notes apart", "a[^x]\n[^x]: first\n  line\n[^y]: second\n    line\n[^z]: ibid.", "", "a[^x]\n[^x]: first line\n[^y]: second line\n[^z]: ibid."},
		{"notes apart in a quote", "> a[^x]\n>\n> [^x]: first\n> line\n> [^y]: second", "", "> a[^x]\n>\n> [^x]: first line\n> [^y]: second"},
		{"marks of notes", "In 1998[1](#fn1)\nand `1999[1](#fn1)` and 10<sup>6</sup>\n\n## 2001<sup>1</sup>\n\n> 2002[1](#a)\n> 2003[1](#b)\n\n| 2004<sup>1</sup> |\n|---|\n| 2005[1](#a) |\n\n    2006<sup>1</sup>\n\n<div>2007<sup>1</sup>\n</div>",
			"", "In 1998[¹](#fn1) and `1999[1](#fn1)` and 10⁶\n\n## 2001¹\n\n> 2002[¹](#a) 2003[¹](#b)\n\n| 2004¹ |\n|---|\n| 2005[¹](#a) |\n\n    2006<sup>1</sup>\n\n<div>2007¹\n</div>"},
		{"code across lines", "a `1998<sup>1</sup>\n1999<sup>2</sup>` and ``x`` 2000<sup>3</sup>  \n2001<sup>`4`</sup>", "", "a `1998<sup>1</sup> 1999<sup>2</sup>` and ``x`` 2000³  \n2001<sup>`4`</sup>"},
		{"a mark that is defined", "1998[1][n] x[1][2]\n\n[n]: http://a.example/n", "", "1998[¹][n] x[1][2]\n\n[n]: http://a.example/n"},
		{"a title with a mark", "# 1998<sup>1</sup>\n\ntext", "1998¹", "text"},
		{"Chinese notes apart", "甲[^一]\n\n[^一]: 注一。\n[^二]: 注二。", "", "甲[^一]\n\n[^一]: 注一。\n[^二]: 注二。"},
		{"no definition", ": a\nb", "", ": a b"},
		{"a menu above the title", "[Skip](#main)\n\n* [Home](http://a.example/)\n* [World](http://a.example/w)\n\n[![logo](/l.png)](http://a.example/)\n\n# Rain\n\ntext\n\n## More", "Rain", "text\n\n## More"},
		{"a picture above the title", "![Rain](http://a.example/rain.png)\n\n# Rain", "", "![Rain](http://a.example/rain.png)\n\n## Rain"},
		{"a paragraph above the title", "[Jo](http://a.example/jo) says so.\n\n# Rain", "", "[Jo](http://a.example/jo) says so.\n\n## Rain"},
		{"no title further down", "text\n\n# Later", "", "text\n\n## Later"},
		{"seven marks", "####### no heading", "", "####### no heading"},
		{"empty heading", "#\n\ntext", "", "#\n\ntext"},
		{"empty heading among others", "#\n\n## One\n\ntext", "", "#\n\n## One\n\ntext"},
		{"empty", "", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			title, body := normalizeMarkdown(test.source, "")
			if diff := cmp.Diff([2]string{test.title, test.body}, [2]string{title, body}); diff != "" {
				t.Errorf("want- got+:\n%s", diff)
			}
			if _, again := normalizeMarkdown(body, ""); again != body && title == "" {
				t.Errorf("not the same when done again: %q", again)
			}
		})
	}
}

// TestDeepMarkdown reads quotes and lists nested a hundred thousand deep, which takes no longer than as many words.
func TestDeepMarkdown(t *testing.T) {
	for _, mark := range []string{">", "> ", "- ", "1. ", "+ * ", "- > "} {
		page, err := ParsePage([]byte(strings.Repeat(mark, 100_000)+"at the bottom"), PageOptions{Name: "deep.md"})
		if err != nil || !strings.Contains(page.Article.Markdown, "at the bottom") {
			t.Errorf("%q: %v", mark, err)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	const source = "---\ntitle: 'A: b'\ndate: 2024-05-06 07:08\nauthor: [Jo Doe, Al Roe]\ntags: [x, y]\nlang: en-GB\ncomments: 3\nlayout: {odd: 1}\n---\n\nBody.\n"
	page, err := ParsePage([]byte(source), PageOptions{Name: "x.md"})
	if err != nil {
		t.Fatal(err)
	}
	a := page.Article
	got := []any{a.Title, a.Published.String(), a.Byline, strings.Join(a.Categories, " "), a.Language, *a.Comments, a.Markdown}
	want := []any{"A: b", "2024-05-06T07:08:00Z", "Jo Doe, Al Roe", "x y", "en", 3, "Body."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want- got+:\n%s", diff)
	}
}

// TestFrontMatterTitle holds that only a heading that is the title is taken off the text.
func TestFrontMatterTitle(t *testing.T) {
	for _, test := range []struct{ heading, markdown string }{
		{"# Fog at sea", "Text.\n\n## Part"},
		{"# *Fog* at “Sea”", "Text.\n\n## Part"},
		{"# What we know", "## What we know\n\nText.\n\n### Part"},
	} {
		page, err := ParsePage([]byte("---\ntitle: Fog at Sea\n---\n\n"+test.heading+"\n\nText.\n\n## Part\n"), PageOptions{Name: "x.md"})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"Fog at Sea", test.markdown}, []string{page.Article.Title, page.Article.Markdown}); diff != "" {
			t.Errorf("%s: want- got+:\n%s", test.heading, diff)
		}
	}
}

// TestForeignFrontMatter reads the front matters that generators, clippers and fetching tools write.
func TestForeignFrontMatter(t *testing.T) {
	for name, test := range map[string]struct{ source, want string }{
		"TOML":                   {"+++\ntitle = 'Storm'\ndate = 2024-05-06T07:08:00+01:00\nauthors = [\n  \"Jo Doe\",\n  \"Al Roe\",\n]\n[taxonomies]\ntags = [\"x\"]\n[extra]\ntitle = 'No'\n+++\nBody.\n", "Storm|2024-05-06T07:08:00+01:00||Jo Doe, Al Roe|||x|Body."},
		"more TOML":              {"+++\ntitle = '''\nStorm \"Al\"'''\nparams = { a = 1 } # x\ndate = 2024-05-06T07:08:00\n\"odd key\" = 3\n[[menu]]\ntitle = 'No'\n+++\n正文。\n", "Storm \"Al\"|2024-05-06T07:08:00+08:00||||||正文。"},
		"capital keys":           {"---\nTitle: Storm\nDate: 2024-05-06\nAuthor: Jo Doe\n---  \nBody.\n", "Storm|2024-05-06||Jo Doe||||Body."},
		"a key in two cases":     {"---\ntitle: Storm\nTitle: No\n---\nBody.\n", "Storm|||||||Body."},
		"an end of dots":         {"---\ntitle: Storm\n...\nBody.\n", "Storm|||||||Body."},
		"no body":                {"---\ntitle: Storm\n---", "Storm|||||||"},
		"a colon without quotes": {"---\ntitle: Storm: it's day two\ncategories: news, sea\nlastmod: 2024-05-07\n---\nBody.\n", "Storm: it's day two||2024-05-07||||news sea|Body."},
		"a clipper":              {"---\ntitle: Storm\nsource: https://a.example/storm\nauthor:\n  - \"[[Jo Doe]]\"\npublished: 2024-05-06\n---\nBody.\n", "Storm|2024-05-06||Jo Doe||https://a.example/storm||Body."},
		"a Chinese page's zone":  {"---\ntitle: 暴风雨\ndate: 2024-05-06 07:08\nsource: 湖畔报\nauthor:\n---\n正文。\n", "暴风雨|2024-05-06T07:08:00+08:00|||湖畔报|||正文。"},
		"a fetched page":         {"Title: Storm\n\nURL Source: https://a.example/storm\n\nPublished Time: 2024-05-06T07:08:00Z\n\nMarkdown Content:\nStorm\n=====\n\nBody.\n", "Storm|2024-05-06T07:08:00Z||||https://a.example/storm||Body."},
		"labels and a rule":      {"Title: Storm\nURL: https://a.example/storm\nDate: 2024-05-06\n\n---\n\nBody, [more](https://a.example/).\n", "Storm|2024-05-06||||https://a.example/storm||Body, [more](https://a.example/)."},
		"bold labels":            {"**Source:** <https://a.example/storm>\n**Author:** Jo Doe\n\n# Storm\n\nBody.\n\n## Sea\n\nWide.\n", "Storm|||Jo Doe||https://a.example/storm||Body.\n\n## Sea\n\nWide."},
		"a quoted head":          {"> Title: Storm\n> Source URL: https://a.example/storm\n\nBody, [more](https://a.example/).\n", "Storm|||||https://a.example/storm||Body, [more](https://a.example/)."},
		"labels of a note":       {"Title: Storm\nAuthor: Jo Doe\n\nBody, [more](https://a.example/).\n", "|||||||Title: Storm Author: Jo Doe\n\nBody, [more](https://a.example/)."},
		"one label":              {"Source: https://a.example/storm\n\nBody, [more](https://a.example/).\n", "|||||||Source: https://a.example/storm\n\nBody, [more](https://a.example/)."},
		"a sentence with a rule": {"---\nThe mayor said: no.\n\n---\n\nBody.\n", "|||||||---\nThe mayor said: no.\n\n---\n\nBody."},
		"a comment":              {"---\n# made by hand\ntitle: Storm\n---\nBody.\n", "Storm|||||||Body."},
	} {
		page, err := ParsePage([]byte(test.source), PageOptions{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		a := page.Article
		got := strings.Join([]string{a.Title, a.Published.String(), a.Updated.String(), a.Byline, a.Source, a.URL, strings.Join(a.Categories, " "), a.Markdown}, "|")
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, want- got+:\n%s", name, diff)
		}
	}
}

// TestFrontMatterOfPage has the Markdown of a whole page below the front matter that a crawler wrote, and that of an
// article alone below the same, of which nothing is left out.
func TestFrontMatterOfPage(t *testing.T) {
	const (
		first = "The night train was late by an hour on Tuesday, and nobody on the platform at Hallen seemed to mind it very much, for the lamps were lit."
		last  = "The beds had been made in Ostrel, where the workshop kept its lamps on until the last of the carriages had left, and the baker was up."
		menu  = "[Skip to content](#main)\n\n[Home](/) [News](/news) [Rail](/rail)\n\n[Log in](javascript:;) [Subscribe](/s)\n\n- [Weather](/w)\n- [Tides](/t)\n\n"
		list  = "\n\n## Most read\n\n### [The baker who remembers the old train](/1)\n\n### [Why none of the windows would open](/2)\n\n[Imprint](/i) [Contact](/c)\n"
		links = "\n\n### [The baker who remembers the old train](https://rail.example/1)\n"
	)
	for name, test := range map[string]struct{ front, body, want string }{
		"a page":        {"title: Night trains return | Rail Herald\nurl: https://rail.example/night\npublished: 2024-05-06\n", menu + "# Night trains return\n\n" + first + "\n\n" + last + list, "Night trains return|https://rail.example/night|2024-05-06||" + first + "\n\n" + last},
		"source's keys": {"source: https://rail.example/night\nauthor:\n  - \"[[Jana Ostermann]]\"\ntags: [clippings]\n", menu + "# Night trains return\n\n" + first + "\n\n" + last + list, "Night trains return|https://rail.example/night||Jana Ostermann|" + first + "\n\n" + last},
		"a clipping":    {"title: Night trains return\nsource: https://rail.example/night\n", first + "\n\n" + last + links, "Night trains return|https://rail.example/night|||" + first + "\n\n" + last + "\n\n## [The baker who remembers the old train](https://rail.example/1)"},
	} {
		page, err := ParsePage([]byte("---\n"+test.front+"---\n\n"+test.body), PageOptions{Name: "x.md"})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		a := page.Article
		got := strings.Join([]string{a.Title, a.URL, a.Published.String(), a.Byline, a.Markdown}, "|")
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, want- got+:\n%s", name, diff)
		}
	}
}

func TestFrontMatterFaults(t *testing.T) {
	if _, err := ParsePage([]byte("---\ntitle: [unclosed\n---\n\nBody.\n"), PageOptions{Name: "x.md"}); err == nil {
		t.Error("broken YAML is accepted")
	}
	page, err := ParsePage([]byte("---\n\nA rule began this.\n"), PageOptions{Name: "x.md"})
	if err != nil || !strings.Contains(page.Article.Markdown, "A rule began this.") {
		t.Errorf("thematic break: %v, %v", page, err)
	}
	page, err = ParsePage([]byte("---\ntitle: {a: b}\nsource: X\n---\nBody.\n"), PageOptions{Name: "x.md"})
	if err != nil || page.Article.Source != "X" {
		t.Errorf("a key of the wrong type hides the others: %v, %v", page, err)
	}
}

func TestAddresses(t *testing.T) {
	a := Article{Markdown: "See [a](https://a.example/1) and [again](https://a.example/1), <https://b.example/>.\n\n" +
		"![p](https://p.example/x.png) `[no](https://code.example/)` [js](javascript:alert) [r][1]\n\n[1]: https://r.example/\n"}
	a.CollectLinks()
	if diff := cmp.Diff([]string{"https://p.example/x.png"}, a.Images); diff != "" {
		t.Errorf("images, want- got+:\n%s", diff)
	}
	if diff := cmp.Diff([]string{"https://a.example/1", "https://b.example/", "https://r.example/"}, a.Links); diff != "" {
		t.Errorf("links, want- got+:\n%s", diff)
	}
}

func TestParsePageRefuses(t *testing.T) {
	for name, data := range map[string]string{
		"picture": "\x89PNG\r\n\x1a\n\x00\x00", "nothing": "", "blanks": " \n\t\n",
	} {
		if page, err := ParsePage([]byte(data), PageOptions{}); err == nil {
			t.Errorf("%s gives %+v", name, page)
		}
	}
	if _, err := ParsePage(nil, PageOptions{}); !errors.Is(err, ErrNoArticle) {
		t.Errorf("an empty file: %v", err)
	}
	if _, err := ParsePage(make([]byte, MaxPageSize+1), PageOptions{}); err == nil {
		t.Error("a page over the limit is accepted")
	}
	for _, name := range []string{"list.txt", "list.md"} {
		lines := []byte(strings.Repeat("- w\n", maxTextLines+1))
		if _, err := ParsePage(lines, PageOptions{Name: name}); err == nil || !strings.Contains(err.Error(), "lines") {
			t.Errorf("%s of too many lines: %v", name, err)
		}
	}
}
