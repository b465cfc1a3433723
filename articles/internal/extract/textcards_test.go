package extract

import (
	"strings"
	"testing"
)

// TestTextCards drops single cards of other articles between paragraphs, and keeps sections and what is referred to.
func TestTextCards(t *testing.T) {
	const (
		link  = "href=/2025/bakery-gets-a-new-oven"
		title = "The bakery gets a new oven this year"
	)
	story := "<p>" + first + "</p><p>" + second + "</p>%<p>" + third + "</p><p>" + strings.Replace(first, "Heron", "Otter", 1) + "</p><p>" + strings.Replace(second, "museum", "archive", 1) + "</p>"
	for name, tt := range map[string]struct {
		box  string
		want bool // whether it stays
	}{
		"heading":           {"<div class=c><div>Village</div><h3><a " + link + ">" + title + "</a></h3><p>" + teaserTexts[2] + "</p></div>", false},
		"heading in a link": {"<div class=c><a " + link + "><img src=/oven.jpg><h4>" + title + "</h4></a></div>", false},
		"article":           {"<article><a " + link + "><header><h3>" + title + "</h3></header></a></article>", false},
		"named title":       {"<div><a class='content title' " + link + ">" + title + "</a><div><p>" + teaserTexts[2] + "</p></div></div>", false},
		"named teaser":      {"<aside><a class=bakery-teaser " + link + "><strong>" + title + "</strong></a></aside>", false},
		"in boxes":          {"<div><div class=x><div class=y><h2><a " + link + ">" + title + "</a></h2></div><p>" + teaserTexts[2] + "</p></div></div>", false},

		"another site":  {"<div class=c><h3><a href=https://bakery.example/oven>" + title + "</a></h3><p>" + teaserTexts[2] + "</p></div>", true},
		"the same page": {"<div class=c><h3><a href=#oven>" + title + "</a></h3><p>" + teaserTexts[2] + "</p></div>", true},
		"no box":        {"<h3><a " + link + ">" + title + "</a></h3><p>" + teaserTexts[2] + "</p>", true},
		"no link":       {"<div class=c><h3>" + title + "</h3><p>" + teaserTexts[2] + "</p></div>", true},
		"links in text": {"<div class=c><h3><a " + link + ">" + title + "</a></h3><p>A bakery has <a href=/a>an oven</a> that came over the pass in two pieces, and it is said to be new.</p></div>", true},
		"quotation":     {"<blockquote><div><h3><a " + link + ">" + title + "</a></h3><p>" + teaserTexts[2] + "</p></div></blockquote>", true},
		"much text":     {"<div class=c><h3><a " + link + ">" + title + "</a></h3><p>" + strings.Repeat(teaserTexts[2]+" ", 4) + "</p></div>", true},
		"sections":      {cards("<div class=c><h3><a href=/2025/card-number-%[1]d>The bakery gets a new oven %[1]d</a></h3><p>%[2]s</p></div>", 6), true},
	} {
		page := "<title>Mill</title><main>" + strings.Replace(story, "%", tt.box, 1) + "</main>"
		got := strings.Join(blocksOf(parsePage(t, page, Options{URL: mustURL(t, "https://www.courier.example/2025/mill")}).Body), "\n")
		if strings.Contains(got, "new oven") != tt.want || !strings.Contains(got, "Otter") {
			t.Errorf("%s: kept %v:\n%s", name, !tt.want, got)
		}
	}
}
