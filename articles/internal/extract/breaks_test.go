package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func TestSplitBreaks(t *testing.T) {
	for page, want := range map[string][]string{
		"<div>" + first + "<br><br>" + second + "</div>": {"p " + first, "p " + second},
		"<div>" + first + "<br>" + second + "</div>":     {"p " + first, "p " + second},
		"<div>One<br>two<br>three</div>":                 {"p One / two / three"},
		"<div>One<br><br>two</div>":                      {"p One", "p two"},
		"<p>One<br>\n<br/>two</p>":                       {"p One", "p two"},
		"<div><b>One</b> more<br><br><i>two</i></div>":   {"p One more", "p two"},
		"<div>One<p>two</p>three<br>four</div>":          {"p One", "p two", "p three / four"},
		"<ul><li>One<br><br>two</ul>":                    {"p One", "p two"},
		"<h2>One<br>two</h2>":                            {"p One / two"},
		"<pre>One<br><br>two</pre>":                      {"pre One / / two"},
		"<div>白鹭岭村的水磨上周重新转了起来，村民花了两个冬天修好水渠。<br>　　县文化馆打算录音。</div>": {"p 白鹭岭村的水磨上周重新转了起来，村民花了两个冬天修好水渠。", "p 县文化馆打算录音。"},
		"<div><br><br></div>": nil,
		"<div>One<br></div>":  {"div One"},
	} {
		body := parsePage(t, "<title>x</title>"+page, Options{}).Body
		if body == nil {
			root := indexText(t, page).Entries[0].Node
			splitBreaks(root)
			trimIndents(root)
			body = root
		}
		if diff := cmp.Diff(want, blocksOf(body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", page, diff)
		}
	}
}

// TestEndsParagraph decides whether a single break separates paragraphs or lines of one.
func TestEndsParagraph(t *testing.T) {
	long := "The water mill at Heron Ridge began to turn again last week, after two winters."
	for name, tt := range map[string]struct {
		a, b   string
		breaks int
		want   bool
	}{
		"two breaks":               {"One", "two", 2, true},
		"no break":                 {long, long, 0, false},
		"whole sentences":          {long, long, 1, true},
		"an indent":                {"One", "\u3000\u3000two", 1, true},
		"a short line":             {"The mill turns again.", long, 1, false},
		"a short line after":       {long, "And then it stops.", 1, false},
		"a line within a sentence": {strings.TrimSuffix(long, "."), long, 1, false},
		"a line without a stop":    {strings.ReplaceAll(strings.TrimSuffix(long, "."), ",", "") + ":", long, 1, false},
	} {
		line := func(s string, breaks int) brokenLine {
			return brokenLine{nodes: []*html.Node{{Type: html.TextNode, Data: s}}, breaks: breaks}
		}
		if got := endsParagraph(line(tt.a, tt.breaks), line(tt.b, 0)); got != tt.want {
			t.Errorf("%s: new paragraph %v, want %v", name, got, tt.want)
		}
	}
}
