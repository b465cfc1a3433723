package term

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// A lineRange is a range of bytes of a text that is set on one line, trailing blanks
// not counted.
type lineRange struct{ start, end int }

// filler breaks one text into lines of at most room columns, the first of which
// may have less.
type filler struct {
	text   string
	breaks []opportunity
	room   int
	lines  []lineRange

	start   int                 // of the current line
	at      int                 // of the next cluster
	used    int                 // columns of the current line, trailing blanks too
	offset  [mandatoryBreak]int // the last place of each chance on this line, 0 for none
	columns [mandatoryBreak]int // columns before it
}

// fillLines breaks text at the chances in marks, greedily: each line takes what fits.
// Its time is linear: what a break pushes to the next line is measured once more,
// and never more than the columns of one line.
func fillLines(text string, marks []opportunity, first, rest int) []lineRange {
	f := filler{text: text, breaks: marks, room: max(first, 1)}
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
	// maxLoneSearch is how many bytes at the end of a line are searched for a break
	// that gives a lone character company.
	maxLoneSearch = 16
	// minDonorWidth is the least width of a line that gives, in columns.
	minDonorWidth = 20
)

// avoidLoneCharacter moves one more word to the last line where that holds a single wide
// character, with or without a mark: Chinese typesetting has no paragraph end with
// one character on a line of its own (W3C, Requirements for Chinese Text Layout),
// as long as the line before keeps nearly all of its length.
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

// step sets the next cluster, and reports whether it has ended a line.
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
	if f.used+w > f.room && f.text[f.at] != ' ' && !strings.HasPrefix(f.text[f.at:], "\u3000") {
		return f.overflow(n)
	}
	f.used += w
	f.at += n
	return false
}

// overflow ends the line before the cluster that no longer fits.
func (f *filler) overflow(size int) bool {
	if f.at == f.start {
		// One cluster wider than the line: its parts go where they fit.
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

// bestBreak returns the offset of the best break of the line, or 0. A poor chance is
// taken where the good one would leave more than a sixth of the line empty.
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

// maxMoved is how many clusters an emergency break moves to the next line so that
// this does not begin with a closing mark, or with a figure and one: [123].
const maxMoved = 6

// splitWord returns where to split an overlong word: at the edge, or a little before.
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

// fittingBytes returns the length of as many characters of an overwide cluster as fit,
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

// skipBlank returns the offset of the first character that is no blank, at which
// a paragraph begins: Chinese text often carries its own indent of two ideographic
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
