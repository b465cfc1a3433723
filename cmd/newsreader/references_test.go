package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReferenceSizeLimitIsPerArticle checks that maxReferenceSize limits the articles of a list, and not the list as a
// whole.
func TestReferenceSizeLimitIsPerArticle(t *testing.T) {
	one := `{"id":"cazekh7xbv","title":"` + strings.Repeat("fog ", maxReferenceSize/5) + `"}`
	want := []string{"cazekh7xbv", "cazekh7xbv"}
	for _, list := range []string{one + "\n" + one + "\n", "[" + one + ", " + one + "]\n"} {
		if got, err := readReferences(strings.NewReader(list)); err != nil || !slices.Equal(got, want) {
			t.Errorf("%.5s: got %v, %v", list, got, err)
		}
	}
	if _, err := readReferences(strings.NewReader("[" + strings.Repeat(" ", maxReferenceSize+1) + "]")); err == nil {
		t.Error("no error for an article that is too long")
	}
}

// TestReadReferences checks that the output of every command that lists articles can be piped into mark.
func TestReadReferences(t *testing.T) {
	for _, test := range []struct{ name, input, want string }{
		{"nothing", "", ""},
		{"ids", "k3f2\nc9d8\n", "k3f2 c9d8"},
		{"empty lines and spaces", "\n  k3f2 \r\n\n", "k3f2"},
		{"TSV", "k3f2\t2024-04-20\tGazette\n", "k3f2"},
		{"JSON Lines", `{"id":"k3f2"}` + "\n" + `{"id":"c9d8"}` + "\n", "k3f2 c9d8"},
		{"JSON Lines after another line", "c9d8\n" + `{"id":"k3f2"}`, "c9d8 k3f2"},
		{"an array", "[\n {\"id\": \"k3f2\"},\n {\"id\": \"c9d8\"}\n]\n", "k3f2 c9d8"},
		{"an empty array", "[]\n", ""},
		{"indented objects one after the other", "{\n \"id\": \"k3f2\"\n}\n{\n \"id\": \"c9d8\"\n}\n", "k3f2 c9d8"},
		{"an ID is preferred to a URL", `{"url":"https://a.example/","id":"k3f2"}`, "k3f2"},
		{"a URL without an ID", `{"url":"https://a.example/"}`, "https://a.example/"},
		{"all articles of a story, not the story", `{"id":"lead","articles":[{"id":"k3f2"},{"url":"https://a.example/"}]}`, "k3f2 https://a.example/"},
		{"a story without articles", `{"id":"lead","articles":[]}`, "lead"},
	} {
		got, err := readReferences(strings.NewReader(test.input))
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if diff := cmp.Diff(test.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
	for input, want := range map[string]string{
		`{"id":"k3f2"}` + "\n{\n":      "article 2: not JSON",
		`{"id":"k3f2"} k3f2`:           "article 2: not JSON",
		`{"title":"Fog"}`:              "article 1: neither id nor url",
		"k3f2\n" + `{"title":"Fog"}`:   "line 2: neither id nor url",
		`{"articles":[{"id":"a"},{}]}`: "article 1: neither id nor url",
		`[{"id":"k3f2"}`:               "not JSON",
		`[{"id":"k3f2"}, 7]`:           "article 2: not JSON",
		"k3f2\n{\"id\":\"c9d8\"\n":     "line 2: not JSON",
	} {
		refs, err := readReferences(strings.NewReader(input))
		if err == nil || err.Error() != "reading standard input: "+want {
			t.Errorf("%q: got %v, %v; want %s", input, refs, err, want)
		}
	}
}
