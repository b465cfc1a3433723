package extract

import "testing"

func TestCutSite(t *testing.T) {
	f := &markedTree{}
	for title, want := range map[string]string{
		"水磨重新转动_网易订阅":                           "水磨重新转动",
		"水磨重新转动|盗窃案|兴宾区_联网订阅":                   "水磨重新转动",
		"水磨重新转动-股票频道-和讯网":                       "水磨重新转动",
		"水磨重新转动——记一个村子的两个冬天":                    "水磨重新转动——记一个村子的两个冬天",
		"Mill turns again, at last - BBC News":  "Mill turns again, at last",
		"Mill turns again, at last :: The Post": "Mill turns again, at last",
		"One | Two":                             "One | Two",
		"":                                      "",
	} {
		if got := f.cutSite(title); got != want {
			t.Errorf("cutSite(%q) = %q, want %q", title, got, want)
		}
	}
}
