package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCutReferences(t *testing.T) {
	const page = "[1]Home\n[2]World\n"
	for name, tc := range map[string]struct {
		list string
		want []string
	}{
		"a list":              {"\nReferences\n\n   1. http://lake.test/\n   2. mailto:ana@lake.test\n", []string{"http://lake.test/", "mailto:ana@lake.test"}},
		"hidden links":        {"\nReferences\r\n\r\n   Visible links:\r\n   1. http://lake.test/\r\n\r\n   Hidden links:\r\n   3. http://lake.test/h\r\n", []string{"http://lake.test/"}},
		"elinks":              {"\nReferences\n\n   Visible links\n   1. http://lake.test/\n   2. http://lake.test/w\n", []string{"http://lake.test/", "http://lake.test/w"}},
		"French":              {"\nRéférences\n\n   Liens visibles :\n   1. http://lake.test/\n\n   Liens cachés :\n   2. http://lake.test/h\n", []string{"http://lake.test/"}},
		"Japanese":            {"\n参考文献\n\n   1. http://lake.test/\n", []string{"http://lake.test/"}},
		"a label at the end":  {"\nReferences\n1. http://lake.test/\nHidden links:\n", nil},
		"two labels":          {"\nReferences\n1. http://lake.test/\nMost read\nLast\n3. http://lake.test/\n", nil},
		"no heading":          {"\n1. http://lake.test/\n", nil},
		"a form before links": {"\nReferences\n   2. http://lake.test/\n", []string{"", "http://lake.test/"}},
		"a number is missing": {"\nReferences\n1. http://lake.test/\n3. http://lake.test/w\n", []string{"http://lake.test/", "", "http://lake.test/w"}},
		"w3m":                 {"\nReferences:\n\n[1] http://lake.test/\n[2] file:///w\n", []string{"http://lake.test/", "file:///w"}},
		"a number goes back":  {"\nReferences\n1. http://lake.test/\n3. http://lake.test/w\n2. http://lake.test/x\n", nil},
		"a number too great":  {"\nReferences\n1. http://lake.test/\n2000. http://lake.test/w\n", nil},
		"no addresses":        {"\nReferences\n1. A. Ruiz: The Lake, 2024\n", nil},
		"text after it":       {"\nReferences\n1. http://lake.test/\nMost read\n", nil},
		"not a line's all":    {"\nReferences available\n1. http://lake.test/\n", nil},
		"nothing under it":    {"\nReferences\n", nil},
		"no list":             {"", nil},
	} {
		rest, got := cutReferences(page + tc.list)
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s: addresses (-want +got):\n%s", name, diff)
		}
		want := page + tc.list
		if tc.want != nil {
			want = page + "\n"
		}
		if rest != want {
			t.Errorf("%s: left %q, want %q", name, rest, want)
		}
	}
}

// TestLastListOfAddresses leaves a list of addresses that is the page's own.
func TestLastListOfAddresses(t *testing.T) {
	const page = "Sources\n1. http://lake.test/\n2. http://lake.test/w\n"
	if rest, got := cutReferences(page + "References\n1. http://lake.test/\n"); rest != page || len(got) != 1 {
		t.Errorf("%q left, %q read", rest, got)
	}
}

func TestNumberedAddress(t *testing.T) {
	for l, want := range map[string]string{
		"12. https://lake.test/": "https://lake.test/", "1. mailto:ana@lake.test": "mailto:ana@lake.test",
		"[12] https://lake.test/": "https://lake.test/", "[12]https://lake.test/": "", "[x] https://lake.test/": "",
		"1 https://lake.test/": "", "x. https://lake.test/": "", "1. lake.test": "", "1. The Lake: a history": "", "": "",
	} {
		if n, got := numberedAddress(l); got != want || (n == 0) != (want == "") {
			t.Errorf("numberedAddress(%q) = %d, %q, want %q", l, n, got, want)
		}
	}
}

// TestCutReferencesHeading takes a heading of any language, which is one word.
func TestCutReferencesHeading(t *testing.T) {
	for text, want := range map[string]string{
		"Text\nReferences\n":                    "Text\n",
		"Text\n参考文献\n\n":                        "Text\n",
		"Text\nReferences\n   Visible links:\n": "Text\n",
		"References":                            "",
		"Text\n" + strings.Repeat("x", 40):      "Text\n",
		"Text\n" + strings.Repeat("x", 41):      "no heading",
		"Text\nReferences 2\n":                  "no heading",
		"Text\n  References\n  Visible links\n": "no heading", // both are indented
		"":                                      "no heading",
		"   ":                                   "no heading",
	} {
		rest, ok := cutReferencesHeading(text)
		if !ok {
			rest = "no heading"
		}
		if rest != want {
			t.Errorf("cutReferencesHeading(%q) leaves %q, want %q", text, rest, want)
		}
	}
}

// TestNormalizeText removes the numbers of links, and only these.
func TestNormalizeText(t *testing.T) {
	const references = "References\n\n   1. https://lake.test/\n   2. https://lake.test/ice\n   3. mailto:ana@lake.test\n"
	for name, tc := range map[string]struct {
		text, want string
		links      map[string]string
	}{
		"links that begin a line": {
			"[1]Home\n* [2]Ice on the lake\n", "Home\n* Ice on the lake\n",
			map[string]string{"Home": "https://lake.test/", "Ice on the lake": "https://lake.test/ice"},
		},
		"a link inside a line":       {"By [1]Ana Ruiz\n", "By Ana Ruiz\n", map[string]string{}},
		"a footnote's number":        {"[1]Home, as found.[1]\n", "Home, as found.[1]\n", map[string]string{"Home, as found.[1]": "https://lake.test/"}},
		"a number beyond the last":   {"[4]Home\n", "[4]Home\n", map[string]string{}},
		"an address of another kind": {"[3]Write to us\n", "Write to us\n", map[string]string{}},
		"no number":                  {"[x]Home [1234567]\n", "[x]Home [1234567]\n", map[string]string{}},
	} {
		got, links := normalizeText(tc.text + references)
		if got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
		if diff := cmp.Diff(tc.links, links); diff != "" {
			t.Errorf("%s: links (-want +got):\n%s", name, diff)
		}
	}
	if got, links := normalizeText("[1]Ho\u00ADme\n"); got != "[1]Home\n" || links != nil {
		t.Errorf("a text without references: %q, links %q", got, links)
	}
}
