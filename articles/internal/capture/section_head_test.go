package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const threeTitles = "Ferry fares to rise again in spring\nHarbour lights to stay on until two\nMarket moves to the other quay\n"

// TestHeadByForm files headlines under headings whose words are not known.
func TestHeadByForm(t *testing.T) {
	const zh = "湖面结了第一层薄冰之后\n码头的灯提前半小时亮了\n渔市改到周六早上开门\n"
	for name, tc := range map[string]struct {
		lists string
		want  []string // sections of the headlines in order
	}{
		"English":                    {"Quayside\n" + threeTitles, []string{"Quayside", "Quayside", "Quayside"}},
		"Dutch":                      {"Rond de haven\n" + threeTitles, []string{"Rond de haven", "Rond de haven", "Rond de haven"}},
		"Chinese":                    {"湖畔热\n" + zh, []string{"湖畔热", "湖畔热", "湖畔热"}},
		"a button below":             {"湖畔热\n查看更多\n" + zh, []string{"湖畔热", "湖畔热", "湖畔热"}},
		"a button with its words":    {"湖畔热\n进入湖畔热\n" + zh, []string{"湖畔热", "湖畔热", "湖畔热"}},
		"after comments":             {"最新评论\n张先生\n真冷\n湖畔热\n" + zh + "最后一班渡轮改到九点开\n", []string{"湖畔热", "湖畔热", "湖畔热", "湖畔热"}},
		"a comment of three lines":   {"最新评论\n张先生\n" + zh, nil},
		"two titles":                 {"Quayside\nFerry fares to rise again in spring\nHarbour lights to stay on until two\n", nil},
		"a person":                   {"Jana Roth\n" + threeTitles, nil},
		"a short title in a list":    {"Most read\nOld ferry sold to a museum\nPort closes\n" + threeTitles, []string{"Most read", "Most read", "Most read", "Most read"}},
		"the end of a wrapped title": {"Ferry fares to rise again in spring says\nHarbour Board\n" + threeTitles, nil},
		"a sentence":                 {"Port closes!\n" + threeTitles, nil},
		"a heading below a button":   {"Most read\nOld ferry sold to a museum\nRead more\nQuayside\n" + threeTitles, []string{"Most read", "Quayside", "Quayside", "Quayside"}},
	} {
		var got []string
		for _, h := range parsed(t, tc.lists).Headlines {
			got = append(got, h.Section)
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestRankedLists reads lists in which a number stands above each title.
func TestRankedLists(t *testing.T) {
	const list = "Most read\n1\nFerry fares to rise again in spring\n2\nHarbour lights to stay on until two\n3\nMarket moves to the other quay\n"
	three := []string{"Most read|Ferry fares to rise again in spring", "Most read|Harbour lights to stay on until two", "Most read|Market moves to the other quay"}
	for name, tc := range map[string]struct {
		lists string
		want  []string
	}{
		"ranks":             {list, three},
		"links of the site": {list + "Find your new course in port management online\nThe paper in other languages and formats\n", three},
		"a list below": {
			list + "World\nIsland votes for a bridge after all\n",
			append(three[:3:3], "World|Island votes for a bridge after all"),
		},
		"numbers out of order": {
			"Most read\n7\nFerry fares to rise again in spring\n2\nHarbour lights to stay on until two\n",
			[]string{"Most read|Ferry fares to rise again in spring", "Most read|Harbour lights to stay on until two"},
		},
		"two ranks": {
			"热点推荐\n1\n湖面结了第一层薄冰\n2\n码头的灯提前亮了\n渔市改到周六早上\n",
			[]string{"热点推荐|湖面结了第一层薄冰", "热点推荐|码头的灯提前亮了", "热点推荐|渔市改到周六早上"},
		},
		"ranks and sources": {
			"热点推荐\n1\n湖面结了第一层薄冰\n湖畔报 12跟贴\n2\n码头的灯提前亮了\n渔港报 3跟贴\n3\n渔市改到周六早上\n湖畔报 1跟贴\n",
			[]string{"热点推荐|湖面结了第一层薄冰|湖畔报||12", "热点推荐|码头的灯提前亮了|渔港报||3", "热点推荐|渔市改到周六早上|湖畔报||1"},
		},
	} {
		if diff := cmp.Diff(tc.want, rows(parsed(t, tc.lists))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
