package capture

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

func TestEscapeParagraph(t *testing.T) {
	for in, want := range map[string]string{
		"普通的一句话,没有标记。":         "普通的一句话,没有标记。",
		"# 不是标题":               `\# 不是标题`,
		"#话题#很热":               "#话题#很热",
		"1. 第一条":               `1\. 第一条`,
		"2015.7.3 的消息":         "2015.7.3 的消息",
		"- 破折号":                `\- 破折号`,
		"-5度到3度":               "-5度到3度",
		"> 引文":                 `\> 引文`,
		"2*3*4":                `2\*3\*4`,
		"a * b":                "a * b",
		"snake_case_name":      "snake_case_name",
		"_强调_":                 `\_强调\_`,
		"[x](javascript:y)":    `\[x](javascript:y)`,
		"[图] 说明":               "[图] 说明",
		"[ref]: http://a.test": `\[ref]: http://a.test`,
		"a < b 与 <b>粗</b>":     `a < b 与 \<b>粗\</b>`,
		"AT&T 和 &amp; 与 &#65;": `AT&T 和 \&amp; 与 \&#65;`,
		"3~5天,6~8小时":           `3\~5天,6\~8小时`,
		"约~5天":                 "约~5天",
		"用`code`写":             "用\\`code\\`写",
		`C:\dir`:               `C:\dir`,
		`\*`:                   `\\\*`,
		"| a | b |":            `\| a | b |`,
		"===":                  `\===`,
		"####### 七个":           "####### 七个", // six are a heading
		"###### 六个":            `\###### 六个`,
		"---":                  `\---`,
		"-:-":                  `\-:-`,
		"-|-":                  `\-|-`,
		"--verbose":            "--verbose",
		":-)":                  ":-)",
		"+1":                   "+1",
		"1234567890. 条":        "1234567890. 条", // nine digits number an item
		"123456789) 条":         `123456789\) 条`,
		"12.5 度":               "12.5 度",
		"2024":                 "2024",
		"a][b":                 `a]\[b`,
		"x [a][b]":             `x \[a]\[b]`,
		"第 *":                  "第 *",
		"v_2":                  "v_2",
		"<?php":                `\<?php`,
		"<!-- x":               `\<!-- x`,
		"</b":                  `\</b`,
		"<3 <":                 "<3 <",
		"<1@lake.test>":        `\<1@lake.test>`,
		`C:\`:                  `C:\\`,
		`C:\、`:                 `C:\、`,
		"A&; 与 &a b; 与 &é;":    "A&; 与 &a b; 与 &é;",
		"Ī&":                   "Ī&", // its low byte is that of *
		": 定义":                 `\: 定义`,
	} {
		if got := escapeParagraph(in); got != want {
			t.Errorf("escapeParagraph(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLongCharacterReferences(t *testing.T) {
	for n, want := range map[int]bool{1: true, 39: true, 40: false} {
		if got := isCharacterReference(strings.Repeat("x", n) + ";"); got != want {
			t.Errorf("a name of %d letters: %v", n, got)
		}
	}
	if got := escapeHeading("##"); got != `#\#` {
		t.Errorf("a heading of number signs is escaped as %q", got)
	}
}

func TestEscapeHeading(t *testing.T) {
	for in, want := range map[string]string{
		"小标题":     "小标题",
		"C# 与 F#": "C# 与 F#",
		"结尾 #":    `结尾 \#`,
		"结尾 ##":   `结尾 #\#`,
		"1. 第一章":  "1. 第一章",
		"2*3*4":   `2\*3\*4`,
		"C#":      "C#",
	} {
		if got := escapeHeading(in); got != want {
			t.Errorf("escapeHeading(%q) = %q, want %q", in, got, want)
		}
		if got := rendered("## " + escapeHeading(in)); got != in {
			t.Errorf("heading %q reads as %q", in, got)
		}
	}
}

// FuzzEscape checks that Markdown made of a line reads as that line.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"a*b_c`d", "[x](y) <z> &amp; ~~q~~", "1) x", "***", "\\", "a\\*b", "<0@0>", "*", "![i](j)", "<!-- x -->", "~3~5~", "http://a.test/_b_", "**粗**体"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = collapseBlanks(strings.Map(printable, s))
		if s == "" || len(s) > 300 {
			return
		}
		if got := rendered(escapeParagraph(s)); got != s {
			t.Errorf("%q as %q reads as %q", s, escapeParagraph(s), got)
		}
	})
}

// printable drops the characters that the text of a page no longer has when it is escaped.
func printable(r rune) rune {
	if r < ' ' || r == 0x7F || r == 0xFFFD || r >= 0x80 && r < 0xA0 || r == 0x2028 || r == 0x2029 || r != ' ' && isBlank(r) {
		return -1
	}
	return r
}

// rendered returns the text that Markdown of one block reads as, with the extensions that glamour has.
func rendered(markdown string) string {
	source := []byte(markdown)
	md := goldmark.New(goldmark.WithExtensions(extension.Strikethrough, extension.Table, extension.TaskList, extension.DefinitionList))
	doc := md.Parser().Parse(text.NewReader(source))
	if doc.ChildCount() != 1 {
		return "not one block"
	}
	var b strings.Builder
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(n.Value(source))
		case *ast.String:
			b.Write(n.Value)
		case *ast.Document, *ast.Paragraph, *ast.Heading:
		default:
			b.WriteString("{" + n.Kind().String() + "}")
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return err.Error()
	}
	return unescaped(b.String())
}

// unescaped drops the backslashes of escapes. goldmark leaves them in its tree and drops them only in
// rendering.
func unescaped(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
