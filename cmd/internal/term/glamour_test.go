package term

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/glamour"
	"github.com/charmbracelet/glamour/styles"
	"github.com/google/go-cmp/cmp"
	"github.com/muesli/termenv"
)

// TestGlamourLooks checks that text looks as glamour itself shows it: for each of its styles, every
// word of a document that both can set has the same attributes.
func TestGlamourLooks(t *testing.T) {
	const md = "# one\n\n## two\n\n###### six\n\nplain *emph* **strong** ***both*** `code` ~~struck~~ [link](http://a.example/)\n\n> quoted *qemph*\n\n- item\n"
	for name := range styles.DefaultStyles {
		r, err := glamour.NewTermRenderer(glamour.WithStandardStyle(name), glamour.WithWordWrap(0), glamour.WithColorProfile(termenv.ANSI256))
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := r.Render(md)
		if err != nil {
			t.Fatal(err)
		}
		ours := show(md, Options{Style: mustStyle(t, name), Profile: ANSI256})
		for _, word := range []string{"one", "two", "six", "plain", "emph", "strong", "both", "code", "struck", "link", "quoted", "qemph", "item"} {
			if diff := cmp.Diff(lookOf(t, theirs, word), lookOf(t, ours, word), cmp.AllowUnexported(attr{})); diff != "" {
				t.Errorf("style %s: %s (-glamour +ours):\n%s", name, word, diff)
			}
		}
	}
}

// lookOf returns the attributes of a word in rendered text.
func lookOf(t *testing.T, rendered, word string) attr {
	t.Helper()
	s := readRendered(rendered, nil, true)
	at := strings.Index(s.text, word)
	if at < 0 {
		t.Fatalf("no %q in %q", word, s.text)
	}
	for _, sp := range s.spans {
		if sp.end > at {
			return sp.attr.visible()
		}
	}
	return attr{}
}

// TestGlamourTexts checks that no style changes a text: nothing is unescaped or decoded a second
// time.
func TestGlamourTexts(t *testing.T) {
	texts := []string{`a\*b`, `C:\new\[x]`, "&amp;", "&lt;b&gt;", `\\server`, "a_b_c", "{{.text}}", "100%d", "\u00a0x\u00a0y"}
	for _, name := range StyleNames() {
		for _, text := range texts {
			g := newGlamour(mustStyle(t, name), NoColor)
			for _, r := range []run{{text: text}, {text: text, code: true}, {text: text, emph: true, strong: true}, {text: text, struck: true}, {text: text, image: true}} {
				for _, l := range []leafStyle{{}, {heading: 3}, {quoted: true}} {
					if got := g.renderLeaf(l, []run{r}); !strings.Contains(got.text, text) {
						t.Errorf("style %s: %q became %q", name, text, got.text)
					}
				}
			}
			if got := g.code(text); got.text != text {
				t.Errorf("style %s: code %q became %q", name, text, got.text)
			}
		}
	}
}

// TestCasingStyle checks that a style that changes the case of letters gets the text, but without
// escapes and references.
func TestCasingStyle(t *testing.T) {
	s, err := parseStyle([]byte(`{"h2": {"upper": true}, "strong": {"title": true}}`))
	if err != nil {
		t.Fatal(err)
	}
	got := show("## the boat \\* & &amp;amp; [link](http://a.example/)\n\n**night ferry**", Options{Style: s, Width: 60})
	want := "THE BOAT * & &AMP; LINK[1]\n\nNight Ferry\n\n## Links\n\n[1] http://a.example/\n"
	if diff := cmp.Diff(strings.ReplaceAll(want, "## Links", "LINKS"), got); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
}

// TestLeavesAreCached checks that the cache distinguishes leaves that look different, and is
// bounded.
func TestLeavesAreCached(t *testing.T) {
	g := newGlamour(mustStyle(t, "newspaper"), ANSI16)
	one := g.renderLeaf(leafStyle{}, []run{{text: "a", strong: true}, {text: "b"}})
	two := g.renderLeaf(leafStyle{}, []run{{text: "c"}, {text: "d", strong: true}})
	again := g.renderLeaf(leafStyle{}, []run{{text: "渡轮", strong: true}, {text: "e"}})
	if len(g.cache) != 2 || one.spans[0].attr != again.spans[0].attr || two.spans[0].attr == one.spans[0].attr || again.text != "渡轮e" {
		t.Errorf("%d cached: %+v %+v %+v", len(g.cache), one, two, again)
	}
	for i := range 3 * maxCached {
		runs := make([]run, 12)
		for j := range runs {
			runs[j] = run{text: "x", strong: i>>j&1 == 1}
		}
		g.renderLeaf(leafStyle{}, runs)
	}
	if len(g.cache) > maxCached {
		t.Errorf("%d leaves are cached", len(g.cache))
	}
}

// TestNothingOnStandardOutput checks that glamour meets no node that it does not know, about which
// it would print a warning.
func TestNothingOnStandardOutput(t *testing.T) {
	out := captureStdout(t, func() {
		show(readFile(t, "testdata/article.md"), Options{Profile: TrueColor})
		show("[^a]\n\n[^a]: b\n\n<b>x</b>\n\na\n: b\n\n<div>\n</div>", Options{})
	})
	if len(bytes.TrimSpace(out)) > 0 {
		t.Errorf("standard output: %q", out)
	}
}
