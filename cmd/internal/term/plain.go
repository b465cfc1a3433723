package term

import (
	"fmt"
	"strconv"
	"strings"
)

// Plain returns Markdown as plain text without formatting, one paragraph per line and a blank line
// between blocks, for programs that want text. Headings are lines of their own. List items begin
// with "- " or their number, indented by two spaces per level, and quotes with "> ". The row of a
// table is a line with its cells separated by " | ". The target of a link follows its text in
// parentheses unless the text is the target. Images are labelled [image: text] in language, a BCP
// 47 tag, and struck text [deleted: text]. The text is bounded like that of [Document.Markdown].
func Plain(md, language string) string {
	w := messagesFor(language)
	blocks, cut := parseMarkdown(md, blockBuilder{follow: plainLinkSuffix(w), imageLabel: w.imageLabel, footnoteRef: superscript})
	p := plainWriter{messages: w}
	p.blocks("", "", blocks, false)
	if cut {
		p.line("", w.cut)
	}
	return p.out.String()
}

// plainLinkSuffix returns a linkFunc that puts the target after the text of a link.
func plainLinkSuffix(w messages) linkFunc {
	return func(text, address string) (int32, string) {
		target := safeTarget(address)
		if target == "" || text == target || text == address || strings.TrimPrefix(target, "mailto:") == text || text == w.image {
			return 0, ""
		}
		return 0, fmt.Sprintf(w.target, target)
	}
}

// plainWriter writes blocks as plain text.
type plainWriter struct {
	out      strings.Builder
	messages messages
}

func (p *plainWriter) line(prefix, s string) {
	p.out.WriteString(strings.TrimRight(prefix+s, " "))
	p.out.WriteByte('\n')
}

// text writes a text with first before its first line and rest before the others.
func (p *plainWriter) text(first, rest, s string) {
	for l := range strings.SplitSeq(s, "\n") {
		p.line(first, l)
		first = rest
	}
}

func (p *plainWriter) blocks(first, rest string, blocks []*block, tight bool) {
	for i, b := range blocks {
		if i > 0 && !tight && b.kind != kindDefinition {
			p.line(rest, "")
		}
		p.block(first, rest, b)
		first = rest
	}
}

func (p *plainWriter) block(first, rest string, b *block) {
	switch b.kind {
	case kindParagraph, kindHeading, kindTerm:
		p.text(first, rest, p.messages.spokenText(b.runs))
	case kindCode:
		p.text(first, rest, b.code)
	case kindRule:
		p.line(first, "* * *")
	case kindQuote:
		p.blocks(first+"> ", rest+"> ", b.children, false)
	case kindDefinition:
		p.blocks(first+"  ", rest+"  ", b.children, false)
	case kindFootnote:
		p.blocks(first+superscript(b.number)+" ", rest+"  ", b.children, false)
	case kindList:
		p.list(first, rest, b)
	case kindTable:
		p.table(first, rest, b)
	case kindItem: // written by its list
	}
}

func (p *plainWriter) list(first, rest string, b *block) {
	for i, item := range b.children {
		if i > 0 && !b.tight {
			p.line(rest, "")
		}
		mark := "- "
		if b.ordered {
			mark = strconv.Itoa(item.number) + ". "
		}
		switch item.task {
		case taskOpen:
			mark += "[ ] "
		case taskDone:
			mark += "[x] "
		}
		if len(item.children) == 0 {
			p.line(first, mark)
		}
		p.blocks(first+mark, rest+"  ", item.children, b.tight)
		first = rest
	}
}

func (p *plainWriter) table(first, rest string, b *block) {
	for i, row := range b.rows {
		if i == 0 && isHeadless(b) {
			continue
		}
		cells := make([]string, len(row))
		for c, cell := range row {
			cells[c] = strings.ReplaceAll(p.messages.spokenText(cell), "\n", " ")
		}
		p.line(first, strings.Join(cells, " | "))
		first = rest
	}
}
