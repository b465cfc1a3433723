package term

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// An opportunity is how suitable a place in a text is for a line break.
type opportunity uint8

const (
	noBreak        opportunity = iota // prohibited, except inside an overlong word
	emergencyBreak                    // preferred to splitting an overlong word
	poorBreak                         // used where a good break would leave the line too short
	goodBreak                         // allowed: UAX #14 ÷
	mandatoryBreak                    // UAX #14 !
)

// lineBreaks returns, for every byte offset of text and for its end, the opportunity for a line
// break before it.
//
// It implements UAX #14 through github.com/rivo/uniseg (Unicode 15.0), tailored as the standard
// provides for (UAX #14 §8), for reasons given with each function:
//
//   - tailorQuotes: quotation marks in CJK text open and close (LB19; like LB19a of
//     Unicode 16, and beyond).
//   - tailorCurrency: a currency sign may begin a line after a closing mark of CJK text
//     (like LB25 of Unicode 16, and beyond).
//   - tailorPunctuation: some punctuation may not begin or end a line, whatever the class
//     of its neighbour and even across spaces; dashes stay with what they follow.
//   - tailorNumbers: a number stays with its unit, and does not begin a line if a closing
//     mark follows it.
//   - tailorUnspaced: scripts written without spaces break between clusters where a line
//     would be too short otherwise, since there is no dictionary.
func lineBreaks(text string) []opportunity {
	breaks := defaultBreaks(text)
	t := tailorer{text: text, breaks: breaks}
	t.apply()
	return breaks
}

// defaultBreaks returns the breaks of UAX #14 without tailoring. There is always a break between
// two Han characters and never one between two ASCII letters, and neither pair affects what follows
// its second character. Such stretches are therefore skipped, and the state machine is restarted at
// the last character of each.
func defaultBreaks(text string) []opportunity {
	breaks := make([]opportunity, len(text)+1)
	for at := 0; at < len(text); {
		at = skipUniform(text, at, breaks)
		at = markSegment(text, at, breaks)
	}
	breaks[len(text)] = mandatoryBreak
	return breaks
}

// skipUniform sets the breaks of the stretch of Han characters or ASCII letters at the offset, and
// returns the offset of its last character.
func skipUniform(text string, at int, breaks []opportunity) int {
	for isLetter(text[at]) && at+1 < len(text) && isLetter(text[at+1]) {
		at++
	}
	for isHan(text, at) && isHan(text, at+3) {
		at += 3
		breaks[at] = goodBreak
	}
	return at
}

// markSegment sets the breaks of the segments between the offset and the next uniform stretch, and
// returns where to continue.
func markSegment(text string, at int, breaks []opportunity) int {
	end := nextUniform(text, at)
	rest, state := text[at:end], -1
	for len(rest) > 0 {
		var seg string
		var must bool
		seg, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		at += len(seg)
		if len(rest) == 0 {
			break
		}
		breaks[at] = goodBreak
		if must {
			breaks[at] = mandatoryBreak
		}
	}
	if end == len(text) {
		return end
	}
	// The last character before end begins a uniform stretch and is read again with it.
	_, n := utf8.DecodeLastRuneInString(text[:end])
	return end - n
}

// nextUniform returns the offset after the first character of the next stretch that skipUniform can
// skip, or the end of the text.
func nextUniform(text string, at int) int {
	_, n := utf8.DecodeRuneInString(text[at:])
	for at += n; at < len(text); {
		c := text[at]
		switch {
		case isLetter(c) && at+1 < len(text) && isLetter(text[at+1]):
			return at + 1
		case c >= 0xE0 && isHan(text, at) && isHan(text, at+3):
			return at + 3
		}
		at++
		for at < len(text) && !utf8.RuneStart(text[at]) {
			at++
		}
	}
	return len(text)
}

func isLetter(c byte) bool {
	c |= 0x20
	return c >= 'a' && c <= 'z'
}

// isHan reports whether there is a Han character of class ID, three bytes in UTF-8, at the offset.
func isHan(text string, at int) bool {
	if at+3 > len(text) || text[at] < 0xE3 || text[at] > 0xE9 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF
}

// cannotStartLine reports whether a line may not begin with r. These are the punctuation of classes
// CL, CP, EX, IS, NS and IN in CJK and Latin text, and characters that Unicode counts as letters or
// symbols but typesetters as closing: the middle dot in names (U+00B7, AL), percent and degree
// signs (PO), the wave dash (U+FF5E, ID).
func cannotStartLine(r rune) bool {
	switch r {
	case ',', '.', ';', ':', '!', '?', ')', ']', '}', '%',
		'，', '。', '、', '；', '：', '！', '？', '）', '】', '》', '」', '』', '〉', '〕', '］', '｝', '〗', '〙', '〛',
		'’', '”', '…', '‥', '·', '・', '‧', '々', '〻', 'ー', 'ゝ', 'ゞ', 'ヽ', 'ヾ', '～', '〜', '％', '‰', '℃', '℉':
		return true
	}
	return false
}

// cannotEndLine reports whether a line may not end with r: class OP and opening quotation marks.
func cannotEndLine(r rune) bool {
	switch r {
	case '（', '【', '《', '「', '『', '〈', '〔', '［', '｛', '〖', '〘', '〚', '‘', '“', '(', '[', '{':
		return true
	}
	return false
}

// Breaks returns the byte offsets inside a text at which a line breaks well.
func Breaks(text string) []int {
	var offsets []int
	for at, how := range lineBreaks(text) {
		if how >= goodBreak && at > 0 && at < len(text) {
			offsets = append(offsets, at)
		}
	}
	return offsets
}
