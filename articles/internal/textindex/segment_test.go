package textindex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestApart reads words that are written together.
func TestApart(t *testing.T) {
	for query, want := range map[string][]string{
		"大雾渡轮 -码头停航 since:2024-05-01": {"大雾! 渡轮! -码头+头停+停航 since=2024-05-01"},
		"国务院会议":        {"国务! 院会+会议", "国务+务院 会议!"},
		"title:AI芯片":   {"title:ai! title:芯片!"},
		"iPhone用户发热":   {"iphon! 用户! 发热!"},
		"渡轮 大雾":        nil,
		"A股":           nil,
		`"大雾渡轮"`:       nil,
		"人工智":          nil,
		"covid-19 3.5": nil,
		"人民代表大会常务委员会办公厅": nil,
		"": nil,
	} {
		var got []string
		for _, q := range ParseQuery(query, parseDay).Segmentations() {
			got = append(got, describe(q))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", query, diff)
		}
	}
	if n := len(ParseQuery("人工智能技术应用 人工智能技术应用", parseDay).Segmentations()); n != maxSegmentations {
		t.Errorf("%d ways", n)
	}
}
