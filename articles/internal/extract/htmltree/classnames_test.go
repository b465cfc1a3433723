package htmltree

import "testing"

func TestNameHints(t *testing.T) {
	for names, want := range map[string]Hint{
		"":                              0,
		"post_recommend_tie":            HintBody | HintRelated | HintComment,
		"postRecommendTie":              HintBody | HintRelated | HintComment,
		"ad":                            HintAd,
		"adage shadow header-wide":      0,
		"ad-300x250":                    HintAd,
		"js-share-bar SOCIAL":           HintShare,
		"newsCaption":                   HintCaption,
		"site-footer foot":              HintFoot,
		"paywall":                       0,
		"x":                             0,
		"averyveryverylongnamethatgoes": 0,
	} {
		if got := nameHints(names); got != want {
			t.Errorf("nameHints(%q) = %b, want %b", names, got, want)
		}
	}
}
