package capture

import (
	"newsreader/articles/internal/runes"
	"strings"
	"testing"
)

func TestWidth(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, "lake": 4, "é": 1, "—": 1, "湖面": 4, "みずうみ": 8, "호수": 4, "，": 2, "　": 2, "ａ": 2, "湖 1": 4,
	} {
		if got := runes.Columns(in); got != want {
			t.Errorf("runes.Columns(%q) = %d, want %d", in, got, want)
		}
	}
}

func TestCollapseBlanks(t *testing.T) {
	for in, want := range map[string]string{
		"  ice  on the\tlake ":         "ice on the lake",
		"hard\u00A0space":              "hard space",
		"thin\u2009space\u00A0":        "thin space",
		"\u200B湖面\uFEFF":               "湖面",
		"　　湖面结冰　":                      "湖面结冰",
		"2024-04-23 09:48　来源：湖畔报":      "2024-04-23 09:48　来源：湖畔报",
		"2024-04-23\u00A009:48　来源：湖畔报": "2024-04-23 09:48　来源：湖畔报",
		"\t \u00A0":                    "",
		"ice\u00A0":                    "ice",
	} {
		if got := collapseBlanks(in); got != want {
			t.Errorf("collapseBlanks(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestTrimLabel has each ornament that pages print around the name of a section.
func TestTrimLabel(t *testing.T) {
	for in, want := range map[string]string{
		"【要闻】": "要闻", "[Sport]": "Sport", "热点推荐：": "热点推荐", "Most read:": "Most read", "更多 >": "更多", "More »": "More", "More ›": "More",
		"| 国际 |": "国际", "·体育·": "体育", "• Sport": "Sport", "■财经": "财经", "● 财经": "财经", "▌要闻": "要闻", "▍要闻": "要闻", "要闻　": "要闻", "要闻+": "要闻",
		"A-Z": "A-Z", "C#": "C#",
	} {
		if got := trimLabel(in); got != want {
			t.Errorf("trimLabel(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTitleLike(t *testing.T) {
	for in, want := range map[string]bool{
		"湖面结冰了":                        true,
		"湖面结冰":                         false, // four characters are a name or a menu entry
		"Lake freezes over":            true,
		"Lake freezes":                 false, // two words are a name
		"Ice in May":                   false, // too short to say anything
		"Ice in a May":                 true,
		"Also on this page:":           false, // a label
		"今天的其他新闻：":                     false,
		"See all of our stories >":     false, // a button
		"Write to us at ana@lake.test": false,
		"2026 11 20 09 12":             false, // numbers
		strings.Repeat("湖", 120):       true,
		strings.Repeat("湖", 121):       false, // longer than any title
		"":                             false,
	} {
		if got := titleLike(in); got != want {
			t.Errorf("titleLike(%q) = %v", in, got)
		}
	}
}

func TestNameLike(t *testing.T) {
	for in, want := range map[string]bool{
		"湖畔晚报":                             true,
		strings.Repeat("湖", 16):            true,
		strings.Repeat("湖", 17):            false,
		"The Lake Herald and Post":         true,
		"The Lake Herald and Valley Post":  false, // six words
		"Nordvik Courier-Abendzeitung AAA": true,
		strings.Repeat("n", 40):            true,
		strings.Repeat("n", 41):            false,
		"":                                 false,
	} {
		if got := nameLike(in); got != want {
			t.Errorf("nameLike(%q) = %v", in, got)
		}
	}
	for _, mark := range "，。！？；：,!?;“”\"《》…" {
		if s := "湖畔" + string(mark) + "晚报"; nameLike(s) {
			t.Errorf("nameLike(%q), although it has the punctuation of a sentence", s)
		}
	}
}

func TestCutPrefixFold(t *testing.T) {
	for _, tc := range []struct {
		s, prefix, rest string
		ok              bool
	}{
		{"READ MORE: ice", "read more", ": ice", true},
		{"read more", "read more", "", true},
		{"read mor", "read more", "read mor", false},
		{"redo more", "read more", "redo more", false},
		{"", "read more", "", false},
		{"相关阅读：冰", "相关阅读", "：冰", true},
	} {
		if rest, ok := cutPrefixFold(tc.s, tc.prefix); rest != tc.rest || ok != tc.ok {
			t.Errorf("cutPrefixFold(%q, %q) = %q, %v", tc.s, tc.prefix, rest, ok)
		}
	}
}
