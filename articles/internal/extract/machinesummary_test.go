package extract

import (
	"strings"
	"testing"
)

// TestMachineSummary drops the boxes with what a machine made of the article, and keeps the key points of the editors
// and articles about machines.
func TestMachineSummary(t *testing.T) {
	const points = "<ul><li>The wheel at Heron Ridge turns again after two winters of work on the leat.</li><li>Thirty kilos of buckwheat were ground on the first day, more than was sold.</li></ul>"
	for name, tt := range map[string]struct {
		box  string
		want bool // whether it stays
	}{
		"note below":     {"<div><h3>In short</h3>" + points + "<p>This summary was written by AI.</p></div>", false},
		"note above":     {"<section><p>AI-generated key points</p>" + points + "</section>", false},
		"in boxes":       {"<section class=t><div><details><div>Diese Zusammenfassung wurde künstlich erzeugt.</div></details><div>" + points + "</div></div></section>", false},
		"in Norwegian":   {"<div class=fact>" + points + "<p><em>Sammendraget er laget av ChatGPT.</em></p></div>", false},
		"in Chinese":     {"<div><p>本文摘要由人工智能生成</p>" + points + "</div>", false},
		"as a paragraph": {"<div><div>Summary by AI</div><p>" + third + "</p></div>", false},
		"the editors'":   {"<div><p>Summary</p>" + points + "</div>", true},
		"no box":         {"<p>The summary of the report was written by AI.</p>" + points, true},
		"most of it":     {"<div class=q><p>Summary by AI</p>" + strings.Repeat("<p>"+third+"</p>", 9) + points + "</div>", true},
	} {
		page := "<title>Mill</title><article><p>" + second + "</p>" + tt.box + prose + "</article>"
		got := strings.Join(blocksOf(parsePage(t, page, Options{}).Body), "\n")
		if (strings.Contains(got, "Thirty kilos") || strings.Contains(got, third)) != tt.want || !strings.Contains(got, "buckwheat on the first day") {
			t.Errorf("%s: kept %v:\n%s", name, !tt.want, got)
		}
	}
}
