package term

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// A lineRange is the range of bytes of a text that make up one line, without trailing blanks.
type lineRange struct{ start, end int }

// filler breaks a text into lines of at most room columns. The first line may have less.
type filler struct {
	text   string
	breaks []opportunity
	room   int
	lines  []lineRange

	start   int                 // offset of the current line
	at      int                 // offset of the next cluster
	used    int                 // columns of the current line, including trailing blanks
	offset  [mandatoryBreak]int // the last opportunity of each kind on this line, 0 for none
	columns [mandatoryBreak]int // columns before that opportunity
}

// Wrap breaks a text into lines of at most width columns.
func Wrap(text string, width int) []string {
	ranges := fillLines(text, lineBreaks(text), width, width)
	lines := make([]string, len(ranges))
	for i, l := range ranges {
		lines[i] = text[l.start:l.end]
	}
	return lines
}

// fillLines breaks text into lines at the opportunities in breaks, greedily: each line takes what
// fits. Its time is linear, because what a break moves to the next line is measured only once more
// and is never wider than a line.
func fillLines(text string, breaks []opportunity, first, rest int) []lineRange {
	f := filler{text: text, breaks: breaks, room: max(first, 1)}
	f.newLine(skipBlank(text, 0))
	for f.at < len(text) {
		if f.step() {
			f.room = max(rest, 1)
		}
	}
	if f.start < len(text) || len(f.lines) == 0 {
		f.endLine(len(text))
	}
	f.avoidLoneCharacter()
	return f.lines
}

const (
	// maxLoneSearch is the number of bytes at the end of a line that are searched for a break to
	// give a lone character company.
	maxLoneSearch = 16
	// minDonorWidth is the minimum width, in columns, of a line that gives up a word.
	minDonorWidth = 20
)

// avoidLoneCharacter moves one more word to the last line if that holds a single wide character,
// with or without punctuation. Chinese typesetting avoids ending a paragraph with one character on
// a line of its own (W3C, Requirements for Chinese Text Layout). The line before keeps nearly all
// of its length.
func (f *filler) avoidLoneCharacter() {
	n := len(f.lines)
	if n < 2 || Width(f.text[f.lines[n-2].start:f.lines[n-2].end]) < minDonorWidth {
		return
	}
	prev, last := &f.lines[n-2], &f.lines[n-1]
	r, size := utf8.DecodeRuneInString(f.text[last.start:last.end])
	tail := f.text[last.start+size : last.end]
	if !isEastAsian(r) || strings.IndexFunc(tail, func(r rune) bool { return !cannotStartLine(r) }) >= 0 ||
		strings.Contains(f.text[prev.end:last.start], "\n") {
		return
	}
	for at := prev.end - 1; at > prev.end-maxLoneSearch; at-- {
		if f.breaks[at] == goodBreak && utf8.RuneStart(f.text[at]) {
			last.start = at
			prev.end = prev.start + len(strings.TrimRight(f.text[prev.start:at], " \u3000"))
			return
		}
	}
}

// step places the next cluster, and reports whether that ended a line.
func (f *filler) step() bool {
	if f.text[f.at] == '\n' {
		f.endLine(f.at)
		f.newLine(skipBlank(f.text, f.at+1))
		return true
	}
	if c := f.breaks[f.at]; f.at > f.start && c > noBreak && c < mandatoryBreak {
		f.offset[c], f.columns[c] = f.at, f.used
	}
	n, w := cluster(f.text[f.at:])
	if blank := f.text[f.at : f.at+n]; f.used+w > f.room && blank != " " && blank != "\u3000" {
		return f.overflow(n)
	}
	f.used += w
	f.at += n
	return false
}

// overflow ends the line before a cluster that does not fit, and reports whether it did.
func (f *filler) overflow(size int) bool {
	if f.at == f.start {
		// The cluster is wider than a whole line, so it is split.
		f.at += f.fittingBytes(size)
		f.used = f.room
		return false
	}
	at := f.bestBreak()
	if at == 0 {
		at = f.splitWord()
	}
	f.endLine(at)
	f.newLine(skipSpaces(f.text, at))
	return true
}

// bestBreak returns the offset of the best break of the line, or 0. A poor break is preferred to a
// good one that would leave more than a sixth of the line empty.
func (f *filler) bestBreak() int {
	good, poor := f.offset[goodBreak], f.offset[poorBreak]
	switch {
	case good > 0 && (poor < good || f.columns[goodBreak]*6 >= f.room*5):
		return good
	case poor > 0:
		return poor
	case good > 0:
		return good
	}
	return f.offset[emergencyBreak]
}

// maxMoved is the maximum number of clusters that an emergency break moves to the next line, so
// that it does not begin with a closing mark, or with a number and one: [123].
const maxMoved = 6

// splitWord returns where to split an overlong word: at the edge of the line, or a little before
// it.
func (f *filler) splitWord() int {
	at, fair := f.at, 0
	for range maxMoved {
		next, _ := utf8.DecodeRuneInString(f.text[skipSpaces(f.text, at):])
		prev, _ := utf8.DecodeLastRuneInString(f.text[:at])
		switch {
		case cannotStartLine(next) || cannotEndLine(prev):
		case !startsLikeListItem(f.text[at:]):
			return at
		case fair == 0:
			fair = at
		}
		if at = f.clusterBefore(at); at <= f.start {
			break
		}
	}
	return cmp.Or(fair, f.at)
}

// clusterBefore returns the start of the cluster that ends at the offset.
func (f *filler) clusterBefore(at int) int {
	last := f.start
	for i := max(f.start, at-64); i < at; {
		if !utf8.RuneStart(f.text[i]) {
			i++
			continue
		}
		last = i
		n, _ := cluster(f.text[i:])
		i += n
	}
	return last
}

// fittingBytes returns the length of as many characters of an overwide cluster as fit on the line,
// at least one.
func (f *filler) fittingBytes(size int) int {
	fit, used := 0, 0
	for i, r := range f.text[f.at : f.at+size] {
		if used += runeWidth(r); i > 0 && used > f.room {
			break
		}
		fit = i + utf8.RuneLen(r)
	}
	return fit
}

func (f *filler) endLine(at int) {
	f.lines = append(f.lines, lineRange{f.start, f.start + len(strings.TrimRight(f.text[f.start:at], " \u3000"))})
}

func (f *filler) newLine(at int) {
	f.start, f.at, f.used = at, at, 0
	f.offset, f.columns = [mandatoryBreak]int{}, [mandatoryBreak]int{}
}

// skipBlank returns the offset of the first character at or after at that is not a space. A
// paragraph begins there, because Chinese text often carries its own indent of two ideographic
// spaces.
func skipBlank(text string, at int) int {
	for strings.HasPrefix(text[at:], "\u3000") || strings.HasPrefix(text[at:], " ") {
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return at
}

func skipSpaces(text string, at int) int {
	for at < len(text) && text[at] == ' ' {
		at++
	}
	return at
}
