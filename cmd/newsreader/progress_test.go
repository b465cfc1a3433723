package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/update"
	"newsreader/cmd/internal/term"
)

func TestProgressBar(t *testing.T) {
	var out bytes.Buffer
	a, _, _ := newTestApp(nil)
	bar := &progressBar{out: &out, columns: 60, animated: true}
	step := func(done int) {
		bar.show(a.barLine(update.Progress{Done: done, Total: 4, New: 10 * done, URL: "https://harbour.example/feed"}))
	}
	step(1)
	step(3) // right after the first, and drawn all the same
	step(4)
	bar.clear()
	bar.printLine("40 new articles")
	want := []string{
		"", "━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ 1 of 4 feeds, 10 new  harbour.exa…\x1b[K", "━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄ 3 of 4 feeds, 30 new  harbour.exa…\x1b[K",
		"━━━━━━━━━━━━━━━━━━━━━━━━ 4 of 4 feeds, 40 new  harbour.exa…\x1b[K", "\x1b[K40 new articles\n",
	}
	got := strings.Split(out.String(), "\r")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, line := range got[1:4] {
		if w := term.Width(strings.TrimSuffix(line, "\x1b[K")); w > 59 {
			t.Errorf("%d columns", w)
		}
	}
}

func TestProgressBarWithoutAnimation(t *testing.T) {
	var out bytes.Buffer
	silent := &progressBar{}
	silent.show("1 of 1 feed")
	silent.clear()
	silent.printLine("a line for nobody")
	spoken := &progressBar{out: &out}
	spoken.show("1 of 1 feed")
	spoken.clear()
	spoken.printLine("1 new article")
	if got := out.String(); got != "1 new article\n" {
		t.Errorf("got %q", got)
	}
}

// TestBarLine checks that pages are counted as articles, and that an update of nothing does not divide by zero.
func TestBarLine(t *testing.T) {
	a, _, _ := newTestApp(nil)
	for want, step := range map[string]update.Progress{
		"━━━━━━━━━━━━┄┄┄┄┄┄┄┄┄┄┄┄ 1 of 2 articles, 3 new  a.example": {Done: 1, Total: 2, New: 3, URL: "https://a.example/x", Articles: true},
		"━━━━━━━━━━━━━━━━━━━━━━━━ 1 of 1 feed, 0 new  ":              {Done: 1, Total: 1},
		"┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ 0 of 0 feeds, 0 new  ":             {},
	} {
		if diff := cmp.Diff(want, a.barLine(step)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestPrintLineIsSanitized checks that the URL to which a feed moved cannot write to the terminal.
func TestPrintLineIsSanitized(t *testing.T) {
	var out bytes.Buffer
	(&progressBar{out: &out}).printLine("moved to \x1b]0;title\x07x")
	if strings.ContainsAny(out.String(), "\x1b\x07") {
		t.Errorf("got %q", out.String())
	}
}
