package textindex

import "hash/maphash"

// Prefixes of the terms of a document's title and source. Neither is a letter or a digit, so
// no term of a text begins with one.
const (
	TitleMark  = "¶"
	SourceMark = "§"
)

// Builder makes documents for a full-text index. The zero value is ready to use. It is reusable,
// but not safe for concurrent use.
type Builder struct {
	seed maphash.Seed
	seen map[uint64]struct{}
	out  []byte
}

// Document returns the distinct terms of an article, separated by spaces: those of the title
// prefixed with [TitleMark], those of the source prefixed with [SourceMark], and those of the
// texts without a prefix.
func (b *Builder) Document(title, source string, texts ...string) string {
	if b.seen == nil {
		b.seed, b.seen = maphash.MakeSeed(), map[uint64]struct{}{}
	}
	clear(b.seen)
	b.out = b.out[:0]
	eachTitleTerm(title, func(t []byte) { b.add(TitleMark, t) })
	eachTerm(source, func(t []byte) { b.add(SourceMark, t) })
	for _, text := range texts {
		eachTerm(text, func(t []byte) { b.add("", t) })
	}
	return string(b.out)
}

// add appends a term unless the document has it already. Terms are compared by their 64-bit
// hashes; a collision would drop one term from the index of one article, which is harmless and
// practically never happens.
func (b *Builder) add(mark string, term []byte) {
	start := len(b.out)
	b.out = append(append(b.out, mark...), term...)
	sum := maphash.Bytes(b.seed, b.out[start:])
	if _, ok := b.seen[sum]; ok {
		b.out = b.out[:start]
		return
	}
	b.seen[sum] = struct{}{}
	b.out = append(b.out, ' ')
}
