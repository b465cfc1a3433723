package similarity

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Frequencies tells how many articles there are, and about how many of them hold a term.
type Frequencies interface {
	Articles() int
	Holding(Term) int
}

// Counts is [Frequencies] of bounded size: a count-min sketch (Cormode, Muthukrishnan: "An improved
// data stream summary", J. Algorithms 55, 2005) of two rows. It says too many of rare terms, of nine in ten by less
// than two thousandths of all articles, and stops at 65,535, where a term says little anyway: neither moves a ranking.
// It is not safe for use by several goroutines while one of them adds.
type Counts struct {
	n     int
	bits  int    // 1<<bits cells in a row
	cells []byte // two rows of two-byte counts, little-endian
}

const (
	fewBits     = 16 // 256 KiB, which every question about related articles reads: the less the faster
	manyBits    = 17
	fewArticles = 40_000 // how many articles narrow rows are for
	countRows   = 2
	countBytes  = 2
	countsHead  = 8
	maxArticles = 1 << 40
	maxCount    = 1<<(8*countBytes) - 1 // and more: a cell that is full stays so
)

var errCounts = errors.New("term counts of an unknown form")

// countsSize is how many bytes counts take.
func countsSize(bits int) int { return countsHead + countRows*countBytes<<bits }

// NewCounts gives counts of an empty library.
func NewCounts() *Counts {
	return &Counts{bits: fewBits, cells: make([]byte, countsSize(fewBits)-countsHead)}
}

// Widen makes the counts fit for so many articles. What they say of each term stays the same.
func (c *Counts) Widen(articles int) {
	if c.bits == manyBits || articles <= fewArticles {
		return
	}
	// The place of a term in a row begins with the bits of its place in a narrower one.
	wide := make([]byte, 0, countsSize(manyBits)-countsHead)
	for cell := range slices.Chunk(c.cells, countBytes) {
		wide = append(append(wide, cell...), cell...)
	}
	c.bits, c.cells = manyBits, wide
}

// Add counts an article in.
func (c *Counts) Add(d *Doc) {
	c.n++
	d.each(func(t Term) { c.bump(t, 1) })
}

// Remove counts an article out that was counted in.
func (c *Counts) Remove(d *Doc) {
	c.n = max(0, c.n-1)
	d.each(func(t Term) { c.bump(t, -1) })
}

// Articles is the number of articles counted.
func (c *Counts) Articles() int { return c.n }

// Holding is about the number of articles that hold the term in title or lead.
func (c *Counts) Holding(t Term) int {
	a, b := c.places(t)
	return min(c.at(a), c.at(b))
}

// MarshalBinary gives the counts in a form of fixed size, 256 KiB and 8 bytes, twice that for many articles.
func (c *Counts) MarshalBinary() ([]byte, error) {
	out := binary.LittleEndian.AppendUint64(make([]byte, 0, countsSize(c.bits)), uint64(c.n))
	return append(out, c.cells...), nil
}

// UnmarshalBinary reads what MarshalBinary wrote. The counts keep data and change it when articles are added.
func (c *Counts) UnmarshalBinary(data []byte) error {
	bits := fewBits
	if len(data) > countsSize(fewBits) {
		bits = manyBits
	}
	if len(data) != countsSize(bits) {
		return errCounts
	}
	n := binary.LittleEndian.Uint64(data)
	if n > maxArticles {
		return errCounts
	}
	c.n, c.bits, c.cells = int(n), bits, data[countsHead:]
	return nil
}

func (c *Counts) at(i int) int { return int(binary.LittleEndian.Uint16(c.cells[i:])) }

func (c *Counts) bump(t Term, by int) {
	a, b := c.places(t)
	for _, i := range [2]int{a, b} {
		if n := c.at(i); n < maxCount {
			binary.LittleEndian.PutUint16(c.cells[i:], uint16(max(0, n+by)))
		}
	}
}

// places gives where a term is counted in the two rows. Multiplicative hashing: Knuth, TAOCP 3, 6.4.
func (c *Counts) places(t Term) (a, b int) {
	x, y := uint32(t)*0x9E3779B1, (uint32(t)+0x7F4A7C15)*0x85EBCA6B
	y ^= y >> 13
	y *= 0xC2B2AE35
	return int(x>>(32-c.bits)) * countBytes, (1<<c.bits + int(y>>(32-c.bits))) * countBytes
}
