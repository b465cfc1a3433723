package articles

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/width"
)

// fact is a name or figure, as the page has it and in English.
type fact struct{ zh, en string }

func (f fact) in(language string) string {
	if language == "zh" {
		return f.zh
	}
	return f.en
}

// readFacts returns the facts of each article of the edition.
func readFacts(t *testing.T) [][]fact {
	t.Helper()
	data, err := os.ReadFile("testdata/edition_facts.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all [][]fact
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var facts []fact
		for part := range strings.SplitSeq(strings.TrimSpace(line), "; ") {
			if zh, en, ok := strings.Cut(part, "="); ok {
				facts = append(facts, fact{zh, en})
			}
		}
		all = append(all, facts)
	}
	return all
}

// TestEditionHasItsFacts checks that each article of the edition has all names and figures that the page has of it, and no
// others, in either language.
func TestEditionHasItsFacts(t *testing.T) {
	all := readFacts(t)
	for _, language := range editionLanguages {
		edition, err := BuiltIn(language)
		if err != nil {
			t.Fatal(err)
		}
		if len(all) != len(edition.Articles) {
			t.Fatalf("facts of %d articles, but the %s edition has %d", len(all), language, len(edition.Articles))
		}
		for i, a := range edition.Articles {
			var known []string
			for _, f := range all[i] {
				known = append(known, f.zh, f.en)
				if !strings.Contains(a.Markdown, f.in(language)) {
					t.Errorf("%q lacks %q", a.Title, f.in(language))
				}
			}
			for _, text := range []string{a.Title, a.Standfirst, a.Markdown} {
				for _, said := range saidIn(text) {
					if !slices.ContainsFunc(known, func(fact string) bool { return strings.Contains(fact, said) }) {
						t.Errorf("%q says %q, which the page does not", a.Title, said)
					}
				}
			}
		}
	}
}

var (
	figures       = regexp.MustCompile(`\d[\d.,]*\d|\d`)
	quotedNames   = regexp.MustCompile(`《[^》]+》`)
	capitalised   = regexp.MustCompile(`\p{Lu}\p{Latin}*`)
	sentenceStart = regexp.MustCompile(`(^|[.?!:]|\n#* ?)[ “\n]*$`)
)

// saidIn returns the figures and names in a text, as far as they can be told from other words: titles of works, and words with
// a capital which is not that of a sentence. An adjective counts as the name that it is of.
func saidIn(text string) []string {
	facts := append(figures.FindAllString(text, -1), quotedNames.FindAllString(text, -1)...)
	for _, at := range capitalised.FindAllStringIndex(text, -1) {
		if word := text[at[0]:at[1]]; !sentenceStart.MatchString(text[:at[0]]) {
			facts = append(facts, strings.TrimSuffix(strings.TrimSuffix(word, "n"), "er"))
		}
	}
	return facts
}

// TestEditionHeadlinesFit checks that a headline has room in a line: 80 columns in English, 40 characters in Chinese.
func TestEditionHeadlinesFit(t *testing.T) {
	for _, language := range editionLanguages {
		edition, err := BuiltIn(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range edition.Articles {
			length, most := len([]rune(a.Title)), 40
			if language == "en" {
				length, most = columns(a.Title), 80
			}
			if length > most {
				t.Errorf("%q has %d, more than %d", a.Title, length, most)
			}
		}
	}
}

func columns(s string) int {
	n := 0
	for _, r := range s {
		n++
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}

// TestEditionIsAnExample checks that each article of the edition is told in its language, marked as an example and dated, and
// that the headlines' own say that nothing else is known. The lead's first notice is in the reader's language.
func TestEditionIsAnExample(t *testing.T) {
	words := map[string][2]string{"en": {"This is all there is", "An example, not news"}, "zh": {"页面所载仅止于此", "示例，并非新闻"}}
	for _, language := range editionLanguages {
		edition, err := BuiltIn(language)
		if err != nil {
			t.Fatal(err)
		}
		lead := edition.Articles[0]
		if isHan(lead.Notices[0]) != (language == "zh") || isHan(lead.Notices[1]) == (language == "zh") {
			t.Errorf("%s lead: notices %q", language, lead.Notices)
		}
		for i, a := range edition.Articles {
			notices := strings.Join(a.Notices, "\n")
			if !strings.Contains(notices, words[language][1]) || i > 0 && !strings.Contains(notices, words[language][0]) {
				t.Errorf("%q: notices %q", a.Title, a.Notices)
			}
			if a.Captured != lead.Captured || a.Language != language || isHan(a.Markdown) != (language == "zh") || isHan(a.Title) != (language == "zh") {
				t.Errorf("%q: captured %s, in %s: %s", a.Title, a.Captured, a.Language, a.Markdown)
			}
			if sentences := strings.Count(a.Markdown, ".") + strings.Count(a.Markdown, "。"); i > 0 && (sentences == 0 || a.Markdown == a.Title) {
				t.Errorf("%q is not retold: %q", a.Title, a.Markdown)
			}
		}
	}
}

// isHan reports whether a text is mostly Chinese.
func isHan(s string) bool {
	han := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			han++
		}
	}
	return han*3 > len([]rune(s))
}

// TestSplitRetellings checks that a text is found by its heading, and that no heading may stand twice.
func TestSplitRetellings(t *testing.T) {
	texts, err := splitRetellings("\n## Fog\n\nIt is thick.\n\nIt stays.\n\n## Leeks\n\nCheap.\n")
	if err != nil || texts["Fog"] != "It is thick.\n\nIt stays." || texts["Leeks"] != "Cheap." {
		t.Errorf("got %q, %v", texts, err)
	}
	if _, err := splitRetellings("## Fog\n\nA.\n\n## Fog\n\nB.\n"); err == nil {
		t.Error("a heading twice is accepted")
	}
}
