package feed

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"newsreader/articles/internal/datetime"
)

// FuzzParse checks that the fields of any feed are bounded and in proportion to the
// text, its URLs safe and its dates plausible, and that its entries have different
// identities and can be written.
func FuzzParse(f *testing.F) {
	files, err := filepath.Glob("testdata/feeds/*")
	if err != nil || len(files) == 0 {
		f.Fatal("no feeds in testdata/feeds")
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // Parse takes decoded text
		}
		Sniff("text/xml", text)
		feed, err := Parse(text, options())
		if err != nil {
			return
		}
		checkFeed(t, feed, len(text))
		var b bytes.Buffer
		if err := WriteJSON(&b, feed, slices.Values(feed.Entries)); err != nil || !json.Valid(b.Bytes()) {
			t.Errorf("written %v: %s", err, b.String())
		}
	})
}

func checkFeed(t *testing.T, f *Feed, size int) {
	t.Helper()
	for _, address := range append([]string{f.URL, f.SiteURL, f.Image, f.NextURL}, f.Hubs...) {
		checkAddress(t, address)
	}
	checkText(t, 4*size+64, f.Title, f.Description)
	if f.TTL < 0 || len(f.SkipHours) > 24 || len(f.SkipDays) > 7 {
		t.Errorf("schedule %v %v %v", f.TTL, f.SkipHours, f.SkipDays)
	}
	for i := range f.Entries {
		e := &f.Entries[i]
		if strings.ContainsFunc(e.GUID, isUnsafe) || len(e.GUID) > maxGUIDLen {
			t.Errorf("GUID %q", e.GUID)
		}
		checkEntry(t, e, size)
	}
}

func checkEntry(t *testing.T, e *Entry, size int) {
	t.Helper()
	for _, address := range []string{e.URL, e.Base, e.Image, e.CommentsURL} {
		checkAddress(t, address)
	}
	for _, file := range e.Enclosures {
		checkAddress(t, file.URL)
	}
	checkText(t, 4*size+64, e.Title, e.Author, e.Source, strings.Join(e.Categories, ""))
	for _, html := range []string{e.SummaryHTML, e.ContentHTML, e.ContentText} {
		// Escaping &, < or > takes at most five bytes.
		if len(html) > maxContentLen || len(html) > 6*size || !utf8.ValidString(html) {
			t.Errorf("%d bytes of HTML from %d: %.200q", len(html), size, html)
		}
	}
	for _, stamp := range []datetime.Stamp{e.Published, e.Updated} {
		if stamp.Known() && (stamp.Time.Year() < 1989 || stamp.Time.After(options().Now.AddDate(0, 0, 3))) {
			t.Errorf("date %v", stamp.Time)
		}
	}
}

// checkText checks that each text is bounded and on one line. Control characters
// other than white space are left to package sanitize.
func checkText(t *testing.T, most int, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if len(s) > min(most, maxListLen*maxTitleLen) || strings.ContainsAny(s, "\t\r\n") || !utf8.ValidString(s) {
			t.Errorf("text %.200q", s)
		}
	}
}

func checkAddress(t *testing.T, address string) {
	t.Helper()
	if address == "" {
		return
	}
	u, err := url.Parse(address)
	if err != nil || !isHTTP(u) || len(address) > maxURLLen || strings.ContainsFunc(address, isUnsafe) {
		t.Errorf("address %q: %v", address, err)
	}
}

// FuzzDiscover checks that the candidates on any page are bounded and safe.
func FuzzDiscover(f *testing.F) {
	f.Add(`<base href="/x/"><link rel="alternate" type="application/rss+xml" title="&lt;b&gt;" href="feed">`, "https://a.example/")
	f.Add(`<a href="feed://b.example/rss.xml?format=atom">F<script></script>`, "")
	f.Fuzz(func(t *testing.T, html, base string) {
		if !utf8.ValidString(html) {
			return
		}
		u, err := url.Parse(base)
		if err != nil {
			u = nil
		}
		found := Discover(html, u)
		if len(found) > maxCandidates {
			t.Errorf("%d candidates", len(found))
		}
		for _, c := range found {
			checkAddress(t, c.URL)
			checkText(t, maxNameLen, c.Title)
		}
		for _, address := range CommonPaths(u) {
			checkAddress(t, address)
		}
	})
}
