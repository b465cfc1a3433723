package feed

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

func TestParseJSONTolerates(t *testing.T) {
	feed := func(items string) string {
		return `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[` + items + `]}`
	}
	for _, tc := range []struct{ name, text, want string }{
		{"wrong types", feed(`{"id":1,"title":7},{"id":2,"title":"b","url":null,"tags":"x","authors":{},"attachments":3},null,3,"x"`), "7|b"},
		{"no version", `{"title":"t","items":[{"title":"a","url":"https://a.example/"}]}`, "a"},
		{"two lists", `{"version":"https://jsonfeed.org/version/1","items":[],"items":[{"id":"1","title":"a"}],"x":{}}`, "a"},
		{"no list", `{"version":"https://jsonfeed.org/version/1","items":7}`, ""},
		{"cut off", strings.TrimSuffix(feed(`{"id":"1","title":"a"},{"id":"2","title":"b"}`), `b"}]}`), "a|(cut off)"},
		{"malformed", feed(`{"id":"1","title":"a"},{"id":2 3}`), "a|(cut off)"},
		{"deep", feed(`{"id":"1","title":"a"},{"id":"2","x":` + strings.Repeat("[", 200_000) + strings.Repeat("]", 200_000) + "}"), "a|(cut off)"},
		{"controls", feed(`{"id":"1","title":"a\u001b[2J\n b"}`), "a\x1b[2J b"},
		{"half a surrogate pair", feed(`{"id":"1","title":"a\ud83d"}`), "a\ufffd"},
	} {
		if got := titles(mustParse(t, tc.text)); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.name, got, tc.want)
		}
	}
	many := mustParse(t, feed(strings.TrimSuffix(strings.Repeat(`{"id":"1"},`, maxEntries+3), ",")))
	if len(many.Entries) != maxEntries || many.Dropped != 3 {
		t.Errorf("%d entries, %d dropped", len(many.Entries), many.Dropped)
	}
}

func TestWriteJSONReadsBack(t *testing.T) {
	n := 0
	want := &Feed{
		Format: JSON, Title: "渡口 <&>", Description: "d", URL: "https://a.example/f", SiteURL: "https://a.example/", Language: "zh",
		Image: "https://a.example/i.png", NextURL: "https://a.example/f?2", Hubs: []string{"https://hub.example/"},
		Entries: []Entry{
			{GUID: "1", URL: "https://a.example/1", Title: "a", Author: "x, y", Source: "s", Categories: []string{"c", "d"},
				Published:   datetime.Stamp{Time: time.Date(2024, 1, 2, 3, 4, 5, 0, time.UTC), Precision: datetime.Second, Zoned: true},
				Updated:     datetime.Stamp{Time: time.Date(2024, 1, 3, 0, 0, 0, 0, time.FixedZone("", 8*3600)), Precision: datetime.Day},
				SummaryHTML: "1 &lt; 2", ContentHTML: "<p>c</p>", Base: "https://a.example/", Image: "https://a.example/1.jpg",
				Enclosures: []Enclosure{{URL: "https://a.example/1.mp3", Type: "audio/mpeg", Length: 5}}, CommentsURL: "https://a.example/1#c", Comments: &n, Language: "en"},
			{GUID: "https://a.example/2", PermaLink: true, URL: "https://a.example/2", ContentText: "line\nline", Base: "https://a.example/"},
		},
	}
	var b bytes.Buffer
	if err := WriteJSON(&b, want, slices.Values(want.Entries)); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(b.Bytes()) {
		t.Fatalf("not JSON: %s", b.String())
	}
	if diff := cmp.Diff(want, mustParse(t, b.String())); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
}

func TestWriteJSONEmpty(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, &Feed{Title: "t"}, slices.Values([]Entry(nil))); err != nil {
		t.Fatal(err)
	}
	if want := "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"t\",\"items\":[\n]}\n"; b.String() != want {
		t.Errorf("written %q, want %q", b.String(), want)
	}
}

func TestWriteJSONReportsErrors(t *testing.T) {
	if err := WriteJSON(brokenPipe{}, &Feed{}, slices.Values([]Entry{{}})); err == nil {
		t.Error("no error from a writer that fails")
	}
}

