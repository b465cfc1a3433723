package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMeasureText(t *testing.T) {
	for _, tt := range []struct {
		text string
		want measure
	}{
		{"", measure{}},
		{" \t\n\u00a0\u3000\ufeff", measure{}},
		{"One, two. Three", measure{width: 13, commas: 1, stops: 1}},
		{"3.14 is not a stop", measure{width: 14}},
		{"“Stop.”", measure{width: 7, stops: 1}},
		{"水磨转了，又停。", measure{width: 16, cjk: 6, commas: 2, stops: 1}},
		{"ＡＢ", measure{width: 4}},
		{"日本語と한국어", measure{width: 14, cjk: 7}},
	} {
		if diff := cmp.Diff(tt.want, measureOf(tt.text), cmp.AllowUnexported(measure{})); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func TestSqueeze(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "",
		"plain":                         "plain",
		"  two  words ":                 "two words",
		"a\u00a0\u3000b\r\n\tc":         "a b c",
		"\ufeff标题\u200b 一":              "标题 一",
		"already squeezed":              "already squeezed",
		"trailing ":                     "trailing",
		"bell\x07 and\x7fdelete":        "bell and delete",
		"\u2003em\u2003space\u2028line": "em space line",
	} {
		if got := squeeze(text); got != want {
			t.Errorf("squeeze(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestLetters(t *testing.T) {
	for text, want := range map[string]string{
		"“Mill” turns: 2nd try!": "millturns2ndtry",
		"ＡＢ１ 水磨，转":               "ab1水磨转",
		"…":                      "",
	} {
		if got := letters(text); got != want {
			t.Errorf("letters(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestTokenCount(t *testing.T) {
	for text, want := range map[string]int{
		"":                 0,
		"one two-three":    3,
		"水磨 mill 2 times":  5,
		"---":              0,
		"don't":            2,
		"snake_case stays": 2,
	} {
		if got := wordCount(text); got != want {
			t.Errorf("tokenCount(%q) = %d, want %d", text, got, want)
		}
	}
}

func TestNameHints(t *testing.T) {
	for names, want := range map[string]hint{
		"":                              0,
		"post_recommend_tie":            hintBody | hintRelated | hintComment,
		"postRecommendTie":              hintBody | hintRelated | hintComment,
		"ad":                            hintAd,
		"adage shadow header-wide":      0,
		"ad-300x250":                    hintAd,
		"js-share-bar SOCIAL":           hintShare,
		"newsCaption":                   hintCaption,
		"site-footer foot":              hintFoot,
		"paywall":                       0,
		"x":                             0,
		"averyveryverylongnamethatgoes": 0,
	} {
		if got := nameHints(names); got != want {
			t.Errorf("nameHints(%q) = %b, want %b", names, got, want)
		}
	}
}

func TestHidesByStyle(t *testing.T) {
	for style, want := range map[string]bool{
		"display:none":                      true,
		"color: red; DISPLAY : None":        true,
		"display: none !important; width:1": true,
		"display:block":                     false,
		"visibility: hidden":                false, // portals reveal their text by script
		"background:url(display:none)":      true,  // harmless: no article hides so
		"":                                  false,
		"display":                           false,
	} {
		if got := hidesByStyle(style); got != want {
			t.Errorf("hidesByStyle(%q) = %v, want %v", style, got, want)
		}
	}
}

func TestWording(t *testing.T) {
	for _, tt := range []struct {
		line                           string
		promise, closing, label, legal bool
	}{
		{line: "Read more: the mill that stopped", promise: true, label: true},
		{line: "► READ MORE: the mill", promise: true, label: true},
		{line: "推荐阅读", promise: true, label: true},
		{line: "推薦閱讀", promise: true, label: true},
		{line: "関連記事", promise: true},
		{line: "责任编辑：陆小满", closing: true},
		{line: "責任編輯：陸小滿", closing: true},
		{line: "（责编：陆小满）", closing: true},
		{line: "(Additional reporting by Nora Quill)", closing: true},
		{line: "© 2024 Harbour Courier Ltd. All rights reserved.", closing: true, legal: true},
		{line: "河ICP备00000000号", legal: true},
		{line: "关注民生的三条线索"},
		{line: "The mill has turned again"},
		{line: ""},
	} {
		got := [...]bool{startsReadMore(tt.line), startsTrailer(tt.line), isRelatedLabel(tt.line), hasLegalNotice(tt.line)}
		if want := [...]bool{tt.promise, tt.closing, tt.label, tt.legal}; got != want {
			t.Errorf("%q: promise, closing, label, legal = %v, want %v", tt.line, got, want)
		}
	}
}

func TestIsBio(t *testing.T) {
	for line, want := range map[string]bool{
		"Ines Okafor is a transport reporter at the Harbour Courier.":      true,
		"Tom Brannigan is the editor of the Slow Magazine.":                true,
		"The mill is a place that every reporter in the county knows now.": true, // reads the same
		"The mill is turning again, a reporter at the scene said.":         false,
		"He is a miller.": false,
		"作者系县文化馆馆员":       true,
		"（作者为本报特约撰稿人）":    true,
		"作者在书中写道":         false,
	} {
		if got := isAuthorBio(line); got != want {
			t.Errorf("isBio(%q) = %v, want %v", line, got, want)
		}
	}
}
