package webmarkdown

import (
	"strings"
	"testing"
)

// prose is the text of an article.
const prose = "\n\nThe night train was late by an hour, and nobody on the platform at Hallen seemed to mind.\n\nThe beds had been made in Ostrel, where the workshop kept the lamps on until the last carriage had left.\n\n"

// TestPages has Markdown that tools made of pages.
func TestPages(t *testing.T) {
	for name, text := range map[string]string{
		"a reader service's head": "Title: Night trains return\n\nURL Source: https://rail.example/night\n\nMarkdown Content:\nNight trains return\n===================" + prose,
		"a menu of items":         "* [News](/news)\n* [Rail](/rail)\n* [Sea](/sea)\n\n[Skip to content](#main)\n\n# Night trains return" + prose,
		"a menu of one line":      "[Home](https://rail.example/) [News](https://rail.example/news) [Rail](https://rail.example/rail)\n\n[Log in](javascript:;)\n\n# Night trains return" + prose + "[Imprint](/imprint) | [Privacy](/privacy)\n",
		"breadcrumbs":             "[Home](/) > [News](/news) > Rail\n\n# Night trains return\n\n[Share](https://share.example/)" + prose,
		"Chinese":                 "[首页](https://rail.example/) > [铁路](https://rail.example/r) > 正文\n\n# 夜车回来了\n\n[分享](https://share.example/w)\n\n夜车晚点一个小时，站台上没有人着急。\n",
		"lists of titles":         "# Night trains return" + prose + "[Home](/) [Rail](/rail)\n\n## Most read\n\n- [A sleeping car is found in a siding](/1)\n- [Why none of the windows would open](/2)\n- [The baker who remembers the old train](/3)\n\n## Rail\n\n- [Tickets cost less than a room in Hallen](/4)\n- [The lamps that the workshop kept on](/5)\n- [Who made the beds of the night train](/6)\n\n[Imprint](/imprint)\n\n[Contact](/contact)\n",
		"boxes of pandoc":         strings.Repeat("\n::: {.row}\n", 8) + prose + strings.Repeat("\n:::\n", 8),
		"boxes of HTML":           strings.Repeat("\n<div class=\"row\">\n", 8) + prose + strings.Repeat("\n</div>\n", 8),
		"links of references":     "[Home][1] [News][2]\n\n[Log in][3]\n\n[Rail][4]\n\n[Skip to content](#main)\n\n# Night trains return" + prose + "   [1]: /\n   [2]: /news\n   [3]: javascript:;\n   [4]: /rail\n",
	} {
		if _, ok := HTML(text, Head{}); !ok {
			t.Errorf("%s: not read as a page", name)
		}
	}
}

