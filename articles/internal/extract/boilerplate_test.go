package extract

import (
	"strings"
	"testing"

	"newsreader/articles/internal/extract/htmltree"
)

// TestIsBoilerplate judges one box next to an article.
func TestIsBoilerplate(t *testing.T) {
	sentence := "Buy flour, and yeast, and a bigger oven, while stocks last, at the shop by the bridge in the valley."
	for box, want := range map[string]bool{
		"<nav id=x><p>" + sentence + "</p></nav>":                                                  true,
		"<footer id=x><p>" + sentence + "</p></footer>":                                            true,
		"<button id=x>" + sentence + "</button>":                                                   true,
		"<form id=x><p>" + sentence + "</p></form>":                                                true,
		"<aside id=x><p>" + sentence + "</p></aside>":                                              true,
		"<div id=x role=navigation>Home News</div>":                                                true,
		"<div id=x class=share-bar>Share this with friends</div>":                                  true,
		"<div id=x class=comments><p>" + sentence + "</p></div>":                                   true,
		"<div id=x class=comments><p>" + strings.Repeat(sentence, 6) + "</p></div>":                false, // as long as an article: others judge it
		"<div id=x class=ad-slot><p>" + sentence + "</p></div>":                                    true,
		"<div id=x class=related><a href=/1>One</a> and two</div>":                                 true,
		"<div id=x class=related><p>" + sentence + "</p></div>":                                    false,
		"<div id=x class='widget text-content'><p>" + sentence + "</p></div>":                      false,
		"<p id=x class='ad related share'>" + sentence + "</p>":                                    false,
		"<div id=x><a href=/1>One story</a> <a href=/2>Two stories</a> <a href=/3>Three</a></div>": true,
		"<div id=x><a href=/1>One story</a> <a href=/2>Two stories</a> " + sentence + "</div>":     false,
		"<ul id=x><li><a href=/1>One story here</a><li><a href=/2>Another story</a></ul>":          true,
		"<ul id=x><li>One story here<li>Another story</ul>":                                        false,
		"<div id=x><a href=/1>One story alone</a></div>":                                           false,
		"<div id=x><img src=/a.jpg></div>":                                                         false,
		"<div id=x class=footer><p>" + sentence + "</p></div>":                                     false, // linkless: the trimmer's to judge
		"<div id=x style='display:none'><p>" + sentence + "</p></div>":                             true,
		"<blockquote id=x class=teaser>" + sentence + "</blockquote>":                              false,
		"<menu id=x><li>One<li>Two</menu>":                                                         true,
		"<dialog id=x open><p>" + sentence + "</p></dialog>":                                       true,
		"<div id=x class=inline-cta><p>" + sentence + "</p></div>":                                 true,
		"<div id=x class=newsletter-signup><p>" + sentence + "</p></div>":                          true,
	} {
		tree := indexText(t, "<div class=story><p>"+strings.Repeat(first, 4)+"</p><p>"+strings.Repeat(third, 4)+"</p></div>"+box)
		f := markBoilerplate(tree, nil)
		i := tree.Find(htmltree.ParseSelectors("#x")[0])
		if i < 0 {
			t.Fatalf("no box in %s", box)
		}
		if f.drop[i] != want {
			t.Errorf("boilerplate %v, want %v: %.90s", f.drop[i], want, box)
		}
	}
}

// TestMostOfThePage never takes a box with much of the page's prose for boilerplate: an article may
// be in a form, or in an element meant for something else.
func TestMostOfThePage(t *testing.T) {
	p := func(n int) string { return strings.Repeat("<p>"+first+"</p>", n) }
	for _, box := range []string{"form", "aside", "footer", "nav"} {
		f := marked(t, "<"+box+" id=x>"+p(2)+"</"+box+"><div>"+p(3)+"</div>")
		if f.drop[entryOf(t, f, "#x")] {
			t.Errorf("%s with two fifths of the prose is boilerplate", box)
		}
		f = marked(t, "<"+box+" id=x>"+p(2)+"</"+box+"><div>"+p(8)+"</div>")
		if !f.drop[entryOf(t, f, "#x")] {
			t.Errorf("%s with a fifth of the prose is not boilerplate", box)
		}
	}
}

// TestLongAside keeps an aside or a form as long as an article, unless it is full of links.
func TestLongAside(t *testing.T) {
	p := func(n int) string { return strings.Repeat("<p>"+first+"</p>", n) }
	link := "<p>" + first + " <a href=/1>And of all the other mills in the county</a></p>"
	for box, want := range map[string]bool{
		"<aside id=x>" + p(3) + "</aside>":                    true,
		"<aside id=x>" + p(4) + "</aside>":                    false,
		"<form id=x>" + p(4) + "</form>":                      false,
		"<fieldset id=x>" + p(3) + "</fieldset>":              true,
		"<fieldset id=x>" + p(4) + "</fieldset>":              false,
		"<aside id=x>" + strings.Repeat(link, 4) + "</aside>": true,
		"<nav id=x>" + p(4) + "</nav>":                        true,
	} {
		f := marked(t, box+"<div>"+p(20)+"</div>")
		if got := f.drop[entryOf(t, f, "#x")]; got != want {
			t.Errorf("%.40s: boilerplate %v, want %v", box, got, want)
		}
	}
}
