package articles

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"newsreader/articles/commonmark"
	"newsreader/articles/internal/lazyregexp"
)

// raiseMarks writes raised text and the marks of notes in a Markdown text as characters.
func raiseMarks(source string) string {
	if !strings.Contains(source, "<") && !strings.Contains(source, "](") || strings.Count(source, "]:") > maxDefinitionRun {
		return source
	}
	src, defined := []byte(source), definedLabels(source)
	var edits []edit
	_ = ast.Walk(blockParser().Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			edits = append(edits, markEdits(src, n, defined)...)
		}
		return ast.WalkContinue, nil
	})
	return applyEdits(source, edits)
}

// labelDefinition matches the beginning of the definition of a link (CommonMark §4.7).
var labelDefinition = lazyregexp.New(`(?m)^[ >]{0,9}\[([^\[\]\n]+)\]:`)

// definedLabels returns a function that reports whether a source defines a link with that label.
func definedLabels(source string) func(label string) bool {
	if !strings.Contains(source, "]:") {
		return func(string) bool { return false }
	}
	labels := map[string]bool{}
	for _, m := range labelDefinition().FindAllStringSubmatch(source, -1) {
		labels[strings.ToLower(m[1])] = true
	}
	return func(label string) bool { return labels[strings.ToLower(label)] }
}

// markEdits writes raised text and the marks of notes in a block as characters, except in code.
func markEdits(src []byte, block ast.Node, defined func(string) bool) []edit {
	switch n := block.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *extast.TableCell, *extast.DefinitionTerm:
		return lineEdits(src, n.Lines(), defined)
	case *ast.HTMLBlock:
		return htmlEdits(src, n)
	}
	return nil
}

// lineEdits raises the marks in the lines of inline text.
func lineEdits(src []byte, lines *text.Segments, defined func(string) bool) []edit {
	var whole []byte
	for i := range lines.Len() {
		whole = append(whole, src[lines.At(i).Start:lines.At(i).Stop]...)
	}
	if !bytes.ContainsAny(whole, "<[") {
		return nil
	}
	var edits []edit
	prose, at := outsideCode(whole), 0
	for i := range lines.Len() {
		start, end := lines.At(i).Start, at+lines.At(i).Stop-lines.At(i).Start
		for len(prose) > 0 && prose[0][1] <= at {
			prose = prose[1:]
		}
		for _, p := range prose {
			if p[0] >= end {
				break
			}
			from, to := max(p[0], at), min(p[1], end)
			edits = append(edits, raiseEdits(src, start+from-at, start+to-at, defined)...)
		}
		at = end
	}
	return edits
}

// raiseEdits raises the marks in the inline text from start to end.
func raiseEdits(src []byte, start, end int, defined func(string) bool) []edit {
	end = start + len(bytes.TrimRight(src[start:end], " \t\r\n\\"))
	before := string(src[start:end])
	if after := commonmark.RaiseMarks(before, defined); after != before {
		return []edit{{start, end, after}}
	}
	return nil
}

// outsideCode returns where the parts of a text that are not code spans begin and end (CommonMark §6.1).
func outsideCode(text []byte) [][2]int {
	var parts [][2]int
	unclosed := map[int]bool{} // the lengths of strings of backticks that do not occur again
	from := 0
	for i := 0; i < len(text); {
		n := backticks(text[i:])
		switch {
		case text[i] == '\\':
			i += 2
			continue
		case n == 0:
			i++
			continue
		}
		i += n
		if unclosed[n] {
			continue
		}
		end := closeCode(text, i, n)
		if end < 0 {
			unclosed[n] = true
			continue
		}
		parts = append(parts, [2]int{from, i - n})
		i, from = end, end
	}
	return append(parts, [2]int{from, len(text)})
}

// closeCode returns the end of the string of n backticks that follows in text, or -1.
func closeCode(text []byte, from, n int) int {
	for from < len(text) {
		next := bytes.IndexByte(text[from:], '`')
		if next < 0 {
			return -1
		}
		m := backticks(text[from+next:])
		from += next + m
		if m == n {
			return from
		}
	}
	return -1
}

// backticks returns how many backticks begin text.
func backticks(text []byte) int {
	n := 0
	for n < len(text) && text[n] == '`' {
		n++
	}
	return n
}

// htmlEdits writes raised text in a block of HTML as characters, unless it is code.
func htmlEdits(src []byte, block *ast.HTMLBlock) []edit {
	if block.HTMLBlockType != ast.HTMLBlockType6 && block.HTMLBlockType != ast.HTMLBlockType7 {
		return nil
	}
	var edits []edit
	for i := range block.Lines().Len() {
		line := block.Lines().At(i)
		end := line.Start + len(bytes.TrimRight(src[line.Start:line.Stop], " \t\r\n"))
		before := string(src[line.Start:end])
		if after := commonmark.NormalizeHTML(before); after != before {
			edits = append(edits, edit{line.Start, end, after})
		}
	}
	return edits
}
