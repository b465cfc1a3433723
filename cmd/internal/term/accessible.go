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
		if i == 0 {
			p = label + p
		}
		d.say(p)
	}
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
		d.say(runsText(b.runs))
	case kindHeading:
		d.say(d.words.headingLabel(b.level) + runsText(b.runs))
	case kindCode:
		d.readCode(b)
	case kindQuote:
		d.say(d.words.quote)
		d.readBlocks(b.children)
		d.say(d.words.quoteEnd)
	case kindList:
		d.readList(b)
	case kindDefinition:
		d.readBlocks(b.children)
	case kindFootnote:
		d.readLabelled(fmt.Sprintf(d.words.footnote, b.number), b.children)
	case kindTable:
		d.readTable(b)
	case kindRule, kindItem: // no words for a rule; items are read by their list
	}
}

// readLabelled writes blocks with a label before the first, on its line if it is a
// paragraph.
func (d *Document) readLabelled(label string, blocks []*block) {
	if len(blocks) > 0 && blocks[0].kind == kindParagraph {
		d.say(label + runsText(blocks[0].runs))
		blocks = blocks[1:]
	} else if label = strings.TrimSpace(label); label != "" {
		d.say(label)
	}
	d.readBlocks(blocks)
}

func (d *Document) readList(b *block) {
	if len(b.children) == 1 {
		d.say(d.words.listOne)
	} else {
		d.say(fmt.Sprintf(d.words.list, len(b.children)))
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
		d.readLabelled(label, item.children)
	}
}

func (d *Document) readCode(b *block) {
	label := d.words.code
	if language := cleanLine(b.language); language != "" {
		label = fmt.Sprintf(d.words.codeIn, Cut(language, maxLanguage))
	}
	d.say(label)
	for l := range strings.SplitSeq(strings.Trim(cleanText(expandTabs(b.code)), "\n"), "\n") {
		d.emit.line(plainText(l, attr{}))
	}
	d.say(d.words.codeEnd)
}

// readTable writes each row on a line: head: value; head: value.
func (d *Document) readTable(b *block) {
	d.say(fmt.Sprintf(d.words.table, len(b.rows)-1))
	for _, row := range b.rows[1:] {
		var cells []string
		for c, cell := range row {
			text := strings.ReplaceAll(runsText(cell), "\n", " ")
			if text == "" {
				continue
			}
			if head := runsText(b.rows[0][c]); head != "" {
				text = head + d.words.colon + text
			}
			cells = append(cells, text)
		}
		d.say(strings.Join(cells, d.words.tableCell))
	}
}
