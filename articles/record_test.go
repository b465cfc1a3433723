package articles

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/id"
)

func TestRecords(t *testing.T) {
	const one, two = `{"title":"a","url":"https://a.example/1"}`, `{"title":"b","url":"https://a.example/2"}`
	const feed = `{"version":"https://jsonfeed.org/version/1.1","title":"F",`
	for _, test := range []struct{ name, text, want string }{
		{"lines", one + "\n" + two, "a, b"},
		{"lines, one of them broken", one + "\n{\n" + two, "a, record 2: reading item: no JSON object, b"},
		{"nothing", "", ""},
		{"list", "[" + one + ",\n" + two + "]", "a, b"},
		{"list of nothing", "[]", ""},
		{"list with a number", "[" + one + ", 7, " + two + "]", "a, record 2: reading item: no JSON object, b"},
		{"list that breaks off", "[" + one + ", {", "a, reading JSON: unexpected EOF"},
		{"feed", feed + `"items":[` + one + "," + two + `],"home_page_url":"https://a.example/"}`, "a, b"},
		{"feed without items", feed + `"items":[]}`, ""},
		{"feed that breaks off", feed + `"items":[` + one, "a, reading JSON: unexpected EOF"},
		{"record in several lines", "{\n\"title\": \"a\",\n\"url\": \"https://a.example/1\"\n}", "a"},
		{"no JSON", "{\nx", "reading JSON: invalid character 'x'"},
	} {
		var got []string
		for article, err := range Records(strings.NewReader(test.text)) {
			if err != nil {
				got = append(got, err.Error())
			} else {
				got = append(got, article.Title)
			}
		}
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// TestRecordAuthors reads the authors of a record as names, which are ours, and as JSON Feed's objects.
func TestRecordAuthors(t *testing.T) {
	for members, want := range map[string]string{
		`"authors":["Ines Okafor","Tom Brannigan"]`:                             "Ines Okafor, Tom Brannigan",
		`"byline":"By Ines Okafor and Tom Brannigan","authors":["Ines Okafor"]`: "By Ines Okafor and Tom Brannigan",
		`"authors":[{"name":"Ines Okafor"},{"name":"Tom Brannigan"}]`:           "Ines Okafor, Tom Brannigan",
		`"authors":["Ines Okafor",7]`:                                           "Ines Okafor",
		`"authors":[]`:                                                          "",
	} {
		for article, err := range Records(strings.NewReader(`{"title":"a","url":"https://a.example/1","markdown":"Body.",` + members + `}`)) {
			if err != nil || article.Byline != want {
				t.Errorf("%s: byline %q, %v, want %q", members, article.Byline, err, want)
			}
			if err == nil && strings.Contains(want, "Tom") {
				if diff := cmp.Diff([]string{"Ines Okafor", "Tom Brannigan"}, article.Authors.List()); diff != "" {
					t.Errorf("%s: %s", members, diff)
				}
			}
		}
	}
}

// endless repeats a text for ever.
type endless struct{ text string }

func (e endless) Read(b []byte) (int, error) { return copy(b, e.text), nil }

// TestRecordsAsTheyCome reads the first records of a document before its end has come.
func TestRecordsAsTheyCome(t *testing.T) {
	head := strings.NewReader(`{"version":"https://jsonfeed.org/version/1.1","items":[`)
	n := 0
	for article, err := range Records(io.MultiReader(head, endless{`{"title":"a","url":"https://a.example/"},`})) {
		if err != nil || article.Title != "a" {
			t.Fatalf("%v, %v", article, err)
		}
		if n++; n == 3 {
			return
		}
	}
}

// FuzzRecords holds that every file has an end, and that what is read of it is safe and has an ID.
func FuzzRecords(f *testing.F) {
	for _, text := range []string{
		`{"title":"a","published":"2024-05-06","author":{"name":"b"},"markdown":"c"}` + "\n{\n", `[{"id":1,"content_html":"<p>a"},7]`,
		`{"version":"https://jsonfeed.org/version/1","items":[{"url":"https://a.example/","_newsreader":{"text_type":"markdown"},"content_text":"a"}],"x":{}}`,
		"{\n\"items\":null}", "\ufeff{\n\"title\":\"a\"}",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		n := 0
		for a, err := range Records(bytes.NewReader(data)) {
			if n++; n > len(data) {
				t.Fatal("more records than bytes")
			}
			if err != nil {
				continue
			}
			if !id.Valid(a.ID) && strings.Trim(a.ID, "0123456789") != "" {
				t.Errorf("ID %q", a.ID)
			}
			if text := (&Page{Article: a}).Markdown(); strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }) {
				t.Errorf("unsafe: %q", text)
			}
		}
	})
}

// TestOwnJSON holds that a page of our own JSON is the page that was written.
func TestOwnJSON(t *testing.T) {
	page, err := ParsePage([]byte("---\ntitle: Storm\nurl: https://a.example/storm\ndate: 2024-05-06T07:08:00+01:00\nauthor: {name: Jo Doe, bio: Sailor}\ntags: [sea]\nnotices: [All mine.]\ncomments: 0\n---\nThe *storm*.\n\n## Later\n\n- calm\n"), PageOptions{})
	if err != nil {
		t.Fatal(err)
	}
	headlines := []Headline{{Title: "One", URL: "https://a.example/1", Section: "Sea", Source: "Post"}, {Title: "Two", Summary: "Both."}}
	for name, test := range map[string]struct {
		value any
		want  *Page
	}{
		"an article":     {page.Article, page},
		"headlines":      {headlines, &Page{Headlines: headlines}},
		"other objects":  {map[string]any{"name": "x", "version": 1}, nil},
		"other lists":    {[]any{1, "a"}, nil},
		"nothing listed": {[]Headline{}, &Page{List: true}},
	} {
		data, err := json.MarshalIndent(test.value, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if test.want != nil {
			test.want.sanitize()
		}
		got, ok := parseRecords(string(data))
		if !ok {
			got = nil
		} else {
			got.sanitize()
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s, want- got+:\n%s", name, diff)
		}
	}
}
