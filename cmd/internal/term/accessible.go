package term

import (
	"fmt"
	"strconv"
	"strings"
)

// say writes one paragraph of accessible text on one line, with a blank line
// before it.
func (d *Document) say(text string) {
	d.space()
	d.tell(text)
}

// tell writes one line of accessible text.
func (d *Document) tell(text string) {
	for l := range strings.SplitSeq(text, "\n") {
		d.emit.line(plainText(strings.TrimSpace(l), attr{}))
	}
}

// readRole writes a labelled text.
func (d *Document) readRole(role Role, paragraphs []string) {
	label := ""
	switch role {
	case RoleTitle:
		label = d.words.headingLabel(1)
	case RoleSection:
		label = d.words.headingLabel(2)
	case RoleNotice:
		label = d.words.notice
	case RoleCard:
		label = d.words.author
	}
	for i, p := range paragraphs {
		p = d.readFacts(role, p)
		if i == 0 && !strings.HasPrefix(p, strings.TrimSpace(label)) {
			p = label + p
		}
		d.say(p)
	}
}

// readFacts parts facts by a mark that is heard as a pause, and not by the signs of the printed page, which have names.
func (d *Document) readFacts(role Role, text string) string {
	if role == RoleCrumbs || role == RoleMeta || role == RoleCard {
		return strings.NewReplacer(" · ", d.words.tableCell, " › ", d.words.tableCell).Replace(text)
	}
	return text
}

// readBlocks writes blocks in words.
func (d *Document) readBlocks(blocks []*block) {
	for _, b := range blocks {
		d.readBlock(b)
	}
}

func (d *Document) readBlock(b *block) {
	switch b.kind {
	case kindParagraph, kindTerm:
		d.say(d.read(b.runs))
	case kindHeading:
		d.say(d.words.headingLabel(b.level) + d.read(b.runs))
	case kindCode:
		d.readCode(b)
	case kindQuote:
		d.say(d.words.quote)
		d.readBlocks(b.children)
		d.say(d.words.quoteEnd)
	case kindList:
		d.readList(b, d.say, false)
	case kindDefinition:
		d.readBlocks(b.children)
	case kindFootnote:
		d.readItem(fmt.Sprintf(d.words.footnote, b.number), b.children, d.say)
	case kindTable:
		d.readTable(b)
	case kindRule, kindItem: // no words for a rule; items are read by their list
	}
}

// read returns the text of runs, with words for what only a line through it tells.
func (d *Document) read(runs []run) string { return d.words.read(runs) }

// readList writes the items of a list, those of a tight one line by line. The end of
// a list within another is told, since nothing else tells it.
func (d *Document) readList(b *block, begin func(string), inner bool) {
	if len(b.children) == 1 {
		begin(d.words.listOne)
	} else {
		begin(fmt.Sprintf(d.words.list, len(b.children)))
	}
	next := d.say
	if b.tight {
		next = d.tell
	}
	for _, item := range b.children {
		label := ""
		if b.ordered {
			label = strconv.Itoa(item.number) + ". "
		}
		switch item.task {
		case taskOpen:
			label += d.words.open
		case taskDone:
			label += d.words.done
		}
		d.readItem(label, item.children, next)
	}
	if inner {
		next(d.words.listEnd)
	}
}

// readItem writes the blocks of an item, with a label before the first, on its line
// if it is a paragraph.
func (d *Document) readItem(label string, blocks []*block, next func(string)) {
	if len(blocks) > 0 && blocks[0].kind == kindParagraph {
		next(label + d.read(blocks[0].runs))
		blocks = blocks[1:]
	} else if label = strings.TrimSpace(label); label != "" {
		next(label)
	}
	for _, b := range blocks {
		switch b.kind {
		case kindParagraph:
			next(d.read(b.runs))
		case kindList:
			d.readList(b, next, true)
		default:
			d.readBlock(b)
		}
	}
}

func (d *Document) readCode(b *block) {
	label := d.words.code
	if b.language != "" {
		label = fmt.Sprintf(d.words.codeIn, Cut(b.language, maxLanguage))
	}
	d.say(label)
	for l := range strings.SplitSeq(b.code, "\n") {
		d.emit.line(plainText(l, attr{}))
	}
	d.say(d.words.codeEnd)
}

// readTable writes each row on a line: head: value; head: value.
func (d *Document) readTable(b *block) {
	if len(b.rows) == 2 {
		d.say(d.words.tableOne)
	} else {
		d.say(fmt.Sprintf(d.words.table, len(b.rows)-1))
	}
	for _, row := range b.rows[1:] {
		var cells []string
		for c, cell := range row {
			text := strings.ReplaceAll(d.read(cell), "\n", " ")
			if text == "" {
				continue
			}
			if head := d.read(b.rows[0][c]); head != "" {
				text = head + d.words.colon + text
			}
			cells = append(cells, text)
		}
		d.say(strings.Join(cells, d.words.tableCell))
	}
}
