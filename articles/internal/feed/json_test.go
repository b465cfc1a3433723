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
		{"wrong types", feed(`{"id":1,"title":7},{"id":2,"title":"b","url":null,"tags":"x","authors":{},"attachments":3},null,3,"x"`), "|b"},
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
	if len(many.Entries) != 1 || many.Dropped != 3 {
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
				Enclosures: []Enclosure{{"https://a.example/1.mp3", "audio/mpeg", 5}}, CommentsURL: "https://a.example/1#c", Comments: &n, Language: "en"},
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
