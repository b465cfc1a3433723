package extract

import (
	"strings"
	"testing"
)

// TestVerse finds a text in short lines, whole from its first, and no text in labels, links, facts or
// tables.
func TestVerse(t *testing.T) {
	lines := []string{"The old quay", "Rust comes before the tide", "At night the ropes are talking", "and what they say is last year's wind", "One by one the lamps go out", "like someone closing drawers", "and only the lighthouse counts"}
	zh := []string{"旧水渠", "石头比春天醒得早", "磨盘在夜里说话", "说的是去年的雨", "灯一盏一盏地暗", "像有人合上门", "天亮的时候"}
	p := func(s []string) string { return "<p>" + strings.Join(s, "</p><p>") + "</p>" }
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"paragraphs":   {"<title>The quay at night</title><h1>The quay at night</h1><div class=content>" + p(lines) + "</div>", lines},
		"Chinese":      {"<title>夜泊</title><h1>夜泊</h1><div class=info>2025-03-02 作者：林海</div><div class=content>" + p(zh) + "</div>", zh},
		"breaks":       {"<title>The quay at night</title><h1>The quay at night</h1><div class=content>" + strings.Join(lines, "<br>") + "</div>", lines},
		"boxes":        {"<title>The quay at night</title><h1>The quay at night</h1><div class=content><div>" + strings.Join(lines, "</div><div>") + "</div></div>", lines},
		"stanzas":      {"<title>The quay at night</title><h1>The quay at night</h1><div class=content><p>" + strings.Join(lines[:3], "<br>") + "</p><p>" + strings.Join(lines[3:], "<br>") + "</p></div>", lines},
		"a note below": {"<title>The quay at night</title><h1>The quay at night</h1><div class=content>" + p(lines) + "</div><div class=note><p>This page is set at night, and read by day, if at all.</p></div>", lines},
		"few lines":    {"<title>The quay at night</title><h1>The quay at night</h1><div class=content>" + p(zh[:4]) + "</div>", nil},
		"labels":       {"<title>The quay at night</title><h1>The quay at night</h1><div class=content>" + strings.Repeat("<p>Menu</p><p>Home</p>", 5) + "</div>", nil},
		"links":        {"<title>The quay at night</title><h1>The quay at night</h1><div class=content>" + strings.Repeat("<p><a href=/1>Rust comes before the tide</a></p>", 9) + "</div>", nil},
		"a table":      {"<title>The quay at night</title><h1>The quay at night</h1><table>" + strings.Repeat("<tr><td>Rust comes before the tide</td></tr>", 9) + "</table>", nil},
		"no headline":  {"<title>Other</title><div class=content>" + p(zh) + "</div>", nil},
	} {
		got := strings.Join(blocksOf(parsePage(t, tt.page, Options{}).Body), "\n")
		if tt.want == nil && got != "" {
			t.Errorf("%s: %q, want none", name, got)
		}
		for _, line := range tt.want {
			if !strings.Contains(got, line) {
				t.Errorf("%s: %q is lost: %q", name, line, got)
			}
		}
	}
}
