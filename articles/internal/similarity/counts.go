package similarity

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Frequencies are the document frequencies of terms. Holding may be approximate.
type Frequencies interface {
	Articles() int
	Holding(Term) int
}

// Counts implements [Frequencies] in bounded space: a count-min sketch (Cormode, Muthukrishnan: "An
// improved data stream summary", J. Algorithms 55, 2005) of two rows. It overestimates rare terms,
// nine in ten of them by less than .002 of all articles, and saturates at 65,535, where a term says
// little anyway; neither affects a ranking. It must not be read while another goroutine writes.
type Counts struct {
	n        int
	cellBits int    // a row has 1<<cellBits cells
	cells    []byte // two rows of 16-bit counts, little-endian
}

const (
	narrowBits   = 16 // 256 KiB, which every search for related articles reads: less is faster
	wideBits     = 17
	maxNarrow    = 40_000 // the number of articles that narrow rows are for
	countRows    = 2
	countBytes   = 2
	countsHeader = 8 // bytes
	maxArticles  = 1 << 40
	maxCount     = 1<<(8*countBytes) - 1 // a cell that reaches it stays there
)

var errCounts = errors.New("term counts of an unknown form")

// encodedCountsSize returns the number of bytes that counts are encoded in.
func encodedCountsSize(cellBits int) int { return countsHeader + countRows*countBytes<<cellBits }

// NewCounts returns the counts of an empty library.
func NewCounts() *Counts {
	return &Counts{cellBits: narrowBits, cells: make([]byte, encodedCountsSize(narrowBits)-countsHeader)}
}

// Widen makes room for the given number of articles. It does not change the count of any term.
func (c *Counts) Widen(articles int) {
	if c.cellBits == wideBits || articles <= maxNarrow {
		return
	}
	// A term's index in a wide row is its index in a narrow one with a bit appended, so each cell
	// becomes two cells with the same count.
	wide := make([]byte, 0, encodedCountsSize(wideBits)-countsHeader)
	for cell := range slices.Chunk(c.cells, countBytes) {
		wide = append(append(wide, cell...), cell...)
	}
	c.cellBits, c.cells = wideBits, wide
}

// Add counts an article.
func (c *Counts) Add(f *Features) {
	c.n++
	f.eachTerm(func(t Term) { c.change(t, 1) })
}

// Remove undoes Add.
func (c *Counts) Remove(f *Features) {
	c.n = max(0, c.n-1)
	f.eachTerm(func(t Term) { c.change(t, -1) })
}

// Articles returns the number of articles counted.
func (c *Counts) Articles() int { return c.n }

// Holding returns about how many articles have the term in title or lead; never fewer than do, as
// long as no cell is saturated.
func (c *Counts) Holding(t Term) int {
	a, b := c.offsets(t)
	return min(c.count(a), c.count(b))
}

// MarshalBinary encodes the counts in a fixed size: 256 KiB and 8 bytes, or 512 KiB and 8 bytes
// after [Counts.Widen]. The error is always nil.
func (c *Counts) MarshalBinary() ([]byte, error) {
	out := binary.LittleEndian.AppendUint64(make([]byte, 0, encodedCountsSize(c.cellBits)), uint64(c.n))
	return append(out, c.cells...), nil
}

// UnmarshalBinary decodes the output of MarshalBinary. The counts keep data and modify it.
func (c *Counts) UnmarshalBinary(data []byte) error {
	cellBits := narrowBits
	if len(data) > encodedCountsSize(narrowBits) {
		cellBits = wideBits
	}
	if len(data) != encodedCountsSize(cellBits) {
		return errCounts
	}
	n := binary.LittleEndian.Uint64(data)
	if n > maxArticles {
		return errCounts
	}
	c.n, c.cellBits, c.cells = int(n), cellBits, data[countsHeader:]
	return nil
}

func (c *Counts) count(offset int) int { return int(binary.LittleEndian.Uint16(c.cells[offset:])) }

func (c *Counts) change(t Term, by int) {
	a, b := c.offsets(t)
	for _, offset := range [countRows]int{a, b} {
		if n := c.count(offset); n < maxCount {
			binary.LittleEndian.PutUint16(c.cells[offset:], uint16(max(0, n+by)))
		}
	}
}

// offsets returns the offsets of the cells of a term in both rows. It is part of the encoded form.
func (c *Counts) offsets(t Term) (a, b int) {
	x, y := uint32(t)*hashMultiplier, (uint32(t)+0x7F4A7C15)*0x85EBCA6B
	y ^= y >> 13
	y *= 0xC2B2AE35
	return int(x>>(32-c.cellBits)) * countBytes, (1<<c.cellBits + int(y>>(32-c.cellBits))) * countBytes
}
