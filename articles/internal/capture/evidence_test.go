package capture

import (
	"testing"

	"newsreader/articles/internal/datetime"
)

// TestIsNewsPage weighs each sign of a page: with how many others it makes a text a news page.
func TestIsNewsPage(t *testing.T) {
	n := 0
	buttons := func(n int) []line {
		out := make([]line, n)
		for i := range out {
			out[i].kind = boilerplateLine
		}
		return out
	}
	for name, tc := range map[string]struct {
		p      parser
		e      evidence
		weight int
	}{
		"nothing":             {},
		"breadcrumbs":         {parser{page: &Page{Breadcrumbs: []string{"Home", "News"}}}, evidence{}, 2},
		"a source or time":    {parser{attributed: true}, evidence{}, 2},
		"an author's card":    {parser{page: &Page{Author: &Author{}}}, evidence{}, 2},
		"a comment count":     {parser{page: &Page{Comments: &n}}, evidence{}, 1},
		"a notice":            {parser{page: &Page{Notices: []string{"©"}}}, evidence{}, 1},
		"a capture time":      {parser{page: &Page{Captured: datetime.Stamp{Precision: datetime.Day}}}, evidence{}, 1},
		"a repeated line":     {parser{}, evidence{repeated: 1}, 0},
		"repeated lines":      {parser{}, evidence{repeated: 2}, 1},
		"a dated headline":    {parser{}, evidence{dated: 1}, 0},
		"dated headlines":     {parser{}, evidence{dated: 2}, 1},
		"a list":              {parser{}, evidence{sections: 1}, 2},
		"lists":               {parser{}, evidence{sections: 2}, 3},
		"a button":            {parser{lines: buttons(1)}, evidence{}, 1},
		"three buttons":       {parser{lines: buttons(3)}, evidence{}, 1},
		"four buttons":        {parser{lines: buttons(4)}, evidence{}, 2},
		"readers' comments":   {parser{lines: []line{{kind: commentsLine}, {}}}, evidence{}, 1},
		"a menu of the site":  {parser{lines: []line{{kind: topicLine}, {kind: sectionLine}}}, evidence{}, 0},
		"a button, a comment": {parser{lines: []line{{kind: commentsLine}, {kind: boilerplateLine}}}, evidence{}, 2},
	} {
		if tc.p.page == nil {
			tc.p.page = &Page{}
		}
		signs := func(weight int) bool { // whether the sign suffices with others of that weight
			p, e := tc.p, tc.e
			page := *p.page
			p.page = &page
			if weight >= 2 {
				if p.attributed {
					page.Breadcrumbs = []string{"Home"}
				}
				p.attributed = true
				weight -= 2
			}
			if weight == 1 {
				if page.Notices != nil {
					page.Comments = &n
				}
				page.Notices = []string{"©"}
			}
			return p.isNewsPage(e, true)
		}
		if signs(minSigns-tc.weight-1) && tc.weight < minSigns || !signs(minSigns-tc.weight) {
			t.Errorf("%s does not have weight %d", name, tc.weight)
		}
	}
}

// TestMinSigns holds that a date and a count, as in a letter, do not make a news page.
func TestMinSigns(t *testing.T) {
	n := 0
	p := parser{page: &Page{}, attributed: true}
	if p.isNewsPage(evidence{}, true) {
		t.Error("a source or time makes a news page")
	}
	p.page.Comments = &n
	if !p.isNewsPage(evidence{}, true) {
		t.Error("a source or time and comments do not make a news page")
	}
}

func TestFrontPageNeedsHeadlines(t *testing.T) {
	p := parser{page: &Page{Headlines: make([]Headline, 3)}}
	if p.isNewsPage(evidence{sections: 2}, false) {
		t.Error("three headlines are a front page")
	}
	p.page.Headlines = make([]Headline, 4)
	if !p.isNewsPage(evidence{sections: 2}, false) {
		t.Error("four headlines in two lists are no front page")
	}
}
