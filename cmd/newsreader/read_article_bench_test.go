package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
)

// BenchmarkArticleScreen sets and draws articles of several lengths, and scrolls one that is set.
func BenchmarkArticleScreen(b *testing.B) {
	const paragraph = "The night ferry waits for the tide, which the [gauge](http://example.com/%d) at the old pier no longer shows. 港务处说，系泊设备还在逐项检修，渡轮要等潮水。\n\n"
	for _, size := range []int{5_000, 50_000, 1_000_000} {
		s := benchmarkScreen(b)
		var text strings.Builder
		for i := 0; text.Len() < size; i++ {
			fmt.Fprintf(&text, paragraph, i)
		}
		s.page.Article.Markdown = text.String()
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

// benchmarkScreen returns the screen of an empty article.
func benchmarkScreen(b *testing.B) *articleScreen {
	b.Helper()
	b.Setenv("HOME", b.TempDir())
	b.Setenv("XDG_DATA_HOME", b.TempDir())
	a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: func() time.Time { return clock }}
	if err := a.checkFlags(readCommand(newRootCmd(a)), nil); err != nil {
		b.Fatal(err)
	}
	r, err := a.newReader(context.Background(), "")
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = a.closeLibrary() })
	article := &articles.Article{Headline: articles.Headline{ID: "bench", Title: "The gauge"}}
	return &articleScreen{r: r, page: &articles.Page{Article: article}}
}
