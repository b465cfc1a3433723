package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
)

// newArticleTest returns the full screen without a terminal, on an article of a text.
func newArticleTest(t testing.TB, md string) (*keyDriver, *articleScreen) {
	t.Helper()
	d := newTestDriver(t, newHome(t))
	article := &articles.Article{Headline: articles.Headline{ID: "test", Title: "The gauge"}, Markdown: md}
	s := &articleScreen{r: d.r, page: &articles.Page{Article: article}}
	d.r.push(s)
	return d, s
}

// TestArticleAtRandom presses keys and resizes at random: each line stays as wide as the screen, and the text in its range.
func TestArticleAtRandom(t *testing.T) {
	md := "## 时刻 Times\n\n" + strings.Repeat("港务处说，渡轮要等潮水。The ferry waits for the [tide](http://example.com/1). مرحبا 👩‍👩‍👧 ⚠️ ", 9) +
		"\n\n| 船 | " + strings.Repeat("port of call | ", 9) + "\n|" + strings.Repeat("---|", 10) + "\n| 海鸥 | " + strings.Repeat("Lower Harbour, 北岸港口 | ", 9) +
		"\n\n> - ```\n>   " + strings.Repeat("等(潮水); ", 40) + "\n>   ```\n\n## End\n\n" + strings.Repeat("One more line.\n\n", 30)
	d, s := newArticleTest(t, md)
	keys := []screen.Key{"j", "k", "space", "b", "g", "G", "ctrl+d", "ctrl+u", "[", "]", "<", ">", ">", ">", "/", "n", "N", "esc", "1", "i", "home", "end"}
	random := rand.New(rand.NewPCG(19, 30))
	for range 1500 {
		did := ""
		switch n := random.IntN(len(keys) + 2); {
		case n < len(keys):
			did = string(keys[n])
			d.key(keys[n])
			if keys[n] == "/" {
				for _, c := range []string{"ferry", "潮水", "harbour", "none"}[random.IntN(4)] {
					d.key(screen.Key(c))
				}
				d.key("enter")
			}
		default:
			columns, rows := 20+random.IntN(181), 6+random.IntN(50)
			did = fmt.Sprint(columns, "x", rows)
			d.r.Resize(columns, rows)
		}
		if _, err := d.lines(); err != nil {
			t.Fatalf("after %s: %v", did, err)
		}
		if p := s.text.Percent(); p < 0 || p > 100 {
			t.Fatalf("after %s: at %d%%", did, p)
		}
		if d.r.top() != s {
			d.r.stack, d.r.prompt = append(d.r.stack[:1], s), nil
		}
	}
}

// TestArticleIsSetOnce checks that neither scrolling nor going back and forth sets a text again.
func TestArticleIsSetOnce(t *testing.T) {
	d, s := newArticleTest(t, strings.Repeat("A line of the text.\n\n", 50))
	d.r.Frame()
	first := s.targets
	s.targets = []string{"as before"} // what setting the text would replace
	for _, k := range []screen.Key{"space", "j", "b", "G", "g", "?", "q"} {
		d.key(k)
	}
	if len(s.targets) != 1 {
		t.Error("the text was set again")
	}
	d.r.Resize(60, 24)
	d.r.Frame()
	if len(s.targets) != len(first) {
		t.Error("the text was not set for another width")
	}
}

// BenchmarkArticleScreen sets and draws articles of several lengths, and scrolls one that is set.
func BenchmarkArticleScreen(b *testing.B) {
	const paragraph = "The night ferry waits for the tide, which the [gauge](http://example.com/%d) at the old pier no longer shows. 港务处说，系泊设备还在逐项检修，渡轮要等潮水。\n\n"
	for _, size := range []int{5_000, 50_000, 1_000_000} {
		var text strings.Builder
		for i := 0; text.Len() < size; i++ {
			fmt.Fprintf(&text, paragraph, i)
		}
		_, s := newArticleTest(b, text.String())
		b.Run(fmt.Sprintf("open/%d", size), func(b *testing.B) {
			for b.Loop() {
				s.width = 0
				s.draw(100, 40)
			}
		})
		b.Run(fmt.Sprintf("scroll/%d", size), func(b *testing.B) {
			for b.Loop() {
				if !s.text.Move(1) {
					s.text.GoTo(0)
				}
				s.draw(100, 40)
			}
		})
	}
}
