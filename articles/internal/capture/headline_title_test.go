package capture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func titles(hs []Headline) []string {
	var out []string
	for _, h := range hs {
		out = append(out, h.Title)
	}
	return out
}

func headlinesOf(titles ...string) []Headline {
	var out []Headline
	for _, t := range titles {
		out = append(out, Headline{Title: t})
	}
	return out
}

func TestTrimBullet(t *testing.T) {
	for _, bullet := range []string{"·", "•", "●", "▪", "■", "◆", "*", "►", "▶", ">", "»", " ", "　", "• » "} {
		if got := trimBullet(bullet + "湖面结冰"); got != "湖面结冰" {
			t.Errorf("trimBullet(%q) = %q", bullet+"湖面结冰", got)
		}
	}
	if got := trimBullet("湖面 • 结冰"); got != "湖面 • 结冰" {
		t.Errorf("a mark inside was removed: %q", got)
	}
}

func TestCutAddress(t *testing.T) {
	for in, want := range map[string][2]string{
		"Lake freezes <https://lake.test/a>":            {"Lake freezes", "https://lake.test/a"},
		"Lake freezes<http://lake.test/a>":              {"Lake freezes", "http://lake.test/a"},
		"Lake freezes (https://lake.test/a)":            {"Lake freezes", "https://lake.test/a"},
		"湖面结冰（https://lake.test/a）":                     {"湖面结冰", "https://lake.test/a"},
		"Lake freezes (http and all that)":              {"Lake freezes (http and all that)", ""},
		"Lake freezes (see https://lake.test/a)":        {"Lake freezes (see https://lake.test/a)", ""},
		"Ice (http://a.test/x) on Lake <http://b.test>": {"Ice (http://a.test/x) on Lake", "http://b.test"},
		"湖面结冰": {"湖面结冰", ""},
	} {
		title, url := cutAddress(in)
		if got := [2]string{title, url}; got != want {
			t.Errorf("cutAddress(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestTrimRanks removes numbers only if they rank the titles, which they do from 1 on, in order.
func TestTrimRanks(t *testing.T) {
	for _, mark := range []string{".", "、", "．", ")", "）", ":", " ", "　", ". "} {
		in := headlinesOf("1"+mark+"湖面结冰", "2"+mark+"码头亮灯", "3"+mark+"渔市改期", "别的标题")
		want := []string{"湖面结冰", "码头亮灯", "渔市改期", "别的标题"}
		if diff := cmp.Diff(want, titles(trimRanks(in))); diff != "" {
			t.Errorf("ranks before %q (-want +got):\n%s", mark, diff)
		}
	}
	for name, in := range map[string][]string{
		"two are no ranking":   {"1 湖面结冰", "2 码头亮灯"},
		"out of order":         {"1 湖面结冰", "3 码头亮灯", "2 渔市改期"},
		"not from 1":           {"2 湖面结冰", "3 码头亮灯", "4 渔市改期"},
		"part of the word":     {"1月湖面结冰", "2月码头亮灯", "3月渔市改期"},
		"nothing but the rank": {"1 湖面结冰", "2", "3 渔市改期", "4 别的标题"},
	} {
		if diff := cmp.Diff(in, titles(trimRanks(headlinesOf(in...)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestTrimRanksOfLeadingZeros(t *testing.T) {
	got := titles(trimRanks(headlinesOf("01 湖面结冰", "02 码头亮灯", "03 渔市改期")))
	if diff := cmp.Diff([]string{"湖面结冰", "码头亮灯", "渔市改期"}, got); diff != "" {
		t.Errorf("ranks (-want +got):\n%s", diff)
	}
	if got := trimRank("00001 湖面结冰"); got != "" {
		t.Errorf("five digits were taken for a rank: %q", got)
	}
	if got := trimRank("、湖面结冰"); got != "" {
		t.Errorf("a mark without a number was taken for a rank: %q", got)
	}
	if got := trimRank("1000 湖面结冰"); got != "湖面结冰" {
		t.Errorf("four digits were not taken for a rank: %q", got)
	}
}

// TestTrimTopics removes the words before a bar only if they are a habit of the list.
func TestTrimTopics(t *testing.T) {
	for name, tc := range map[string]struct{ in, want []string }{
		"half of the titles": {
			[]string{"科技 | 湖面结了薄冰", "旅游 | 码头亮起了灯", "渔市改到周六", "别的一个标题"},
			[]string{"湖面结了薄冰", "码头亮起了灯", "渔市改到周六", "别的一个标题"},
		},
		"fewer than half": {
			[]string{"科技 | 湖面结了薄冰", "旅游 | 码头亮起了灯", "渔市改到周六", "别的一个标题", "又一个别的标题"}, nil,
		},
		"one of two":                 {[]string{"科技 | 湖面结了薄冰", "旅游周末码头亮起了灯"}, nil},
		"one topic and a long title": {[]string{"科技 | 湖面结了薄冰", "湖面结了第一层 | 冰面上的人们"}, nil},
		"two topics and a long title": {
			[]string{"科技 | 湖面结了薄冰", "旅游 | 码头亮起了灯", "湖面结了第一层 | 冰面上的人们"},
			[]string{"湖面结了薄冰", "码头亮起了灯", "湖面结了第一层 | 冰面上的人们"},
		},
		"topics of 13 columns": {[]string{"Lakes and ice | Ice covers bay", "Lakes and ice | Lights stay on"}, nil},
		"a title, not a topic": {[]string{"湖面结了第一层 | 冰面上的人们", "码头的灯都亮了 | 灯火下的人们"}, nil},
		"no title behind it":   {[]string{"科技 | 湖面结了薄冰", "旅游 | 码头"}, []string{"湖面结了薄冰", "旅游 | 码头"}},
	} {
		if tc.want == nil {
			tc.want = tc.in
		}
		if diff := cmp.Diff(tc.want, titles(trimTopics(headlinesOf(tc.in...)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	topic := strings.Repeat("x", 12)
	in := headlinesOf(topic+" | Lake freezes over", topic+" | Lights stay on")
	if got := fmt.Sprint(titles(trimTopics(in))); got != "[Lake freezes over Lights stay on]" {
		t.Errorf("a topic of 12 columns was kept: %s", got)
	}
}
