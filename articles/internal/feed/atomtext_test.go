package feed

import (
	"encoding/base64"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAtomBase64 checks texts in base64: declared by the mode of Atom 0.3, or by a media
// type of Atom 1.0 that is neither text nor XML.
func TestAtomBase64(t *testing.T) {
	encode := func(s string) string { return base64.StdEncoding.EncodeToString([]byte(s)) }
	for _, c := range []struct{ name, attrs, inside, title, html, plain string }{
		{"no type", `mode="base64"`, encode("Ebb & flood"), "Ebb & flood", "", "Ebb & flood"},
		{"text", `mode="base64" type="text/plain"`, encode("1 < 2 <b>"), "1 < 2 <b>", "", "1 < 2 <b>"},
		{"HTML", `mode="base64" type="text/html"`, encode("<p>Ebb &amp; flood</p>"), "Ebb & flood", "<p>Ebb &amp; flood</p>", ""},
		{"XHTML", `mode="base64" type="application/xhtml+xml"`, encode("<p>Ebb</p>"), "Ebb", "<p>Ebb</p>", ""},
		{"Chinese, in lines", `mode="base64"`, "\n  " + encode("潮水")[:4] + "\n  " + encode("潮水")[4:] + "\n", "潮水", "", "潮水"},
		{"malformed", `mode="base64"`, "~~~", "", "", ""},
		{"binary type that is text", `type="application/octet-stream"`, encode("Ebb & flood"), "Ebb & flood", "", "Ebb & flood"},
		{"binary type that is HTML", `type="application/octet-stream"`, encode("<p>Ebb</p>"), "<p>Ebb</p>", "<p>Ebb</p>", ""},
		{"picture", `type="image/png"`, "iVBORw0KGgo=", "iVBORw0KGgo=", "", ""},
		{"text that happens to be base64", `type="text/plain"`, "Ebbs", "Ebbs", "", "Ebbs"},
		{"a type that is no type", `type="news"`, "Ebb and flood", "Ebb and flood", "", ""},
	} {
		doc := atomWith("<entry><title " + c.attrs + ">" + c.inside + "</title><content " + c.attrs + ">" + c.inside + "</content></entry>")
		e := mustParse(t, doc).Entries[0]
		if diff := cmp.Diff([]string{c.title, c.html, c.plain}, []string{e.Title, e.ContentHTML, e.ContentText}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestFeedTextsInBase64(t *testing.T) {
	f := mustParse(t, `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="base64">VGlkZXM=</title>`+
		`<tagline type="text/html" mode="base64">PGI+RWJiPC9iPiBhbmQgZmxvb2Q=</tagline></feed>`)
	if f.Title != "Tides" || f.Description != "Ebb and flood" {
		t.Errorf("title %q, description %q", f.Title, f.Description)
	}
}

// TestAtomAlternatives checks that of several forms of one content HTML is read.
func TestAtomAlternatives(t *testing.T) {
	const text, html = `<content type="text/plain">Ebb</content>`, `<content type="text/html" mode="escaped">&lt;p>Ebb&lt;/p></content>`
	for name, contents := range map[string]string{
		"text before HTML":                  text + html,
		"HTML before text":                  html + text,
		"multipart":                         `<content type="multipart/alternative">` + text + html + `</content>`,
		"multipart, HTML before text":       `<content type="Multipart/Alternative; x=y">` + html + text + `</content>`,
		"multipart among others":            text + `<content type="multipart/alternative">` + html + `</content>`,
		"multipart, with an unknown member": `<content type="multipart/alternative"><x><y/></x>` + html + `</content>`,
		"multipart that is not closed":      `<content type="multipart/alternative">` + html,
		"empty content first":               `<content/>` + html,
	} {
		e := mustParse(t, atomWith("<entry>"+contents+"<title>t</title></entry><entry><title>next</title></entry>")).Entries[0]
		if e.ContentHTML != "<p>Ebb</p>" {
			t.Errorf("%s: HTML %q, text %q", name, e.ContentHTML, e.ContentText)
		}
	}
	deep := mustParse(t, atomWith(`<entry><content type="multipart/mixed"><content type="multipart/alternative">`+html+`</content></content><title>t</title></entry>`))
	if e := deep.Entries[0]; e.ContentHTML != "" || e.Title != "t" {
		t.Errorf("nested multiparts: %+v", e)
	}
}

// TestAtomTextTypes checks types of content besides those of Atom itself.
func TestAtomTextTypes(t *testing.T) {
	for _, c := range []struct{ content, html, plain string }{
		{`<content type="text/markdown"># Ebb</content>`, "", "# Ebb"},
		{`<content type="text/x-web-markdown; variant=GFM">Ebb</content>`, "", "Ebb"},
		{`<content type="text/html" mode="xml">&lt;p>Ebb&lt;/p></content>`, "<p>Ebb</p>", ""},
		{`<content type="text/html" mode="xml"><![CDATA[<p>Ebb</p>]]></content>`, "<p>Ebb</p>", ""},
		{`<content type="text/html" mode="xml"><p>Ebb</p></content>`, "<p>Ebb</p>", ""},
		{`<content type="xhtml"><div>1 &lt; 2</div></content>`, "<div>1 &lt; 2</div>", ""},
		{`<content type="image/svg+xml"><svg/></content>`, "", ""},
	} {
		e := mustParse(t, atomWith("<entry>"+c.content+"</entry>")).Entries[0]
		if e.ContentHTML != c.html || e.ContentText != c.plain {
			t.Errorf("%s: HTML %q, text %q", c.content, e.ContentHTML, e.ContentText)
		}
	}
}

// TestTextLanguage checks whose xml:lang an entry has.
func TestTextLanguage(t *testing.T) {
	for _, c := range []struct{ feed, entry, inside, want string }{
		{"en", "", "<content>Ebbe</content>", ""},
		{"en", "", `<content xml:lang="de">Ebbe</content>`, "de"},
		{"", "", `<content xml:lang="de">Ebbe</content>`, "de"},
		{"en", "fr", `<content xml:lang="de">Ebbe</content>`, "de"},
		{"en", "fr", `<content>Marée</content>`, "fr"},
		{"en", "fr", `<content xml:lang="en">Ebb</content>`, "en"},
		{"en", "", `<summary xml:lang="de">Ebbe</summary>`, "de"},
		{"en", "", `<summary xml:lang="de">Ebbe</summary><content xml:lang="fr">Marée</content>`, "fr"},
		{"en", "", `<content xml:lang="fr">Marée</content><summary xml:lang="de">Ebbe</summary>`, "fr"},
		{"en", "", `<title xml:lang="de">Ebbe</title>`, ""},
	} {
		lang := func(s string) string {
			if s == "" {
				return ""
			}
			return ` xml:lang="` + s + `"`
		}
		doc := `<feed xmlns="http://www.w3.org/2005/Atom"` + lang(c.feed) + `><entry` + lang(c.entry) + `>` + c.inside + `</entry></feed>`
		if got := mustParse(t, doc).Entries[0].Language; got != c.want {
			t.Errorf("%s: %q, want %q", doc, got, c.want)
		}
	}
}
