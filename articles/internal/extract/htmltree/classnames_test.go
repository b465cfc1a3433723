package htmltree

import (
	"strings"
	"testing"
)

func TestNameHints(t *testing.T) {
	for names, want := range map[string]Hint{
		"":                              0,
		"post_recommend_tie":            HintBody | HintRelated | HintComment,
		"postRecommendTie":              HintBody | HintRelated | HintComment,
		"POST RECOMMEND":                HintBody | HintRelated,
		"ad":                            HintAd,
		"adage shadow header-wide":      0,
		"ad-300x250":                    HintAd,
		"js-share-bar SOCIAL":           HintShare,
		"newsCaption":                   HintCaption,
		"site-footer foot":              HintFoot,
		"element-3ad103f":               0,
		"ad2":                           HintAd,
		"zoom-nav2z":                    HintNav,
		"paywall":                       0,
		"x":                             0,
		"averyveryverylongnamethatgoes": 0,
		"advertisements-lasting-longer": HintAd,
		"breadcrumb":                    HintNav,
		"mbx":                           HintNav,
		"comment-list":                  HintComment,
		"pinglun":                       HintComment,
		"tuijian":                       HintRelated,
		"qrcode":                        HintShare,
		"guanggao":                      HintAd,
		"byline":                        HintFacts,
		"newsletter":                    HintForm,
		"shengming":                     HintFoot,
		"rail":                          hintSide,
		"zhengwen":                      HintBody,
		"zuozhe":                        HintAuthor,
		"tuzhu":                         HintCaption,
		"gallery":                       HintPicture,
	} {
		if got := nameHints(names); got != want {
			t.Errorf("nameHints(%q) = %b, want %b", names, got, want)
		}
	}
}

// TestHintsOfAttributes reads each attribute that can say what an element is for.
func TestHintsOfAttributes(t *testing.T) {
	for attributes, want := range map[string]Hint{
		"class=comments":              HintComment,
		"id=comments":                 HintComment,
		"class=comments id=footer":    HintComment | HintFoot,
		"role=navigation":             HintNav,
		"role=search":                 HintNav,
		"role=dialog":                 HintForm,
		"role=contentinfo":            HintFoot,
		"role=complementary":          hintSide,
		"role=main":                   0,
		"itemprop=articleBody":        HintBody,
		"itemprop=comment":            HintComment,
		"itemprop=name":               0,
		"data-name=comments":          0,
		"class=story role=navigation": HintBody | HintNav,
	} {
		tree := indexText(t, "<div "+attributes+">One</div>")
		if got := tree.Entries[tree.Find(ParseSelectors("div")[0])].Hints; got != want {
			t.Errorf("%s: hints %b, want %b", attributes, got, want)
		}
	}
}

// TestHintsOfHeadings reads the classes of a heading, and not the ID that is made of its text.
func TestHintsOfHeadings(t *testing.T) {
	for heading, want := range map[string]Hint{
		"<h3 id=the-tax-credit>": 0,
		"<h2 id=comments>":       0,
		"<h2 class=comments>":    HintComment,
		"<p id=comments>":        HintComment,
	} {
		tree := indexText(t, heading+"One")
		if got := tree.Entries[tree.Find(ParseSelectors(strings.Fields(heading[1:])[0])[0])].Hints; got != want {
			t.Errorf("%s: hints %b, want %b", heading, got, want)
		}
	}
}

// TestHintsIsBoilerplate lets the name of the article outweigh names that describe
// its place, but not those that describe other content.
func TestHintsIsBoilerplate(t *testing.T) {
	for _, tt := range []struct {
		h    Hint
		want bool
	}{
		{0, false},
		{HintBody, false},
		{HintFacts, false},
		{HintAuthor | HintCaption | HintPicture, false},
		{HintNav, true},
		{hintSide, true},
		{HintBody | HintNav, false},
		{HintBody | hintSide, false},
		{HintBody | HintAd, true},
		{HintBody | HintNav | HintShare, true},
	} {
		if got := tt.h.IsBoilerplate(); got != tt.want {
			t.Errorf("%b: boilerplate %v, want %v", tt.h, got, tt.want)
		}
	}
}
