package term

import (
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// A opportunity tells how willingly a line may end at a place in a text.
type opportunity uint8

const (
	noBreak        opportunity = iota // only inside an overlong word
	emergencyBreak                    // before an overlong word is split
	poorBreak                         // where the better place would leave the line too short
	goodBreak                         // UAX #14 ÷
	mandatoryBreak                    // UAX #14 !
)

// lineBreaks returns for every byte offset of text, and for its end, the chance of
// ending a line before it.
//
// It is UAX #14 as github.com/rivo/uniseg has it (Unicode 15.0), tailored as the
// Unicode standard foresees (UAX #14, section 8), for reasons given with each
// function:
//
//   - [tailorQuotes]: quotation marks of CJK text open and close (LB19, as LB19a
//     of Unicode 16 has it, and further).
//   - [tailorSigns]: a currency may begin a line after a closing mark of CJK text
//     (as LB25 of Unicode 16 has it, and further).
//   - [tailorMarks]: marks that may not begin or end a line, whatever the class of
//     what stands beside them, also across spaces; dashes stay with what they follow.
//   - [tailorFigures]: a figure stays with its unit, and does not open a line when
//     a closing mark follows it.
//   - [tailorThai]: scripts written without spaces, for want of a dictionary, break
//     between clusters where a line would be left too short.
func lineBreaks(text string) []opportunity {
	marks := defaultBreaks(text)
	t := tailorer{text: text, breaks: marks}
	t.apply()
	return marks
}

// defaultBreaks returns the breaks of UAX #14 without tailoring. Between two Han
// characters there is always a break, between two ASCII letters never, and neither
// pair bears on what follows its second character, so that such runs are skipped
// and the state machine starts again at the last character of a run.
func defaultBreaks(text string) []opportunity {
	marks := make([]opportunity, len(text)+1)
	for at := 0; at < len(text); {
		at = skipUniform(text, at, marks)
		at = markSegment(text, at, marks)
	}
	marks[len(text)] = mandatoryBreak
	return marks
}

// skipUniform marks the breaks of the run of Han characters or of ASCII letters at
// the offset and returns the offset of its last character.
func skipUniform(text string, at int, marks []opportunity) int {
	for isLetter(text[at]) && at+1 < len(text) && isLetter(text[at+1]) {
		at++
	}
	for isHan(text, at) && isHan(text, at+3) {
		at += 3
		marks[at] = goodBreak
	}
	return at
}

// markSegment marks the break after the segment at the offset and returns where the
// next segment starts. It reads no further than to the next run.
func markSegment(text string, at int, marks []opportunity) int {
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
		marks[at] = goodBreak
		if must {
			marks[at] = mandatoryBreak
		}
	}
	if end == len(text) {
		return end
	}
	// The last character before end begins a run: it is read again there.
	_, n := utf8.DecodeLastRuneInString(text[:end])
	return end - n
}

// nextUniform returns the offset after the first character of the next run that
// skipRun can skip, or the end of the text.
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

// isHan reports whether a Han character of class ID, three bytes in UTF-8, stands
// at the offset.
func isHan(text string, at int) bool {
	if at+3 > len(text) || text[at] < 0xE3 || text[at] > 0xE9 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[at:])
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF
}

// cannotStartLine reports whether a line may not begin with r: the marks of the classes CL,
// CP, EX, IS, NS and IN that CJK and Latin text use, and with them marks that Unicode
// counts as letters or signs but typesetters as closing: the middle dot of names
// (U+00B7, AL), per cent and degree signs (PO), the wave dash (U+FF5E, ID).
func cannotStartLine(r rune) bool {
	switch r {
	case ',', '.', ';', ':', '!', '?', ')', ']', '}', '%',
		'，', '。', '、', '；', '：', '！', '？', '）', '】', '》', '」', '』', '〉', '〕', '］', '｝', '〗', '〙', '〛',
		'’', '”', '…', '‥', '·', '・', '‧', '々', '〻', 'ー', 'ゝ', 'ゞ', 'ヽ', 'ヾ', '～', '〜', '％', '‰', '℃', '℉':
		return true
	}
	return false
}

// cannotEndLine reports whether a line may not end with r: class OP and the opening
// quotes.
func cannotEndLine(r rune) bool {
	switch r {
	case '（', '【', '《', '「', '『', '〈', '〔', '［', '｛', '〖', '〘', '〚', '‘', '“', '(', '[', '{':
		return true
	}
	return false
}
