package term

import (
	"flag"
	"fmt"
	"strings"
	"testing"
	"time"
)

// floods are Markdown texts of about n bytes that cost a naive implementation quadratic time, deep
// stacks or much memory.
func floods(n int) map[string]string {
	fill := func(s string) string { return strings.Repeat(s, n/len(s)+1) }
	lines := func(s string) string { return strings.Repeat(s+"\n", n/(len(s)+1)+1) }
	ticks := func() string {
		var b strings.Builder
		for i := 1; b.Len() < n; i++ {
			b.WriteString(strings.Repeat("`", i) + "x ")
		}
		return b.String()
	}
	nested := func(mark string) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			b.WriteString(strings.Repeat("  ", i%400) + mark + "x\n")
		}
		return b.String()
	}
	return map[string]string{
		"brackets": fill("["), "closing brackets": fill("]"), "bracket pairs": fill("[]"), "images": fill("!["),
		"links open": fill("[a]("), "links": fill("[a](b)"), "links http": fill("[a](http://b.example/) "),
		"links nested": fill("[") + fill("](u)"), "links angle": fill("[a](<b"), "links title": fill(`[a](b "`),
		"references": lines("[a]: /b"), "references long": fill("[a]: /b 'c' "), "labels": fill("[a][b]"),
		"backticks": fill("`"), "backtick lengths": ticks(), "backticks apart": fill("`a "), "stars": fill("*"), "star pairs": fill("**a"),
		"stars open": fill("*a "), "stars close": fill("a* "), "stars mixed": fill("*a_b~c"), "stars both": fill("a**b"),
		"underscores": fill("a_"), "tildes": fill("~~a"), "tildes open": fill("~a "), "angles": fill("<"), "angle tags": fill("<a "), "comments": fill("<!--"),
		"cdata": fill("<![CDATA["), "php": fill("<?"), "ampersands": fill("&"), "entities": fill("&#27;"),
		"backslashes": fill(`\`), "quotes": fill("> "), "quotes tight": fill(">"), "quotes lines": lines(strings.Repeat("> ", 200) + "x"),
		"lists": fill("- "), "list lines": lines("- x"), "list nested": nested("- "), "ordered nested": nested("1. "), "quotes nested": nested("> "),
		"list loose": lines("- x\n"), "numbers": fill("1. "), "rules": lines("***"), "headings": lines("# x"), "setext": lines("x\n==="), "fences": lines("```"),
		"fence": "```json\n" + fill(`{"a": "\\`), "fence quotes": "```go\n" + fill(`"\\`), "code lines": lines("    x"),
		"table wide": "|" + fill("a|") + "\n|" + fill("-|") + "\n" + fill("|b"), "table long": "|a|b|\n|-|-|\n" + lines("|c"),
		"table cells": strings.Repeat("|a", 60) + "\n" + strings.Repeat("|-", 60) + "\n" + lines("x"), "table heads": lines("a|b"), "tables": lines("|a|\n|-|\n"),
		"footnotes": lines("[^a]: x\n"), "footnote links": fill("[^a]") + "\n\n[^a]: x\n", "definitions": lines("a\n: b\n"), "definition lines": lines(": b"),
		"html": lines("<div>"), "html nested": fill("<div><p>"), "script": "<script>" + fill("x"), "addresses": fill("http://a.example/"), "www": fill("www."),
		"mail": fill("a@"), "mail words": fill("a.b_c"), "spaces": fill(" "), "lines": fill("\n"), "tabs": fill("\t"), "hard breaks": lines("a  "), "soft breaks": lines("a"),
		"soft breaks cjk": lines("字"), "marks": fill("\u0301"), "joiners": fill("👩\u200d"), "flags": fill("🇨"), "tags": fill("\U0001F3F4\U000E0067"),
		"selectors": fill("❤\ufe0f"), "word": fill("x"), "han": fill("字"), "stops": fill("。"), "open marks": fill("（"), "digits": fill("1"), "digit stops": fill("1."), "thai": fill("ก"),
		"quote marks": fill("“"), "straight quotes": fill(`"字`), "wide spaces": fill("\u3000"), "invalid": fill("\xff"), "nul": fill("\x00"),
		"tasks": lines("- [ ] x"), "carets": fill("[^"), "emphasis deep": fill("*a **b "), "emphasis closed": fill("*a") + fill("*"), "jamo": fill("\u1100"), "hangul": fill("한"),
		"autolinks": fill("<http://a.example>"), "strike in link": fill("[~~a~~](http://b.example)"), "pipes": fill("|"), "colons": fill("|:-"), "arabic": fill("ع"), "rtl": fill("\u202e"),
	}
}

// floodSize is the size of each flood; 1 MiB is for measuring time, but less is enough to
// distinguish quadratic from linear.
var floodSize = flag.Int("floods", 1<<16, "bytes of each hostile text")

// TestFloods checks that no flood takes more than a few seconds on a slow machine, where quadratic
// time would be minutes, and that the output is bounded and safe.
func TestFloods(t *testing.T) {
	size := *floodSize
	for name, md := range floods(size) {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			o := Options{Width: 60, Profile: ANSI256, Language: "zh"}
			d := NewDocument(o)
			d.Markdown(md)
			out := d.String()
			took := time.Since(start)
			if took > 20*time.Second {
				t.Errorf("setting took %v", took)
			}
			if len(out) > 40*size {
				t.Errorf("setting %d bytes gave %d", len(md), len(out))
			}
			checkSafe(t, out, o)
			if testing.Verbose() {
				fmt.Printf("%-20s %8d ms %9d bytes\n", name, took.Milliseconds(), len(out))
			}
		})
	}
}
