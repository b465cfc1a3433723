package articles

import (
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
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
