package capture

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTabs(t *testing.T) {
	const row = "态度原创\n旅游\n本地\n时尚\n亲子\n"
	for name, tc := range map[string]struct {
		lists string
		want  []string
	}{
		"none lost": {
			row + "旅游要闻\n湖面结了第一层薄冰\n本地新闻\n码头的灯提前亮了\n时尚\n围巾又变长了一些\n亲子要闻\n孩子们堆了三个雪人\n",
			[]string{"旅游要闻|湖面结了第一层薄冰", "本地新闻|码头的灯提前亮了", "时尚|围巾又变长了一些", "亲子要闻|孩子们堆了三个雪人"},
		},
		"the last two lost": {
			row + "旅游要闻\n湖面结了第一层薄冰\n本地新闻\n码头的灯提前亮了\n围巾又变长了一些\n孩子们堆了三个雪人\n",
			[]string{"旅游要闻|湖面结了第一层薄冰", "本地新闻|码头的灯提前亮了", "时尚|围巾又变长了一些", "亲子|孩子们堆了三个雪人"},
		},
		"lists of two": {
			row + "旅游要闻\n湖面结了第一层薄冰\n雪线又降低了一百米\n本地新闻\n码头的灯提前亮了\n渔市改到周六早上\n围巾又变长了一些\n毛线涨价了三成多\n亲子要闻\n孩子们堆了三个雪人\n小学里的第一堂冰课\n",
			[]string{
				"旅游要闻|湖面结了第一层薄冰", "旅游要闻|雪线又降低了一百米", "本地新闻|码头的灯提前亮了", "本地新闻|渔市改到周六早上",
				"时尚|围巾又变长了一些", "时尚|毛线涨价了三成多", "亲子要闻|孩子们堆了三个雪人", "亲子要闻|小学里的第一堂冰课",
			},
		},
		"lists that may be longer": {
			row + "旅游要闻\n湖面结了第一层薄冰\n雪线又降低了一百米\n本地新闻\n码头的灯提前亮了\n渔市改到周六早上\n围巾又变长了一些\n亲子要闻\n孩子们堆了三个雪人\n",
			[]string{
				"旅游要闻|湖面结了第一层薄冰", "旅游要闻|雪线又降低了一百米", "本地新闻|码头的灯提前亮了", "本地新闻|渔市改到周六早上",
				"本地新闻|围巾又变长了一些", "亲子要闻|孩子们堆了三个雪人",
			},
		},
	} {
		if diff := cmp.Diff(tc.want, rows(parsed(t, tc.lists))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestCountTabs holds where a row of tabs begins and ends.
func TestCountTabs(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want int
	}{
		"subjects":                      {"旅游\n时尚\n亲子\n湖面结了第一层薄冰", 3},
		"two are too few":               {"旅游\n时尚\n湖面结了第一层薄冰", 0},
		"half are subjects":             {"旅游\n湖畔\n时尚\n码头\n湖面结了第一层薄冰", 4},
		"fewer than half":               {"旅游\n湖畔\n码头\n湖面结了第一层薄冰", 0},
		"English":                       {"Sport\nTravel\nHarbour\nLake freezes over", 3},
		"three English words":           {"Sport\nTravel\nBy the sea\nBusiness", 0},
		"a long English name":           {"Sport\nTravel\nHarbourlights\nBusiness", 0},
		"seven characters":              {"旅游\n时尚\n湖面结了薄冰了\n亲子", 0},
		"a recommended list's label":    {"旅游\n时尚\n相关推荐\n亲子", 0},
		"a time":                        {"旅游\n时尚\n2024-04-22\n亲子", 0},
		"the heading of the first list": {"旅游\n时尚\n亲子\n旅游要闻\n湖面结了第一层薄冰", 3},
		"a heading that is no label":    {"旅游\n时尚\n亲子\n旅游攻略\n湖面结了第一层薄冰", 3},
		"a label above such a heading":  {"旅游\n时尚\n亲子\n头条要闻\n旅游攻略", 4},
		"a label of what follows":       {"旅游\n时尚\n亲子\n头条要闻\n湖面结了第一层薄冰", 3},
		"a label that stands again":     {"旅游\n时尚\n亲子\n公开课\n湖面结了第一层薄冰\n公开课\n码头的灯提前亮了", 4},
		"a label among tabs":            {"旅游\n时尚\n头条要闻\n亲子\n湖面结了第一层薄冰", 4},
		"a label above a button":        {"旅游\n时尚\n亲子\n头条要闻\n分享至", 4},
		"a label at the end":            {"旅游\n时尚\n亲子\n头条要闻", 3},
		"nothing":                       {"湖面结了第一层薄冰", 0},
	} {
		if got := countTabs(classified(tc.text), 0); got != tc.want {
			t.Errorf("%s: %d tabs, want %d", name, got, tc.want)
		}
	}
}

func TestIsTabName(t *testing.T) {
	for s, want := range map[string]bool{
		"湖畔": true, "湖面结了薄冰": true, "湖面结了薄冰了": false, "Sport": true, "Travel food": true, "A to Z": true, "Harbourlights": false,
		"By the sea": false, "abc湖def": false,
	} {
		if got := isTabName(s); got != want {
			t.Errorf("isTabName(%q) = %v", s, got)
		}
	}
}

func TestCountTabsIsBounded(t *testing.T) {
	for n, want := range map[int]int{20: 20, 21: 0, 25: 0} {
		var lines []line
		for i := range n {
			lines = append(lines, line{text: string(rune('一' + i)), kind: topicLine})
		}
		if got := countTabs(lines, 0); got != want {
			t.Errorf("%d tabs of %d, want %d", got, n, want)
		}
	}
}

// TestCountTabsNearSubjects holds that a reader finds the same rows as countTabs, wherever the subjects are in them.
func TestCountTabsNearSubjects(t *testing.T) {
	for others := range 24 {
		for subjects := range 24 {
			var lines []line
			for i := range others + subjects {
				l := line{text: string(rune('一' + i))}
				if i >= others {
					l.kind = topicLine
				}
				lines = append(lines, l)
			}
			want := others + subjects
			if want < minTabs || want > maxTabs || others > subjects {
				want = 0
			}
			if got, near := countTabs(lines, 0), (&sectionReader{lines: lines}).countTabs(0); got != want || near != want {
				t.Errorf("%d tabs and %d near subjects of %d others and %d subjects, want %d", got, near, others, subjects, want)
			}
		}
	}
}

// TestIsTab reads a short line in a list as a heading only if it is a tab of the latest row.
func TestIsTab(t *testing.T) {
	r := sectionReader{tabRows: []tabRow{{names: []string{"旧闻"}}, {names: []string{"时尚", "abcdefg"}}}}
	for s, want := range map[string]bool{"时尚": true, "【时尚】": true, "旧闻": false, "亲子": false, "abcdefg": false} {
		if got := r.isTab(s); got != want {
			t.Errorf("isTab(%q) = %v", s, got)
		}
	}
	if (&sectionReader{}).isTab("时尚") {
		t.Error("a tab of no row")
	}
}

// TestRestoreLostLists has rows of tabs A to D, whose lists are given as "LABEL:NUMBER" of headlines;
// the result has the section of each headline.
func TestRestoreLostLists(t *testing.T) {
	for name, tc := range map[string]struct{ lists, want string }{
		"none lost":                      {"A:1 B:1 C:1 D:1", "A B C D"},
		"one lost in the middle":         {"A:2 B:4 D:2", "A A B B C C D D"},
		"two lost":                       {"A:1 B:3", "A B C D"},
		"all but one lost":               {"A:4", "A B C D"},
		"the first lost":                 {"B:2 C:1 D:1", "B B C D"},
		"too many headlines":             {"A:2 B:5 D:2", "A A B B B B B D D"},
		"too few headlines":              {"A:2 B:3 D:2", "A A B B B D D"},
		"lists of different lengths":     {"A:2 B:2 C:2 D:1", "A A B B C C D"},
		"no length to go by":             {"A:2 B:1 C:4", "A A B C C C C"},
		"headings that begin with a tab": {"A-news:1 B-news:2 D-news:1", "A-news B-news C D-news"},
		"a second list of a tab":         {"A:2 A-more:1 B:4 D:2", "A A A-more B B C C D D"},
		"another order":                  {"B:1 A:1 C:1 D:1", "B A C D"},
		"an empty list":                  {"A:1 B:2 C:0 D:1", "A B C D"},
	} {
		var lists []headlineList
		for _, l := range strings.Fields(tc.lists) {
			label, n, _ := strings.Cut(l, ":")
			count, _ := strconv.Atoi(n)
			list := headlineList{section{label: label}, make([]Headline, count)}
			for i := range list.headlines {
				list.headlines[i].Section = label
			}
			lists = append(lists, list)
		}
		restoreLostLists(lists, tabRow{names: []string{"A", "B", "C", "D"}}, len(lists))
		var got []string
		for _, l := range lists {
			for _, h := range l.headlines {
				got = append(got, h.Section)
			}
		}
		if diff := cmp.Diff(tc.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestTwoRowsOfTabs holds that each row claims only the lists up to the next row, although one of its
// tabs is in both.
func TestTwoRowsOfTabs(t *testing.T) {
	want := []string{
		"旅游要闻|湖面结了第一层薄冰", "时尚|围巾又变长了一些", "亲子|孩子们堆了三个雪人",
		"体育要闻|渔民们比赛划冰船", "财经要闻|毛线涨价了三成多", "亲子要闻|冰面上的小小机器",
	}
	got := rows(parsed(t, "头条要闻\n旅游\n时尚\n亲子\n旅游要闻\n湖面结了第一层薄冰\n围巾又变长了一些\n孩子们堆了三个雪人\n"+
		"体育\n财经\n亲子\n体育要闻\n渔民们比赛划冰船\n财经要闻\n毛线涨价了三成多\n亲子要闻\n冰面上的小小机器\n"))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}
