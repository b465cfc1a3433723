package library

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestOtherScheme(t *testing.T) {
	for s, want := range map[string]string{
		"http://a.example/1":          "https://a.example/1",
		"https://a.example/1":         "http://a.example/1",
		"url:http://a.example/1":      "url:https://a.example/1",
		"http://a.example/?u=http://": "https://a.example/?u=http://",
		"ftp://a.example/1":           "",
		"https://":                    "",
		"tag:a.example,2024:http":     "",
		"":                            "",
	} {
		if got := otherScheme(s); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// TestPrepareEntryIdentity checks what an entry is recognized by, and what its article's ID is made from.
func TestPrepareEntryIdentity(t *testing.T) {
	const address = "https://harbour.example/a"
	article := func(change func(*articles.Article)) *articles.Article {
		a := testArticle("fog", address, 1)
		a.Markdown = "text"
		change(a)
		return a
	}
	same := func(*articles.Article) {}
	noURL := func(a *articles.Article) { a.URL = "" }
	untimed := "fog\x00Harbour Gazette\x00" + testArticle("", "", 1).Published.String()
	for name, test := range map[string]struct {
		feed      string
		entry     articles.Entry
		sharedURL bool
		guidHash  int64
		id        string // what the ID is made from
	}{
		"GUID and URL":        {harbourFeed, articles.Entry{GUID: "1", Article: article(same)}, false, hash64("guid", "1"), address},
		"GUID and shared URL": {harbourFeed, articles.Entry{GUID: "1", Article: article(same)}, true, hash64("guid", "1"), harbourFeed + "\x001"},
		"GUID alone":          {harbourFeed, articles.Entry{GUID: "1", Article: article(noURL)}, false, hash64("guid", "1"), harbourFeed + "\x001"},
		"URL alone":           {harbourFeed, articles.Entry{Article: article(same)}, false, hash64("url", address), address},
		"neither":             {harbourFeed, articles.Entry{Article: article(noURL)}, false, hash64("text", untimed, "text"), untimed},
		"record with a URL":   {"", articles.Entry{Article: article(same)}, false, hash64("url", address), address},
		"record with its own ID": {"", articles.Entry{Article: article(func(a *articles.Article) { a.ID = id.New(address) })}, false,
			hash64("url", address), address},
		"record with an invalid ID": {"", articles.Entry{Article: article(func(a *articles.Article) { a.ID = "12" })}, false, hash64("url", address), address},
		"entry of a feed with an ID": {harbourFeed, articles.Entry{Article: article(func(a *articles.Article) { a.ID = "kkkkkkkkkk" })}, false,
			hash64("url", address), address},
	} {
		t.Run(name, func(t *testing.T) {
			p := prepareEntry(test.feed, test.entry, test.sharedURL)
			if p.guidHash != test.guidHash || p.claimsID {
				t.Errorf("guidHash %d, claimsID %v", p.guidHash, p.claimsID)
			}
			if diff := cmp.Diff(id.New(test.id), p.ID); diff != "" {
				t.Error(diff)
			}
			if first, _, _ := id.Range(p.ID); p.idBits != first {
				t.Errorf("idBits %d of %s", p.idBits, p.ID)
			}
			wantURLBits := int64(0)
			if p.URL != "" && test.id != address {
				wantURLBits, _, _ = id.Range(id.New(address))
			}
			if p.urlIDBits != wantURLBits {
				t.Errorf("urlIDBits %d, want %d", p.urlIDBits, wantURLBits)
			}
		})
	}
}

// TestPrepareEntryClaimedID checks that a record is recognized by a valid ID that follows from nothing else, together
// with what it is otherwise recognized by.
func TestPrepareEntryClaimedID(t *testing.T) {
	prepare := func(claimed, address string) *preparedEntry {
		a := testArticle("fog", address, 1)
		a.ID = claimed
		return prepareEntry("", articles.Entry{Article: a}, false)
	}
	k := prepare("kkkkkkkkkk", "https://harbour.example/a")
	if !k.claimsID || k.ID != "kkkkkkkkkk" {
		t.Errorf("ID %q, claimsID %v", k.ID, k.claimsID)
	}
	for name, other := range map[string]*preparedEntry{
		"another ID": prepare("mmmmmmmmmm", "https://harbour.example/a"), "another URL": prepare("kkkkkkkkkk", "https://harbour.example/b"),
	} {
		if other.guidHash == k.guidHash {
			t.Errorf("%s: recognized as the same record", name)
		}
	}
}

// TestStoredHashes pins the hashes that every library has stored: others would bring all articles in again.
func TestStoredHashes(t *testing.T) {
	a := testArticle("fog", "https://harbour.example/a", 1)
	a.Markdown = "text"
	guid := prepareEntry(harbourFeed, articles.Entry{GUID: "https://harbour.example/1", Article: a}, false)
	address := prepareEntry(harbourFeed, articles.Entry{Article: a}, false)
	got := []int64{guid.guidHash, guid.otherSchemeHash, address.guidHash, address.otherSchemeHash, guid.contentHash}
	want := []int64{2240240256266949354, -8518302942032769810, 2736123815244137258, 2866600540902231374, 639064001343701292}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestContentHash checks which fields make an entry a changed one.
func TestContentHash(t *testing.T) {
	later := articles.Time{Time: testNow}
	two := 2
	for name, test := range map[string]struct {
		change      func(*articles.Article)
		want, vague bool // whether the hash changes, with exact and with vague times
	}{
		"nothing":    {func(*articles.Article) {}, false, false},
		"title":      {func(a *articles.Article) { a.Title = "x" }, true, true},
		"URL":        {func(a *articles.Article) { a.URL = "x" }, true, true},
		"source":     {func(a *articles.Article) { a.Source = "x" }, true, true},
		"section":    {func(a *articles.Article) { a.Section = "x" }, true, true},
		"byline":     {func(a *articles.Article) { a.Byline = "x" }, true, true},
		"summary":    {func(a *articles.Article) { a.Summary = "x" }, true, true},
		"standfirst": {func(a *articles.Article) { a.Standfirst = "x" }, true, true},
		"body":       {func(a *articles.Article) { a.Markdown = "x" }, true, true},
		"published":  {func(a *articles.Article) { a.Published = later }, true, false},
		"updated":    {func(a *articles.Article) { a.Updated = later }, true, false},
		"captured":   {func(a *articles.Article) { a.Captured = later }, false, false},
		"comments":   {func(a *articles.Article) { a.Comments = &two }, false, false},
		"image":      {func(a *articles.Article) { a.Image = "x" }, false, false},
		"flags":      {func(a *articles.Article) { a.Read, a.Starred = true, true }, false, false},
	} {
		before, after := testArticle("fog", "https://harbour.example/a", 1), testArticle("fog", "https://harbour.example/a", 1)
		test.change(after)
		if got := contentHash(before, false) != contentHash(after, false); got != test.want {
			t.Errorf("%s: changed %v, want %v", name, got, test.want)
		}
		if got := contentHash(before, true) != contentHash(after, true); got != test.vague {
			t.Errorf("%s, with vague times: changed %v, want %v", name, got, test.vague)
		}
	}
	if hash64("a", "b") == hash64("ab", "") {
		t.Error("the parts of a hash are not separated")
	}
}

// TestPrepareEntries checks which entries of a document are stored, and which share their URL.
func TestPrepareEntries(t *testing.T) {
	titles := func(entries []*preparedEntry) (all []string) {
		for _, p := range entries {
			all = append(all, p.Title)
		}
		return all
	}
	document := testEntries([]string{"1|a|fog|text", "1|b|the same GUID|text", "2|c||", "3|d|title alone|", "|e|URL|text", "|e|the same URL|text"})
	document.Entries = append(document.Entries, articles.Entry{GUID: "9"})
	if diff := cmp.Diff([]string{"fog", "title alone", "URL"}, titles(prepareEntries(harbourFeed, document.Entries))); diff != "" {
		t.Error(diff)
	}
	// Entries with GUIDs that share their URL do not have its ID. One without a GUID is what is at its URL, so that it
	// does not share.
	shared := prepareEntries(harbourFeed, testEntries([]string{"1|live|eight|text", "2|live|nine|text", "3|a|fog|text", "|a|fog|text"}).Entries)
	byURL := []bool{}
	for _, p := range shared {
		byURL = append(byURL, p.ID == id.New(p.URL))
	}
	if diff := cmp.Diff([]bool{false, false, true, true}, byURL); diff != "" {
		t.Error(diff)
	}
}
