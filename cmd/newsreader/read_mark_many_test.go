package main

import (
	"context"
	"fmt"
	"testing"
	"time"

	"newsreader/articles"
)

// newManyDriver returns the full screen over a library of count unread articles.
func newManyDriver(t *testing.T, count int) *keyDriver {
	t.Helper()
	a, _, _ := newTestApp(newHome(t))
	lib, err := a.openLibrary(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	all := make([]*articles.Article, count)
	for i := range all {
		h := articles.Headline{Title: fmt.Sprint("Day ", i), URL: fmt.Sprint("https://harbour.example/", i), Published: articles.Time{Time: clock.Add(-time.Duration(i) * time.Hour)}}
		all[i] = &articles.Article{Headline: h, Markdown: "High water at noon."}
	}
	if _, err := lib.Import(context.Background(), all); err != nil {
		t.Fatal(err)
	}
	return driverOf(t, a)
}

// TestMarkManyInBackground marks more articles than at once, while keys go on, and takes that back: after it is done and before.
func TestMarkManyInBackground(t *testing.T) {
	const count = 2*maxMarkedAtOnce + 500
	d := newManyDriver(t, count)
	unread := func() int {
		t.Helper()
		counts, err := d.r.lib.Counts(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return counts.Unread
	}
	d.key("enter")
	pending := d.r.Press("A")
	if d.r.workStatus() == "" {
		t.Error("the last line does not say that articles are being marked")
	}
	d.key("j")
	d.key("s")
	d.run(pending)
	if n := unread(); n != 0 {
		t.Errorf("%d of %d are unread", n, count)
	}
	if d.r.workStatus() != "" {
		t.Errorf("the last line still says %q", d.r.workStatus())
	}
	d.key("z") // the star
	d.key("z")
	if n := unread(); n != count {
		t.Errorf("%d of %d are unread after taking that back", n, count)
	}
	pending = d.r.Press("A")
	taken := d.r.Press("z")
	d.run(pending)
	d.run(taken)
	if n := unread(); n != count {
		t.Errorf("%d of %d are unread after taking that back at once", n, count)
	}
}
