package term

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// show returns Markdown set with options.
func show(md string, o Options) string {
	d := NewDocument(o)
	d.Markdown(md)
	return d.String()
}

// TestArticle sets the Markdown files of testdata at many widths, without and with colours, and in
// accessible mode.
func TestArticle(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no Markdown in testdata: %v", err)
	}
	for _, file := range files {
		md, base := readFile(t, file), strings.TrimSuffix(file, ".md")
		for _, width := range []int{20, 40, 60, 80, 120} {
			o := Options{Width: width, Language: "zh"}
			out := show(md, o)
			checkSafe(t, out, o)
			checkGolden(t, fmt.Sprintf("%s.%d.txt", base, width), out)
		}
		colour := Options{Width: 60, Profile: ANSI256, Links: LinkHyperlinks, Language: "zh"}
		out := show(md, colour)
		checkSafe(t, out, colour)
		checkGolden(t, base+".ansi", out)
		words := Options{Language: "zh", Accessible: true}
		out = show(md, words)
		checkSafe(t, out, words)
		checkGolden(t, base+".words", out)
		checkGolden(t, base+".plain", Plain(md, "zh"))
	}
}

// TestEveryWidth sets the article at all widths: no line is too wide, or begins or ends with a
// character that may not.
func TestEveryWidth(t *testing.T) {
	md := readFile(t, "testdata/article.md")
	for width := MinWidth; width <= 200; width++ {
		o := Options{Width: width}
		out := show(md, o)
		checkSafe(t, out, o)
		lines := strings.Split(out, "\n")
		for i, l := range lines {
			body := []rune(strings.TrimLeft(l, " │┊•"))
			if i > 0 && lines[i-1] != "" && len(body) > 0 && cannotStartLine(body[0]) {
				t.Errorf("width %d: line %q begins with %q", width, l, body[0])
			}
			if runes := []rune(l); len(runes) > 0 && i+1 < len(lines) && lines[i+1] != "" && cannotEndLine(runes[len(runes)-1]) {
				t.Errorf("width %d: line %q ends with an opening mark", width, l)
			}
		}
	}
}

// TestStyles sets the article in every style and colour depth.
func TestStyles(t *testing.T) {
	md := readFile(t, "testdata/article.md")
	for _, name := range StyleNames() {
		s, err := LoadStyle(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range []Profile{NoColor, ANSI16, ANSI256, TrueColor} {
			for _, width := range []int{20, 33, 80} {
				o := Options{Width: width, Style: s, Profile: p}
				checkSafe(t, show(md, o), o)
			}
		}
	}
}

func TestMarkdown(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"escapes are resolved once", `a \* b \\* c \& &amp;lt; &copy;`, `a * b \* c & &lt; ©` + "\n"},
		{"code is verbatim", "`a \\* &amp; b` and\n\n    x \\* &lt;", "`a \\* &amp; b` and\n\n┊ x \\* &lt;\n"},
		{"references to controls vanish", "a&#27;[31m&#x9b;b&#0;c&#8238;d", "a[31m›b\uFFFDcd\n"}, // HTML §13.2.5.80: 9B is ›, 0 is U+FFFD
		{"Chinese lines join without a space", "渡轮开\n了，the\nboat", "渡轮开了，the boat\n"},
		{"also across looks", "渡轮**开**\n*了*", "渡轮开了\n"},
		{"hard breaks stay", "一  \n二\\\n三<br>四", "一\n二\n三\n四\n"},
		{"raw HTML is text", "<div>a <b>b</b><script>x()</script></div>\n\nc <i>d</i>", "a b\n\nc d\n"},
		{"raised figures join no others", "1998<sup>1</sup>, 10<sup>**6**</sup>, H<SUB>2</SUB>O", "1998¹, 10⁶, H₂O\n"},
		{"raised links", "1998<sup>[1](#n)</sup> and <sup>open", "1998¹ and open\n"},
		{"raised where there are no characters", "10<sup>0.5</sup>, 1<sup>st</sup>, e<sup>2N</sup>", "10^0.5, 1st, e2N\n"},
		{"raised in a block", "<p>1998<sup><a href='#n'>1</a></sup></p>", "1998¹\n"},
		{"links are numbered once a target", "[a](http://a.example/) [b](http://b.example/) [c](http://a.example/)",
			"a[1] b[2] c[1]\n\n■ Links\n\n[1] http://a.example/\n[2] http://b.example/\n"},
		{"only safe targets", "[a](javascript:x) [b](/rel) [c](#d) [d](mailto:x@a.example)", "a b c d[1]\n\n■ Links\n\n[1] mailto:x@a.example\n"},
		{"images are told", "![一图](http://a.example/i.png) ![](x)", "[image: 一图][1] [image]\n\n■ Links\n\n[1] http://a.example/i.png\n"},
		{"numbers flush right", "9. a\n10. b", " 9. a\n10. b\n"},
		{"empty items", "- a\n-\n- c", "• a\n•\n• c\n"},
		{"struck text is told", "a ~~b *c*~~ d", "a [deleted: b c] d\n"},
		{"deep quotes are bounded", strings.Repeat("> ", 14) + "x", strings.Repeat("│ ", 12) + "> > x\n"},
		{"a table", "|a|b|\n|-|-:|\n|x|1|\n|yy|22|", "a    b\n──────\nx    1\nyy  22\n"},
		{"nothing", "", ""},
		{"only a rule", "***", strings.Repeat("─", 40) + "\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, show(c.md, Options{Width: 40})); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func TestHyperlinks(t *testing.T) {
	link := func(id int, url, text string) string {
		return fmt.Sprintf("\x1b]8;id=%d;%s\x1b\\%s\x1b]8;;\x1b\\", id, url, text)
	}
	for _, c := range []struct{ name, md, want string }{
		{"a link", "[a](http://a.example/)", link(1, "http://a.example/", "a")},
		{"broken over lines it is one", "[渡轮渡轮渡轮渡轮渡轮渡轮](http://a.example/)",
			link(1, "http://a.example/", "渡轮渡轮渡轮渡轮渡轮") + "\n" + link(1, "http://a.example/", "渡轮")},
		{"a claimed host shows the real one", "[b.example](http://a.example/)", link(1, "http://a.example/", "b.example") + "\n(a.example)"},
		{"its own host does not", "<http://a.example/x>", link(1, "http://a.example/x", "http://a.example/x")},
		{"non-ASCII is encoded", "[a](http://a.example/渡)", link(1, "http://a.example/%E6%B8%A1", "a")},
		{"unsafe is text", "[a](file:///etc/passwd)", "a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want+"\n", show(c.md, Options{Width: 20, Links: LinkHyperlinks})); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}