// A brokenPipe fails at every write.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestMarshalItem(t *testing.T) {
	for _, tc := range []struct {
		name string
		in   Entry
		want string
	}{
		{"summary alone", Entry{GUID: "g", SummaryHTML: "<p>s</p>"}, `{"id":"g","content_text":"","summary":"s"}`},
		{"title alone", Entry{URL: "https://a.example/", Title: "t"}, `{"id":"https://a.example/","url":"https://a.example/","title":"t","content_text":""}`},
		{"HTML and text", Entry{GUID: "g", ContentHTML: "<p>h</p>", ContentText: "t"}, `{"id":"g","content_html":"<p>h</p>","content_text":"t"}`},
		{"HTML alone", Entry{GUID: "g", ContentHTML: "<p>h</p>"}, `{"id":"g","content_html":"<p>h</p>"}`},
		{"summary as text", Entry{GUID: "g", SummaryHTML: "<p>a &amp;<br>b</p>", ContentText: "c"}, `{"id":"g","content_text":"c","summary":"a & b"}`},
	} {
		b, err := MarshalItem(&tc.in)
		if err != nil {
			t.Fatal(err)
		}
		got := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(b))
		if got != tc.want {
			t.Errorf("%s: %s, want %s", tc.name, got, tc.want)
		}
	}
}

