package term

import (
	"fmt"
	"strings"
	"testing"
)

// parsed returns the blocks of Markdown whose links are not followed.
func parsed(md string) []*block {
	blocks, _ := parseMarkdown(md, blockBuilder{follow: noFollow, imageLabel: english().imageLabel, footnoteRef: superscript})
	return blocks
}

// deepest returns the maximum nesting of blocks of the given kinds.
func deepest(blocks []*block, kinds ...kind) int {
	deep := 0
	for _, b := range blocks {
		n := deepest(b.children, kinds...)
		for _, k := range kinds {
			if b.kind == k {
				n++
			}
		}
		deep = max(deep, n)
	}
	return deep
}

func TestNestingIsBounded(t *testing.T) {
	var staircase strings.Builder
	for i := range 40 {
		fmt.Fprintf(&staircase, "%s- x\n", strings.Repeat("  ", i))
	}
	for _, c := range []struct {
		name, md string
		want     int
	}{
		{"quotes", strings.Repeat(">", 40) + " x", maxNesting},
		{"lists on a line", strings.Repeat("- ", 40) + "x", maxNesting},
		{"lists", staircase.String(), maxNesting},
		{"both", strings.Repeat("> - ", 40) + "x", maxNesting},
		{"few", "> - > x", 3},
	} {
		blocks := parsed(c.md)
		if got := deepest(blocks, kindQuote, kindList); got != c.want {
			t.Errorf("%s: depth is %d, want %d", c.name, got, c.want)
		}
		if text := Plain(c.md, "en"); !strings.Contains(text, "x") {
			t.Errorf("%s: the text is lost: %q", c.name, text)
		}
	}
}

// TestBoundsKeepText checks that markup beyond a bound becomes text, and that no text is lost.
func TestBoundsKeepText(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"emphasis", strings.Repeat("*a* ", maxDelimiters) + "*last*", "*last*"},
		{"brackets", strings.Repeat("[ ", maxBrackets+1) + "[last](http://a.example/)", "[last](http://a.example/)"},
		{"code", strings.Repeat("`a` ", maxBrackets) + "`last`", "`last`"},
		{"tags", strings.Repeat("<b>", maxBrackets) + "<i>last", "<i>last"},
		{"references", strings.Repeat("[a]: /b\n", maxReferences+1) + "[last]: /c", "[last]: /c"},
		{"columns", strings.Repeat("|a", maxColumns+1) + "|\n" + strings.Repeat("|-", maxColumns+1) + "|\n|last|", "|last|"},
		{"cells", "|a|b|\n|-|-|\n" + strings.Repeat("|c\n", maxCells/2) + "|last|", "|last|"},
	} {
		if got := Plain(c.md, "en"); !strings.Contains(got, c.want) {
			t.Errorf("%s: no %q at the end: %q", c.name, c.want, got[max(0, len(got)-100):])
		}
	}
}

// TestBoundsAreHigh checks that the Markdown of a long article is far from every bound.
func TestBoundsAreHigh(t *testing.T) {
	for _, c := range []struct{ name, md, not string }{
		{"emphasis", strings.Repeat("*a* b ", 200), "*"},
		{"links", strings.Repeat("[a](http://a.example/) ", 900), "["},
		{"code", strings.Repeat("`a` b ", 1000), "`"},
		{"table", "|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", 2000), "|c"},
	} {
		if got := show(c.md, Options{Links: LinkNone, Profile: ANSI16}); strings.Contains(sgrForm.ReplaceAllString(got, ""), c.not) {
			t.Errorf("%s: %q remains", c.name, c.not)
		}
	}
}

func TestBoundMarkdown(t *testing.T) {
	long := strings.Repeat("word ", 100) + "\n\n"
	md, cut := boundMarkdown(strings.Repeat(long, maxMarkdown/len(long)+5))
	if !cut || len(md) > maxMarkdown || !strings.HasSuffix(md, "word ") {
		t.Errorf("cut is %v, %d bytes, ends with %q", cut, len(md), md[len(md)-10:])
	}
	md, cut = boundMarkdown(strings.Repeat("渡", maxMarkdown))
	if !cut || len(md) > maxMarkdown+2 || strings.Count(md, "\uFFFD") > 1 {
		t.Errorf("cut is %v, %d bytes", cut, len(md))
	}
	if md, cut = boundMarkdown("a\tb\x1b\n\tc"); cut || md != "a   b\n    c" {
		t.Errorf("bounded is %q, cut %v", md, cut)
	}
}

func TestLinksAreBounded(t *testing.T) {
	var l linkList
	for i := range maxLinks + 10 {
		l.add(fmt.Sprintf("http://a.example/%d", i))
	}
	if len(l.uses) != maxLinks || len(l.targets) != maxLinks {
		t.Errorf("%d links, %d targets", len(l.uses), len(l.targets))
	}
	if use, _ := (&linkList{}).add("http://a.example/" + strings.Repeat("x", maxTarget)); use != 0 {
		t.Error("a target beyond the bound is followed")
	}
	hyper := linkList{mode: LinkHyperlinks}
	if use, _ := hyper.add("http://a.example/" + strings.Repeat("x", maxHyperlink)); use != 0 {
		t.Error("a hyperlink beyond the bound is followed")
	}
}

func TestRulesAreBounded(t *testing.T) {
	out := show(strings.Repeat("***\n\n", 3*maxWideRules), Options{Width: MaxWidth})
	if len(out) > (maxWideRules+10)*MaxWidth*3+3*maxWideRules*20 {
		t.Errorf("rules take %d bytes", len(out))
	}
}

// TestFootnotesAreBounded checks that there are no footnotes beyond the bound, and that what they
// say is text: each a paragraph of its own, also where one word looks like the target of a link.
func TestFootnotesAreBounded(t *testing.T) {
	var md strings.Builder
	for i := range maxFootnotes + 3 {
		fmt.Fprintf(&md, "a[^%d]\n\n", i)
	}
	for i := range maxFootnotes + 3 {
		fmt.Fprintf(&md, "[^%d]: b\n", i)
	}
	got := Plain(md.String(), "en")
	if n := strings.Count(got, " b\n"); n != maxFootnotes+3 || !strings.HasSuffix(got, superscript(maxFootnotes)+" b\n") {
		t.Errorf("%d notes, the last of them in %q", n, got[max(0, len(got)-60):])
	}
	for i := range 3 {
		if label := fmt.Sprintf("\n\n[^%d]: b\n\n", maxFootnotes+i); !strings.Contains(got, label) {
			t.Errorf("%q is gone", label)
		}
	}
}
