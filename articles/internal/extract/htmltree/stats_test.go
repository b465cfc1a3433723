package htmltree

import (
	"strings"
	"testing"

	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/pagetext"
)

const sentence = "The water mill at Heron Ridge began to turn again last week, after villagers repaired the leat that feeds it."

func TestIsProse(t *testing.T) {
	for page, want := range map[string]bool{
		"<p>" + sentence + "</p>":                                true,
		"<p>Short, though.</p>":                                  false,
		"<p>A label without a stop that goes on for a while</p>": false,
		"<p><a href=/x>" + sentence + "</a></p>":                 false,
		"<p>白鹭岭村的水磨上周重新转了起来，村民花了两个冬天。</p>":                       true,
		"<p>白鹭岭村的水磨，转了。</p>":                                     false,
		"<p>" + strings.Repeat("word ", 40) + "</p>":             true,
	} {
		tree := indexText(t, page)
		if got := tree.Runs[0].IsProse(); got != want {
			t.Errorf("%.60s: prose %v, want %v", page, got, want)
		}
	}
}

// TestPoints checks what makes a run score as a paragraph.
func TestPoints(t *testing.T) {
	plain := pagetext.Measure{Width: 100, Stops: 1}
	for name, tt := range map[string]struct {
		run  Run
		want float64
	}{
		"too short to count":           {Run{Measure: pagetext.Measure{Width: MinScoredWidth - 1, Commas: 3, Stops: 1}}, 0},
		"just long enough":             {Run{Measure: pagetext.Measure{Width: MinScoredWidth, Stops: 1}}, 2},
		"without punctuation":          {Run{Measure: pagetext.Measure{Width: 79}}, 0.5},
		"long without punctuation":     {Run{Measure: pagetext.Measure{Width: 80}}, 2},
		"each comma adds a point":      {Run{Measure: pagetext.Measure{Width: 50, Commas: 3, Stops: 1}}, 5},
		"each hundred columns as well": {Run{Measure: pagetext.Measure{Width: 250, Stops: 1}}, 4},
		"but no more than three":       {Run{Measure: pagetext.Measure{Width: 900, Stops: 1}}, 5},
		"links take their share":       {Run{Measure: plain, LinkedWidth: 50}, 1.5},
		"mostly links":                 {Run{Measure: plain, LinkedWidth: 51}, 0},
	} {
		if got := tt.run.Points(); got != tt.want {
			t.Errorf("%s: %v points, want %v", name, got, tt.want)
		}
	}
}

func TestLinkDensity(t *testing.T) {
	for _, tt := range []struct {
		width, linked int32
		want          float64
	}{{0, 0, 0}, {40, 0, 0}, {40, 10, 0.25}, {40, 40, 1}} {
		s := Stats{Measure: pagetext.Measure{Width: tt.width}, LinkedWidth: tt.linked}
		if got := s.LinkDensity(); got != tt.want {
			t.Errorf("%d of %d columns linked: density %v, want %v", tt.linked, tt.width, got, tt.want)
		}
	}
}

// TestStatsCountLinkRuns counts the runs that are links, allowing for a mark or a
// number next to the link.
func TestStatsCountLinkRuns(t *testing.T) {
	tree := indexText(t, "<p><a href=/1>One whole link</a></p><p><a href=/2>Nearly all of it</a> (2)</p><p><a href=/3>Half of</a> the line</p><p><img src=a></p>")
	var s Stats
	for i := range tree.Runs {
		s.AddRun(&tree.Runs[i])
	}
	if s.LinkRuns != 2 || s.Runs != 3 || s.Links != 3 || s.Images != 1 {
		t.Errorf("%d link runs of %d with text, %d links, %d images; want 2 of 3, 3 and 1", s.LinkRuns, s.Runs, s.Links, s.Images)
	}
}

func TestHeading(t *testing.T) {
	for page, want := range map[string]atom.Atom{
		"<h1>Mill</h1>":                                  atom.H1,
		"<h2><div><span>Mill</span></div></h2>":          atom.H2,
		"<h3><div><div><div>Mill</div></div></div></h3>": 0, // as far from its heading as a layout box
		"<p>Mill</p>":                                    0,
		"<div><h1>One</h1></div><div id=last>Mill</div>": 0,
	} {
		tree := indexText(t, page)
		if got := tree.Heading(&tree.Runs[len(tree.Runs)-1]); got != want {
			t.Errorf("%s: heading %v, want %v", page, got, want)
		}
	}
}

func TestCommonBox(t *testing.T) {
	tree := indexText(t, "<main><section><p id=a>One</p><p id=b>Two</p></section><p id=c>Three</p></main>")
	find := func(s string) int32 { return tree.Find(ParseSelectors(s)[0]) }
	for _, tt := range []struct{ a, b, want string }{
		{"#a", "#a", "#a"}, {"#a", "#b", "section"}, {"#a", "#c", "main"}, {"section", "#b", "section"},
	} {
		if got, want := tree.CommonBox(find(tt.a), find(tt.b)), find(tt.want); got != want {
			t.Errorf("box around %s and %s: entry %d, want %s", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestNextWithTag(t *testing.T) {
	tree := indexText(t, "<p>One<img src=a></p><video></video><img src=b>")
	img := tree.NextWithTag(atom.Img)
	media := tree.NextWithTag(atom.Img, atom.Video)
	first, video := tree.Find(ParseSelectors("img")[0]), tree.Find(ParseSelectors("video")[0])
	end := int32(len(tree.Entries))
	last := end - 1
	for _, tt := range []struct{ got, want int32 }{
		{img[0], first}, {img[first], first}, {img[first+1], last}, {media[first+1], video}, {media[last], last}, {img[end], end},
	} {
		if tt.got != tt.want {
			t.Errorf("next entry %d, want %d", tt.got, tt.want)
		}
	}
}
