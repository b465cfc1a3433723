package screen

import (
	"sort"
	"unicode"

	"golang.org/x/text/width"

	"newsreader/cmd/internal/term"
)

// find is what is looked for in a text, and where that has it.
type find struct {
	term    string
	matches []match
	pieces  []piece
	at      int // the match that was gone to last, -1 for none
}

// match is one place where a find is: the pieces from first on.
type match struct{ line, first int }

// piece is the part of a match that is in one line.
type piece struct {
	line, match int
	start, end  int
}

// Find looks for a text and marks it where it occurs, also over the end of a line, regardless of case, of the width of
// characters, of the numbers of links, and of what FoldHan folds. It reports whether it occurs. An empty text ends the find.
func (v *Viewport) Find(term string) bool {
	v.find = find{term: term, at: -1}
	pattern := folded{foldHan: v.FoldHan}
	pattern.add(term, 0)
	if len(pattern.text) == 0 {
		return false
	}
	folded := folded{foldHan: v.FoldHan}
	for start := 0; start < len(v.lines); {
		end := v.paragraphEnd(start)
		folded.reset()
		offset := 0
		for _, l := range v.lines[start:end] {
			if l.Continues {
				folded.add(l.Gap, offset)
				offset += len(l.Gap)
			}
			folded.addLine(l, offset)
			offset += len(l.Body())
		}
		folded.each(pattern.text, func(from, to int) { v.find.add(v.lines[start:end], start, from, to) })
		start = end
	}
	return len(v.find.matches) > 0
}

// findAgain looks for the same text again, in a text that was set otherwise.
func (v *Viewport) findAgain() {
	at := v.find.at
	v.Find(v.find.term)
	v.find.at = min(at, len(v.find.matches)-1)
}

// add adds a match, which begins and ends at offsets in the text of a paragraph. The first of its lines has the number line.
func (f *find) add(paragraph []term.Line, line, from, to int) {
	first, offset := len(f.pieces), 0
	for i, l := range paragraph {
		if l.Continues {
			offset += len(l.Gap)
		}
		body := l.Body()
		start, end := max(from-offset, 0), min(to-offset, len(body))
		if start < end {
			prefix := len(l.Text()) - len(body)
			f.pieces = append(f.pieces, piece{line + i, len(f.matches), prefix + start, prefix + end})
		}
		offset += len(body)
	}
	if first < len(f.pieces) {
		f.matches = append(f.matches, match{f.pieces[first].line, first})
	}
}

// spansOf returns what was found in a line.
func (f *find) spansOf(line int) []term.Span {
	var spans []term.Span
	first := sort.Search(len(f.pieces), func(i int) bool { return f.pieces[i].line >= line })
	for _, p := range f.pieces[first:] {
		if p.line != line {
			break
		}
		spans = append(spans, term.Span{Start: p.start, End: p.end, Current: p.match == f.at})
	}
	return spans
}

// FindNext goes to the next place that was found, or with back to the previous one, around the end. At first it is the first
// one from the top of the screen on, or with back the last one before it. It reports whether there is one.
func (v *Viewport) FindNext(back bool) bool {
	f := &v.find
	n := len(f.matches)
	if n == 0 {
		return false
	}
	switch {
	case f.at >= 0 && back:
		f.at = (f.at + n - 1) % n
	case f.at >= 0:
		f.at = (f.at + 1) % n
	default:
		f.at = sort.Search(n, func(i int) bool { return f.matches[i].line >= v.top })
		if back {
			f.at += n - 1
		}
		f.at %= n
	}
	v.show(f.pieces[f.matches[f.at].first])
	return true
}

// show scrolls so that a piece is on the screen.
func (v *Viewport) show(p piece) {
	if p.line < v.top || p.line >= v.top+v.height {
		v.GoTo(p.line - v.height/3)
	}
	if v.wide[p.line] > v.width {
		column := term.Width(v.lines[p.line].Text()[:p.start])
		if column < v.left || column >= v.left+v.width*3/4 {
			v.Shift(column - v.width/3 - v.left)
		}
	}
}

// Finding returns the text that is looked for, and which of how many places was gone to last, from 1.
func (v *Viewport) Finding() (text string, at, of int) {
	return v.find.term, v.find.at + 1, len(v.find.matches)
}

// folded is a text without what a find disregards.
type folded struct {
	text    []rune
	origins []int // where each character of text is in the original
	end     int   // where the original ends
	foldHan func(rune) rune
}

func (f *folded) reset() { f.text, f.origins, f.end = f.text[:0], f.origins[:0], 0 }

// add adds a text that begins at an offset of the original.
func (f *folded) add(s string, offset int) {
	for i, r := range s {
		if r = foldRune(r); f.foldHan != nil && r >= firstHan {
			r = f.foldHan(r)
		}
		if n := len(f.text); r == ' ' && n > 0 && f.text[n-1] == ' ' {
			continue
		}
		f.text, f.origins = append(f.text, r), append(f.origins, offset+i)
	}
	f.end = offset + len(s)
}

// addLine adds the body of a line, which begins at an offset of the original, without the numbers of its links.
func (f *folded) addLine(l term.Line, offset int) {
	body, start := l.Body(), 0
	for _, aside := range l.Asides() {
		f.add(body[start:aside.Start], offset+start)
		start = aside.End
	}
	f.add(body[start:], offset+start)
}

// each calls found with the beginning and the end of each place in the original where the text has a pattern.
func (f *folded) each(pattern []rune, found func(from, to int)) {
	for i := 0; i+len(pattern) <= len(f.text); {
		if !hasPrefix(f.text[i:], pattern) {
			i++
			continue
		}
		from, to := f.origins[i], f.end
		if i += len(pattern); i < len(f.text) {
			to = f.origins[i]
		}
		found(from, to)
	}
}

func hasPrefix(text, prefix []rune) bool {
	for i, r := range prefix {
		if text[i] != r {
			return false
		}
	}
	return true
}

// firstHan is the first Chinese character (CJK Unified Ideographs Extension A).
const firstHan = 0x3400

// foldRune returns the character that stands for all that a find takes for the same: in either case, in full and half width,
// straight and curly quotes, all spaces.
func foldRune(r rune) rune {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	case firstHan <= r && r <= 0x9FFF:
		return r
	case r == '‘' || r == '’':
		return '\''
	case r == '“' || r == '”':
		return '"'
	case unicode.IsSpace(r):
		return ' '
	}
	if narrow := width.LookupRune(r).Narrow(); narrow != 0 {
		r = narrow
	}
	return unicode.ToLower(r)
}
