package charset

// A candidate is an encoding and how well a sample fits it.
type candidate struct {
	name     string
	score    float64
	nonASCII int // characters beyond ASCII in the sample
}

const (
	// commonWeight is the weight of a character that is one of the commonest of
	// its language, to one that is merely usual. Of running text they are 0.35 to
	// 0.6; read in the wrong encoding some 0.03.
	commonWeight = 2
	// badWeight outweighs everything: in the right encoding hardly one character
	// in a thousand is malformed.
	badWeight = 5
	// maxSingleByteScore is the score of a sample whose bytes beyond ASCII all are
	// single letters and signs of western languages.
	maxSingleByteScore = 1.3
	// clearScore is a score that only the right encoding reaches.
	clearScore = 1.2
	// minNonASCII is how many characters it takes to overrule what a page declares.
	minNonASCII = 16
)

// detect returns the encoding that fits the sample best; GB18030 where nothing
// tells them apart, since more pages without a declaration are in that than in
// anything else but UTF-8.
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

// contradicts reports whether the sample plainly is not in the declared encoding.
// Encodings of single bytes are never malformed: only clear text in another one
// speaks against them.
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

// scoreAs returns how well the sample fits the named encoding; 0 for those that
// detection does not know.
func scoreAs(s []byte, name string) float64 {
	if e, ok := multibyteNamed(name); ok {
		return e.score(s).score
	}
	return 0
}

// scoreCyrillic scores an encoding whose small letters begin at that byte. Russian is
// written in words: letters stand beside letters.
func scoreCyrillic(s []byte, name string, small byte) candidate {
	v := candidate{name: name}
	letters := 0
	for i, c := range s {
		if c < 0x80 {
			continue
		}
		v.nonASCII++
		if c >= small && c-small < 0x20 && !isIsolated(s, i) {
			letters++
		}
	}
	if v.nonASCII > 0 {
		v.score = float64(letters) / float64(v.nonASCII) * maxSingleByteScore
	}
	return v
}

// scoreLatin scores windows-1252. Its letters beyond ASCII stand alone among others.
func scoreLatin(s []byte) candidate {
	v := candidate{name: windows1252Name}
	letters := 0
	for i, c := range s {
		if c < 0x80 {
			continue
		}
		v.nonASCII++
		if isLatinByte(c) && isIsolated(s, i) {
			letters++
		}
	}
	if v.nonASCII > 0 {
		v.score = float64(letters) / float64(v.nonASCII) * maxSingleByteScore
	}
	return v
}

// isIsolated reports whether no byte beyond ASCII stands beside the byte at i.
func isIsolated(s []byte, i int) bool {
	return (i == 0 || s[i-1] < 0x80) && (i+1 == len(s) || s[i+1] < 0x80)
}

// isLatinByte reports whether windows-1252 has a letter or a usual sign at c.
func isLatinByte(c byte) bool {
	switch c {
	case 0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0x9c, 0x9e, 0x9f,
		0xa0, 0xa1, 0xa3, 0xa7, 0xa9, 0xaa, 0xab, 0xad, 0xae, 0xb0, 0xb2, 0xb4, 0xb7, 0xba, 0xbb, 0xbd, 0xbf:
		return true
	}
	return c >= 0xc0 && c != 0xd7 && c != 0xf7
}
