package charset

import "bytes"

const (
	sampleHead = 32 << 10 // bytes of sample from the head of a page
	sampleTail = 32 << 10 // and from its second half
)

// takeSample returns bytes of b for detection: the stretches that hold bytes
// beyond ASCII, each from and to a byte under 0x30, which is a character of its
// own in every encoding but UTF-16. It is empty for ASCII.
func takeSample(b []byte) []byte {
	s, read := appendNonASCII(nil, b, sampleHead)
	if half := max(read, len(b)/2); half < len(b) {
		if i := bytes.IndexByte(b[half:], '\n'); i >= 0 {
			s, _ = appendNonASCII(s, b[half+i:], sampleTail)
		}
	}
	return s
}

// appendNonASCII appends to s up to n bytes of the stretches of b, and returns how
// far it read.
func appendNonASCII(s, b []byte, n int) ([]byte, int) {
	limit := len(s) + n
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			continue
		}
		start := max(i-1, 0) // the neighbour tells a letter of a word
		for i < len(b) && b[i] >= 0x30 {
			i++
		}
		end := min(i, start+limit-len(s))
		if s = append(s, b[start:end]...); len(s) >= limit {
			return s, end
		}
	}
	return s, len(b)
}
