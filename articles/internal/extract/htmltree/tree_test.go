package htmltree

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/extract/pagetext"
)

// runTexts lists the texts of a page's runs.
func runTexts(t *Tree) []string {
	var all []string
	for i := range t.Runs {
		all = append(all, t.Text(t.Runs[i].First, t.Runs[i].End))
	}
	return all
}

func TestRuns(t *testing.T) {
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"blocks":        {"<p>One</p><div>Two<p>Three</p>Four</div>", []string{"One", "Two", "Three", "Four"}},
		"inline":        {"<p>One <b>two</b> <a href=/x>three</a></p>", []string{"One two three"}},
		"breaks":        {"<p>One<br>two<br><br>three</p>", []string{"One", "two", "three"}},
		"scripts":       {"<p>One<script>x()</script><style>y{}</style><noscript>z</noscript> two</p>", []string{"One two"}},
		"pictures":      {"<p><img src=a></p><p>One</p>", []string{"", "One"}},
		"block in span": {"<span>One<div>Two</div>three</span>", []string{"One", "Two", "three"}},
		"own elements":  {"<x-card>One<x-line>Two</x-line></x-card>", []string{"One", "Two"}},
		"no text":       {"<div> <p>\n</p></div>", nil},
	} {
		if diff := cmp.Diff(tt.want, runTexts(indexText(t, tt.page))); diff != "" {
			t.Errorf("%s: runs (-want +got):\n%s", name, diff)
		}
	}
}

func TestRunMeasures(t *testing.T) {
	tree := indexText(t, `<p>Plain, and <a href="/x">linked words</a> <a href="#top">top</a> <img src=a></p>`)
	if len(tree.Runs) != 1 {
		t.Fatalf("%d runs, want 1", len(tree.Runs))
	}
	r := tree.Runs[0]
	got := []int32{r.Width, r.LinkedWidth, r.Links, r.Images, r.Commas}
	if diff := cmp.Diff([]int32{23, 11, 2, 1, 1}, got); diff != "" {
		t.Errorf("width, linked, links, images, commas (-want +got):\n%s", diff)
	}
}

func TestRunsOf(t *testing.T) {
	tree := indexText(t, "<div id=a><p>One</p>two</div><div id=b>three<ul><li>four<li>five</ul></div>six")
	for id, want := range map[string][]string{"a": {"One", "two"}, "b": {"three", "four", "five"}} {
		i := tree.Find(ParseSelectors("#" + id)[0])
		first, end := tree.RunsOf(i)
		if diff := cmp.Diff(want, runTexts(tree)[first:end]); diff != "" {
			t.Errorf("runs of %s (-want +got):\n%s", id, diff)
		}
	}
}

func TestHidden(t *testing.T) {
	tree := indexText(t, "<p style='display:none'>One</p><p hidden>Two</p><p style='visibility:hidden'>Three</p><div hidden><p>Four</p></div>")
	var drawn []string
	for i := range tree.Runs {
		if r := &tree.Runs[i]; !tree.Entries[r.First].Hidden {
			drawn = append(drawn, tree.Text(r.First, r.End))
		}
	}
	if diff := cmp.Diff([]string{"Three"}, drawn); diff != "" {
		t.Errorf("drawn runs (-want +got):\n%s", diff)
	}
}

func TestTextWithBars(t *testing.T) {
	for page, want := range map[string]string{
		"<p>By <a href=/a>Noor Hadley</a><time>March 2</time></p>":         "By Noor Hadley | March 2",
		"<p><span>2019-09-18</span><span>山城晚报</span></p>":                  "2019-09-18 | 山城晚报",
		"<p><span>山城</span><b>晚报</b></p>":                                  "山城晚报",
		"<p>来源：<a href=/a>山城晚报</a></p>":                                    "来源：山城晚报",
		"<p><span>One </span><span>two</span></p>":                         "One two",
		"<p>Jane<b>, and</b></p>":                                          "Jane, and",
		"<div><p>One</p><p>Two</p></div>":                                  "One Two",
		"<p><span><i>218</i></span>篇<span><i>6744</i></span>followers</p>": "218 | 篇 | 6744 | followers",
	} {
		tree := indexText(t, page)
		if got := tree.TextWithBars(0, int32(len(tree.Entries)), " | "); got != want {
			t.Errorf("%s reads %q, want %q", page, got, want)
		}
	}
}

// TestDeepTree indexes the deepest tree that the parser makes.
func TestDeepTree(t *testing.T) {
	tree := indexText(t, strings.Repeat("<div>", 500)+"deep")
	if diff := cmp.Diff([]string{"deep"}, runTexts(tree)); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}

func widthOf(t *Tree, i int) int32 { return pagetext.MeasureOf(t.RawText(int32(i))).Width }

// TestTextSeparatesBlocks keeps the words of different blocks and lines apart.
func TestTextSeparatesBlocks(t *testing.T) {
	tree := indexText(t, "<div>One<p>t<b>w</b>o</p><p>three<br>four<span></span>five</p></div>")
	if got, want := tree.Text(0, int32(len(tree.Entries))), "One two three fourfive"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

// TestJoinText asks only where one element ends and another begins.
func TestJoinText(t *testing.T) {
	tree := indexText(t, "<p>One<b>Two</b>Three <i>Four</i><i></i><br>Five")
	var asked []string
	got := tree.JoinText(0, int32(len(tree.Entries)), "|", func(last, next rune) bool {
		asked = append(asked, string(last)+string(next))
		return last != ' '
	})
	if want := "One|Two|Three Four Five"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if diff := cmp.Diff([]string{" O", "eT", "oT", " F", " F"}, asked); diff != "" {
		t.Errorf("characters at which elements touch (-want +got):\n%s", diff)
	}
}
