package textindex

import "hash/maphash"

// The marks that begin the terms of a document's fields other than its text. Neither is a
// letter or digit, so that no term of a text begins with one.
const (
	TitleMark  = "¶"
	SourceMark = "§"
)

// Builder makes documents for a full-text index. It may be used again, by one goroutine at a time.
type Builder struct {
	seed maphash.Seed
	seen map[uint64]struct{}
	out  []byte
}

// Document gives the different terms of an article, each once, separated by spaces: those
// of the title behind [TitleMark], those of the source behind [SourceMark], those of the
// texts as they are. The title's are not repeated among the texts'.
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

// add appends a term unless it stands there already. Two terms of 64 equal bits would be
// taken for one, which happens to nobody.
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
