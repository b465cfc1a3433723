package library

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

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
		n := must(l.SetFlags(ctx, step.refs, step.marks))(t).Articles
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
}

// TestSetFlagsUnresolved flags what is known of a list in which something is not.
func TestSetFlagsUnresolved(t *testing.T) {
	ctx := context.Background()
	yes := true
	for _, test := range []struct {
		name       string
		refs       []string
		changed    int
		unresolved []string
	}{
		{"one of two", []string{"zzzz", "https://harbour.example/1"}, 1, []string{`article "zzzz": not found`}},
		{"a URL", []string{"https://harbour.example/1", "https://harbour.example/9"}, 1, []string{`article "https://harbour.example/9": not found`}},
		{"no ID at all", []string{"", "not an ID", "https://harbour.example/2"}, 1, []string{`article "": not found`, `article "not an ID": not found`}},
		{"all", []string{"zzzz", "yyyy"}, 0, []string{`article "zzzz": not found`, `article "yyyy": not found`}},
		{"named twice", []string{"zzzz", "zzzz"}, 0, []string{`article "zzzz": not found`, `article "zzzz": not found`}},
		{"several articles", []string{"g", "https://harbour.example/1"}, 1, []string{`"g" matches 2 articles`}},
		{"none", nil, 0, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			l, _ := newLibrary(t)
			must(l.Import(ctx, []*articles.Article{
				testArticle("one", "https://harbour.example/1", 1), testArticle("two", "https://harbour.example/2", 2),
				testArticle("28", "http://news.example/28", 3), testArticle("54", "http://news.example/54", 3),
			}))(t)
			result := must(l.SetFlags(ctx, test.refs, Flags{Read: &yes}))(t)
			var got []string
			for _, err := range result.Unresolved {
				got = append(got, err.Error())
			}
			if diff := cmp.Diff(test.unresolved, got); diff != "" || result.Articles != test.changed {
				t.Errorf("changed %d; unresolved: %s", result.Articles, diff)
			}
			if read := 4 - len(must(l.List(ctx, ListQuery{Unread: true}))(t)); read != test.changed {
				t.Errorf("%d are read", read)
			}
		})
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
	if n := must(l.SetFlags(ctx, refs, Flags{Read: &read, WholeStories: true}))(t).Articles; n != len(all) {
		t.Errorf("flagged %d", n)
	}
}

// TestSetFlagsOfWaitingStory flags a story that is in none yet, because more articles than a command clusters in passing
// came since.
func TestSetFlagsOfWaitingStory(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	var all []*articles.Article
	for _, e := range inventedEntries(1, 2*stepArticles) {
		e.Article.Published = articles.Time{Time: testNow.Add(-time.Hour)}
		all = append(all, e.Article)
	}
	for i, title := range []string{"Storm puts out Marrow Point lighthouse", "Marrow Point lighthouse dark after storm breaks window"} {
		all = append(all, testArticle(title, fmt.Sprint("https://harbour.example/", i), 20*i))
	}
	must(l.Import(ctx, all))(t)
	read := true
	if n := must(l.SetFlags(ctx, []string{"https://harbour.example/0"}, Flags{Read: &read, WholeStories: true}))(t).Articles; n != 2 {
		t.Errorf("flagged %d, want 2", n)
	}
}
