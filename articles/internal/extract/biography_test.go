package extract

import (
	"strings"
	"testing"
)

// TestTrimBiography drops what a page says about the author below the text.
func TestTrimBiography(t *testing.T) {
	const bio = "Ines Okafor keeps two ponds, paints old water wheels, and has lived by the leat since the mill stopped."
	text := strings.Repeat("<p>"+first+"</p><p>"+second+"</p>", 3)
	card := "<div class=name><a href=/ines>Ines Okafor</a></div><p>" + bio + "</p>"
	for name, tt := range map[string]struct {
		tail string
		kept bool
	}{
		"class":                  {"<div class=author-box>" + card + "</div>", false},
		"class of several words": {"<section class='plug post_author'><div>" + card + "</div></section>", false},
		"microdata":              {"<div class=plugin-wrap itemprop=author itemscope itemtype=http://schema.org/Person>" + card + "</div>", false},
		"two authors":            {"<div itemprop=author>" + card + "</div><div itemprop=author>" + card + "</div>", false},
		"share links below":      {"<div itemprop=author>" + card + "</div><p><a href=https://share.example/>Share</a></p>", false},
		"heading":                {"<h3>About the author</h3><p>" + bio + "</p>", false},
		"line":                   {"<p><b>Meet the author:</b></p><p>" + bio + "</p>", false},
		"German":                 {"<h3>Über die Autorin</h3><p>" + bio + "</p>", false},
		"Chinese":                {"<p>作者簡介</p><p>" + bio + "</p>", false},
		"lower heading below":    {"<h2>About the author</h2><h3>Ines Okafor</h3><p>" + bio + "</p>", false},
		"other section below":    {"<h2>About the author</h2><p>" + bio + "</p><h2>About the mill</h2><p>" + third + "</p>", true},
		"other heading":          {"<h3>About the mill</h3><p>" + bio + "</p>", true},
		"longer heading":         {"<h3>About the author of the plan</h3><p>" + bio + "</p>", true},
		"most of the text":       {strings.Repeat("<div itemprop=author>"+card+"</div>", 9), true},
		"other microdata":        {"<div itemprop=about>" + card + "</div>", true},
	} {
		p := parsePage(t, "<title>The mill turns again</title><h1>The mill turns again</h1><article>"+text+tt.tail+"</article>", Options{})
		got := strings.Join(blocksOf(p.Body), "\n")
		if strings.Contains(got, bio) != tt.kept {
			t.Errorf("%s: kept is %v:\n%s", name, !tt.kept, got)
		}
		if !strings.Contains(got, second) {
			t.Errorf("%s: lost the text:\n%s", name, got)
		}
	}
}
