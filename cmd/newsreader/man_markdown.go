package main

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// markdownManual writes the manual as CommonMark.
type markdownManual struct {
	page      strings.Builder
	localized func(english, chinese string) string
}

func (m *markdownManual) String() string { return m.page.String() }

func (m *markdownManual) title(_, program, purpose, version, _ string) {
	fmt.Fprintf(&m.page, "# %s\n\n%s%s\n", program, markdownText(purpose), markdownText(fmt.Sprintf(m.localized(" (%s).", "（%s）。"), version)))
}

func (m *markdownManual) section(name string) { fmt.Fprintf(&m.page, "\n## %s\n", markdownText(name)) }

func (m *markdownManual) command(name, synopsis string) {
	fmt.Fprintf(&m.page, "\n### %s\n", markdownText(name))
	if synopsis != name {
		m.code(synopsis)
	}
}

func (m *markdownManual) subsection(name string) { m.paragraph(name) }

func (m *markdownManual) paragraph(text string) {
	fmt.Fprintf(&m.page, "\n%s\n", markdownLine(markdownText(oneLine(text))))
}

func (m *markdownManual) code(lines string) {
	fmt.Fprintf(&m.page, "\n```\n%s\n```\n", unindent(lines))
}

func (m *markdownManual) definitions(list []definition) {
	for i, d := range list {
		if i == 0 {
			m.page.WriteByte('\n')
		}
		item := "- " + markdownCode(d.term+d.value)
		if d.meaning != "" {
			item += m.localized(": ", "：") + markdownText(oneLine(d.meaning))
		}
		m.page.WriteString(item + "\n")
	}
}

// unindent removes the two blanks with which help texts begin indented lines.
func unindent(lines string) string {
	return strings.ReplaceAll(strings.TrimPrefix(lines, "  "), "\n  ", "\n")
}

// markdownText escapes text, with flags, addresses and paths as code.
func markdownText(text string) string {
	var line strings.Builder
	for _, s := range spansOf(text) {
		if s.literal {
			line.WriteString(markdownCode(s.text))
		} else {
			line.WriteString(markdownEscape().ReplaceAllString(s.text, `\$0`))
		}
	}
	return line.String()
}

// markdownEscape matches what Markdown would take for more than text.
var markdownEscape = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("[\\\\`*<>\\[\\]~|&]|\\b_|_\\b") })

// markdownLine escapes what at the beginning of a paragraph would make it a list, a heading or another block.
func markdownLine(text string) string {
	if found := markdownBlock().FindStringSubmatchIndex(text); found != nil {
		return text[:found[2]] + `\` + text[found[2]:]
	}
	return text
}

// markdownBlock matches the beginning of a block, with the character to escape.
var markdownBlock = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]*([-+#=.)])`) })

// markdownCode returns text as a code span.
func markdownCode(text string) string {
	if strings.Contains(text, "`") {
		return "`` " + text + " ``"
	}
	return "`" + text + "`"
}
