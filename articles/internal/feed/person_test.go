package feed

import (
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
