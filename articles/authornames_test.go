package articles

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAuthorNamesUnmarshal checks that what an article is marshalled to can be unmarshalled.
func TestAuthorNamesUnmarshal(t *testing.T) {
	written := Article{Headline: Headline{Title: "Fog"}, Byline: "By Ann Oak and Ben Elm", Authors: "By Ann Oak and Ben Elm"}
	text, err := json.Marshal(&written)
	if err != nil || !strings.Contains(string(text), `"authors":["Ann Oak","Ben Elm"]`) {
		t.Fatalf("got %s, %v", text, err)
	}
	var read Article
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	written.Authors = "" // which follow from the byline
	if diff := cmp.Diff(written, read); diff != "" {
		t.Error(diff)
	}
}

// TestRecordExtensionWithAuthors checks that authors in our extension of a JSON Feed, of whatever form, do not have it ignored.
func TestRecordExtensionWithAuthors(t *testing.T) {
	for _, authors := range []string{`["Ann Oak"]`, `[{"name":"Ann Oak"}]`, `"Ann Oak"`, `null`} {
		record := `{"title":"Fog","content_text":"text","_newsreader":{"section":"Harbour","authors":` + authors + `}}`
		article, err := parseRecord([]byte(record))
		if err != nil || article.Section != "Harbour" {
			t.Errorf("%s: got %+v, %v", authors, article, err)
		}
	}
}