// TestOwnTexts has Markdown that people write.
func TestOwnTexts(t *testing.T) {
	for name, text := range map[string]string{
		"an article":                 "# How I mended a window" + prose,
		"an article with links":      "# How I mended a window\n\nNone would open, and [the workshop](https://workshop.example/) had given up. [Hallen](https://hallen.example/) was no help.\n\n- [a scraper](https://tools.example/1), with a narrow blade\n- a friend\n",
		"front matter":               "---\ntitle: Night trains\ntags: [rail]\n---\n" + prose,
		"front matter of a clipping": "---\ntitle: Night trains\nsource: https://rail.example/night\n---\n" + prose,
		"a README": "# timetable\n\n[![Build](https://ci.example/b.svg)](https://ci.example/b) [![Docs](https://docs.example/d.svg)](https://docs.example/) [![Licence](https://l.example/l.svg)](LICENSE)\n\nReads timetables.\n\n" +
			"- [Install](#install)\n- [Use](#use)\n- [Licence](#licence)\n\n## Install\n\n```sh\ngo install timetable\n```\n\n## Use\n\n    timetable Hallen\n\n## Licence\n\n[MIT](LICENSE)\n",
		"a list of links with words": "# Railways to read about\n\n- [The salt valley line](https://a.example/) - a history with maps\n- [Sleeping cars of the north](https://b.example/) - the drawings\n- [Tickets and their colours](https://c.example/) - a collection\n",
		"a list of bare links":       "# Read this week\n\n- [The salt valley line is opened again](https://a.example/)\n- [Sleeping cars of the north in colour](https://b.example/)\n- [Tickets and all of their colours](https://c.example/)\n- [Who made the beds of the night train](https://d.example/)\n",
		"bookmarks":                  "# Bookmarks\n\n## Rail\n\n- [Hallen](https://a.example/)\n- [Ostrel](https://b.example/)\n- [Lamps](https://c.example/)\n- [Beds](https://d.example/)\n- [Trains](https://e.example/)\n\n## Sea\n\n- [The boats that wait for the night train](https://f.example/)\n- [Where the fishing fleet goes in winter](https://g.example/)\n- [Every lamp of the northern quay in a list](https://h.example/)\n",
		"a table of contents":        "# Manual\n\n- [First steps](#first-steps)\n  - [The beds](#the-beds)\n- [Lamps](#lamps)\n- [Windows](#windows)\n\n## First steps" + prose + "## Lamps" + prose,
		"notes":                      "# Monday\n\n- [ ] call Hallen\n- [x] order lamps\n\nSee [the drawing](drawing.png).\n\n```\n12 lamps\n```\n",
		"a note of one link":         "[The salt valley line](https://a.example/)\n\nRead this again before Friday.\n",
		"Chinese":                    "# 我怎样修好了车窗\n\n车窗打不开，[工坊](https://workshop.example/)的人也没有办法。\n\n## 工具\n\n- 一把刮刀\n- 一个朋友\n",
		"pictures that are links":    "# A walk\n\n[![The quay](1.jpg)](1-large.jpg)\n\nThe quay was wet.\n\n[![The lamp](2.jpg)](2-large.jpg)\n\nThe lamp was lit.\n\n[![The boat](3.jpg)](3-large.jpg)\n",
		"slides":                     strings.Repeat("\n:::: columns\n::: {.column width=50%}\nA lamp.\n:::\n::::\n", 6),
		"a few boxes":                "<div align=\"center\">\n\n# Trains\n\n</div>\n\n::: note\nThe lamps are lit.\n:::" + prose,
		"previous and next":          "[Previous](01.md) | [Next](03.md)\n\n# The second chapter" + prose + "[Previous](01.md) | [Next](03.md)\n",
	} {
		if page, ok := HTML(text, Head{}); ok {
			t.Errorf("%s: read as a page:\n%s", name, page)
		}
	}
}

