package feed

import "testing"

// TestRaisedTitles checks that a raised figure in a title joins no other, in every format.
func TestRaisedTitles(t *testing.T) {
	for _, c := range []struct{ name, doc string }{
		{"RSS, escaped", rssWith("<item><title>Budget 1998&lt;sup&gt;1&lt;/sup&gt;</title></item>")},
		{"RSS, CDATA", rssWith("<item><title><![CDATA[Budget 1998<sup>1</sup>]]></title></item>")},
		{"RSS, elements", rssWith("<item><title>Budget 1998<sup>1</sup></title></item>")},
		{"RSS, a link", rssWith(`<item><title><![CDATA[Budget 1998<a href="#n1">1</a>]]></title></item>`)},
		{"Atom, html", atomWith(`<entry><title type="html">Budget 1998&lt;sup>&lt;b>1&lt;/b>&lt;/sup></title></entry>`)},
		{"Atom, xhtml", atomWith(`<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Budget 1998<sup>1</sup></div></title></entry>`)},
	} {
		feed, err := Parse(c.doc, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := feed.Entries[0].Title; got != "Budget 1998¹" {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}
