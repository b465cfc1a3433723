package term

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dump returns blocks in a short notation: the kind with its fields, runs with letters for their
// format, children in brackets.
func dump(blocks []*block) string {
	var parts []string
	for _, b := range blocks {
		parts = append(parts, dumpBlock(b))
	}
	return strings.Join(parts, " ")
}

func dumpBlock(b *block) string {
	s := map[kind]string{
		kindParagraph: "p", kindHeading: "h", kindCode: "code", kindRule: "rule", kindQuote: "quote", kindList: "list",
		kindItem: "item", kindTable: "table", kindTerm: "term", kindDefinition: "def", kindFootnote: "note",
	}[b.kind]
	switch {
	case b.kind == kindHeading:
		s += fmt.Sprint(b.level)
	case b.kind == kindItem && b.task != taskNone:
		s += []string{"", "-", "+"}[b.task]
	case b.kind == kindItem && b.ordered, b.kind == kindFootnote:
		s += fmt.Sprint(b.number)
	case b.kind == kindList && b.tight:
		s += "!"
	case b.kind == kindCode:
		s += ":" + b.language + fmt.Sprintf("%q", b.code)
	}
	if b.runs != nil {
		s += dumpRuns(b.runs)
	}
	for _, row := range b.rows {
		s += "/"
		for _, cell := range row {
			s += dumpRuns(cell)
		}
	}
	if len(b.children) > 0 {
		s += "[" + dump(b.children) + "]"
	}
	return s
}

func dumpRuns(runs []run) string {
	var parts []string
	for _, r := range runs {
		looks := ""
		for letter, on := range map[string]bool{"b": r.strong, "i": r.emph, "s": r.struck, "c": r.code, "m": r.image, "l": r.link > 0} {
			if on {
				looks += letter
			}
		}
		letters := strings.Split(looks, "")
		if len(letters) > 1 {
			looks = strings.Join(sorted(letters), "")
		}
		part := fmt.Sprintf("%s%q", looks, r.text)
		if r.suffix != "" {
			part += "^" + r.suffix
		}
		parts = append(parts, part)
	}
	return "(" + strings.Join(parts, " ") + ")"
}

func sorted(s []string) []string {
	for i := range s {
		for j := i; j > 0 && s[j] < s[j-1]; j-- {
			s[j], s[j-1] = s[j-1], s[j]
		}
	}
	return s
}

func TestParseMarkdown(t *testing.T) {
	for _, c := range []struct{ name, md, want string }{
		{"paragraphs", "a\n\nb", `p("a") p("b")`},
		{"headings", "# a\n\nb\n---\n", `h1("a") h2("b")`},
		{"an empty heading", "#\n\na", `p("a")`},
		{"emphasis", "a *b **c** d* __e__", `p("a " i"b " bi"c" i" d" " " b"e")`},
		{"emphasis in Chinese", "一**二**三*四*。", `p("一" b"二" "三" i"四" "。")`},
		{"struck", "~~a *b*~~ ~c~", `p(s"a " is"b" " " s"c")`},
		{"struck within a word", "渡~~轮~~开", `p("渡" s"轮" "开")`},
		{"ranges", "5~10元，20~30元，东港~西港、5%~8%，6℃~9~", `p("5~10元，20~30元，东港~西港、5%~8%，6℃~9~")`},
		{"code spans", "`a *b*` ``c`d`` `e\nf`", "p(c\"a *b*\" \" \" c\"c`d\" \" \" c\"e f\")"},
		{"links", "[a *b*](http://a.example/) c", `p(l"a " il"b"^[1] " c")`},
		{"a link in a link is one", "[a http://b.example c](http://a.example/)", `p(l"a http://b.example c"^[1])`},
		{"reference links", "[a][r] [r]\n\n[r]: http://a.example/ 'title'", `p(l"a"^[1] " " l"r"^[1])`},
		{"bare addresses", "see http://a.example/b. www.c.example", `p("see " l"http://a.example/b"^[1] ". " l"www.c.example"^[2])`},
		{"addresses beside Chinese", "见https://a.example/b，好", `p("见https://a.example/b，好")`},
		{"mail", "<x@a.example>", `p(l"x@a.example"^[1])`},
		{"images", "![a *b*](http://a.example/i) ![](j)", `p(lm"[image: a b]"^[1] " " m"[image]")`},
		{"an image in a link", "[![a](http://a.example/i)](http://b.example/)", `p(lm"[image: a]"^[1])`},
		{"hard breaks", "a  \nb\\\nc<br/>d", `p("a\nb\nc\nd")`},
		{"soft breaks", "a\nb\n渡\n轮\nc\n。\nd", `p("a b 渡轮 c。d")`},
		{"entities", "&lt;b&gt; &#65; &nosuch; &amp;amp;", `p("<b> A &nosuch; &amp;")`},
		{"escapes", `\*a\* \\ \a`, `p("*a* \\ \\a")`},
		{"inline tags", "a <b>c</b> <!-- d --> e", `p("a c  e")`},
		{"an HTML block", "<table><tr><td>a</td><td>b &amp; c</td></tr></table>\n", `p("a") p("b & c")`},
		{"hidden HTML", "<style>a</style>\n\n<script>\nb\n</script>\n\n<!-- c\n\nd -->\n\ne", `p("e")`},
		{"quotes", "> a\n\n> b\n>> c", `quote[p("a")] quote[p("b") quote[p("c")]]`},
		{"tight and loose lists", "- a\n- b\n\n1) c\n\n2) d", `list![item[p("a")] item[p("b")]] list[item1[p("c")] item2[p("d")]]`},
		{"numbers go on", "7. a\n9. b", `list![item7[p("a")] item8[p("b")]]`},
		{"tasks", "- [x] a\n- [ ] b\n- c", `list![item+[p("a")] item-[p("b")] item[p("c")]]`},
		{"code blocks", "```go run\na\n```\n\n    b\n\n~~~\n\n~~~", `code:go"a" code:"b"`},
		{"rules", "a\n\n***\n\n- - -", `p("a") rule rule`},
		{"tables", "|a|*b*|\n|-|-:|\n|c|`d\\|e`|", `table/("a")(i"b")/("c")(c"d|e")`},
		{"definitions", "a\n: b\n\n  c", `term("a") def[p("b") p("c")]`},
		{"footnotes", "a[^x] b[^x]\n\n[^x]: c\n\n    d", `p("a¹ b¹") note1[p("c") p("d")]`},
		{"nothing", " \n\n\t\n", ``},
		{"blanks at the ends", "\u3000\u3000a\u3000", `p("a")`},
		{"unsafe", "a\x00b\u202ec\ufdd0d", `p("abcd")`},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := NewDocument(Options{})
			blocks, _ := parseMarkdown(c.md, blockBuilder{follow: d.follow, imageLabel: d.messages.imageLabel, footnoteRef: superscript})
			if diff := cmp.Diff(c.want, dump(blocks)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}
