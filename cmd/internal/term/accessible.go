package term

import (
	"fmt"
	"strconv"
	"strings"
)

// speakParagraph writes a paragraph of accessible text after a blank line.
func (d *Document) speakParagraph(text string) {
	d.blankLine()
	d.speakLine(text)
}

// speakLine writes text without a blank line before it, on one line unless a width is set.
func (d *Document) speakLine(text string) {
	for l := range strings.SplitSeq(text, "\n") {
		line := plainText(strings.TrimSpace(l), attr{})
		width := d.options.SpokenWidth
		if width == 0 {
			d.emit.writeLine(line)
			continue
		}
		for _, part := range line.wrap(width, width) {
			d.emit.writeLine(part)
		}
	}
}

// speakRole writes a text with the label of its role.
func (d *Document) speakRole(role Role, paragraphs []string) {
	label := ""
	switch role {
	case RoleTitle:
		label = d.messages.headingLabel(1)
	case RoleSection:
		label = d.messages.headingLabel(2)
	case RoleNotice:
		label = d.messages.notice
	case RoleCard:
		label = d.messages.author
	}
	for i, p := range paragraphs {
		p = d.speakableFacts(role, p)
		if i == 0 && !strings.HasPrefix(p, strings.TrimSpace(label)) {
			p = label + p
		}
		d.speakParagraph(p)
	}
}

// speakableFacts separates facts by punctuation that is heard as a pause, instead of the printed
// page's symbols, which would be read out by name.
func (d *Document) speakableFacts(role Role, text string) string {
	if role == RoleCrumbs || role == RoleMeta || role == RoleCard {
		return strings.NewReplacer(" · ", d.messages.tableCell, " › ", d.messages.tableCell).Replace(text)
	}
	return text
}

// speakBlocks writes blocks with words for their structure.
func (d *Document) speakBlocks(blocks []*block) {
	for _, b := range blocks {
		d.speakBlock(b)
	}
}

func (d *Document) speakBlock(b *block) {
	switch b.kind {
	case kindParagraph, kindTerm:
		d.speakParagraph(d.spokenText(b.runs))
	case kindHeading:
		d.speakParagraph(d.messages.headingLabel(b.level) + d.spokenText(b.runs))
	case kindCode:
		d.speakCode(b)
	case kindQuote:
		d.speakParagraph(d.messages.quote)
		d.speakBlocks(b.children)
		d.speakParagraph(d.messages.quoteEnd)
	case kindList:
		d.speakList(b, d.speakParagraph, false)
	case kindDefinition:
		d.speakBlocks(b.children)
	case kindFootnote:
		d.speakItem(fmt.Sprintf(d.messages.footnote, b.number), b.children, d.speakParagraph)
	case kindTable:
		d.speakMarkdownTable(b)
	case kindRule, kindItem: // a rule has no words; items are written by their list
	}
}

// spokenText returns the text of runs, with words for struck text.
func (d *Document) spokenText(runs []run) string { return d.messages.spokenText(runs) }

// speakList writes a list, starting with the announcement by begin. The items of a tight list are
// lines without blank lines between. The end of a nested list is announced, since nothing else
// shows it.
func (d *Document) speakList(b *block, begin func(string), inner bool) {
	if len(b.children) == 1 {
		begin(d.messages.listOne)
	} else {
		begin(fmt.Sprintf(d.messages.list, len(b.children)))
	}
	next := d.speakParagraph
	if b.tight {
		next = d.speakLine
	}
	for _, item := range b.children {
		label := ""
		if b.ordered {
			label = strconv.Itoa(item.number) + ". "
		}
		switch item.task {
		case taskOpen:
			label += d.messages.open
		case taskDone:
			label += d.messages.done
		}
		d.speakItem(label, item.children, next)
	}
	if inner {
		next(d.messages.listEnd)
	}
}

// speakItem writes the blocks of an item. The label comes before the first block, on the same line
// if that is a paragraph.
func (d *Document) speakItem(label string, blocks []*block, next func(string)) {
	if len(blocks) > 0 && blocks[0].kind == kindParagraph {
		next(label + d.spokenText(blocks[0].runs))
		blocks = blocks[1:]
	} else if label = strings.TrimSpace(label); label != "" {
		next(label)
	}
	for _, b := range blocks {
		switch b.kind {
		case kindParagraph:
			next(d.spokenText(b.runs))
		case kindList:
			d.speakList(b, next, true)
		default:
			d.speakBlock(b)
		}
	}
}

// maxLanguage is the length in bytes up to which the name of a language is written.
const maxLanguage = 24

func (d *Document) speakCode(b *block) {
	label := d.messages.code
	if b.language != "" {
		label = fmt.Sprintf(d.messages.codeIn, Cut(b.language, maxLanguage))
	}
	d.speakParagraph(label)
	for l := range strings.SplitSeq(b.code, "\n") {
		d.emit.writeLine(plainText(l, attr{}))
	}
	d.speakParagraph(d.messages.codeEnd)
}

// speakMarkdownTable writes each row on a line, as header: value; header: value.
func (d *Document) speakMarkdownTable(b *block) {
	if len(b.rows) == 2 {
		d.speakParagraph(d.messages.tableOne)
	} else {
		d.speakParagraph(fmt.Sprintf(d.messages.table, len(b.rows)-1))
	}
	for _, row := range b.rows[1:] {
		var cells []string
		for c, cell := range row {
			text := strings.ReplaceAll(d.spokenText(cell), "\n", " ")
			if text == "" {
				continue
			}
			if head := d.spokenText(b.rows[0][c]); head != "" {
				text = head + d.messages.colon + text
			}
			cells = append(cells, text)
		}
		d.speakParagraph(strings.Join(cells, d.messages.tableCell))
	}
}
