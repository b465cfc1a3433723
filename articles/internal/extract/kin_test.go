package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestArticleInSeveralBoxes joins like boxes whatever words their names have, without what is between
// them.
func TestArticleInSeveralBoxes(t *testing.T) {
	for name, tt := range map[string]struct{ open, close, between string }{
		"plain":          {"<div class=part><div class=part-in>", "</div></div>", "<div class=ad><span>Advertisement</span></div>"},
		"side grid":      {"<div class=sidebar-grid__container><div class='sidebar-grid__content article__content'>", "</div></div>", "<aside class=sidebar-grid__sidebar><div class=ad>Advertisement</div></aside>"},
		"with a sidebar": {"<div class=with-sidebar><div class=with-sidebar__main>", "</div></div>", "<div class=ad>Advertisement</div>"},
		"widgets":        {"<div class=widget-row>", "</div>", "<div class=adslot>Advertisement</div>"},
		"tabs":           {"<section class=tabs-panel>", "</section>", "<div>Advertisement</div>"},
		"teasers":        {"<section class='teaser text'><div>", "</div></section>", "<aside>Advertisement</aside>"},
		"related":        {"<div class=related-layout>", "</div>", "<div class=banner>Advertisement</div>"},
	} {
		body := tt.open + "<p>" + first + "</p>" + tt.close + tt.between
		body += tt.open + "<p>" + second + "</p><p>" + third + "</p>" + tt.close + tt.between
		body += tt.open + "<h2>The leat</h2>" + tt.close
		body += tt.open + "<p>" + strings.Replace(third, "Hedda", "Greta", 1) + "</p><p>" + strings.Replace(second, "museum", "archive", 1) + "</p>" + tt.close
		page := "<title>Mill turns again</title><main><h1>Mill turns again</h1><p class=date>3 November 2025</p>" + body + "</main>"
		want := []string{"p " + first, "p " + second, "p " + third, "h2 The leat", "p " + strings.Replace(third, "Hedda", "Greta", 1), "p " + strings.Replace(second, "museum", "archive", 1)}
		if got := blocksOf(parsePage(t, page, Options{}).Body); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestKeepKin leaves out boxes with links even if they are like one with paragraphs.
func TestKeepKin(t *testing.T) {
	f := markBoilerplate(indexText(t, "<div id=p><div class=side-row><p>"+first+"</p></div><div class=side-row id=a><h2>The leat</h2></div><div class=side-row id=b><a href=/1>More</a></div><div class=side-col id=c>The mill</div></div>"), nil)
	for id, want := range map[string]bool{"#a": false, "#b": true, "#c": true} {
		if got := f.drop[entryOf(t, f, id)]; got != want {
			t.Errorf("%s: dropped %v, want %v", id, got, want)
		}
	}
}

// TestLoneHeadings keeps a heading that page builders put in a widget of its own, and not that of a list beside the text.
func TestLoneHeadings(t *testing.T) {
	for box, want := range map[string]bool{
		"<div><div class=widget><h2>The leat</h2></div></div>":                                      true,
		"<div><div class='element-4ad91 widget'><div><h3>The leat</h3></div></div></div>":           true,
		"<div><div class=widget><h2>The leat</h2><ul><li><a href=/1>Mill</a></li></ul></div></div>": false,
		"<div><div class=widget><h2><a href=/leat>The leat</a></h2></div></div>":                    false,
		"<div><div class=widget>The leat</div></div>":                                               false,
		"<div><div class=newsletter><h2>The leat</h2></div></div>":                                  false,
		"<div><div class='widget ad'><h2>The leat</h2></div></div>":                                 false,
	} {
		page := "<title>Mill turns again</title><main><p>" + first + "</p><p>" + second + "</p>" + box + "<p>" + third + "</p></main>"
		if got := strings.Contains(strings.Join(blocksOf(parsePage(t, page, Options{}).Body), "\n"), "The leat"); got != want {
			t.Errorf("%s: kept %v, want %v", box, got, want)
		}
	}
}
