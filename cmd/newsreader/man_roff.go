package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/cmd/internal/term"
)

// roffManual writes the manual for man(7), without hyphenation, which would break flags, and without filling lines up with
// blanks.
type roffManual struct{ page strings.Builder }

func (m *roffManual) String() string { return m.page.String() }

func (m *roffManual) title(heading, program, purpose, version, volume string) {
	fmt.Fprintf(&m.page, ".TH %s 1 \"\" \"%s %s\" \"%s\"\n.nh\n.ad l\n", strings.ToUpper(program), program, roff(version), roff(volume))
	m.section(heading)
	first, size := utf8.DecodeRuneInString(purpose)
	fmt.Fprintf(&m.page, "%s \\- %s\n", program, roff(string(unicode.ToLower(first))+purpose[size:]))
}

func (m *roffManual) section(name string) {
	fmt.Fprintf(&m.page, ".SH %s\n", roff(strings.ToUpper(name)))
}

func (m *roffManual) command(_, synopsis string) { fmt.Fprintf(&m.page, ".SS %s\n", roff(synopsis)) }

func (m *roffManual) subsection(name string) { m.paragraph(name) }

func (m *roffManual) paragraph(text string) { fmt.Fprintf(&m.page, ".PP\n%s\n", roffText(text)) }

func (m *roffManual) code(lines string) {
	fmt.Fprintf(&m.page, ".PP\n.nf\n%s\n.fi\n", strings.ReplaceAll(roff(lines), "'", `\(aq`))
}

// maxTag is the greatest width, in columns, of a term that has its meaning beside it.
const maxTag = 20

func (m *roffManual) definitions(list []definition) {
	tag := 7
	for _, d := range list {
		if n := term.Width(d.term+d.value) + 2; n <= maxTag {
			tag = max(tag, n)
		}
	}
	for i, d := range list {
		fmt.Fprintf(&m.page, ".TP %d\n%s\n%s\n", tag, roffTerm(d), roffText(d.meaning))
		if i == 0 {
			m.page.WriteString(".PD 0\n") // no blank lines between the others
		}
	}
	if len(list) > 0 {
		m.page.WriteString(".PD\n")
	}
}

// roffTerm formats what is defined: bold, its value in italics.
func roffTerm(d definition) string {
	text := `\fB` + roff(d.term) + `\fR`
	if d.value != "" {
		name := strings.TrimLeft(d.value, " ")
		text += d.value[:len(d.value)-len(name)] + `\fI` + roff(name) + `\fR`
	}
	return strings.ReplaceAll(text, "'", `\(aq`)
}

// roffText formats a paragraph as one line of source, with flags, addresses and paths in bold.
func roffText(text string) string {
	var line strings.Builder
	for _, s := range spansOf(oneLine(text)) {
		if s.literal {
			line.WriteString(`\fB` + roffEscape(s.text) + `\fR`)
		} else {
			line.WriteString(roffBreaks(s.text))
		}
	}
	return roffLines(line.String())
}

// firstIdeographic is the first character of the scripts that are written without spaces, and of their punctuation.
const firstIdeographic = '\u2e80'

// roffBreaks escapes text and marks where a line of Chinese may break: roff knows only spaces.
func roffBreaks(text string) string {
	var line strings.Builder
	last := 0
	for _, at := range term.Breaks(text) {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at:])
		if before != ' ' && max(before, after) >= firstIdeographic {
			line.WriteString(roffEscape(text[last:at]) + `\:`)
			last = at
		}
	}
	return line.String() + roffEscape(text[last:])
}

// roff escapes text for man(7).
func roff(text string) string { return roffLines(roffEscape(text)) }

// roffEscape escapes the characters that man(7) does not print as they are typed.
func roffEscape(text string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "~", `\(ti`, "^", `\(ha`, "`", `\(ga`).Replace(text)
}

// roffLines protects lines that would be requests.
func roffLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
