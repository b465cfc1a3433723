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
