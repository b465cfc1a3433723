package markdown

// kind is the kind of a block.
type kind uint8

const (
	kindDocument kind = iota
	kindParagraph
	kindHeading
	kindQuote
	kindList
	kindItem
	kindCode
	kindTable
	kindRule
)

// A block is part of a document: text, or a container of other blocks. Each field applies to the
// kinds that its comment names.
type block struct {
	kind         kind
	level        int        // of a heading
	ordered      bool       // of a list
	start        int        // of an ordered list
	lines        []textLine // of a paragraph or heading
	code         string
	codeLanguage string
	rows         [][]string // of a table, its head first, in Markdown
	align        []string   // of the columns of a table
	children     []*block
}

// trimRules removes the rules that separate nothing: those at either end, and repeated ones.
func trimRules(blocks []*block) []*block {
	kept := blocks[:0]
	for _, b := range blocks {
		if b.kind == kindRule && (len(kept) == 0 || kept[len(kept)-1].kind == kindRule) {
			continue
		}
		kept = append(kept, b)
	}
	if n := len(kept); n > 0 && kept[n-1].kind == kindRule {
		kept = kept[:n-1]
	}
	return kept
}

// onlySpan returns the span of a paragraph that consists of exactly one, else nil.
func (b *block) onlySpan() *span {
	if len(b.lines) != 1 || len(b.lines[0].spans) != 1 {
		return nil
	}
	return &b.lines[0].spans[0]
}
