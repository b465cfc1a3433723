package charset

// A candidate is an encoding with a score for how well a sample fits it.
type candidate struct {
	name     string
	score    float64
	nonASCII int // characters beyond ASCII in the sample
}

const (
	// commonWeight is the weight of the most frequent characters of a language,
	// relative to that of merely usual ones. They make up 0.35 to 0.6 of running
	// text, but about 0.03 of text read in the wrong encoding.
	commonWeight = 2
	// badWeight is the penalty for a malformed character. It outweighs the rest:
	// in the right encoding hardly one character in a thousand is malformed.
	badWeight = 5
	// maxSingleByteScore is the score of a sample in which every byte beyond
	// ASCII is plausible in a single-byte encoding.
	maxSingleByteScore = 1.3
	// clearScore is a score that only the right encoding exceeds.
	clearScore = 1.2
	// minNonASCII is the number of characters beyond ASCII that it takes to
	// overrule a declaration.
	minNonASCII = 16
)

// detect returns the encoding that fits the sample best. If nothing distinguishes
// them, that is GB18030: after UTF-8, most pages without a declaration are in it.
func detect(s []byte) candidate {
	best := candidate{name: gb18030Name}
	for i, e := range multibyteEncodings() {
		if v := e.score(s); i == 0 || v.score > best.score {
			best = v
		}
	}
	for _, v := range []candidate{scoreCyrillic(s, "windows-1251", 0xe0), scoreCyrillic(s, "koi8-r", 0xc0), scoreLatin(s)} {
		if v.score > best.score {
			best = v
		}
	}
	return best
}

// contradicts reports whether the sample is plainly not in the declared encoding;
// best is the detected one. A sample is never malformed in a single-byte encoding,
// so only a clear fit of a multi-byte one contradicts that.
func contradicts(s []byte, declared string, best candidate) bool {
	switch declared {
	case best.name:
		return false
	case utf8Name, iso2022jpName:
		return true
	case utf16leName, utf16beName:
		return best.score > clearScore/2
	}
	plain := best.nonASCII >= minNonASCII && best.score > clearScore
	if e, ok := multibyteNamed(declared); ok {
		v := e.score(s)
		return v.score < 0 || plain && v.score < best.score-clearScore/2
	}
	_, ok := multibyteNamed(best.name)
	return ok && plain
}

// scoreAs returns the score of the sample in a multi-byte encoding, or 0 for other
// encodings.
func scoreAs(s []byte, name string) float64 {
	if e, ok := multibyteNamed(name); ok {
		return e.score(s).score
	}
	return 0
}

// scoreCyrillic scores an encoding whose small Cyrillic letters are the 32 bytes
// from small. Russian letters are next to other ones.
func scoreCyrillic(s []byte, name string, small byte) candidate {
	return scoreSingleByte(s, name, func(i int) bool {
		return s[i] >= small && s[i]-small < 0x20 && !isIsolated(s, i)
	})
}

// scoreLatin scores windows-1252. Its letters beyond ASCII are next to ASCII ones.
func scoreLatin(s []byte) candidate {
	return scoreSingleByte(s, windows1252Name, func(i int) bool {
		return isLatinByte(s[i]) && isIsolated(s, i)
	})
}

// scoreSingleByte scores a single-byte encoding by the share of the bytes beyond
// ASCII that are plausible in it; isPlausible gets their index.
func scoreSingleByte(s []byte, name string, isPlausible func(i int) bool) candidate {
	c := candidate{name: name}
	plausible := 0
	for i, b := range s {
		if b < 0x80 {
			continue
		}
		c.nonASCII++
		if isPlausible(i) {
			plausible++
		}
	}
	if c.nonASCII > 0 {
		c.score = float64(plausible) / float64(c.nonASCII) * maxSingleByteScore
	}
	return c
}

// isIsolated reports whether the byte at i has no neighbour beyond ASCII.
func isIsolated(s []byte, i int) bool {
	return (i == 0 || s[i-1] < 0x80) && (i+1 == len(s) || s[i+1] < 0x80)
}

// isLatinByte reports whether c is a letter or a common sign in windows-1252.
func isLatinByte(c byte) bool {
	switch c {
	case 0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f,
		0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xad, 0xae, 0xb0, 0xb2, 0xb4, 0xb7, 0xba, 0xbb, 0xbd, 0xbf:
		return true
	}
	return c >= 0xc0 && c != 0xd7 && c != 0xf7
}
