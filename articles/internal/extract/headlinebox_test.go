package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestHeadlineBox keeps an article that opens in a box named for something else.
func TestHeadlineBox(t *testing.T) {
	stream := "<ul>" + strings.Repeat("<li><h3><a href=/1>Owl boxes fill</a></h3><p>Olav tried the mill twice last week, and both times it stood still, which is no good if you come by bus, as most of us do.</p><div>Valley Press · 4 hours ago</div></li>", 8) + "</ul>"
	article := "<h1>Mill turns again</h1><div class=text><p>" + first + "</p></div>"
	for name, tt := range map[string]struct {
		box  string
		want bool
	}{
		"a modal":       {"<div class=modal>" + article + "</div>", true},
		"an overlay":    {"<div class=overlay><div class=lightbox>" + article + "</div></div>", true},
		"a subscriber":  {"<section class=subscription>" + article + "</section>", true},
		"a dialog":      {"<dialog open>" + article + "</dialog>", true},
		"a share box":   {"<div class=social-story-share>" + article + "</div>", true},
		"another modal": {"<h1>Mill turns again</h1><div class=modal><h2>News by mail</h2><p>" + second + "</p></div><p>" + first + "</p>", true},
		"hidden":        {"<div class=modal hidden>" + article + "</div>", false},
	} {
		got := blocksOf(parsePage(t, "<title>Mill turns again</title><body>"+tt.box+"<div>"+stream+"</div>", Options{}).Body)
		if slices.Equal(got, []string{"p " + first}) != tt.want {
			t.Errorf("%s: %.300q", name, got)
		}
	}
}
