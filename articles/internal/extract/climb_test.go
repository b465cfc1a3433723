package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestClimb divides an article in ways that pages do, and compares what is joined.
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
		"furniture between":     {"<main><div class=part>" + a + b + "</div><div class=ad>Buy flour</div><div class=part>" + c + "</div></main>", whole},
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