// TestJSONUnixTime has dates that are numbers, as JSON Feed does not allow.
func TestJSONUnixTime(t *testing.T) {
	for in, want := range map[string]string{`1704207845`: "2024-01-02T15:04:05Z", `1704207845000`: "2024-01-02T15:04:05Z", `"2024-01-02"`: "2024-01-02", `true`: "", `[1704207845]`: ""} {
		e, err := ParseItem([]byte(`{"id":"1","title":"t","date_published":`+in+`}`), options())
		if err != nil {
			t.Fatal(err)
		}
		if got := formatStamp(e.Published); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestParseStreamItem(t *testing.T) {
	e, err := ParseItem([]byte(`{"id":"tag:google.com,2005:reader/item/1","title":"Q&amp;A","published":1704207845,"author":"Ada",
		"canonical":[{"href":"https://a.example/1"}],"alternate":[{"href":"https://b.example/1","type":"text/html"}],
		"origin":{"title":"Pier"},"summary":{"content":"<p>s</p>"},"categories":["user/-/state/com.google/starred"]}`), options())
	if err != nil {
		t.Fatal(err)
	}
	got := []string{e.URL, e.Title, e.Author, e.Source, e.SummaryHTML, formatStamp(e.Published)}
	if diff := cmp.Diff([]string{"https://a.example/1", "Q&A", "Ada", "Pier", "<p>s</p>", "2024-01-02T15:04:05Z"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestParseItem(t *testing.T) {
	e, err := ParseItem([]byte(`{"id":"1","url":"https://a.example/1","title":"a","date_published":"2024-01-02T03:04:05+08:00","tags":7,"_x":{}}`), options())
	if err != nil {
		t.Fatal(err)
	}
	if e.GUID != "1" || e.URL != "https://a.example/1" || e.Title != "a" || formatStamp(e.Published) != "2024-01-02T03:04:05+08:00" {
		t.Errorf("read %+v", e)
	}
	for _, line := range []string{"", "x", "7", `"x"`, "[]", "{", "{}", `{"published":"2024"}`} {
		if _, err := ParseItem([]byte(line), options()); err == nil {
			t.Errorf("no error for %q", line)
		}
	}
}

// jsonWith returns a JSON Feed with the given members and items.
func jsonWith(members, items string) string {
	return `{"version":"https://jsonfeed.org/version/1.1",` + members + `"items":[` + items + `]}`
}

// Every member of a feed is read, with favicon and the author of version 1.0 as
// fallbacks.
func TestParseJSONMetadata(t *testing.T) {
	for members, want := range map[string]Feed{
		`"title":"a\nb","description":" c ","home_page_url":"/","feed_url":"/f","next_url":"/f?2","language":"en_GB","icon":"/i","favicon":"/v","hubs":[{"type":"WebSub","url":"/h"},{"url":"/h"},{"url":"x:y"}],`: {
			Title: "a b", Description: "c", SiteURL: "https://feeds.example/", URL: "https://feeds.example/f", NextURL: "https://feeds.example/f?2",
			Language: "en-GB", Image: "https://feeds.example/i", Hubs: []string{"https://feeds.example/h"}},
		`"favicon":"/v",`:                                        {Image: "https://feeds.example/v"},
		`"title":7,"description":"c",`:                           {Title: "7", Description: "c"},
		`"title":"` + strings.Repeat("x", 17*maxTitleLen) + `",`: {},
		`"title":"` + strings.Repeat("x", 2*maxTitleLen) + `",`:  {Title: strings.Repeat("x", maxTitleLen)},
	} {
		got := mustParse(t, jsonWith(members, ""))
		want.Format = JSON
		if diff := cmp.Diff(&want, got); diff != "" {
			t.Errorf("%.80s (-want +got):\n%s", members, diff)
		}
	}
}

// Every member of an item is read, from the preferred one down.
func TestParseJSONItem(t *testing.T) {
	seven := 7
	base := Entry{GUID: "1", Base: "https://feeds.example/dir/feed"}
	for members, change := range map[string]func(*Entry){
		`"title":" a\n b "`:                              func(e *Entry) { e.Title = "a b" },
		`"url":"/a"`:                                     func(e *Entry) { e.URL = "https://feeds.example/a" },
		`"external_url":"/b"`:                            func(e *Entry) { e.URL = "https://feeds.example/b" },
		`"external_url":"/b","url":"/a"`:                 func(e *Entry) { e.URL = "https://feeds.example/a" },
		`"content_html":"<p>a"`:                          func(e *Entry) { e.ContentHTML = "<p>a" },
		`"content_text":"a\nb"`:                          func(e *Entry) { e.ContentText = "a\nb" },
		`"summary":"1 < 2"`:                              func(e *Entry) { e.SummaryHTML = "1 &lt; 2" },
		`"image":"/i"`:                                   func(e *Entry) { e.Image = "https://feeds.example/i" },
		`"banner_image":"/b"`:                            func(e *Entry) { e.Image = "https://feeds.example/b" },
		`"banner_image":"/b","image":"/i"`:               func(e *Entry) { e.Image = "https://feeds.example/i" },
		`"author":{"name":"A"}`:                          func(e *Entry) { e.Author = "A" },
		`"authors":[{"name":"A"},{"name":" B "},{}]`:     func(e *Entry) { e.Author = "A, B" },
		`"author":{"name":"A"},"authors":[{"name":"B"}]`: func(e *Entry) { e.Author = "B" },
		`"language":"zh_CN"`:                             func(e *Entry) { e.Language = "zh-CN" },
		`"tags":["a"," b  c ","","a"]`:                   func(e *Entry) { e.Categories = []string{"a", "b c"} },
		`"_newsreader":{"source":" S ","comments_url":"/c","comments":7}`: func(e *Entry) {
			e.Source, e.CommentsURL, e.Comments = "S", "https://feeds.example/c", &seven
		},
		`"attachments":[{"url":"/f","mime_type":"audio/mpeg","size_in_bytes":12.0},{"url":"x:y"}]`: func(e *Entry) {
			e.Enclosures = []Enclosure{{URL: "https://feeds.example/f", Type: "audio/mpeg", Length: 12}}
		},
	} {
		want := base
		change(&want)
		got := mustParse(t, jsonWith("", `{"id":"1",`+members+`}`)).Entries[0]
		if len(got.Enclosures) == 0 {
			got.Enclosures = nil
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", members, diff)
		}
	}
}

// An author of the feed is that of its items without one.
func TestParseJSONFeedAuthor(t *testing.T) {
	f := mustParse(t, jsonWith(`"authors":[{"name":"A"}],`, `{"id":"1"},{"id":"2","author":{"name":"B"}}`))
	if got := f.Entries[0].Author + ", " + f.Entries[1].Author; got != "A, B" {
		t.Errorf("authors %s", got)
	}
}

// An identifier may be a number; other types say nothing.
func TestJSONID(t *testing.T) {
	for in, want := range map[string]string{`"a"`: "a", "17": "17", "-3": "-3", "0": "0", "1.5": "1.5", "true": "", "null": "", "[1]": "", `{"a":1}`: ""} {
		if got := mustParse(t, jsonWith("", `{"id":`+in+`,"title":"t"}`)).Entries[0].GUID; got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// An item without identifier, URL, title and content is none.
func TestParseJSONEmptyItem(t *testing.T) {
	for item, want := range map[string]int{
		`{}`: 0, `{"summary":"s"}`: 0, `{"id":"1"}`: 1, `{"url":"/a"}`: 1, `{"title":"a"}`: 1, `{"content_html":"a"}`: 1, `{"content_text":"a"}`: 1,
	} {
		if got := len(mustParse(t, jsonWith("", item)).Entries); got != want {
			t.Errorf("%s: %d entries, want %d", item, got, want)
		}
	}
}

// The version has many forms. Without one, a title or address and a usable item make a
// feed; another version is that of another format.
func TestJSONVersions(t *testing.T) {
	for text, want := range map[string]bool{
		`{"version":"https://jsonfeed.org/version/1","items":[]}`:              true,
		`{"version":"https://www.jsonfeed.org/version/1.1/"}`:                  true,
		`{"version":"2.0","title":"t","items":[{"url":"https://a.example/"}]}`: false,
		`{"title":"t","items":[{"url":"https://a.example/"}]}`:                 true,
		`{"title":"t","items":[{"content_html":"a"}]}`:                         true,
		`{"title":"t","items":[{"content_text":"a"}]}`:                         true,
		`{"title":"t","items":[{"id":"1","title":"a"}]}`:                       false,
		`{"items":[{"url":"https://a.example/"}]}`:                             false,
		`{"version":"http://jsonfeed.org/version/1","items":[]}`:               true,
		`{"version":"//jsonfeed.org/version/1","items":[]}`:                    true,
		`{"version":"1","items":[{"url":"https://a.example/"}]}`:               true,
		`{"version":"1.1","items":[{"content_text":"a"}]}`:                     true,
		`{"version":1,"title":"t","items":[{"url":"https://a.example/"}]}`:     true,
		`{"version":1.1,"title":"t","items":[]}`:                               true,
		`{"version":"v1","title":"t","items":[{"external_url":"/a"}]}`:         true,
		`{"title":"t","items":[]}`:                                             true,
		`{"title":"t","items":[{"attachments":[{"url":"/a.mp3"}]}]}`:           true,
		`{"home_page_url":"/","items":[{"url":"https://a.example/"}]}`:         true,
		`{"version":"1.0","name":"left-pad","items":7}`:                        false,
		`{"version":"1.0","items":[]}`:                                         false,
		`{"title":"t","items":{}}`:                                             false,
	} {
		if _, err := Parse(text, options()); (err == nil) != want {
			t.Errorf("%s: error %v", text, err)
		}
	}
}

// Google Reader's canonical URL comes before the alternate one, and an item without
// either is none.
func TestGoogleReaderURL(t *testing.T) {
	for members, want := range map[string]string{
		`"canonical":[{"href":"/c"},{"href":"/d"}],"alternate":[{"href":"/a"}]`: "https://feeds.example/c",
		`"alternate":[{"href":"/a"}]`:                                           "https://feeds.example/a",
		`"canonical":7,"alternate":[{"href":"/a"}],"author":3`:                  "https://feeds.example/a",
	} {
		e, err := ParseItem([]byte(`{"title":"t",`+members+`}`), options())
		if err != nil || e.URL != want {
			t.Errorf("%s: %+v, %v", members, e, err)
		}
	}
	e, err := ParseItem([]byte(`{"id":"1","author":{"name":"A"},"content":{"content":"<p>c"},"alternate":[{"href":"/a"}]}`), options())
	if err != nil || e.ContentHTML != "<p>c" || e.Author != "A" || e.GUID != "1" {
		t.Errorf("%+v, %v", e, err)
	}
}

// What only the caller understands is written beside our own extension.
func TestMarshalItemExtension(t *testing.T) {
	three := 3
	for _, tc := range []struct {
		in   Entry
		want string
	}{
		{Entry{}, ""},
		{Entry{Own: []byte("{}")}, ""},
		{Entry{Own: []byte(`{"x":1}`)}, `,"_newsreader":{"x":1}`},
		{Entry{Source: "s"}, `,"_newsreader":{"source":"s"}`},
		{Entry{CommentsURL: "u"}, `,"_newsreader":{"comments_url":"u"}`},
		{Entry{Comments: &three, Own: []byte(`{"x":1}`)}, `,"_newsreader":{"comments":3,"x":1}`},
	} {
		tc.in.GUID = "g"
		b, err := MarshalItem(&tc.in)
		if err != nil {
			t.Fatal(err)
		}
		if want := `{"id":"g","content_text":""` + tc.want + "}"; string(b) != want {
			t.Errorf("%s, want %s", b, want)
		}
	}
}

// An item without a GUID is identified by its URL, else by what its text says.
func TestMarshalItemID(t *testing.T) {
	text := Entry{Title: "t"}
	for _, tc := range []struct {
		in   Entry
		want string
	}{{Entry{GUID: "g", URL: "u"}, "g"}, {Entry{URL: "u"}, "u"}, {text, text.textIdentity()}} {
		b, err := MarshalItem(&tc.in)
		if err != nil {
			t.Fatal(err)
		}
		var got struct{ ID string }
		if err := json.Unmarshal(b, &got); err != nil || got.ID != tc.want {
			t.Errorf("%s, %v; want %s", b, err, tc.want)
		}
	}
}

// The metadata is written under JSON Feed's names.
func TestWriteJSONMetadata(t *testing.T) {
	f := &Feed{Title: "t", Description: "d", URL: "u", SiteURL: "s", NextURL: "n", Image: "i", Language: "l", Hubs: []string{"h"}}
	var b bytes.Buffer
	if err := WriteJSON(&b, f, slices.Values([]Entry(nil))); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{"version": "https://jsonfeed.org/version/1.1", "title": "t", "description": "d", "feed_url": "u", "home_page_url": "s",
		"next_url": "n", "icon": "i", "language": "l", "hubs": []any{map[string]any{"type": "WebSub", "url": "h"}}, "items": []any{}}
	var got map[string]any
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Members of the wrong type are read where it is clear what they mean.
func TestJSONLenientTypes(t *testing.T) {
	seven := Entry{GUID: "1", Base: "https://feeds.example/dir/feed"}
	for members, change := range map[string]func(*Entry){
		`"title":2026`:                     func(e *Entry) { e.Title = "2026" },
		`"title":null,"summary":false`:     func(*Entry) {},
		`"tags":"sea, fog"`:                func(e *Entry) { e.Categories = []string{"sea", "fog"} },
		`"tags":["sea",7,null]`:            func(e *Entry) { e.Categories = []string{"sea", "7"} },
		`"author":"Ada"`:                   func(e *Entry) { e.Author = "Ada" },
		`"authors":{"name":"Ada"}`:         func(e *Entry) { e.Author = "Ada" },
		`"authors":["Ada",{"name":"Bob"}]`: func(e *Entry) { e.Author = "Ada, Bob" },
		`"authors":"Ada, Bob"`:             func(e *Entry) { e.Author = "Ada, Bob" },
		`"image":{"url":"/i.png"}`:         func(e *Entry) { e.Image = "https://feeds.example/i.png" },
		`"date_published":1704164645`: func(e *Entry) {
			e.Published = mustParse(t, jsonWith("", `{"id":"1","date_published":"1704164645"}`)).Entries[0].Published
		},
		`"attachments":{"url":"/f","size_in_bytes":"12","duration_in_seconds":"1:01"}`: func(e *Entry) {
			e.Enclosures = []Enclosure{{URL: "https://feeds.example/f", Length: 12, Duration: 61}}
		},
		`"attachments":[{"url":"/f","title":"part one","duration_in_seconds":60.6,"size_in_bytes":"many"}]`: func(e *Entry) {
			e.Enclosures = []Enclosure{{URL: "https://feeds.example/f", Title: "part one", Duration: 61}}
		},
	} {
		want := seven
		change(&want)
		got := mustParse(t, jsonWith("", `{"id":"1",`+members+`}`)).Entries
		if diff := cmp.Diff([]Entry{want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", members, diff)
		}
	}
}
