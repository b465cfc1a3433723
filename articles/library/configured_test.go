package library

import (
	"context"
	"testing"
)

func TestSetConfigured(t *testing.T) {
	ctx := context.Background()
	l, _ := newSubscribed(t)
	title, folder := "Port", "Coast"
	set := func(c Configured, want bool) {
		t.Helper()
		if changed := must(l.SetConfigured(ctx, harbourFeed, c))(t); changed != want {
			t.Errorf("changed %v", changed)
		}
	}
	set(Configured{Title: &title, Folder: &folder}, true)
	set(Configured{Title: &title, Folder: &folder}, false)
	ok(t, l.SetFeed(ctx, harbourFeed, func(f *Feed) { f.Title = "Docks" }))
	set(Configured{Title: &title, Folder: &folder}, false) // a later command wins
	if f := must(l.FindFeed(ctx, harbourFeed))(t); f.Title != "Docks" || f.Folder != "Coast" {
		t.Errorf("got %+v", f)
	}
	another := "Pier"
	set(Configured{Title: &another}, true)
	set(Configured{Title: &another, Folder: &folder}, false) // it is what it was
	if f := must(l.FindFeed(ctx, harbourFeed))(t); f.Title != "Pier" || f.Folder != "Coast" {
		t.Errorf("got %+v", f)
	}
}
