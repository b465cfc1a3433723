package update

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/library"
)

// linkPage returns a page with a title, further elements of the head, and headlines as links to paths.
func linkPage(title, head string, links ...string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html><head><title>" + title + "</title>" + head + "</head><body><main>")
	for _, link := range links {
		path, text, _ := strings.Cut(link, " ")
		b.WriteString(`<article><h3><a href="` + path + `">` + text + "</a></h3></article>")
	}
	b.WriteString("</main></body></html>")
	return b.String()
}

// TestFollowedPageReplaced checks which pages are taken for a new state of the followed one, and that nothing of
// another page is stored.
func TestFollowedPageReplaced(t *testing.T) {
	news := []string{
		"/2024/05/05/heron.html Heron takes the ferry and pays no fare at all", "/2024/05/04/rope.html Rope walk opens to visitors after ten years",
		"/2024/05/03/lamp.html Lamp of the north mole is lit by hand again", "/2024/05/02/tide.html Tide tables for the estuary come in large type",
	}
	other := []string{
		"/a/1.html How to reach the friendly front desk at any hour", "/a/2.html Breakfast is served from seven until ten o'clock",
		"/a/3.html Late check-out for guests of the tower is possible", "/a/4.html Wellness in the basement, towels are on the house",
	}
	const site = `<meta property="og:site_name" content="Harbour Gazette">`
	for name, test := range map[string]struct {
		page string
		same bool
	}{
		"the same":                      {linkPage("Gazette front page", "", news...), true},
		"one headline left":             {linkPage("Something else", "", append(other, news[0])...), true},
		"a headline with a new address": {linkPage("Something else", "", append(other, "/x.html "+strings.SplitN(news[0], " ", 2)[1])...), true},
		"new headlines, same title":     {linkPage("Gazette front page", "", other...), true},
		"title with a day":              {linkPage("Gazette front page, 6 May 2024", "", other...), true},
		"title with a part":             {linkPage("Heron takes the ferry | Gazette front page", "", other...), true},
		"the site's name":               {linkPage("Today", site, other...), true},
		"a hotel's portal":              {linkPage("Welcome to Hotel Tern", "", other...), false},
		"a login page":                  {linkPage("Log in", "", other...), false},
		"without a title":               {linkPage("", "", other...), false},
		"a parked domain":               {linkPage("gazette.example is for sale", "", other...), false},
		"another site":                  {linkPage("Domains", `<meta property="og:site_name" content="Parking Lot">`, other...), false},
		"宾馆":                            {linkPage("欢迎入住海鸥宾馆", "", other...), false},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t)
			address := s.on("/", gives(linkPage("Gazette front page", site, news...)))
			lib, clock := follow(t, library.KindUnknown, address)
			must(Run(context.Background(), lib, newTestFetcher(lib), Options{}))(t)
			before := must(lib.List(context.Background(), library.ListQuery{}))(t)
			if len(before) != len(news) || before[0].Source != "Harbour Gazette" {
				t.Fatalf("got %+v", before)
			}
			s.on("/", gives(test.page))
			clock.at = clock.at.AddDate(0, 0, 1)
			report := must(Run(context.Background(), lib, newTestFetcher(lib), Options{Force: true}))(t)
			if failed := len(report.Failed) == 1; failed == test.same {
				t.Errorf("got %+v", report)
			}
			after := must(lib.List(context.Background(), library.ListQuery{}))(t)
			if diff := cmp.Diff(titles(before), titles(after)); !test.same && diff != "" {
				t.Error(diff)
			}
			if f := feedAt(t, lib, address); !test.same && (f.LastError != errOtherPage.Error() || f.Title != "Gazette front page") {
				t.Errorf("got %+v", f)
			}
		})
	}
}

func TestSharesName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Quay Post", "Quay Post", true},
		{"Quay Post", "Quay Hotel", false},
		{"Quay Post - News from the harbour", "Ferry stays | Quay Post", true},
		{"Home | Quay Post", "Home | Tern Hotel", false},
		{"港口新闻网", "港口新闻网 - 今日要闻", true},
		{"港口新闻网_首页", "宾馆无线网_首页", false},
		{"港口日报（5月6日）", "港口日报（5月7日）", true},
		{"", "", false},
		{"Login", "Login", true},
		{"Login", "Login | Tern Hotel", false},
	} {
		if got := sharesName(c.a, c.b, "https://www.harbour.example/"); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
	if sharesName("harbour.example", "harbour.example: this domain is for sale", "https://harbour.example/") {
		t.Error("a parked domain is taken for the page by its name")
	}
}
