package pagetext

import "testing"

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
		got := [...]bool{StartsReadMore(tt.line), StartsTrailer(tt.line), IsRelatedLabel(tt.line), HasLegalNotice(tt.line)}
		if want := [...]bool{tt.promise, tt.closing, tt.label, tt.legal}; got != want {
			t.Errorf("%q: promise, closing, label, legal = %v, want %v", tt.line, got, want)
		}
	}
}

func TestIsAuthorBio(t *testing.T) {
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
		if got := IsAuthorBio(line); got != want {
			t.Errorf("IsAuthorBio(%q) = %v, want %v", line, got, want)
		}
	}
}
