package commonmark

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// paragraphsOf returns the paragraphs of a document, with at most two footnotes, in its HTML.
func paragraphsOf(t *testing.T, md string) []string {
	t.Helper()
	p := parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewListParser(), 1),
			util.Prioritized(parser.NewListItemParser(), 2),
			util.Prioritized(parser.NewBlockquoteParser(), 3),
			util.Prioritized(Footnotes(2), 4),
			util.Prioritized(parser.NewParagraphParser(), 5),
		),
		parser.WithInlineParsers(util.Prioritized(extension.NewFootnoteParser(), 1), util.Prioritized(parser.NewLinkParser(), 2)),
		parser.WithParagraphTransformers(util.Prioritized(LinkReferences(), 1)),
		parser.WithASTTransformers(util.Prioritized(KeepUnreferencedNotes(), 1), util.Prioritized(extension.NewFootnoteASTTransformer(), 2)),
	)
	r := renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(html.NewRenderer(), 1), util.Prioritized(extension.NewFootnoteHTMLRenderer(), 1),
	))
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithParser(p), goldmark.WithRenderer(r)).Convert([]byte(md), &out); err != nil {
		t.Fatal(err)
	}
	doc := regexp.MustCompile(`(?s)<a [^>]*footnote-backref.*?</a>`).ReplaceAllString(out.String(), "")
	doc = regexp.MustCompile(`</?(p|li|blockquote|ol|ul|div)\b[^>]*>`).ReplaceAllString(doc, "\x00")
	doc = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(doc, "")
	var all []string
	for p := range strings.SplitSeq(doc, "\x00") {
		if p = strings.Join(strings.Fields(strings.ReplaceAll(p, "&#160;", " ")), " "); p != "" {
			all = append(all, p)
		}
	}
	return all
}

func TestFootnotes(t *testing.T) {
	for _, test := range []struct {
		name, md string
		want     []string
	}{
		{"one below the other", "a[^x] b[^y]\n\n[^x]: First.\n[^y]: Second.", []string{"a1 b2", "First.", "Second."}},
		{"in the order of their marks", "a[^y] b[^x]\n\n[^x]: First.\n[^y]: Second.", []string{"a1 b2", "Second.", "First."}},
		{"right below a text", "a[^x]\n[^x]: First.", []string{"a1", "First."}},
		{"a note of two lines", "a[^x]\n\n[^x]: First\n    line.\n[^y]: Second.", []string{"a1", "First line.", "Second."}},
		{"without a mark", "a\n\n[^x]: First.\n[^y]: Second.", []string{"a", "First.", "Second."}},
		{"defined twice", "a[^x]\n\n[^x]: First.\n[^x]: Second.", []string{"a1", "First.", "Second."}},
		{"one word", "a[^x]\n\n[^x]: Ibid.\n[^y]: Loc.cit.", []string{"a1", "Ibid.", "Loc.cit."}},
		{"beyond the limit", "a[^z]\n\n[^x]: First.\n[^y]: Second.\n[^z]: Third.\n[^w]: Ibid.", []string{"a[^z]", "[^z]: Third.", "[^w]: Ibid.", "First.", "Second."}},
		{"in a quote", "> a[^x]\n>\n> [^x]: First.\n> [^y]: Ibid.", []string{"a[^x]", "[^x]: First.", "[^y]: Ibid."}},
		{"in a list", "- a[^x]\n\n  [^x]: Ibid.\n  [^y]: Second\n  line.", []string{"a[^x]", "[^x]: Ibid.", "[^y]: Second line."}},
		{"in a note", "a[^x]\n\n[^x]: [^y]: Second.", []string{"a1", "[^y]: Second."}},
		{"links are defined as ever", "a [b][b]\n\n[b]: http://a.example/", []string{"a b"}},
		{"a link below a note", "> [^x]: Ibid.\n> [b]: http://a.example/", []string{"[^x]: Ibid. [b]: http://a.example/"}},
	} {
		if diff := cmp.Diff(test.want, paragraphsOf(t, test.md)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// TestNestedFootnotes checks that notes in notes are no deeper than one.
func TestNestedFootnotes(t *testing.T) {
	if got := paragraphsOf(t, strings.Repeat("[^x]: ", 10000)+"a"); len(got) != 1 {
		t.Errorf("%d paragraphs", len(got))
	}
}
