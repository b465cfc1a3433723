package textindex

import "hash/maphash"

// Prefixes of the terms of a document's fields. None is a letter or a digit, so no term of a text begins with one.
const (
	TitleMark    = "¶"
	SourceMark   = "§"
	AuthorMark   = "¤"
	CategoryMark = "‡"
	SiteMark     = "†"
	FactMark     = "¬"
)

// Article is what is indexed of an article.
type Article struct {
	Title, Source string
	Authors       []string
	Categories    []string
	Host          string   // of its address
	Facts         []string // words of a [FactField]
	Texts         []string
}

// Builder makes documents for a full-text index. The zero value is ready to use. It is reusable,
// but not safe for concurrent use.
type Builder struct {
	seed maphash.Seed
	seen map[uint64]struct{}
	out  []byte
}

// Document returns the distinct terms of an article, separated by spaces. Those of its fields are prefixed with the
// field's mark, those of its texts are not.
func (b *Builder) Document(a Article) string {
	if b.seen == nil {
		b.seed, b.seen = maphash.MakeSeed(), map[uint64]struct{}{}
	}
	clear(b.seen)
	b.out = b.out[:0]
	eachTitleTerm(a.Title, func(t []byte) { b.add(TitleMark, t) })
	eachTerm(a.Source, func(t []byte) { b.add(SourceMark, t) })
	for _, text := range a.Texts {
		eachTerm(text, func(t []byte) { b.add("", t) })
	}
	for _, author := range a.Authors {
		eachTerm(author, func(t []byte) { b.add(AuthorMark, t) })
	}
	for _, category := range a.Categories {
		eachTitleTerm(category, func(t []byte) { b.add(CategoryMark, t) })
	}
	eachTitleTerm(a.Host, func(t []byte) { b.add(SiteMark, t) })
	for _, fact := range a.Facts {
		eachTerm(fact, func(t []byte) { b.add(FactMark, t) })
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
