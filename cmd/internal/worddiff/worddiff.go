// Package worddiff compares two texts word by word, or in Chinese character by character, for showing a reader what changed.
package worddiff

import "slices"

// Change is what became of a part of a text.
type Change uint8

const (
	Kept Change = iota
	Removed
	Added
)

// Part is a stretch of a text.
type Part struct {
	Change Change
	Text   string
}

// Paragraph is a paragraph of the earlier text, of the later one or of both. No two parts that follow each other have the same
// change. Where a part was replaced, what was removed comes first.
type Paragraph []Part

// IsKept reports whether nothing changed in the paragraph.
func (p Paragraph) IsKept() bool { return len(p) == 0 || len(p) == 1 && p[0].Change == Kept }

// Texts compares two texts, whose paragraphs are lines, and returns the paragraphs of both in order. The time that it takes
// grows with the square of the number of changes up to a bound, beyond which what is between the first and the last
// change counts as replaced.
func Texts(before, after []string) []Paragraph {
	var out []Paragraph
	b, a := 0, 0
	for _, m := range append(common(before, after), match{len(before), len(after)}) {
		out = append(out, changed(before[b:m.before], after[a:m.after])...)
		if m.before < len(before) {
			out = append(out, Paragraph{{Kept, before[m.before]}})
		}
		b, a = m.before+1, m.after+1
	}
	return out
}

// minLikeness is the part of the words of two paragraphs that is equal if one is the other after a change.
const minLikeness = 0.4

// maxPairs is the maximum number of pairs of paragraphs that are compared at one place of a text.
const maxPairs = 2500

// changed returns the paragraphs at one place where the texts have none in common. Those that are alike are compared, in the
// order in which most is alike.
func changed(before, after []string) []Paragraph {
	if len(before)*len(after) > maxPairs {
		return append(paragraphs(Removed, before), paragraphs(Added, after)...)
	}
	best := bestPairs(before, after)
	var out []Paragraph
	i, j := 0, 0
	for i < len(before) && j < len(after) {
		switch {
		case best[i][j] == best[i+1][j]:
			out = append(out, Paragraph{{Removed, before[i]}})
			i++
		case best[i][j] == best[i][j+1]:
			out = append(out, Paragraph{{Added, after[j]}})
			j++
		default:
			out = append(out, Words(before[i], after[j]))
			i, j = i+1, j+1
		}
	}
	return slices.Concat(out, paragraphs(Removed, before[i:]), paragraphs(Added, after[j:]))
}

func paragraphs(change Change, texts []string) []Paragraph {
	out := make([]Paragraph, len(texts))
	for i, t := range texts {
		out[i] = Paragraph{{change, t}}
	}
	return out
}

// bestPairs returns how much is alike at best from each paragraph of either text on.
func bestPairs(before, after []string) [][]float64 {
	counted := make([]map[string]int, len(after))
	for j, text := range after {
		counted[j] = countWords(text)
	}
	best := make([][]float64, len(before)+1)
	best[len(before)] = make([]float64, len(after)+1)
	for i := len(before) - 1; i >= 0; i-- {
		best[i] = make([]float64, len(after)+1)
		words := countWords(before[i])
		for j := len(after) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if alike := likeness(words, counted[j]); alike >= minLikeness {
				best[i][j] = max(best[i][j], alike+best[i+1][j+1])
			}
		}
	}
	return best
}

func countWords(text string) map[string]int {
	counts := map[string]int{}
	for _, w := range split(text) {
		if isWord(w) {
			counts[w]++
		}
	}
	return counts
}

// likeness returns which part of the words of two paragraphs is in both.
func likeness(a, b map[string]int) float64 {
	same, ofA, ofB := 0, 0, 0
	for w, n := range a {
		same, ofA = same+min(n, b[w]), ofA+n
	}
	for _, n := range b {
		ofB += n
	}
	return float64(same) / float64(max(ofA, ofB, 1))
}

// Words compares two paragraphs.
func Words(before, after string) Paragraph {
	var p Paragraph
	b, a := 0, 0
	for _, k := range append(keptRuns(before, after), run{len(before), len(after), 0}) {
		p = p.add(Removed, before[b:k.before]).add(Added, after[a:k.after]).add(Kept, before[k.before:k.before+k.length])
		b, a = k.before+k.length, k.after+k.length
	}
	return p
}

func (p Paragraph) add(change Change, text string) Paragraph {
	if text == "" {
		return p
	}
	return append(p, Part{change, text})
}

// run is a stretch that two texts have in common, in bytes.
type run struct{ before, after, length int }

// keptRuns returns what two paragraphs have in common. What is short is left out between two changes: a sentence that was written
// again has short words in common with what it was by chance.
func keptRuns(before, after string) []run {
	b, a := split(before), split(after)
	var runs []run
	i, j, atB, atA := 0, 0, 0, 0
	for _, m := range common(b, a) {
		for ; i < m.before; i++ {
			atB += len(b[i])
		}
		for ; j < m.after; j++ {
			atA += len(a[j])
		}
		if n := len(runs); n > 0 && runs[n-1].before+runs[n-1].length == atB && runs[n-1].after+runs[n-1].length == atA {
			runs[n-1].length += len(b[i])
		} else {
			runs = append(runs, run{atB, atA, len(b[i])})
		}
		atB, atA, i, j = atB+len(b[i]), atA+len(b[i]), i+1, j+1
	}
	return slices.DeleteFunc(runs, func(r run) bool {
		begins, ends := r.before+r.after == 0, r.before+r.length == len(before) && r.after+r.length == len(after)
		return !begins && !ends && isShort(before[r.before:r.before+r.length])
	})
}
