package charset

import "bytes"

const (
	sampleHead = 32 << 10 // bytes of a sample from the start of a page
	sampleTail = 32 << 10 // bytes of a sample from its second half
)

// takeSample returns a sample of b for detection: the sections with bytes beyond
// ASCII. A section ends before a byte below 0x30, which is a character by itself in
// every encoding but UTF-16. The sample of ASCII is empty.
func takeSample(b []byte) []byte {
	s, read := appendNonASCII(nil, b, sampleHead)
	if half := max(read, len(b)/2); half < len(b) {
		if i := bytes.IndexByte(b[half:], '\n'); i >= 0 {
			s, _ = appendNonASCII(s, b[half+i:], sampleTail)
		}
	}
	return s
}

// appendNonASCII appends up to n bytes of the sections of b with bytes beyond ASCII
// to s. It also returns the number of bytes of b that it has read.
func appendNonASCII(s, b []byte, n int) ([]byte, int) {
	limit := len(s) + n
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			continue
		}
		start := max(i-1, 0) // whether it follows an ASCII letter matters to isIsolated
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
