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
	kindDefinition // of the term before it
	kindFootnote
)

// task is the state of a list item's checkbox.
type task uint8

const (
	taskNone task = iota
	taskOpen
	taskDone
)

// alignment is the alignment of a table column.
type alignment uint8

const (
	alignLeft alignment = iota
	alignCentre
	alignRight
)

// block is a node of a document. Which fields are set depends on the kind.
type block struct {
	kind     kind
	runs     []run       // of paragraphs, headings, terms
	pictures []string    // the addresses of the pictures in the runs
	children []*block    // of quotes, lists, items, definitions, footnotes
	level    int         // of a heading, 1 to 6
	code     string      // of code, sanitized
	language string      // of code, as printed
	ordered  bool        // of a list
	number   int         // of an item, a footnote, or an ordered list's first item
	tight    bool        // of a list: no blank lines between items
	task     task        // of an item
	aligns   []alignment // of a table's columns
	rows     [][][]run   // of a table: rows of cells, the header first
}

// run is a stretch of text in one format.
type run struct {
	text   string // sanitized and decoded; a newline is a hard line break
	suffix string // our own text after it, such as a link's number
	link   int32  // 1-based index into the links of the document, 0 for none
	strong bool
	emph   bool
	struck bool
	code   bool
	image  bool
}

// runsText returns the text of runs, including suffixes.
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
