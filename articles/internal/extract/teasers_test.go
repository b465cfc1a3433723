package extract

import (
	"fmt"
	"strings"
	"testing"
)

// teaserTexts are what the cards of these tests say.
var teaserTexts = [...]string{
	"The ferry to Owl Island is out of service until Friday, after a rope caught in its screw on the way back from the fair.",
	"Eleven children have learned to shoe a horse this summer, and one of them says that she will never do anything else.",
	"A bakery that has stood beside the mill for ninety years gets a new oven, which came over the pass in two pieces.",
}

// cards formats one card for each of n texts; %[1]d is its number and %[2]s its text.
func cards(form string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i+1, teaserTexts[i%len(teaserTexts)])
	}
	return b.String()
}

// TestTeasers drops cards of other articles below the text and keeps sections with linked headings.
func TestTeasers(t *testing.T) {
	const story = "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>"
	const dated = "<div class=c><h3><a href=/2025/card-number-%[1]d>Title of card number %[1]d</a></h3><div>%[1]d hours ago</div><p>%[2]s</p></div>"
	for name, tt := range map[string]struct {
		body string
		want bool // whether the texts of the cards are left
	}{
		"boxes with ages":          {story + cards(dated, 3), false},
		"two boxes with ages":      {story + cards(dated, 2), false},
		"more than the article":    {story + cards(dated, 12), false},
		"in a list":                {story + "<ul>" + cards("<li><h3><a href=/2025/card-%[1]d>Title of card number %[1]d</a></h3><span>vor %[1]d Stunden</span><p>%[2]s</p></li>", 3) + "</ul>", false},
		"authors before the age":   {story + cards("<div class=c><h3><a href=/2025/card-%[1]d>Title of card number %[1]d</a></h3><span>Otto Quill</span> <span>hace %[1]d horas</span><p>%[2]s</p></div>", 3), false},
		"dates":                    {story + cards("<section><h2><a href=/2025/card-%[1]d>Title of card number %[1]d</a></h2><time>%[1]d March 2025</time><p>%[2]s</p></section>", 3), false},
		"titles without headings":  {story + cards("<div class=c><div class=t><a href=/2025/card-%[1]d>The long title of card number %[1]d</a></div><p>2025年3月%[1]d日</p><p>%[2]s</p></div>", 3), false},
		"texts that break off":     {story + cards("<div class=c><h3><a href=/2025/card-%[1]d>Title of card number %[1]d</a></h3><p>%[2]s And so…</p></div>", 3), false},
		"rows of two":              {story + "<div class=r>" + cards(dated, 2) + "</div><div class=r>" + cards(dated, 2) + "</div>", false},
		"between paragraphs":       {"<p>" + first + "</p><p>" + second + "</p>" + cards(dated, 3) + "<p>" + third + "</p>", false},
		"no ages below a long one": {strings.Repeat(story, 3) + cards("<div class=c><h3><a href=/2025/card-%[1]d>Title of card number %[1]d</a></h3><p>%[2]s</p></div>", 3), false},
		"flat with ages":           {story + "<div class=l>" + cards("<h3><a href=/2025/card-%[1]d>Title of card number %[1]d</a></h3><span>%[1]d hours ago</span><p>%[2]s</p>", 3) + "</div>", false},
		"full addresses":           {story + cards(strings.ReplaceAll(dated, "/2025", "https://www.mill.example/2025"), 3), false},

		"sections that link to other sites": {story + cards(strings.ReplaceAll(dated, "/2025", "https://shop.example"), 3), true},
		"sections that link to this page":   {story + cards("<section><h3><a href='#part-%[1]d'>Part number %[1]d of it</a></h3><p>%[2]s</p></section>", 3), true},
		"sections without links":            {story + cards("<section><h3>Part number %[1]d of it</h3><p>%[2]s</p></section>", 3), true},
		"most of a text":                    {"<p>" + first + "</p>" + cards("<section><h3><a href=/part-number-%[1]d>Part number %[1]d of it</a></h3><p>%[2]s</p></section>", 9), true},
		"one linked heading":                {story + cards("<h3><a href=/2025/part-%[1]d>Part number %[1]d of it</a></h3><p>%[2]s</p>", 1) + "<p>" + first + "</p>", true},
		"linked headings inside":            {"<p>" + first + "</p>" + cards("<h3><a href=/2025/part-%[1]d>Part number %[1]d of it</a></h3><p>%[2]s</p>", 3) + "<h3>The end</h3><p>" + third + "</p>", true},
	} {
		page := parsePage(t, "<meta property=og:type content=article><title>Mill turns again</title><div class=story><h1>Mill turns again</h1>"+tt.body+"</div>", Options{URL: mustURL(t, "https://mill.example/2025/mill-turns-again")})
		got := strings.Join(blocksOf(page.Body), "\n")
		if !strings.Contains(got, first) || !strings.Contains(got, third) && strings.Contains(tt.body, third) {
			t.Errorf("%s: paragraphs are lost: %s", name, got)
		}
		if left := strings.Contains(got, teaserTexts[0]); left != tt.want {
			t.Errorf("%s: cards left %v, want %v: %s", name, left, tt.want, got)
		}
	}
}
