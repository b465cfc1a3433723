package relate

import (
	"encoding/binary"
	"errors"
)

// Frequencies tells how many articles there are, and about how many of them hold a term.
type Frequencies interface {
	Articles() int
	Holding(Term) int
}

// Counts is [Frequencies] of bounded size: a count-min sketch (Cormode, Muthukrishnan: "An improved
// data stream summary", J. Algorithms 55, 2005) of two rows. It says too many of rare terms in large
// libraries, by about a thousandth of all articles, and stops at 65,535, where a term says little anyway: neither
// moves a ranking.
// It is not safe for use by several goroutines while one of them adds.
type Counts struct {
	n     int
	cells []byte // two rows of two-byte counts, little-endian
}

const (
	countBits   = 17
	countBytes  = 2
	rowCells    = 1 << countBits
	maxArticles = 1 << 40
	countsSize  = 8 + 2*rowCells*countBytes
	maxCount    = 1<<(8*countBytes) - 1 // and more: a cell that is full stays so
)

var errCounts = errors.New("term counts of an unknown form")

// NewCounts gives counts of an empty library.
func NewCounts() *Counts { return &Counts{cells: make([]byte, countsSize-8)} }

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
	a, b := places(t)
	return min(c.at(a), c.at(b))
}

// MarshalBinary gives the counts in a form of fixed size, 512 KiB and 8 bytes.
func (c *Counts) MarshalBinary() ([]byte, error) {
	out := binary.LittleEndian.AppendUint64(make([]byte, 0, countsSize), uint64(c.n))
	return append(out, c.cells...), nil
}

// UnmarshalBinary reads what MarshalBinary wrote. The counts keep data and change it when articles are added.
func (c *Counts) UnmarshalBinary(data []byte) error {
	if len(data) != countsSize {
		return errCounts
	}
	n := binary.LittleEndian.Uint64(data)
	if n > maxArticles {
		return errCounts
	}
	c.n, c.cells = int(n), data[8:]
	return nil
}

func (c *Counts) at(i int) int { return int(binary.LittleEndian.Uint16(c.cells[i:])) }

func (c *Counts) bump(t Term, by int) {
	a, b := places(t)
	for _, i := range [2]int{a, b} {
		if n := c.at(i); n < maxCount {
			binary.LittleEndian.PutUint16(c.cells[i:], uint16(max(0, n+by)))
		}
	}
}

// places gives where a term is counted in the two rows. Multiplicative hashing: Knuth, TAOCP 3, 6.4.
func places(t Term) (a, b int) {
	x, y := uint32(t)*0x9E3779B1, (uint32(t)+0x7F4A7C15)*0x85EBCA6B
	y ^= y >> 13
	y *= 0xC2B2AE35
	return int(x>>(32-countBits)) * countBytes, (rowCells + int(y>>(32-countBits))) * countBytes
}

// each calls f with the different terms of title and lead.
func (d *Doc) each(f func(Term)) {
	i, j := 0, 0
	for i < len(d.Title) || j < len(d.Lead) {
		switch {
		case j == len(d.Lead) || i < len(d.Title) && d.Title[i] < d.Lead[j]:
			f(d.Title[i])
			i++
		case i == len(d.Title) || d.Lead[j] < d.Title[i]:
			f(d.Lead[j])
			j++
		default:
			f(d.Title[i])
			i, j = i+1, j+1
		}
	}
}
