package labels

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCounts(t *testing.T) {
	for in, want := range map[string][]Count{
		"2900":                      {{Unlabelled, 2900}},
		"0":                         {{Unlabelled, 0}},
		"12,345":                    {{Unlabelled, 12345}},
		"1,234,567":                 {{Unlabelled, 1234567}},
		"1.4万":                      {{Unlabelled, 14000}},
		"1.2亿":                      {{Unlabelled, 120000000}},
		"3.4K":                      {{Unlabelled, 3400}},
		"2M+":                       {{Unlabelled, 2000000}},
		"１２３":                       {{Unlabelled, 123}},
		"(123)":                     {{Unlabelled, 123}},
		"评论 12":                     {{Comments, 12}},
		"评论(12)":                    {{Comments, 12}},
		"12跟贴":                      {{Comments, 12}},
		"3条评论":                      {{Comments, 3}},
		"45参与":                      {{Participants, 45}},
		"1307人参与":                   {{Participants, 1307}},
		"0人参与评论":                    {{Participants, 0}},
		"25人参與評論":                   {{Participants, 25}},
		"8人参与讨论":                    {{Participants, 8}},
		"128 comments":              {{Comments, 128}},
		"1 Comment":                 {{Comments, 1}},
		"2900文章数 14817关注度":          {{Articles, 2900}, {Followers, 14817}},
		"264文章 38万总阅读":              {{Articles, 264}, {Views, 380000}},
		"6390 跟贴6390":               {{Unlabelled, 6390}, {Comments, 6390}},
		"评论(12) 阅读 1.4万":            {{Comments, 12}, {Views, 14000}},
		"赞 96":                      {{Likes, 96}},
		"4.6万粉丝 · 126获赞":            {{Followers, 46000}, {Likes, 126}},
		"热度 98.2万":                  {{Views, 982000}},
		"12.5K followers":           {{Followers, 12500}},
		"1.5":                       nil,
		"2024-04-23":                nil,
		"12:30":                     nil,
		"3 bedrooms":                nil,
		"12个苹果":                     nil,
		"第3":                        nil,
		"评论":                        nil,
		"":                          nil,
		"9999999999999999":          nil,
		strings.Repeat("1 ", 100):   nil,
		strings.Repeat("1", 100000): nil,
	} {
		if diff := cmp.Diff(want, Counts(in)); diff != "" {
			t.Errorf("Counts(%.40q) (-want +got):\n%s", in, diff)
		}
	}
	for in, want := range map[string]int{"12跟贴": 12, "(123)": 123, "1.4万": 14000} {
		if got, ok := SingleCount(in); !ok || got != want {
			t.Errorf("SingleCount(%q) = %d, %v, want %d", in, got, ok, want)
		}
	}
	if n, ok := SingleCount("2900文章数 14817关注度"); ok {
		t.Errorf("two counts are read as one: %d", n)
	}
}

// TestCountLabels has the labels of each kind, before and after the number.
func TestCountLabels(t *testing.T) {
	for kind, labels := range map[CountKind]string{
		Comments:     "评论 评论数 网友评论 跟贴 跟帖 留言 回复 回应 評論 コメント 댓글 comment comments replies reply responses Comments",
		Participants: "参与 參與 participants",
		Articles:     "文章 文章数 作品 articles posts stories",
		Followers:    "粉丝 粉丝数 关注 关注数 关注度 粉絲 followers subscribers",
		Views:        "阅读 阅读量 阅读数 总阅读 浏览 浏览量 热度 点击 点击数 播放 閱讀 views reads",
		Likes:        "赞 点赞 获赞 喜欢 讚 likes",
		Shares:       "转发 分享 轉發 shares",
	} {
		for label := range strings.FieldsSeq(labels) {
			for _, in := range []string{label + " 12", label + "：12", label + "(12)", "12" + label, "12 " + label} {
				if diff := cmp.Diff([]Count{{kind, 12}}, Counts(in)); diff != "" {
					t.Errorf("Counts(%q) (-want +got):\n%s", in, diff)
				}
			}
			if got := Counts("x" + label + "12"); got != nil {
				t.Errorf("%q inside a word counts %v", label, got)
			}
		}
	}
}

// TestCountUnits has the measure words of Chinese, which say nothing about what is counted.
func TestCountUnits(t *testing.T) {
	for in, want := range map[string]Count{
		"评论 12条": {Comments, 12}, "阅读 12次": {Views, 12}, "参与 12人": {Participants, 12}, "作品 12篇": {Articles, 12},
		"12条评论": {Comments, 12}, "12次播放": {Views, 12}, "12人参与": {Participants, 12}, "12位粉丝": {Followers, 12}, "12个赞": {Likes, 12}, "12篇文章": {Articles, 12},
	} {
		if diff := cmp.Diff([]Count{want}, Counts(in)); diff != "" {
			t.Errorf("Counts(%q) (-want +got):\n%s", in, diff)
		}
	}
}

// TestNumbers has the ways in which pages shorten numbers, and numbers that are not counts.
func TestNumbers(t *testing.T) {
	for in, want := range map[string]int{
		"3千": 3000, "3k": 3000, "3K": 3000, "3w": 30_000, "3W": 30_000, "3万": 30_000, "3萬": 30_000, "3m": 3_000_000, "3M": 3_000_000, "3亿": 300_000_000, "3b": 3_000_000_000, "3B": 3_000_000_000,
		"1.25万": 12_500, "1.234K": 1234, "1.5K+": 1500, "999999999999": 999_999_999_999, "1000000000k": 1_000_000_000_000,
		"1,234": 1234, "123,456,789": 123_456_789, "1,234,567,890": 1_234_567_890, "12.3万": 123_000,
	} {
		if got, ok := SingleCount(in); !ok || got != want {
			t.Errorf("SingleCount(%q) = %d, %v, want %d", in, got, ok, want)
		}
	}
	for _, in := range []string{
		"3kx", "1.5", "1.", "1000000001k", "1234567890123", "3:", "3-", "1.2.3万", "3°", "1.2345万",
		"1,23", "1234,567x", "12,3456",
	} {
		if got, ok := SingleCount(in); ok {
			t.Errorf("SingleCount(%q) = %d", in, got)
		}
	}
}

// TestSeparatedCounts has the marks between counts, and the most counts of a text.
func TestSeparatedCounts(t *testing.T) {
	want := []Count{{Comments, 1}, {Likes, 2}}
	for _, gap := range []string{" ", "　", " | ", "·", "/", "、", "，", ") (", "] ["} {
		if diff := cmp.Diff(want, Counts("1评论"+gap+"2赞")); diff != "" {
			t.Errorf("between counts %q (-want +got):\n%s", gap, diff)
		}
	}
	if n := len(Counts(strings.Repeat("1赞 ", 7))); n != 7 {
		t.Errorf("of 7 counts %d are read", n)
	}
	for _, in := range []string{strings.Repeat("1赞 ", 9), "1赞" + strings.Repeat(" ", maxCounts)} {
		if got := Counts(in); got != nil {
			t.Errorf("a text too long for counts has %v", got)
		}
	}
}
