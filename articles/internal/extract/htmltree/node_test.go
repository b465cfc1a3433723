package htmltree

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html/atom"
)

func TestHidesByStyle(t *testing.T) {
	for style, want := range map[string]bool{
		"display:none":                      true,
		"color: red; DISPLAY : None":        true,
		"display: none !important; width:1": true,
		"display:block":                     false,
		"visibility: hidden":                false, // portals reveal their text by script
		"background:url(display:none)":      true,  // harmless: no article hides so
		"":                                  false,
		"display":                           false,
	} {
		if got := hidesByStyle(style); got != want {
			t.Errorf("hidesByStyle(%q) = %v, want %v", style, got, want)
		}
	}
}

func TestIsHidden(t *testing.T) {
	for attributes, want := range map[string]bool{
		"hidden":                  true,
		"hidden=until-found":      false, // a browser reveals it to a search
		"style='display:none'":    true,
		"style='color:red'":       false,
		"class=hidden":            false, // scripts reveal such boxes
		"aria-hidden=true":        false,
		"style=display:none id=x": true,
	} {
		tree := indexText(t, "<p "+attributes+">One</p>")
		if got := tree.Entries[tree.Find(ParseSelectors("p")[0])].Hidden; got != want {
			t.Errorf("%s: hidden %v, want %v", attributes, got, want)
		}
	}
}

// TestNamesWord finds whole words in class and id, and nothing else.
func TestNamesWord(t *testing.T) {
	for attributes, want := range map[string]bool{
		"class=title":             true,
		"id=title":                true,
		"class='big TITLE'":       true,
		"class=news-title_2":      true,
		"class=subtitle":          false,
		"class=titles":            false,
		"class='subtitle title'":  true,
		"class='titles subtitle'": false,
		"name=title":              false,
		"class=newsTitle":         false, // capitals do not separate words here
		"class='" + strings.Repeat("x", maxNames) + " title'": false,
	} {
		tree := indexText(t, "<p "+attributes+">One</p>")
		if got := NamesWord(tree.Entries[tree.Find(ParseSelectors("p")[0])].Node, "title"); got != want {
			t.Errorf("%.60s: named title %v, want %v", attributes, got, want)
		}
	}
}

// TestLinks tells links to pages from buttons and jumps within the page, which do
// not count as linked text.
func TestLinks(t *testing.T) {
	for href, want := range map[string]bool{
		"/x": true, "https://a.example": true, " /x ": true, "mailto:a@b.example": true,
		"": false, "#top": false, "javascript:void(0)": false, "JavaScript:open()": false,
	} {
		tree := indexText(t, "<a href='"+href+"'>One</a>")
		if got := tree.Runs[0].LinkedWidth > 0; got != want {
			t.Errorf("href %q: link %v, want %v", href, got, want)
		}
	}
}

// TestBlocks holds that unknown elements of the web components kind are blocks, as
// they are mostly used for cards and sections.
func TestBlocks(t *testing.T) {
	for tag, want := range map[string]bool{
		"div": true, "p": true, "li": true, "td": true, "figure": true, "pre": true, "iframe": true, "news-card": true,
		"span": false, "b": false, "a": false, "font": false, "label": false, "unknown": false,
	} {
		n := NewElement(atom.Lookup([]byte(tag)))
		n.Data = tag
		if got := IsBlock(n); got != want {
			t.Errorf("%s: block %v, want %v", tag, got, want)
		}
	}
}

func TestIsTextElement(t *testing.T) {
	for _, tag := range []atom.Atom{atom.P, atom.Li, atom.Blockquote, atom.Pre, atom.Td, atom.Dd, atom.Dt, atom.H1, atom.H6} {
		if !IsTextElement(NewElement(tag)) {
			t.Errorf("%s is not a text element", tag)
		}
	}
	for _, tag := range []atom.Atom{atom.Div, atom.Section, atom.Ul, atom.Table, atom.Tr, atom.Span} {
		if IsTextElement(NewElement(tag)) {
			t.Errorf("%s is a text element", tag)
		}
	}
}

// TestMetadataElements collects what the page declares from wherever it is, and
// keeps it out of the text.
func TestMetadataElements(t *testing.T) {
	tree := indexText(t, `<head><title>Mill</title><meta name=a></head><body><p>One<link rel=next href=/2></p>
		<svg><title>icon</title><text>no</text></svg><title>no</title>
		<script type="Application/LD+JSON">{}</script><script>var x</script><select><option>no</select><textarea>no</textarea>`)
	if got := []int{len(tree.MetaElements), len(tree.LinkElements), len(tree.LDScripts)}; !cmp.Equal([]int{1, 1, 1}, got) {
		t.Errorf("meta, link and JSON-LD elements: %v, want one each", got)
	}
	if got := tree.TitleElement.FirstChild.Data; got != "Mill" {
		t.Errorf("title %q, want the first that is not an icon's", got)
	}
	if diff := cmp.Diff([]string{"One"}, runTexts(tree)); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}
