package term

// kind is the kind of a block of Markdown.
type kind uint8

const (
	kindParagraph kind = iota
	kindHeading
	kindCode
	kindRule
	kindQuote
	kindList
	kindItem
	kindTable
	kindTerm       // of a definition list
	kindDefinition // what a term means
	kindFootnote
)

// task is the state of a list item's box.
type task uint8

const (
	taskNone task = iota
	taskOpen
	taskDone
)

// alignment is how a table's column is set.
type alignment uint8

const (
	alignLeft alignment = iota
	alignCentre
	alignRight
)

// block is a node of a document. Which fields are used depends on the kind.
type block struct {
	kind     kind
	runs     []run       // of paragraphs, headings, terms
	children []*block    // of quotes, lists, items, definitions, footnotes
	level    int         // of a heading, 1 to 6
	code     string      // of code, clean
	language string      // of code, as printed
	ordered  bool        // of a list
	number   int         // of an ordered list's first item, of an item, of a footnote
	tight    bool        // of a list: no blank lines between items
	task     task        // of an item
	aligns   []alignment // of a table's columns
	rows     [][][]run   // of a table: rows of cells, the head first
}

// run is a stretch of text of one look.
type run struct {
	text   string // clean and decoded; a newline is a hard line break
	suffix string // what we set behind it, such as a link's number
	link   int32  // 1-based index into the links of the document, 0 for none
	strong bool
	emph   bool
	struck bool
	code   bool
	image  bool
}

// runsText returns the text of runs, notes too.
func runsText(runs []run) string {
	if len(runs) == 1 && runs[0].suffix == "" {
		return runs[0].text
	}
	var b []byte
	for _, r := range runs {
		b = append(append(b, r.text...), r.suffix...)
	}
	return string(b)
}
