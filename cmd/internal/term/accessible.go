package term

import (
	"fmt"
	"strconv"
	"strings"
)

// speakParagraph writes one paragraph of accessible text on one line, with a blank line
// before it.
func (d *Document) speakParagraph(text string) {
	d.blankLine()
	d.speakLine(text)
}

// speakLine writes one line of accessible text.
func (d *Document) speakLine(text string) {
	for l := range strings.SplitSeq(text, "\n") {
		d.emit.writeLine(plainText(strings.TrimSpace(l), attr{}))
	}
}

// speakRole writes a labelled text.
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

// speakableFacts parts facts by a mark that is heard as a pause, and not by the signs of the printed page, which have names.
func (d *Document) speakableFacts(role Role, text string) string {
	if role == RoleCrumbs || role == RoleMeta || role == RoleCard {
		return strings.NewReplacer(" · ", d.messages.tableCell, " › ", d.messages.tableCell).Replace(text)
	}
	return text
}

// speakBlocks writes blocks in words.
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
	case kindRule, kindItem: // no words for a rule; items are read by their list
	}
}

// spokenText returns the text of runs, with words for what only a line through it tells.
func (d *Document) spokenText(runs []run) string { return d.messages.spokenText(runs) }

// speakList writes the items of a list, those of a tight one line by line. The end of
// a list within another is told, since nothing else tells it.
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

// speakItem writes the blocks of an item, with a label before the first, on its line
// if it is a paragraph.
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

// speakMarkdownTable writes each row on a line: head: value; head: value.
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
