package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestClimb joins articles that pages divide in various ways.
func TestClimb(t *testing.T) {
	a, b, c := "<p>"+first+"</p>", "<p>"+second+"</p>", "<p>"+third+"</p>"
	whole := []string{"p " + first, "p " + second, "p " + third}
	comment := "<p>I tried the bread, and honestly it was dry, but the sound of the wheel, or the lack of it, was something else.</p>"
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"same class":            {"<main><div class=part>" + a + b + "</div><div class=part>" + c + "</div></main>", whole},
		"class and another":     {"<main><div class='part wide'>" + a + b + "</div><div class='part'>" + c + "</div></main>", whole},
		"nested the same":       {"<main><section><div class=part>" + a + b + "</div></section><section class=x><div><div class=part>" + c + "</div></div></section></main>", whole},
		"lead outside":          {"<main>" + a + "<div class=rest>" + b + c + "</div></main>", whole},
		"heading between":       {"<main><div class=part>" + a + b + "</div><h2>The wheel</h2><div class=part>" + c + "</div></main>", []string{"p " + first, "p " + second, "h2 The wheel", "p " + third}},
		"picture between":       {"<main><div class=part>" + a + b + "</div><div><img src=https://i.example/a.jpg></div><div class=part>" + c + "</div></main>", []string{"p " + first, "p " + second, "div <https://i.example/a.jpg >", "p " + third}},
		"boilerplate between":   {"<main><div class=part>" + a + b + "</div><div class=ad>Buy flour</div><div class=part>" + c + "</div></main>", whole},
		"links between":         {"<main><div class=part>" + a + b + "</div><ul><li><a href=/1>One of many stories</a><li><a href=/2>Two of many stories</a></ul><div class=part>" + c + "</div></main>", whole},
		"widgets of a builder":  {"<main><div class='elementor-widget text-editor'>" + a + "</div><div class='elementor-widget text-editor'>" + b + "</div><div class='elementor-widget text-editor'>" + c + "</div></main>", whole},
		"points above":          {"<main><div class=brief><ul><li>Wheel turns for the first time</li><li>Bread is sold from Friday on</li></ul></div><p>By Ines Okafor</p><div class=part>" + a + b + c + "</div></main>", append([]string{"li Wheel turns for the first time", "li Bread is sold from Friday on"}, whole...)},
		"facts above":           {"<main><ul><li>Published on 4 March 2022</li><li>Written by Ines Okafor of Quill</li></ul><div class=part>" + a + b + c + "</div></main>", whole},
		"links above":           {"<main><ul><li><a href=/1>One of the many other stories</a></li><li>Two of the many other stories</li></ul><div class=part>" + a + b + c + "</div></main>", whole},
		"comments are no part":  {"<main><div class=part>" + a + b + c + "</div><div class=comment-list>" + strings.Repeat("<div class=comment>"+comment+"</div>", 3) + "</div></main>", whole},
		"replies are no part":   {"<main><div class=topic-post><div class=by>ines</div><div class=post>" + a + b + c + "</div></div><div class=topic-post itemprop=comment><div class=by>tom</div><div class=post>" + comment + comment + "</div></div></main>", whole},
		"teasers are no part":   {"<main><div class=part>" + a + b + c + "</div><div class=more>" + strings.Repeat("<div><h3><a href=/1>One of the many other stories</a></h3>"+comment+"</div>", 4) + "</div></main>", whole},
		"author is no part":     {"<main><div class=part>" + a + b + c + "</div><div class=author-bio>" + comment + "</div></main>", whole},
		"sidebar is no part":    {"<div><div class=part>" + a + b + c + "</div><div class=sidebar>" + comment + comment + "</div></div>", whole},
		"plain divs":            {"<main><div>" + a + "</div><div>" + b + "</div><div>" + c + "</div></main>", whole},
		"text in cells":         {"<table><tr><td>" + a + b + "</td></tr><tr><td>" + c + "</td></tr></table>", whole},
		"paragraphs as divs":    {"<main><div class=t>" + first + "</div><div class=t>" + second + "</div><div class=t>" + third + "</div></main>", []string{"div " + first, "div " + second, "div " + third}},
		"list items as article": {"<ol><li>" + first + "</li><li>" + second + "</li><li>" + third + "</li></ol>", []string{"li " + first, "li " + second, "li " + third}},
	} {
		p := parsePage(t, "<title>Mill</title>"+tt.page, Options{})
		if diff := cmp.Diff(tt.want, blocksOf(p.Body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// between returns a climber at the parts of an article, with a box x next to them.
func between(t *testing.T, box string) (*climber, int32) {
	t.Helper()
	f := marked(t, "<main>"+box+"<div class=part>"+strings.Repeat("<p>"+first+"</p>", 6)+"</div></main>")
	part := entryOf(t, f, ".part")
	return &climber{markedTree: f, seed: part, best: part, child: part}, entryOf(t, f, "#x")
}

// TestIsBetween asks what may stay between two parts of an article.
func TestIsBetween(t *testing.T) {
	for box, want := range map[string]bool{
		"<div id=x><img src=a></div>":                                         true,
		"<div id=x></div>":                                                    false,
		"<div id=x class=ad><img src=a></div>":                                false,
		"<table id=x><tr><td>One<td>two</table>":                              true,
		"<ul id=x><li>One<li>two</ul>":                                        true,
		"<ol id=x><li>One<li>two</ol>":                                        true,
		"<dl id=x><dt>One<dd>two</dl>":                                        true,
		"<figure id=x><p>One<p>two</figure>":                                  true,
		"<h2 id=x>One</h2>":                                                   true,
		"<blockquote id=x><p>One<p>two</blockquote>":                          true,
		"<div id=x>One short line</div>":                                      true,
		"<div id=x><p>One<p>two</div>":                                        false,
		"<div id=x class=related>One short line</div>":                        false,
		"<ul id=x><li><a href=/1>One story</a> and more of it</ul>":           false,
		"<ul id=x><li><a href=/1>One</a> of many long lines about mills</ul>": true,
	} {
		c, i := between(t, box)
		if got := c.isBetween(i); got != want {
			t.Errorf("%s: stays %v, want %v", box, got, want)
		}
	}
}

// TestIsPart asks which siblings of an article's text are parts of it.
func TestIsPart(t *testing.T) {
	p := func(n int) string { return strings.Repeat("<p>"+second+"</p>", n) }
	for box, want := range map[string]bool{
		"<p id=x>" + second + "</p>":                     true,
		"<p id=x>One short line</p>":                     false,
		"<div id=x class=part>" + p(1) + "</div>":        true, // the same class
		"<div id=x class='part wide'>" + p(1) + "</div>": true,
		"<div id=x class=other>" + p(1) + "</div>":       true, // one paragraph is a leaf
		"<div id=x class=other>" + p(3) + "</div>":       true, // much prose
		"<div id=x class=other>" + p(1) + "<p>" + strings.Repeat("words and words ", 7) + "</p></div>": false, // little next to what is no prose
		"<div id=x class=part><h3><a href=/1>One of the stories</a></h3>" + p(1) + "</div>":            false, // a teaser
		"<div id=x class=comments>" + p(3) + "</div>":                                                  false,
		"<div id=x class=author>" + p(3) + "</div>":                                                    false,
		"<section id=x><div class=part>" + p(1) + "<p>One</p></div></section>":                         true, // holds one that looks like the text
	} {
		c, i := between(t, box)
		if got := c.isPart(i); got != want {
			t.Errorf("%.60s: part %v, want %v", box, got, want)
		}
	}
}

// TestIsPartFarAway expects more of boxes that are far above the text: only those that
// look like it, or contain one that does, are parts.
func TestIsPartFarAway(t *testing.T) {
	p := strings.Repeat("<p>"+second+"</p>", 3)
	for box, want := range map[string]bool{
		"<div id=x class=part>" + p + "</div>":                    true,
		"<section id=x><div class=part>" + p + "</div></section>": true,
		"<div id=x class=other>" + p + "</div>":                   false,
		"<p id=x>" + second + "</p>":                              false,
	} {
		c, i := between(t, box)
		c.level = maxUnlikeLevel
		if got := c.isPart(i); got != want {
			t.Errorf("%.60s: part %v, want %v", box, got, want)
		}
	}
}

// TestIsKeyPoints recognizes the list that sums up an article above its text.
func TestIsKeyPoints(t *testing.T) {
	const (
		one = "<li>Wheel turns for the first time"
		two = "<li>Bread is sold from Friday on"
	)
	for box, want := range map[string]bool{
		"<ul id=x>" + one + two + "</ul>":                                          true,
		"<ol id=x>" + one + two + "</ol>":                                          true,
		"<div id=x><ul>" + one + two + "</ul></div>":                               true,
		"<div id=x><p>In brief, all of it</p><ul>" + one + two + "</ul></div>":     false,
		"<div id=x><ul>" + one + two + "</ul><p>And a line behind them</p></div>":  false,
		"<div id=x><p>Wheel turns</p><p>Bread is sold</p></div>":                   false,
		"<ul id=x>" + one + "</ul>":                                                false,
		"<ul id=x>" + one + "<li>Bread is sold</ul>":                               false, // a label
		"<ul id=x>" + one + "<li><a href=/1>Bread is sold from Friday on</a></ul>": false,
		"<ul id=x>" + one + "<li><img src=a>Bread is sold from Friday on</ul>":     false,
		"<ul id=x>" + one + "<li>By Ines Okafor, 4 March 2022</ul>":                false,
		"<ul id=x class=related>" + one + two + "</ul>":                            false,
		"<ul id=x class=tags>" + one + two + "</ul>":                               false,
		"<ul id=x class=author>" + one + two + "</ul>":                             false,
		"<ul id=x class=gallery>" + one + two + "</ul>":                            false,
	} {
		c, i := between(t, box)
		if got := c.isKeyPoints(i); got != want {
			t.Errorf("%s: key points %v, want %v", box, got, want)
		}
	}
}
