package library

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestSetFlags(t *testing.T) {
	ctx := context.Background()
	yes, no := true, false
	l, _ := newLibrary(t)
	must(l.Import(ctx, []*articles.Article{testArticle("one", "https://harbour.example/1", 1), testArticle("two", "https://harbour.example/2", 2)}))(t)
	one, two := id.New("https://harbour.example/1"), "https://harbour.example/2"
	for _, step := range []struct {
		refs            []string
		marks           Flags
		unread, starred string
	}{
		{[]string{one[:6]}, Flags{Read: &yes}, "two", ""},
		{[]string{one, two, two}, Flags{Starred: &yes}, "two", "one, two"},
		{[]string{one}, Flags{Read: &no, Starred: &no}, "one, two", "two"},
		{nil, Flags{Read: &yes}, "one, two", "two"},
	} {
		n := must(l.SetFlags(ctx, step.refs, step.marks))(t)
		if want := min(len(step.refs), 2); n != want {
			t.Errorf("flagged %d of %v", n, step.refs)
		}
		if got := titles(must(l.List(ctx, ListQuery{Unread: true}))(t)); got != step.unread {
			t.Errorf("unread: %s", got)
		}
		if got := titles(must(l.List(ctx, ListQuery{Starred: true}))(t)); got != step.starred {
			t.Errorf("starred: %s", got)
		}
	}
	_, err := l.SetFlags(ctx, []string{two, "zzzz"}, Flags{Read: &yes})
	if !errors.Is(err, articles.ErrNotFound) || !strings.Contains(err.Error(), "zzzz") {
		t.Errorf("got error %v", err)
	}
	if got := titles(must(l.List(ctx, ListQuery{Unread: true}))(t)); got != "one, two" {
		t.Errorf("unread after a mark that failed: %s", got)
	}
}

// TestSetFlagsOfLargeStory flags a story by naming all its articles.
func TestSetFlagsOfLargeStory(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	var all []*articles.Article
	var refs []string
	for i := range 6000 {
		a := articlesTitled([]string{"Storm puts out Marrow Point lighthouse"})[0]
		a.URL = fmt.Sprintf("https://%d.example/", i)
		all, refs = append(all, a), append(refs, a.URL)
	}
	must(l.Import(ctx, all))(t)
	read := true
	if n := must(l.SetFlags(ctx, refs, Flags{Read: &read, WholeStories: true}))(t); n != len(all) {
		t.Errorf("flagged %d", n)
	}
}
