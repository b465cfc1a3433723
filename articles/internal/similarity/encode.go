package similarity

import (
	"encoding/binary"
	"errors"
)

// The first byte of a stored Doc: the form's number, and what is known.
const (
	docForm     = 1 << 4
	docDated    = 1
	docUnspaced = 2
)

var errDoc = errors.New("article features of an unknown form")

// AppendBinary appends the Doc in a compact form, about 490 bytes for a Chinese article of the packs and 150 to 180 for
// an English one: terms stand as differences from the one before, in varints. The error is always nil.
func (d *Doc) AppendBinary(b []byte) ([]byte, error) {
	head := byte(docForm)
	if d.Published != Unknown {
		head |= docDated
	}
	if d.Unspaced {
		head |= docUnspaced
	}
	b = append(b, head)
	if d.Published != Unknown {
		b = binary.AppendVarint(b, d.Published)
	}
	b = binary.LittleEndian.AppendUint32(b, d.Host)
	b = binary.LittleEndian.AppendUint32(b, d.Same)
	b = appendTerms(b, d.Title, nil)
	return appendTerms(b, d.Lead, d.LeadCount), nil
}

// appendTerms appends the number of terms and their steps; with counts, twice the step, one more where
// a count above 1 follows.
func appendTerms(b []byte, terms []Term, counts []uint8) []byte {
	b = binary.AppendUvarint(b, uint64(len(terms)))
	last := Term(0)
	for i, t := range terms {
		step := uint64(t - last)
		last = t
		switch {
		case counts == nil:
			b = binary.AppendUvarint(b, step)
		case counts[i] > 1:
			b = append(binary.AppendUvarint(b, step<<1|1), counts[i])
		default:
			b = binary.AppendUvarint(b, step<<1)
		}
	}
	return b
}

// UnmarshalBinary reads what AppendBinary wrote; anything else is an error. It keeps nothing of data.
func (d *Doc) UnmarshalBinary(data []byte) error {
	r := docReader{data: data}
	head := r.bytes(1)
	if r.failed || head[0]&^(docDated|docUnspaced) != docForm {
		return errDoc
	}
	out := Doc{Published: Unknown, Unspaced: head[0]&docUnspaced != 0}
	if head[0]&docDated != 0 {
		out.Published = r.varint()
	}
	out.Host, out.Same = r.uint32(), r.uint32()
	out.Title, _ = r.terms(false)
	out.Lead, out.LeadCount = r.terms(true)
	if r.failed || len(r.data) > 0 {
		return errDoc
	}
	*d = out
	return nil
}

// docReader reads a stored Doc; after a failure it gives zeros.
type docReader struct {
	data   []byte
	failed bool
}

func (r *docReader) bytes(n int) []byte {
	if r.failed || len(r.data) < n {
		r.failed = true
		return make([]byte, n)
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *docReader) uint32() uint32 { return binary.LittleEndian.Uint32(r.bytes(4)) }

func (r *docReader) varint() int64 {
	x, n := binary.Varint(r.data)
	if n <= 0 {
		r.failed = true
		return 0
	}
	r.data = r.data[n:]
	return x
}

func (r *docReader) uvarint() uint64 {
	x, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.failed = true
		return 0
	}
	r.data = r.data[n:]
	return x
}

// terms reads ascending terms, each of which takes a byte at least, and how often they stand there when that is stored.
func (r *docReader) terms(counted bool) (terms []Term, counts []uint8) {
	n := r.uvarint()
	if r.failed || n > uint64(len(r.data)) {
		r.failed = true
		return nil, nil
	}
	terms = make([]Term, 0, n)
	if counted {
		counts = make([]uint8, 0, n)
	}
	last := uint64(0)
	for i := range n {
		step, count := r.uvarint(), uint8(1)
		if counted {
			if step&1 != 0 {
				count = r.bytes(1)[0]
			}
			step >>= 1
			counts = append(counts, count)
		}
		last += step
		if r.failed || count == 0 || step == 0 && i > 0 || step >= 1<<termBits || last >= 1<<termBits {
			r.failed = true
			return nil, nil
		}
		terms = append(terms, Term(last))
	}
	return terms, counts
}