// TestRestore has what tools write in a dialect of their own, and the same in CommonMark.
func TestRestore(t *testing.T) {
	for name, tc := range map[string]struct{ in, want string }{
		"pandoc: a class":            {"[Share](/s){.button}", "[Share](/s)"},
		"pandoc: several":            {`[Jana](/j){#a .b rel="author" width=3}`, "[Jana](/j)"},
		"pandoc: words in brackets":  {"By [Jana Ostermann]{.name} and [Bo]{.name .last}", "By Jana Ostermann and Bo"},
		"pandoc: words in a link":    {"[[News]{.label}](/news){.item\n.wide}", "[News](/news)"},
		"pandoc: a heading":          {"# Night trains {#headline .title}", "# Night trains"},
		"pandoc: a picture":          {"![A lamp](/l.jpg){.wide}", "![A lamp](/l.jpg)"},
		"pandoc: a box":              {"::: {#top .article-body .wide role=main}\nThe lamp.\n:::", "\n<div id=\"top\" role=\"main\" class=\"article-body wide\">\n\nThe lamp.\n\n</div>\n"},
		"pandoc: a named box":        {"::: note\nThe lamp.\n:::::", "\n<div class=\"note\">\n\nThe lamp.\n\n</div>\n"},
		"pandoc: a box in an item":   {"-   ::: {.menu}\n    Lamps\n    :::", "\n-   <div class=\"menu\">\n\n    Lamps\n\n    </div>\n"},
		"pandoc: an end of no box":   {"The lamp.\n:::", "The lamp.\n"},
		"pandoc: JSON":               {"[Beds](/b){.item data=\"{\"a\":[\"b c\"]}\"} and lamps", "[Beds](/b) and lamps"},
		"pandoc: JSON of a box":      {"::: {.item data=\"{\"a\":\"b <p>\"}\"}\nThe lamp.\n:::", "\n<div data=\"{&#34;a&#34;:&#34;b &lt;p&gt;&#34;}\" class=\"item\">\n\nThe lamp.\n\n</div>\n"},
		"pandoc: an ID of letters":   {"# Fähre {#fähre-nach-süden}", "# Fähre"},
		"pandoc: text behind":        {"フジ[テレビ](/t){.tag}問題", "フジ[テレビ](/t)問題"},
		"pandoc: raw HTML":           {"Lamps\n\n```{=html}\n<!-- -->\n```\n\nBeds `<br>`{=html} here", "Lamps\n\n\n<!-- -->\n\n\nBeds <br> here"},
		"pandoc: a wrapped link":     {"The lamps of the platform stay lit for all of the night, [says the master\nof the station](/master) at Hallen.", "The lamps of the platform stay lit for all of the night, [says the master\nof the station](/master) at Hallen."},
		"braces of the text":         {"The set {a, b} has two.", "The set {a, b} has two."},
		"html2text: an icon":         {"[App __](/app) and __", "[App ](/app) and "},
		"strong words":               {"the __night__ train", "the __night__ train"},
		"a list in a box":            {"# Menu\n\n    * [News](/news)\n      * [Rail](/rail)\n\nText", "# Menu\n\n* [News](/news)\n  * [Rail](/rail)\n\nText"},
		"an item's first item":       {"  *     * [News](/news)", "  *   * [News](/news)"},
		"spaces in an address":       {"[ e-mail ](mailto:?subject=Read this: it)", "[ e-mail ](mailto:?subject=Read%20this:%20it)"},
		"a space behind an address":  {"[Terms](https://rail.example/terms )", "[Terms](https://rail.example/terms)"},
		"a link's title":             {`[News](/news "The news")`, `[News](/news "The news")`},
		"a list in a list":           {"  * [News](/news)\n\n    * [Rail](/rail)", "  * [News](/news)\n\n    * [Rail](/rail)"},
		"code":                       {"Type this:\n\n    timetable Hallen", "Type this:\n\n    timetable Hallen"},
		"a link around blocks":       {"[\n\n![A lamp](/l.jpg)\n\n### Night trains\n\nThey return.\n\n2h ago ](/night)", "\n\n[![A lamp](/l.jpg)](/night)\n\n### [Night trains](/night)\n\n[They return.](/night)\n\n[2h ago](/night)\n\n"},
		"a link around two lines":    {"[Night\ntrains](/night)", "[Night](/night)\n[trains](/night)\n\n"},
		"a bracket without an end":   {"[Night\n\ntrains\n\n(of the north)", "[Night\n\ntrains\n\n(of the north)"},
		"two lists":                  {"  * [Beds](/b)\n\n\n\n  * [Lamps](/l)", "  * [Beds](/b)\n\n\n\n<!-- -->\n\n  * [Lamps](/l)"},
		"two ordered lists":          {"  1. Beds\n\n\n\n\n  1. Lamps", "  1. Beds\n\n\n\n\n<!-- -->\n\n  1. Lamps"},
		"a list behind a list in it": {"  * Beds\n\n    * Blue\n\n\n\n  * Lamps", "  * Beds\n\n    * Blue\n\n\n\n<!-- -->\n\n  * Lamps"},
		"a list with gaps":           {"  * Beds\n\n\n  * Lamps", "  * Beds\n\n\n  * Lamps"},
		"a list behind text":         {"Beds\n\n\n\n  * Lamps", "Beds\n\n\n\n  * Lamps"},
		"an address in parentheses":  {"[\n\nNight ](/night_(train))", "\n\n[Night](/night_(train))\n\n"},
		"an icon's word":             {"__Share __Comment", "Share Comment"},
		"an icon before Chinese":     {"* [__微信](/w)", "* [微信](/w)"},
		"an icon before a digit":     {"[ __0](/c) __21 March", "[ 0](/c) 21 March"},
		"identifiers":                {"The __user mark, __le16 and __Foo_bar, or __Call() them", "The __user mark, __le16 and __Foo_bar, or __Call() them"},
		"an escaped identifier":      {`the \_\_always\_inline mark`, `the \_\_always\_inline mark`},
		"an identifier in quotes":    {"Write `struct __Lamp` here", "Write `struct __Lamp` here"},
		"code between fences":        {"```c\n__Lamp lit;\n ** a ** b\n```\n\n__Share", "```c\n__Lamp lit;\n ** a ** b\n```\n\nShare"},
		"code between tildes":        {"> ~~~~\n> __Lamp\n> ~~~\n> __Bed\n> ~~~~\n\n__Share", "> ~~~~\n> __Lamp\n> ~~~\n> __Bed\n> ~~~~\n\nShare"},
		"a fence in an item":         {"* ```c\n  __Lamp lit;\n  ```\n* [__Share](/s)", "* ```c\n  __Lamp lit;\n  ```\n* [Share](/s)"},
		"indented code":              {"Type this:\n\n    __Lamp lit;\n\n    __Bed made;\n\n__Share", "Type this:\n\n    __Lamp lit;\n\n    __Bed made;\n\nShare"},
		"lists in code":              {"```yaml\nbeds:\n- a\n\n\n\n- b\n```", "```yaml\nbeds:\n- a\n\n\n\n- b\n```"},
		"an indented list in code":   {"```yaml\n    - a\n\n    - b\n```", "```yaml\n    - a\n\n    - b\n```"},
		"a box in code":              {"```\n::: note\nThe lamp.\n:::\n```", "```\n::: note\nThe lamp.\n:::\n```"},
		"brackets in code":           {"```js\nbeds = [\n  1,\n  2](3)\n```", "```js\nbeds = [\n  1,\n  2](3)\n```"},
		"braces in code":             {"```js\nif (lamp){lit=1}\nfunction f(){}\n```", "```js\nif (lamp){lit=1}\nfunction f(){}\n```"},
		"braces in inline code":      {"Write `f(){}` and [Share](/s){.button}", "Write `f(){}` and [Share](/s)"},
		"a backquote alone":          {"A ` and [Share](/s){.button}", "A ` and [Share](/s)"},
		"an icon at a picture":       {"![](/l.jpg)__", "![](/l.jpg)"},
		"an escaped icon":            {`by Jana \_\_November 2025`, "by Jana November 2025"},
		"spaces in strong words":     {"[ **The lamps ** ](/l) and ** beds**", "[ **The lamps**  ](/l) and  **beds**"},
		"powers":                     {"2 ** 3 ** 4", "2 ** 3 ** 4"},
		"strong words in a row":      {"**Lamps** and **beds**", "**Lamps** and **beds**"},
		"strong letters":             {"***Lamps *** of", "***Lamps *** of"},
	} {
		if got := restore(tc.in); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

// TestTeasers has lists of headlines, each in a box of its own.
func TestTeasers(t *testing.T) {
	for name, tc := range map[string]struct {
		in   string
		want int
	}{
		"title and summary":   {"## Rail\n\n### [Night trains return](/1)\n\nThey are late.\n\n### [The lamps of Ostrel](/2)\n\nThey are lit.\n", 2},
		"picture above":       {"[![](/1.jpg)](/1)\n\n### [Night trains return](/1)\n\n[![](/2.jpg)](/2)\n\n### [The lamps of Ostrel](/2)\n", 2},
		"title printed twice": {"[Night trains return](/1)\n\n[Night trains return](/1)\n\nThe Lamp\n\n4 March 2022\n\n[The lamps of Ostrel](/2)\n\n[The lamps of Ostrel](/2)\n\nThe Lamp\n\n3 March 2022\n\n[A third night train returns](/3)\n", 2},
		"inside an article":   {"The train was late.\n\n### [The lamps of Ostrel](/2)\n\nNobody minded.\n", 0},
		"before a subheading": {"### [The lamps of Ostrel](/2)\n\nNobody minded.\n\n## Tickets\n\n### [Night trains return](/1)\n", 0},
	} {
		page, _ := HTML("Title: T\n\nMarkdown Content:\n"+tc.in, Head{})
		if got := strings.Count(page, `class="teaser"`); got != tc.want {
			t.Errorf("%s: %d boxes, want %d\n%s", name, got, tc.want, page)
		}
	}
}

func FuzzHTML(f *testing.F) {
	f.Add("[Home](/) > [News](/news)\n\n# Night trains {.a}\n\n[\n\n### T ](/x) [")
	f.Add("Title: T\n\nMarkdown Content:\n* [![](a)](b)\n\n    * x")
	f.Fuzz(func(t *testing.T, text string) { HTML(text, Head{}) })
}

// TestFigures has pictures with the line below them.
func TestFigures(t *testing.T) {
	for name, tc := range map[string]struct {
		in   string
		want bool
	}{
		"the same words":      {"![A lamp on the platform](/l.jpg)\n\nA lamp on the platform, lit at noon.", true},
		"words cut short":     {"![A lamp on the platform of…](/l.jpg)\n\nA lamp on the platform of Hallen.", true},
		"a credit":            {"![](/l.jpg)\n\nA lamp. Photo: Ana Ruiz", true},
		"German":              {"![](/l.jpg)\n\nEine Lampe. Foto: Ana Ruiz", true},
		"a linked picture":    {"[![A lamp on the platform](/l.jpg)](/big)\n\nA lamp on the platform.", true},
		"a paragraph":         {"![A lamp on the platform](/l.jpg)\n\nNobody minded that the train was late.", false},
		"behind the picture":  {"![](/l.jpg)A lamp on the platform. Photo: Ana Ruiz", true},
		"behind a linked one": {"[ ![A lamp on the platform](/l.jpg) ](/big)A lamp on the platform, lit at noon.", true},
		"between two":         {"![](/l.jpg)\n\nA lamp on the platform\n\nFoto: Ana Ruiz", true},
		"a heading between":   {"![](/l.jpg)\n\n# A lamp on the platform of Hallen\n\nPhoto: AFP", true},
		"outlet in brackets":  {"![A man](/l.jpg)\n\nThe master of the station lights the lamps. (Ana Ruiz/Rail Herald)", true},
		"(C)":                 {"![A man](/l.jpg)\n\nDie Lampen im Tal. (C) Ana Ruiz", true},
		"a credit alone":      {"The train was late.\n\nFoto: Ana Ruiz / NTB\n\nNobody minded.", true},
		"Swedish":             {"The train was late.\n\nFoto: ANA RUIZ\n\nNobody minded.", true},
		"Spanish":             {"![](/l.jpg)\n\nLas luces del valle. Foto: Ana Ruiz", true},
		"a source":            {"The train was late.\n\nQuelle: dpa", false},
		"prose behind it":     {"![](/l.jpg)Nobody minded that the train was late.", false},
		"Chinese of few":      {"![夜车回来](/l.jpg)\n\n夜车回来了，卧铺换新。", false},
		"a link behind it":    {"![](/l.jpg)The [train](/t) was late. Photo: Ana Ruiz", false},
		"and nothing":         {"![A lamp](/l.jpg)", false},
		"a name of few words": {"![Hallen](/l.jpg)\n\nHallen is where the train was late.", false},
		"a heading":           {"![A lamp on the platform](/l.jpg)\n\n## A lamp on the platform", false},
		"text in the line":    {"See ![A lamp on the platform](/l.jpg)\n\nA lamp on the platform.", false},
	} {
		page, _ := HTML("Title: T\n\nMarkdown Content:\n"+tc.in, Head{})
		if got := strings.Contains(page, "<figcaption>"); got != tc.want {
			t.Errorf("%s: caption %t\n%s", name, got, page)
		}
	}
}

// TestScripts has paragraphs of which some are no text.
func TestScripts(t *testing.T) {
	for name, tc := range map[string]struct {
		in   string
		want bool
	}{
		"a function":         {`(function (page) { if (!page.lamp) { function light(lamp, on = true) { return lamp.set("on"); } } })();`, false},
		"data":               {`{"comments":"allowed","id":"lamp-12","address":"https://rail.example/lamp","tags":["rail","lamps"]}`, false},
		"a style sheet":      {".lamp { color: #fff; margin: 0 auto; } .bed { display: none; padding: 2px; }", false},
		"prose":              {"The train was late; nobody (least of all the master) minded that, \"not at all\".", true},
		"prose with a brace": {"The set {a, b} of lamps has two members; the workshop called it \"the pair\" and had no other.", true},
		"a link":             {`[{"Night"; "train"}](/night) {"lamps":"lit";} and {"beds":"made";}`, true},
	} {
		page, _ := HTML("Title: T\n\nMarkdown Content:\nThe lamp.\n\n"+tc.in+"\n", Head{})
		if got := strings.Count(page, "<p>") == 2; got != tc.want {
			t.Errorf("%s: kept %t\n%s", name, got, page)
		}
	}
}
