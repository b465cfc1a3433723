package feed

import (
	"strings"
	"testing"
)

func TestParsePeople(t *testing.T) {
	for _, tc := range []struct{ name, text, author, source string }{
		{"mail and name", rssWith("<item><author>a@b.example (Ada Quay)</author></item>"), "Ada Quay", ""},
		{"name and mail", rssWith("<item><author>\"Ada Quay\" &lt;a@b.example&gt;</author></item>"), "Ada Quay", ""},
		{"mail alone", rssWith("<item><author>a@b.example</author></item>"), "a@b.example", ""},
		{"name with brackets", rssWith("<item><dc:creator>Ada (Quay)</dc:creator></item>"), "Ada (Quay)", ""},
		{"twice", rssWith("<item><author>Ada</author><dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator></item>"), "Ada, Bo", ""},
		{"the feed's editor is no author", rssWith("<managingEditor>e@b.example</managingEditor><item><title>t</title></item>"), "", ""},
		{"elements in RSS", rssWith("<item><author><name>Ada Quay</name><email>a@b.example</email></author></item>"), "Ada Quay", ""},
		{"elements in RSS, no name", rssWith("<item><author><email>a@b.example</email></author></item>"), "a@b.example", ""},
		{"elements in RSS, CDATA", rssWith("<item><dc:creator><name><![CDATA[Ada & Bo]]></name></dc:creator></item>"), "Ada & Bo", ""},
		{"dc:author", rssWith("<item><dc:author>Ada Quay</dc:author></item>"), "Ada Quay", ""},
		{"Atom, text instead of a name", atomWith("<entry><author>Ada Quay</author></entry>"), "Ada Quay", ""},
		{"Atom, no name", atomWith("<entry><author><uri>https://x.example/</uri></author></entry>"), "", ""},
		{"Atom, a mail address in the name", atomWith("<entry><author><name>Ada Quay (a@b.example)</name></author></entry>"), "Ada Quay", ""},
		{"Atom, the author of the source", atomWith("<author><name>Planet</name></author><entry><source><title>S</title><author><name>A</name></author><author><name>B</name></author></source></entry>"), "A, B", "S"},
		{"Atom, its own author and the source's", atomWith("<entry><source><author><name>B</name></author></source><author><name>A</name></author></entry>"), "A", ""},
		{"Atom, two authors of the feed", atomWith("<author><name>A</name></author><author><name>B</name></author><entry><title>t</title></entry>"), "A, B", ""},
		{"source", rssWith(`<item><source url="https://x.example/f">Xin &amp; Co</source></item>`), "", "Xin & Co"},
		{"source that is an address", rssWith("<item><dc:source>https://x.example/</dc:source></item>"), "", ""},
		{"Atom's feed", atomWith("<author><email>a@b.example</email></author><entry><title>t</title></entry>"), "a@b.example", ""},
		{"Atom's own", atomWith("<author><name>A</name></author><entry><author><name>B</name><uri>u</uri></author></entry>"), "B", ""},
	} {
		e := mustParse(t, tc.text).Entries[0]
		if e.Author != tc.author || e.Source != tc.source {
			t.Errorf("%s: author %q, source %q; want %q, %q", tc.name, e.Author, e.Source, tc.author, tc.source)
		}
	}
}

// The forms in which RSS gives a name together with an address; anything else is the
// name itself.
func TestAuthorName(t *testing.T) {
	for in, want := range map[string]string{
		"a@b.example (Ada  Quay)":                  "Ada Quay",
		"mailto:a@b.example":                       "a@b.example",
		"a@b.example ()":                           "a@b.example ()",
		"a@b.example (Ada":                         "a@b.example (Ada",
		"Ada (Quay)":                               "Ada (Quay)",
		"Ada Quay <a@b.example>":                   "Ada Quay",
		`"Ada Quay" <a@b.example>`:                 "Ada Quay",
		"<a@b.example>":                            "<a@b.example>",
		"Ada <Quay>":                               "Ada <Quay>",
		"Ada <a@b.example> and others":             "Ada <a@b.example> and others",
		" Ada\n Quay ":                             "Ada Quay",
		"Ada Quay (a@b.example)":                   "Ada Quay",
		"Ada Quay, a@b.example":                    "Ada Quay",
		"Ada Quay a@b.example":                     "Ada Quay",
		"a@b.example Ada Quay":                     "Ada Quay",
		"[a@b.example] Ada Quay":                   "Ada Quay",
		"(Ada Quay) a@b.example":                   "Ada Quay",
		"<a@b.example> (Ada Quay)":                 "Ada Quay",
		"mailto:a@b.example (Ada Quay)":            "Ada Quay",
		"a@b.example (Ada Quay), c@b.example (Bo)": "Ada Quay, Bo",
		"Ada <a@b.example>; Bo <c@b.example>":      "Ada, Bo",
		"a@b.example, c@b.example":                 "a@b.example, c@b.example",
		"a@b.example (Quay, Ada)":                  "Quay, Ada",
		"Ada Quay @adaquay":                        "Ada Quay @adaquay",
		"@adaquay":                                 "@adaquay",
		"Ada @ the Pier":                           "Ada @ the Pier",
		"余晓 (a@b.example)":                         "余晓",
	} {
		if got := authorName(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// The elements with an author or source, and those that only look like one.
func TestPersonElements(t *testing.T) {
	for item, want := range map[string][2]string{
		"<author>A</author>": {"A", ""}, "<dc:creator>A</dc:creator>": {"A", ""}, "<itunes:author>A</itunes:author>": {"A", ""},
		"<author>A</author><itunes:author>B</itunes:author>": {"A", ""},
		"<author>Ada</author><author>Ad</author>":            {"Ada, Ad", ""},
		"<source>S</source>":                                 {"", "S"}, "<dc:source>S</dc:source>": {"", "S"}, "<dc:publisher>S</dc:publisher>": {"", "S"},
		"<source>https://s.example/</source><dc:publisher>S</dc:publisher>":             {"", "S"},
		"<source>S: see x://y</source>":                                                 {"", "S: see x://y"},
		"<atom:source><atom:id>i</atom:id><atom:title>S</atom:title></atom:source>":     {"", "S"},
		"<atom:author><atom:name>A</atom:name><atom:email>m</atom:email></atom:author>": {"A", ""},
		"<atom:author><name>A</name></atom:author>":                                     {"A", ""},
		"<atom:author><email>m</email><x>y</x></atom:author>":                           {"m", ""},
		"<contributor>A</contributor>":                                                  {"", ""},
	} {
		e := mustParse(t, rssWith("<item>"+item+"</item>")).Entries[0]
		if got := [2]string{e.Author, e.Source}; got != want {
			t.Errorf("%s: %q, want %q", item, got, want)
		}
	}
}

// Names are joined up to the bound, and never cut.
func TestAuthorsAreBounded(t *testing.T) {
	name := strings.Repeat("a", maxNameLen/2)
	e := mustParse(t, rssWith("<item><author>"+name+"</author><author>"+strings.ToUpper(name)+"</author><author>B</author></item>")).Entries[0]
	if want := name + ", " + strings.ToUpper(name); e.Author != want {
		t.Errorf("%d bytes, want %d", len(e.Author), len(want))
	}
}
