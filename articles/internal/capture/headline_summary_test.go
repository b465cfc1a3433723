package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTitlesWithSummaries(t *testing.T) {
	const summary = "The harbour office says that nobody asked for it, and that it will happen all the same in May"
	texts := func(lines ...string) []token {
		var out []token
		for _, l := range lines {
			out = append(out, token{text: l})
		}
		return out
	}
	titles := []string{"Lake freezes over this week", "Lights stay on until two", "Fares to rise again in spring"}
	want := []string{"|" + titles[0] + "||||" + summary, "|" + titles[1] + "||||" + summary, "|" + titles[2] + "||||" + summary}
	if diff := cmp.Diff(want, rows(&Page{Headlines: plainHeadlines(texts(titles[0], summary, titles[1], summary, titles[2], summary), noTitle)})); diff != "" {
		t.Errorf("three pairs (-want +got):\n%s", diff)
	}
	for name, in := range map[string][]token{
		"two pairs":            texts(titles[0], summary, titles[1], summary),
		"an odd number":        texts(titles[0], summary, titles[1], summary, titles[2], summary, titles[0]),
		"a summary is wanting": texts(titles[0], summary, titles[1], titles[2], summary, summary),
		"long titles":          texts(summary, summary, summary, summary, summary, summary),
		"names":                texts("Jana Roth", summary, "Ana Ruiz", summary, "Nils Aker", summary),
	} {
		if alternateWithSummaries(in) {
			t.Errorf("%s: taken for titles and summaries", name)
		}
	}
}

// TestMarkSummaries reads a list in which a summary without a full stop stands between title and time.
func TestMarkSummaries(t *testing.T) {
	const summary = "The harbour office says that nobody asked for it, and that it will happen all the same in May"
	const lists = "Most read\nLake freezes over this week\n" + summary + "\n2024-04-22 08:00\nLights stay on until two\n" + summary + "\n2024-04-22 07:00\n"
	for text, want := range map[string]int{
		lists + "Fares to rise again in spring\n" + summary + "\n2024-04-22 06:00\n": 3,
		lists: 0,
	} {
		n := 0
		for _, h := range parsed(t, text).Headlines {
			if h.Summary == summary && h.Published.Known() {
				n++
			}
		}
		if n != want {
			t.Errorf("%d headlines with a summary, want %d", n, want)
		}
	}
}
