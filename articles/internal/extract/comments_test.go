package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestComments leaves out comments below an article, however long, and keeps articles in boxes that
// are named for comments.
func TestComments(t *testing.T) {
	comments := strings.Repeat("<div class=comment-body><b>Olav</b><p>I tried the mill twice last week, and both times it stood still, which is no good if you come by bus.</p></div>", 6)
	article := "<h1>Mill turns again</h1><div class=text><p>" + first + "</p></div>"
	for name, tt := range map[string]struct {
		page string
		want string
	}{
		"below the article":       {"<article>" + article + "</article><div id=comments>" + comments + "</div>", "p " + first},
		"inside the article":      {"<article>" + article + "<section class=comments-area>" + comments + "</section></article>", "p " + first},
		"as a list":               {"<main>" + article + "<ol><li class=comment>" + comments + "</li><li class=comment>" + comments + "</li></ol></main>", "p " + first},
		"German":                  {"<main>" + article + "<section class=leserkommentare>" + comments + "</section></main>", "p " + first},
		"French":                  {"<main>" + article + "<section id=commentaires>" + comments + "</section></main>", "p " + first},
		"Spanish":                 {"<main>" + article + "<section class=comentarios>" + comments + "</section></main>", "p " + first},
		"Dutch":                   {"<main>" + article + "<section class=reacties>" + comments + "</section></main>", "p " + first},
		"a box with the headline": {"<p>" + second + "</p><div class=kommentar>" + article + "<p>" + third + "</p><p>" + second + "</p></div>", "p " + first},
		"nothing else":            {"<h1>Mill turns again</h1><div class=discussion><p>" + first + "</p><p>" + second + "</p></div>", "p " + first},
	} {
		got := blocksOf(parsePage(t, "<title>Mill turns again</title>"+tt.page, Options{}).Body)
		if !slices.Contains(got, tt.want) || strings.Contains(strings.Join(got, "\n"), "Olav") || strings.Contains(strings.Join(got, "\n"), "bus") {
			t.Errorf("%s: %q", name, got)
		}
	}
}
