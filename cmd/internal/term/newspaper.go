package term

import "github.com/charmbracelet/glamour/ansi"

// Colours of the newspaper style, from the sixteen that a terminal's theme adapts to its
// background. Red and magenta are the two that have contrast on black as well as on white in the
// default palettes.
const (
	accent     = "1" // red: subheadings, sections
	codeColour = "5" // magenta
)

// newspaper returns the default style. It distinguishes things by weight, slant, rules and space,
// as a page printed in black does, with one accent colour. It therefore does not depend on the
// terminal's background, and asking for that hangs over some connections.
func newspaper() ansi.StyleConfig {
	yes, no := true, false
	c := printedConfig()
	c.Heading.Bold = &yes
	c.H2.Prefix, c.H2.Color = "", ptr(accent)
	c.H3.Prefix = ""
	c.H4.Prefix, c.H4.Italic = "", &yes
	c.H5.Prefix, c.H5.Italic, c.H5.Bold = "", &yes, &no
	c.H6.Prefix, c.H6.Italic, c.H6.Bold = "", &yes, &no
	c.Strikethrough = ansi.StylePrimitive{CrossedOut: &yes}
	c.Emph.Italic, c.Strong.Bold = &yes, &yes
	c.HorizontalRule.Faint = &yes
	c.LinkText.Underline, c.Link.Underline = &yes, &yes
	c.ImageText.Italic = &yes
	c.Code = ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: ptr(codeColour)}}
	c.CodeBlock.Color = ptr(codeColour)
	for _, p := range primitives(&c) {
		p.Blink = p.Faint
	}
	return c
}

// printedStyle returns the newspaper style for output without escape sequences: headings and code
// are distinguished by marks, and struck text by words.
func printedStyle() *ansi.StyleConfig {
	c := printedConfig()
	return &c
}

func printedConfig() ansi.StyleConfig {
	none, one, two := uint(0), uint(1), uint(2)
	mark := func(prefix, suffix string) ansi.StylePrimitive {
		return ansi.StylePrimitive{Prefix: prefix, Suffix: suffix}
	}
	heading := func(prefix string) ansi.StyleBlock { return ansi.StyleBlock{StylePrimitive: mark(prefix, "")} }
	return ansi.StyleConfig{
		Document:       ansi.StyleBlock{Margin: &two},
		BlockQuote:     ansi.StyleBlock{Indent: &one, IndentToken: ptr("│ ")},
		List:           ansi.StyleList{LevelIndent: two, StyleBlock: ansi.StyleBlock{Indent: &none}},
		H2:             heading("■ "),
		H3:             heading("▪ "),
		H4:             heading("– "),
		H5:             heading("– "),
		H6:             heading("– "),
		HorizontalRule: mark("─", ""),
		Item:           ansi.StylePrimitive{BlockPrefix: "• "},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Task:           ansi.StyleTask{Ticked: "[✓] ", Unticked: "[ ] "},
		Code:           ansi.StyleBlock{StylePrimitive: mark("`", "`")},
		CodeBlock:      ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Margin: &none, IndentToken: ptr("┊ ")}},
		Table:          ansi.StyleTable{CenterSeparator: ptr("─"), ColumnSeparator: ptr(" "), RowSeparator: ptr("─")},
	}
}

func ptr(s string) *string { return &s }
