package textindex

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDocument(t *testing.T) {
	for _, test := range []struct {
		name, title, source string
		texts               []string
		want                string
	}{
		{"fields have marks", "bell", "Harbour Times", []string{"fog"}, "¶bell §harbour §time fog "},
		{"a field does not stand for another", "bell", "bell", []string{"bell"}, "¶bell §bell bell "},
		{"each term once", "bell bell", "", []string{"Bell fog", "fog Bell"}, "¶bell bell fog "},
		{"single characters of titles alone", "渡轮", "港务局", []string{"渡轮渡轮"}, "¶渡轮 ¶渡 ¶轮 §港务 §务局 §局 渡轮 轮渡 轮 "},
		{"nothing", "", "", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var b Builder
			for range 2 { // a Builder is reusable
				if diff := cmp.Diff(test.want, b.Document(Article{Title: test.title, Source: test.source, Texts: test.texts})); diff != "" {
					t.Error(diff)
				}
			}
		})
	}
}

// FuzzDocument checks what a search relies on: the document has every term of every field, and nothing
// twice.
func FuzzDocument(f *testing.F) {
	f.Add("渡轮 bell", "港务局", "渡轮渡轮 bell Bell")
	f.Add("¶a §b", "¶", "§ ¶")
	var b Builder
	f.Fuzz(func(t *testing.T, title, source, text string) {
		count := map[string]int{}
		for _, term := range strings.Split(b.Document(Article{Title: title, Source: source, Authors: []string{source}, Categories: []string{title}, Host: source, Texts: []string{text}}), " ") {
			count[term]++
		}
		for mark, terms := range map[string][]string{TitleMark: Terms(title), SourceMark: Terms(source), "": Terms(text)} {
			for _, term := range terms {
				if n := count[mark+term]; n != 1 {
					t.Errorf("%q is in the document %d times", mark+term, n)
				}
			}
		}
	})
}
