package library

import (
	"bytes"
	"context"
	"net/url"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseSubscriptions(t *testing.T) {
	const opmlHead = `<?xml version="1.0"?><opml version="2.0"><body>`
	for name, test := range map[string]struct {
		list    string
		want    []Outline
		refused int
		fails   bool
	}{
		"feed in nested folders": {opmlHead + `<outline text="News"><outline text="Local"><outline type="rss" text="Town" xmlUrl="https://town.example/feed" htmlUrl="https://town.example/"/></outline></outline></body></opml>`,
			[]Outline{{URL: townFeed, Title: "Town", SiteURL: "https://town.example/", Folder: "News/Local", Kind: KindFeed}}, 0, false},
		"page of ours":          {opmlHead + `<outline type="page" text="Page" xmlUrl="https://page.example/"/></body></opml>`, []Outline{{URL: "https://page.example/", Title: "Page", Kind: KindUnknown}}, 0, false},
		"page of FreshRSS":      {opmlHead + `<outline type="HTML+XPath" text="Page" xmlUrl="https://page.example/"/></body></opml>`, []Outline{{URL: "https://page.example/", Title: "Page", Kind: KindUnknown}}, 0, false},
		"address as name":       {opmlHead + `<outline text="https://town.example/feed" xmlUrl="https://town.example/feed"/></body></opml>`, []Outline{{URL: townFeed, Kind: KindFeed}}, 0, false},
		"category for a folder": {opmlHead + `<outline text="Town" category="Local" xmlUrl="https://town.example/feed"/></body></opml>`, []Outline{{URL: townFeed, Title: "Town", Folder: "Local", Kind: KindFeed}}, 0, false},
		"category in a folder":  {opmlHead + `<outline text="News"><outline text="Town" category="Local" xmlUrl="https://town.example/feed"/></outline></body></opml>`, []Outline{{URL: townFeed, Title: "Town", Folder: "News", Kind: KindFeed}}, 0, false},
		"other scheme":          {opmlHead + `<outline text="File" xmlUrl="file:///etc/passwd"/><outline text="Town" xmlUrl="https://town.example/feed"/></body></opml>`, []Outline{{URL: townFeed, Title: "Town", Kind: KindFeed}}, 1, false},
		"cut off":               {opmlHead + `<outline text="Town" xmlUrl="https://town.example/feed"/><outline`, []Outline{{URL: townFeed, Title: "Town", Kind: KindFeed}}, 0, true},
		"newsboat":              {"https://town.example/feed \"Local\" \"~Town\"\n\"exec:~/feed.sh\"\n", []Outline{{URL: townFeed, Title: "Town", Folder: "Local", Kind: KindUnknown}}, 1, false},
		"a user":                {"http://jane:pw@town.example/feed", []Outline{{URL: "http://town.example/feed", User: url.UserPassword("jane", "pw"), Kind: KindUnknown}}, 0, false},
		"an international name": {"http://bücher.example/{a}", []Outline{{URL: "http://xn--bcher-kva.example/%7Ba%7D", Kind: KindUnknown}}, 0, false},
		"no list":               {"<p>One</p>\n<p>Two: three</p>\n", nil, 0, true},
		"nothing of use":        {"gopher://hole.example/\n", nil, 1, true},
		"addresses":             {"https://town.example/feed\nhttps://harbour.example/feed\n", []Outline{{URL: townFeed, Kind: KindUnknown}, {URL: harbourFeed, Kind: KindUnknown}}, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := ParseSubscriptions([]byte(test.list))
			if (err != nil) != test.fails || len(got.Refused) != test.refused {
				t.Errorf("refused %v, error %v", got.Refused, err)
			}
			if diff := cmp.Diff(test.want, got.Outlines, cmp.AllowUnexported(url.Userinfo{})); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestWriteSubscriptions reads written subscriptions back. A page is written as such, and looked at again when it is
// imported.
func TestWriteSubscriptions(t *testing.T) {
	ctx := context.Background()
	l, _ := newLibrary(t)
	must(l.AddFeeds(ctx,
		Feed{URL: harbourFeed, Title: "Harbour", SiteURL: "https://harbour.example/", Folder: "News/Local"},
		Feed{URL: townFeed}, Feed{URL: "https://page.example/", Title: "Page", Kind: KindPage}, Feed{URL: "https://gone.example/feed"},
	))(t)
	must(l.Unsubscribe(ctx, "https://gone.example/feed"))(t)
	var out bytes.Buffer
	jane := url.UserPassword("jane", `p@w"`)
	ok(t, l.WriteSubscriptions(ctx, &out, "", Credentials{townFeed: jane, "https://gone.example/feed": jane}))
	got, err := ParseSubscriptions(out.Bytes())
	if err != nil || len(got.Refused) > 0 {
		t.Errorf("refused %v, error %v", got.Refused, err)
	}
	want := []Outline{
		{URL: townFeed, User: jane, Kind: KindFeed}, {URL: "https://page.example/", Title: "Page", Kind: KindUnknown},
		{URL: harbourFeed, Title: "Harbour", SiteURL: "https://harbour.example/", Folder: "News/Local", Kind: KindFeed},
	}
	if diff := cmp.Diff(want, got.Outlines, cmp.AllowUnexported(url.Userinfo{})); diff != "" {
		t.Error(diff)
	}
}
