package similarity

import (
	"encoding/binary"
	"errors"
)

// The first byte of encoded features: the version of the form in the upper half, flags in the lower.
const (
	formVersion   = 1 << 4
	flagDated     = 1
	flagUnspaced  = 2
	flagSubtitled = 4
)

var errFeatures = errors.New("article features of an unknown form")

// AppendBinary appends the features in a compact form: about 490 bytes for a Chinese article and 150
// to 180 for an English one. Terms are encoded as varints of the difference from the term before.
// The error is always nil.
func (f *Features) AppendBinary(b []byte) ([]byte, error) {
	head := byte(formVersion)
	if f.Published != Unknown {
		head |= flagDated
	}
	if f.Unspaced {
		head |= flagUnspaced
	}
	if f.Subtitled {
		head |= flagSubtitled
	}
	b = append(b, head)
	if f.Published != Unknown {
		b = binary.AppendVarint(b, f.Published)
	}
	b = binary.LittleEndian.AppendUint32(b, f.Host)
	b = binary.LittleEndian.AppendUint32(b, f.TitleHash)
	b = appendTerms(b, f.Title, nil)
	return appendTerms(b, f.Lead, f.LeadCount), nil
}

// appendTerms appends the number of terms and the difference of each from the term before. With
// counts, the lowest bit of the shifted difference is set if the count is above 1 and follows.
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

// UnmarshalBinary decodes the output of AppendBinary; anything else is an error. It does not keep data.
func (f *Features) UnmarshalBinary(data []byte) error {
	r := featuresReader{data: data}
	head := r.bytes(1)
	if r.failed || head[0]&^(flagDated|flagUnspaced|flagSubtitled) != formVersion {
		return errFeatures
	}
	out := Features{Published: Unknown, Unspaced: head[0]&flagUnspaced != 0, Subtitled: head[0]&flagSubtitled != 0}
	if head[0]&flagDated != 0 {
		out.Published = r.varint()
	}
	out.Host, out.TitleHash = r.uint32(), r.uint32()
	out.Title, _ = r.terms(false)
	out.Lead, out.LeadCount = r.terms(true)
	if r.failed || len(r.data) > 0 {
		return errFeatures
	}
	*f = out
	return nil
}

// featuresReader decodes features. After a failure it returns zeros.
type featuresReader struct {
	data   []byte
	failed bool
}

func (r *featuresReader) bytes(n int) []byte {
	if r.failed || len(r.data) < n {
		r.failed = true
		return make([]byte, n)
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *featuresReader) uint32() uint32 { return binary.LittleEndian.Uint32(r.bytes(4)) }

func (r *featuresReader) varint() int64 {
	x, n := binary.Varint(r.data)
	if n <= 0 {
		r.failed = true
		return 0
	}
	r.data = r.data[n:]
	return x
}

func (r *featuresReader) uvarint() uint64 {
	x, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.failed = true
		return 0
	}
	r.data = r.data[n:]
	return x
}

// terms reads ascending terms, with their counts if counted. A term takes at least one byte, which
// limits what a damaged number of terms can allocate.
func (r *featuresReader) terms(counted bool) (terms []Term, counts []uint8) {
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
