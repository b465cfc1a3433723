package feed

import (
	"strings"
	"testing"
)

// A title loses the tags that format it, but keeps those it is about.
func TestFormattingTags(t *testing.T) {
	for _, name := range strings.Fields("a abbr acronym b bdi bdo big blink center cite code del dfn em font i img ins kbd " +
		"label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr B") {
		if got := titleText("x<" + name + " c='d'>yy</" + name + ">z"); got != "xyyz" {
			t.Errorf("<%s>: %q", name, got)
		}
	}
	for _, name := range strings.Fields("br div p li ol ul h1 h2 h3 h4 h5 h6") { // these separate words as well
		if got := titleText("x<" + name + ">y"); strings.ContainsAny(got, "<>") {
			t.Errorf("<%s>: %q", name, got)
		}
	}
	for _, name := range strings.Fields("script style html head body table input T string video iframe canvas") {
		if got, want := titleText("the <"+name+"> tag"), "the <"+name+"> tag"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Words on both sides of a block or line break stay separate, those on both sides of
// inline markup stay one word.
func TestSeparatesWords(t *testing.T) {
	for _, name := range strings.Fields("br p div li ul ol tr td th table hr blockquote section article pre h1 h2 h3 h4 h5 h6 dt dd figcaption BR") {
		if got := plainText("a<" + name + ">b"); got != "a b" {
			t.Errorf("<%s>: %q", name, got)
		}
	}
	for _, name := range strings.Fields("b i em a span sup wbr font img") {
		if got := plainText("a<" + name + ">b"); got != "ab" {
			t.Errorf("<%s>: %q", name, got)
		}
	}
}

// XHTML's empty elements get a closing tag in HTML unless HTML forbids it.
func TestVoidElements(t *testing.T) {
	markup := func(src string) string { return innerXML{src: src, elements: true}.html() }
	for _, name := range strings.Fields("area base br col embed hr img input link meta param source track wbr IMG") {
		if got, want := markup("<"+name+"/>"), "<"+name+">"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for _, name := range strings.Fields("p a i div iframe video script td") {
		if got, want := markup("<"+name+"/>"), "<"+name+"></"+name+">"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
