package feed

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkup(t *testing.T) {
	for _, tc := range []struct{ in, html, xhtml string }{
		{"&lt;p&gt;a &amp;amp; b&lt;/p&gt;", "<p>a &amp; b</p>", "&lt;p&gt;a &amp;amp; b&lt;/p&gt;"},
		{"<![CDATA[<p>a</p>]]> &amp; b", "<p>a</p> & b", "&lt;p&gt;a&lt;/p&gt; &amp; b"},
		{"<p>a &lt; b<br/>c</p>", "<p>a &lt; b<br>c</p>", "<p>a &lt; b<br>c</p>"},
		{"<x:p id='1'/><x:img src='i'/>", "<p id='1'></p><img src='i'>", "<p id='1'></p><img src='i'>"},
		{"<p><![CDATA[<b>]]></p> <3", "<p><b></p> &lt;3", "<p>&lt;b&gt;</p> &lt;3"},
		{"<e/>a", "<e></e>a", "<e></e>a"}, // elements of the same name inside e
		{"<e>a</e>b", "<e>a</e>b", "<e>a</e>b"},
		{"<e><b>a</b></e>b", "<e><b>a</b></e>b", "<e><b>a</b></e>b"},
		{"<p>a<!-- c --></p>", "<p>a</p>", "<p>a</p>"},
	} {
		p := &parser{scanner: scanner{src: tc.in + "</e>"}}
		in := p.innerXML(&element{rawName: "e"})
		if diff := cmp.Diff([]string{tc.html, tc.xhtml}, []string{in.html(), in.markup(true)}); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tc.in, diff)
		}
	}
}
