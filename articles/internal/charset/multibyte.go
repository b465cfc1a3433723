package charset

// A multibyte has what detection needs to know about an encoding whose characters
// beyond ASCII take two bytes or more.
type multibyte struct {
	name    string
	sizeOf  func(b []byte) int          // returns the size of the character at the head of b, 0 if it is malformed
	isUsual func(lead, trail byte) bool // reports whether a pair is in the standard's block of common characters
	common  string                      // the most frequent characters of the language
}

// multibyteEncodings returns the encodings that can be detected, the likeliest first.
func multibyteEncodings() []multibyte {
	return []multibyte{
		{gb18030Name, sizeGB18030, usualGB18030, commonSimplified},
		{"big5", sizeBig5, usualBig5, commonTraditional},
		{"shift_jis", sizeShiftJIS, usualShiftJIS, commonKana},
		{"euc-jp", sizeEUCJP, usualEUCJP, commonKana},
		{"euc-kr", sizeEUCKR, usualEUCKR, commonHangul},
	}
}

func multibyteNamed(name string) (multibyte, bool) {
	for _, e := range multibyteEncodings() {
		if e.name == name {
			return e, true
		}
	}
	return multibyte{}, false
}

// The most frequent characters of modern texts in each language.
const (
	commonSimplified = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过民得经十三之进着等部度家" +
		"电力里如水化高自二理起小物现实加量都两体当使点从业本去把性好应开它合还因由其些然前外天政四日新闻市公月记者报网"
	commonTraditional = "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過民得經十三之進著等部度家" +
		"電力裡如水化高自二理起小物現實加量都兩體當使點從業本去把性好應開它合還因由其些然前外天政四日新聞市公月記者報網"
	commonKana   = "のにはをたがでとしてるいれさなあっからりこまもすくよそうわだけえみつめおきンスルトラクイアリッドーシ、。"
	commonHangul = "이다는의에을를가은고하지로한사기도서자리인대정시어과해일수들부있으나라것그제아보전장주원여년만국신문"
)

// score returns how well the sample fits the encoding.
func (e multibyte) score(s []byte) candidate {
	v := candidate{name: e.name}
	set := e.commonPairs()
	bad, usual, common := 0, 0, 0
	for i := 0; i < len(s); {
		if s[i] < 0x80 {
			i++
			continue
		}
		v.nonASCII++
		n := e.sizeOf(s[i:])
		switch {
		case n == 0 && len(s)-i < 4: // it may be cut off by the end of the sample
		case n == 0:
			bad++
		case n == 2:
			if e.isUsual(s[i], s[i+1]) {
				usual++
			}
			common += set.count(s[i], s[i+1])
		case n == 4: // no other encoding looks like this
			usual++
		}
		i += max(n, 1)
	}
	if v.nonASCII > 0 {
		v.score = (float64(usual) + commonWeight*float64(common) - badWeight*float64(bad)) / float64(v.nonASCII)
	}
	return v
}

// A pairSet is a set of pairs of bytes.
type pairSet [1 << 10]uint64

// count returns 1 if the set contains the pair, else 0.
func (p *pairSet) count(lead, trail byte) int {
	i := uint(lead)<<8 | uint(trail)
	return int(p[i/64] >> (i % 64) & 1)
}

// commonPairs returns the most frequent characters as pairs of bytes.
func (e multibyte) commonPairs() *pairSet {
	b, _ := encodingNamed(e.name).NewEncoder().Bytes([]byte(e.common)) // cannot fail: the encoding has all of them
	var set pairSet
	for ; len(b) > 1; b = b[2:] {
		i := uint(b[0])<<8 | uint(b[1])
		set[i/64] |= 1 << (i % 64)
	}
	return &set
}

func inRange(c, low, high byte) bool { return c >= low && c <= high }

// pairSize returns 2 if b begins with a byte from low to high and one from low2 to
// high2, else 0.
func pairSize(b []byte, low, high, low2, high2 byte) int {
	if len(b) > 1 && inRange(b[0], low, high) && inRange(b[1], low2, high2) {
		return 2
	}
	return 0
}

func sizeGB18030(b []byte) int {
	if len(b) > 3 && inRange(b[0], 0x81, 0xfe) && inRange(b[1], 0x30, 0x39) && inRange(b[2], 0x81, 0xfe) && inRange(b[3], 0x30, 0x39) {
		return 4
	}
	return pairSize(b, 0x81, 0xfe, 0x40, 0x7e) + pairSize(b, 0x81, 0xfe, 0x80, 0xfe)
}

// usualGB18030 covers level 1 of GB 2312 (the common characters, sorted by pinyin),
// its punctuation and its full-width forms.
func usualGB18030(lead, trail byte) bool {
	return trail >= 0xa1 && (inRange(lead, 0xb0, 0xd7) || inRange(lead, 0xa1, 0xa3))
}

func sizeBig5(b []byte) int {
	return pairSize(b, 0x81, 0xfe, 0x40, 0x7e) + pairSize(b, 0x81, 0xfe, 0xa1, 0xfe)
}

// usualBig5 covers level 1 (the common characters, sorted by strokes) and punctuation.
func usualBig5(lead, _ byte) bool {
	return inRange(lead, 0xa4, 0xc6) || lead == 0xa1
}

func sizeShiftJIS(b []byte) int {
	if inRange(b[0], 0xa1, 0xdf) { // half-width katakana
		return 1
	}
	return pairSize(b, 0x81, 0x9f, 0x40, 0x7e) + pairSize(b, 0x81, 0x9f, 0x80, 0xfc) + pairSize(b, 0xe0, 0xfc, 0x40, 0x7e) + pairSize(b, 0xe0, 0xfc, 0x80, 0xfc)
}

// usualShiftJIS covers kana, level 1 kanji and punctuation.
func usualShiftJIS(lead, trail byte) bool {
	switch {
	case lead == 0x81:
		return trail < 0xad
	case lead == 0x82:
		return trail >= 0x9f
	case lead == 0x83:
		return trail <= 0x96
	}
	return inRange(lead, 0x88, 0x98)
}

func sizeEUCJP(b []byte) int {
	if len(b) > 2 && b[0] == 0x8f && inRange(b[1], 0xa1, 0xfe) && inRange(b[2], 0xa1, 0xfe) {
		return 3
	}
	return pairSize(b, 0x8e, 0x8e, 0xa1, 0xdf) + pairSize(b, 0xa1, 0xfe, 0xa1, 0xfe)
}

// usualEUCJP covers kana, level 1 kanji and punctuation.
func usualEUCJP(lead, _ byte) bool {
	return inRange(lead, 0xb0, 0xcf) || lead == 0xa1 || lead == 0xa4 || lead == 0xa5
}

func sizeEUCKR(b []byte) int {
	return pairSize(b, 0x81, 0xfe, 0x41, 0x5a) + pairSize(b, 0x81, 0xfe, 0x61, 0x7a) + pairSize(b, 0x81, 0xfe, 0x81, 0xfe)
}

// usualEUCKR covers the syllables of KS X 1001 and punctuation.
func usualEUCKR(lead, trail byte) bool {
	return trail >= 0xa1 && (inRange(lead, 0xb0, 0xc8) || inRange(lead, 0xa1, 0xa3))
}
