package pagetext

import (
	"strings"
	"testing"
)

// TestPhrases classifies lines as sites print them around articles, and sentences
// that only resemble them.
func TestPhrases(t *testing.T) {
	for _, tt := range []struct {
		line                                         string
		readMore, mayReadMore, trailer, label, legal bool
	}{
		{line: "Read more: the mill that stopped", readMore: true, mayReadMore: true, label: true},
		{line: "► READ MORE: the mill", readMore: true, mayReadMore: true, label: true},
		{line: "See also: mills", readMore: true, mayReadMore: true, label: true},
		{line: "Advertisement", readMore: true},
		{line: "Story continues below", readMore: true},
		{line: "Most read", readMore: true, label: true},
		{line: "More on mills", mayReadMore: true, label: true},
		{line: "Editor's picks", label: true},
		{line: "Watch the wheel turn", mayReadMore: true},
		{line: "Download the map", readMore: true, mayReadMore: true},
		{line: "Lire aussi : le moulin", readMore: true},
		{line: "à lire aussi", readMore: true},
		{line: "Lesen Sie auch", readMore: true},
		{line: "Читайте также: мельница", readMore: true},
		{line: "اقرأ أيضا: الطاحونة", readMore: true},
		{line: "関連記事", readMore: true},
		{line: "推荐阅读", readMore: true, mayReadMore: true, label: true},
		{line: "推薦閱讀", readMore: true, mayReadMore: true, label: true},
		{line: "点击查看原文", readMore: true, mayReadMore: true},
		{line: "热门文章", label: true},
		{line: "评论", label: true},
		{line: "更多", mayReadMore: true, label: true},
		{line: "收藏", mayReadMore: true},
		{line: "责任编辑：陆小满", trailer: true},
		{line: "責任編輯：陸小滿", trailer: true},
		{line: "（责编：陆小满）", trailer: true},
		{line: "免责声明", trailer: true, legal: true},
		{line: "作者简介", trailer: true},
		{line: "Tags: mills, sound", trailer: true},
		{line: "Filed under Valleys", trailer: true},
		{line: "(Additional reporting by Nora Quill)", trailer: true},
		{line: "© 2024 Harbour Courier Ltd. All rights reserved.", trailer: true, legal: true},
		{line: "河ICP备00000000号", legal: true},
		{line: "We use cookies to count readers.", legal: true},
		{line: "本网站不对内容负责", legal: true},
		{line: "关注民生的三条线索", mayReadMore: true},
		{line: "The mill has turned again"},
		{line: "Moreover, the mill turns"},
		{line: "阅读更多人的故事"},
		{line: ""},
		{line: "—"},
	} {
		got := [...]bool{StartsReadMore(tt.line), MayStartReadMore(tt.line), StartsTrailer(tt.line), IsRelatedLabel(tt.line), HasLegalNotice(tt.line)}
		if want := [...]bool{tt.readMore, tt.mayReadMore, tt.trailer, tt.label, tt.legal}; got != want {
			t.Errorf("%q: read more, may be read more, trailer, label, legal = %v, want %v", tt.line, got, want)
		}
	}
}

func TestIsEndMark(t *testing.T) {
	for line, want := range map[string]bool{
		"END": true, "- END -": true, "(完)": true, "【全文完】": true, "THE END": true, "—— End ——": true,
		"End": false, "The End": false, // headings, unless marked
		"End of the season": false, "完了": false, "": false, "---": false,
	} {
		if got := IsEndMark(line); got != want {
			t.Errorf("IsEndMark(%q) = %v, want %v", line, got, want)
		}
	}
}

func TestIsOriginalTitle(t *testing.T) {
	for line, want := range map[string]bool{
		"原标题：水磨又转了": true, "（原标题:水磨又转了）": true, "原题：水磨又转了": true, "原標題：水磨又轉了": true,
		"原标题党": false, "标题：水磨又转了": false, "": false,
	} {
		if got := IsOriginalTitle(line); got != want {
			t.Errorf("IsOriginalTitle(%q) = %v, want %v", line, got, want)
		}
	}
}

// TestHasAnyPrefix ignores case, ornaments and traditional forms.
func TestHasAnyPrefix(t *testing.T) {
	for line, want := range map[string]bool{
		"related stories": true, "RELATED": true, "  • Related": true, "【相关】": true, "相關報道": true,
		"unrelated": false, "rel": false, "无关": false, "": false, "•": false,
		strings.Repeat("（", maxOpening) + "相关": true, // ornaments do not count towards what is examined
	} {
		if got := HasAnyPrefix(line, []string{"related", "相关"}); got != want {
			t.Errorf("HasAnyPrefix(%q) = %v, want %v", line, got, want)
		}
	}
}

// TestIsAuthorBio recognizes a biography by a name, "is" and a profession, in this order.
func TestIsAuthorBio(t *testing.T) {
	for line, want := range map[string]bool{
		"Ines Okafor is a transport reporter at the Harbour Courier.":      true,
		"Ines Okafor is an award-winning journalist.":                      true,
		"Tom Brannigan is the editor of the Slow Magazine.":                true,
		"Nora Quill is contributing to the Slow Magazine.":                 true,
		"The mill is a place that every reporter in the county knows now.": true, // reads the same
		"The mill is turning again, a reporter at the scene said.":         false,
		"He is a miller.":                                       false,
		"ines okafor is a reporter.":                            false, // a name has capitals
		"Al is a reporter at the Courier.":                      false, // too short for a name
		"One two three four five six seven is a reporter here.": false, // too long for one
		"Ines Okafor is a person who once met, in a valley far from here, in the second winter of the long repair of the wheel that turned again, a reporter": false,
		"作者系县文化馆馆员":    true,
		"作者是县文化馆馆员":    true,
		"（作者为本报特约撰稿人）": true,
		"【本文作者】陆小满":    true,
		"作者在书中写道":      false,
	} {
		if got := IsAuthorBio(line); got != want {
			t.Errorf("IsAuthorBio(%q) = %v, want %v", line, got, want)
		}
	}
}
