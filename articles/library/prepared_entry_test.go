package library

import (
	"database/sql"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// TestPreparedID checks what an article's ID is made from.
func TestPreparedID(t *testing.T) {
	const address = "https://harbour.example/a"
	for name, test := range map[string]struct {
		lines []string // the first is the one in question
		id    string   // what its ID is made from
	}{
		"GUID and URL":               {[]string{"1|a|fog|text"}, address},
		"URL alone":                  {[]string{"|a|fog|text"}, address},
		"GUID alone":                 {[]string{"1||fog|text"}, harbourFeed + "\x001"},
		"GUID and a shared URL":      {[]string{"1|a|fog|text", "2|a|bell|text|2"}, harbourFeed + "\x001"},
		"a shared URL":               {[]string{"|a|fog|text", "|a|bell|text|2"}, harbourFeed + "\x00\x00" + address + "\x00fog\x001714978800"},
		"a shared GUID and URL":      {[]string{"1|a|fog|text", "1|a|bell|text|2"}, harbourFeed + "\x001\x00" + address + "\x00fog\x001714978800"},
		"a shared GUID":              {[]string{"1||fog|text", "1||bell|text|2"}, harbourFeed + "\x001\x00\x00fog\x001714978800"},
		"a shared GUID, other URLs":  {[]string{"1|a|fog|text", "1|b|bell|text|2"}, address},
		"a repeat":                   {[]string{"1|a|fog|text", "1|a|fog|text"}, address},
		"neither":                    {[]string{"||fog|text"}, harbourFeed + "\x00\x00\x00fog\x001714978800"},
		"neither, nor a time":        {[]string{"||fog|text|-"}, harbourFeed + "\x00\x00\x00fog\x00text"},
		"a URL shared with no title": {[]string{"|a||text|-", "|a||other text|-"}, harbourFeed + "\x00\x00" + address + "\x00\x00text"},
	} {
		t.Run(name, func(t *testing.T) {
			p := prepareEntries(harbourFeed, testEntries(test.lines).Entries)[0]
			p.complete()
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

// TestPrepareRecord checks what an imported record is recognized by, and what its article's ID is made from.
func TestPrepareRecord(t *testing.T) {
	const address = "https://harbour.example/a"
	untimed := "fog\x00Harbour Gazette\x00" + testArticle("", "", 1).Published.String()
	for name, test := range map[string]struct {
		address, claimed string
		hash             sql.NullInt64
		id               string // what the ID is made from
	}{
		"a URL":         {address, "", importHash("url", address), address},
		"no URL":        {"", "", importHash("text", untimed, "text"), untimed},
		"its own ID":    {address, id.New(address), importHash("url", address), address},
		"an invalid ID": {address, "12", importHash("url", address), address},
	} {
		a := testArticle("fog", test.address, 1)
		a.Markdown, a.ID = "text", test.claimed
		p := prepareRecord(&articles.Entry{Article: a}, testNow)
		if p.guid != test.hash || p.claimsID || p.ID != id.New(test.id) {
			t.Errorf("%s: hash %v, claimsID %v, ID %s", name, p.guid, p.claimsID, p.ID)
		}
	}
}

// TestPrepareClaimedID checks that a record is recognized by a valid ID that follows from nothing else, together
// with what it is otherwise recognized by.
func TestPrepareClaimedID(t *testing.T) {
	prepare := func(claimed, address string) *preparedEntry {
		a := testArticle("fog", address, 1)
		a.ID = claimed
		return prepareRecord(&articles.Entry{Article: a}, testNow)
	}
	k := prepare("kkkkkkkkkk", "https://harbour.example/a")
	if !k.claimsID || k.ID != "kkkkkkkkkk" {
		t.Errorf("ID %q, claimsID %v", k.ID, k.claimsID)
	}
	for name, other := range map[string]*preparedEntry{
		"another ID": prepare("mmmmmmmmmm", "https://harbour.example/a"), "another URL": prepare("kkkkkkkkkk", "https://harbour.example/b"),
	} {
		if other.guid == k.guid {
			t.Errorf("%s: recognized as the same record", name)
		}
	}
}

// TestStoredHashes pins the hashes that every library has stored: others would bring all articles in again. The first two
// are what sha256sum prints of the GUID and of the URL.
func TestStoredHashes(t *testing.T) {
	a := testArticle("fog", "https://harbour.example/a", 1)
	a.Markdown = "text"
	p := prepareEntries(harbourFeed, []articles.Entry{{GUID: "https://harbour.example/1", Article: a}})[0]
	p.complete()
	got := []int64{p.guid.Int64, p.url.Int64, p.bare.Int64, p.title.Int64, p.time.Int64, formerHash(p.entry.GUID).Int64, p.contentHash, prepareRecord(&p.entry, testNow).guid.Int64}
	want := []int64{5828379654841795778, -6240282058702493911, -2093654523130423176, -5746005622921893787, 1714978800, 4686711478259632661, 639064001343701292, 2736123815244137258}
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

// TestPrepareEntries checks which entries of a document are stored.
func TestPrepareEntries(t *testing.T) {
	document := testEntries([]string{"1|a|fog|text", "1|b|another at that time|text", "2|c||", "3|d|title alone|", "|e|URL|text", "|e|the same URL|text", "1|f|shared GUID|text|2"})
	document.Entries = append(document.Entries, articles.Entry{GUID: "9"}, articles.Entry{GUID: "10", Article: &articles.Article{Site: "nothing else"}})
	var got []string
	for _, p := range prepareEntries(harbourFeed, document.Entries) {
		got = append(got, p.Title)
	}
	if diff := cmp.Diff([]string{"fog", "", "title alone", "URL", "shared GUID"}, got); diff != "" {
		t.Error(diff)
	}
	if got := prepareRecords([]articles.Entry{testEntry("|a|fog|text"), testEntry("|a|thick fog|text"), testEntry("|||")}, testNow); len(got) != 1 || got[0].Title != "fog" {
		t.Errorf("%d records", len(got))
	}
}
