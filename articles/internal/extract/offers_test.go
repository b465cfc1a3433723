package extract

import (
	"strings"
	"testing"
)

// TestOffers drops boxes between the paragraphs that offer something else, and keeps the boxes that are text.
func TestOffers(t *testing.T) {
	for name, tt := range map[string]struct {
		box  string
		want string // what is left of it
	}{
		"newsletter":                {"<div class=b><h4>The Mill Letter</h4><p>Our stories in your inbox, on Mondays.</p><p>By signing up you agree to our terms.</p></div>", ""},
		"German newsletter":         {"<div><h4>Der Mühlenbrief</h4><p>Melden Sie sich jetzt an, und wir schreiben Ihnen.</p><p>Mit der Anmeldung stimmen Sie dem Empfang zu.</p></div>", ""},
		"subscription":              {"<section><div class=h>FOR SUBSCRIBERS ONLY</div><p>Subscribe today and read it all.</p><ul><li>All of our papers with one account.</li></ul></section>", ""},
		"German subscription":       {"<div><p>Weiter mit dem Digital-Abo: vier Wochen für einen Euro, jederzeit kündbar.</p></div>", ""},
		"French subscription":       {"<div><p>Cet article est réservé aux abonnés, sans engagement.</p></div>", ""},
		"Chinese subscription":      {"<div><p>本文仅限订阅用户阅读，订阅后可以随时取消订阅。</p></div>", ""},
		"box of a film":             {"<div class=embed><p>To see this film you must allow third-party cookies.</p><button>Accept</button></div>", ""},
		"text of a film in the box": {"<div class=fallback>This film comes from a third party, whose terms you accept if you show it.</div>", ""},
		"German box of a film":      {"<div><h3>Empfohlener externer Inhalt</h3><p>Hier steht ein Film, den wir empfehlen.</p><p>Ich stimme zu, dass mir Inhalte dieses Anbieters gezeigt werden.</p></div>", ""},
		"Spanish box of a film":     {"<div><p>Para ver este contenido, acepta las cookies de nuestro proveedor.</p></div>", ""},
		"Dutch box of a film":       {"<aside><p>Om deze inhoud te tonen moet u cookies toestaan, wat u later kunt wijzigen.</p></aside>", ""},
		"box in a box":              {"<div class=o><div class=i><p>Sign up for our newsletter, which comes on Mondays.</p></div><div class=j>We will not share your address.</div></div>", ""},

		"quotation":       {"<blockquote><p>“Sign up for the mill,” she wrote, “and you will get flour in your inbox.”</p></blockquote>", "“Sign up for the mill,”"},
		"paragraph":       {"<p>The mill has a newsletter, and whoever wants to read it must sign up for it at the door.</p>", "The mill has a newsletter"},
		"question":        {"<div class=q><h3>How does one get flour from the mill?</h3><p>Whoever wants some has to sign up for it at the door.</p><p>On Mondays it is sold to whoever comes by, as long as there is some.</p></div>", "Whoever wants some"},
		"answer in a box": {"<h3>Where is flour to be had?</h3><div class=a><p>At the mill, on Mondays, as long as there is some.</p><p>Whoever wants it on other days has to sign up for it.</p></div>", "sign up for it"},
		"box about more":  {"<div class=q><p>Who wants flour can sign up for it.</p><p>" + third + "</p><p>" + strings.Replace(third, "Hedda", "Otto", 1) + "</p><p>" + third + "</p></div>", "Otto Quill"},
	} {
		blocks := strings.Join(trimmedBlocks(t, tt.box), "\n")
		if tt.want == "" && blocks != "" || !strings.Contains(blocks, tt.want) {
			t.Errorf("%s: left %q, want %q", name, blocks, tt.want)
		}
	}
}

// TestEditorsWord keeps a word to the readers above the first paragraph, but not the offer of a subscription.
func TestEditorsWord(t *testing.T) {
	for box, want := range map[string]bool{
		"<div class=w><p>Dear readers, this letter is long, so click here to read it where it was printed.</p></div>":      true,
		"<div class=w><p>This story is for subscribers only, so please create an account or sign in to read it.</p></div>": false,
	} {
		page := parsePage(t, "<title>Mill</title><article>"+box+prose+prose+"</article>", Options{})
		if got := len(blocksOf(page.Body)) == 5; got != want {
			t.Errorf("%s: kept %v, want %v: %q", box, got, want, blocksOf(page.Body))
		}
	}
}

// TestFactRows drops rows of facts above the text.
func TestFactRows(t *testing.T) {
	for line, want := range map[string]bool{
		"Published Jun 04, 2026 • Last updated 1 day ago • 2 minute read":              true,
		"12 March 2026 | 4 min read":                                                   true,
		"Updated 3 hours ago · 5 min read":                                             true,
		"2026年3月12日 | 3小时前":                                                            true,
		"Published Jun 04, 2026":                                                       false,
		"The mill turns again | Jun 04, 2026":                                          false,
		"On 4 June the mill, which had stood still, turned • and nobody came to watch": false,
	} {
		if got := isFactRow(line); got != want {
			t.Errorf("isFactRow(%q) = %v, want %v", line, got, want)
		}
	}
}
