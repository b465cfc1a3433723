package articles

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"newsreader/articles/commonmark"
	"newsreader/articles/internal/lazyregexp"
)

// parseMarkdown reads a Markdown file with or without front matter.
func parseMarkdown(source string) (*Page, error) {
	source = strings.ReplaceAll(strings.TrimPrefix(source, "\ufeff"), "\r\n", "\n")
	fence, front, body := splitFrontMatter(splitDefinitionRuns(source))
	article := &Article{}
	if front != "" {
		if err := article.readFrontMatter(fence, front, body); err != nil {
			return nil, err
		}
	}
	article.Title, article.Markdown = normalizeMarkdown(body, article.Title)
	return &Page{Article: article}, nil
}

// maxDefinitionRun bounds the link reference definitions in a row without a blank line: goldmark takes quadratic
// time in their number.
const maxDefinitionRun = 200

// splitDefinitionRuns inserts blank lines, which change nothing, into long runs of link reference definitions
// (CommonMark §4.7).
func splitDefinitionRuns(source string) string {
	if strings.Count(source, "]:") <= maxDefinitionRun {
		return source
	}
	var out strings.Builder
	run := 0
	for line := range strings.Lines(source) {
		run++
		if !strings.HasPrefix(line, "[") || !strings.Contains(line, "]:") {
			run = 0
		}
		if run > 0 && run%maxDefinitionRun == 0 {
			out.WriteByte('\n')
		}
		out.WriteString(line)
	}
	return out.String()
}

// edit replaces bytes start to end of a source.
type edit struct {
	start, end int
	with       string
}

// normalizeMarkdown splits a document into its title, a level 1 heading at the beginning, and its body with
// subheadings from level 2 and each paragraph on one line. If a different title is known already, the heading is
// only a part's, and stays in the body.
func normalizeMarkdown(source, known string) (title, body string) {
	src := []byte(source)
	doc, defined := blockParser().Parse(text.NewReader(src)), definedLabels(source)
	var edits []edit
	title = known
	if h := titleHeading(src, doc); h != nil {
		_, end := headingExtent(src, h)
		printed := commonmark.RaiseMarks(string(bytes.Join(bytes.Fields(h.Lines().Value(src)), []byte(" "))), defined)
		if known == "" || normalizedLetters(known) == normalizedLetters(printed) {
			title = cmp.Or(known, printed)
			edits = append(edits, edit{0, end, ""})
			for doc.FirstChild() != h {
				doc.RemoveChild(doc, doc.FirstChild())
			}
			doc.RemoveChild(doc, h)
		}
	}
	shift := headingShift(doc)
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			edits = append(edits, headingEdits(src, n, n.Level+shift)...)
		case *ast.Paragraph, *ast.TextBlock:
			edits = append(edits, joinEdits(src, n.Lines())...)
		}
		edits = append(edits, markEdits(src, n, defined)...)
		return ast.WalkContinue, nil
	})
	return title, strings.TrimSpace(applyEdits(source, edits))
}

// normalizedLetters strips what may differ between a title and its heading: punctuation, spaces and case.
func normalizedLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// titleHeading returns the level 1 heading that begins a document. A site menu, paragraphs and lists of nothing
// but links, may precede it in pages converted to Markdown.
func titleHeading(src []byte, doc ast.Node) *ast.Heading {
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if ok && h.Level == 1 && h.Lines().Len() > 0 {
			return h
		}
		if ok || !isMenu(src, n) {
			return nil
		}
	}
	return nil
}

// imageMark and linkMark match inline images and links with their labels.
var (
	imageMark = lazyregexp.New(`!\[[^\[\]]*\]\([^()]*\)`)
	linkMark  = lazyregexp.New(`\[[^\[\]]*\]\([^()]*\)`)
)

// isMenu reports whether a block consists of links alone.
func isMenu(src []byte, n ast.Node) bool {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if !bytes.Contains(n.Lines().Value(src), []byte("](")) {
			return false
		}
		text := imageMark().ReplaceAll(n.Lines().Value(src), nil)
		rest := linkMark().ReplaceAll(text, nil)
		return len(rest) < len(text) && !bytes.ContainsFunc(rest, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	case *ast.List, *ast.ListItem:
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			if !isMenu(src, c) {
				return false
			}
		}
		return n.HasChildren()
	}
	return false
}

// headingShift returns the change of level that brings the shallowest heading to level 2.
func headingShift(doc ast.Node) int {
	shallowest := 7
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Lines().Len() > 0 {
			shallowest = min(shallowest, h.Level)
		}
	}
	if shallowest == 7 {
		return 0
	}
	return 2 - shallowest
}

// headingExtent returns where a heading's lines begin and end, including its marks.
func headingExtent(src []byte, h *ast.Heading) (start, end int) {
	lines := h.Lines()
	start = bytes.LastIndexByte(src[:lines.At(0).Start], '\n') + 1
	end = lineEnd(src, lines.At(lines.Len()-1).Start)
	if !isATX(src, h) {
		end = lineEnd(src, min(end+1, len(src)))
	}
	return start, end
}

// lineEnd returns the end of the line that contains from.
func lineEnd(src []byte, from int) int {
	if i := bytes.IndexByte(src[from:], '\n'); i >= 0 {
		return from + i
	}
	return len(src)
}

func isATX(src []byte, h *ast.Heading) bool {
	before := bytes.TrimRight(src[:h.Lines().At(0).Start], " \t")
	return bytes.HasSuffix(before, []byte("#"))
}

// headingEdits rewrites a heading as an ATX heading of the given level, at most 6.
func headingEdits(src []byte, h *ast.Heading, level int) []edit {
	lines := h.Lines()
	if lines.Len() == 0 {
		return nil
	}
	marks := strings.Repeat("#", max(1, min(level, 6)))
	start := lines.At(0).Start
	if isATX(src, h) {
		before := bytes.TrimRight(src[:start], " \t")
		return []edit{{len(bytes.TrimRight(before, "#")), len(before), marks}}
	}
	edits := append([]edit{{start, start, marks + " "}}, joinEdits(src, lines)...)
	last := lineEnd(src, lines.At(lines.Len()-1).Start)
	_, end := headingExtent(src, h)
	return append(edits, edit{last, end, ""})
}

// joinEdits joins the lines of a paragraph: with a space, or without one between CJK characters. Hard line breaks
// stay.
func joinEdits(src []byte, lines *text.Segments) []edit {
	var edits []edit
	for i := 1; i < lines.Len(); i++ {
		end := lines.At(i - 1).Stop
		for end > 0 && src[end-1] == '\n' {
			end--
		}
		line, next := src[:end], lines.At(i).Start
		if bytes.HasSuffix(line, []byte("  ")) || bytes.HasSuffix(line, []byte(`\`)) {
			continue
		}
		for next < len(src) && (src[next] == ' ' || src[next] == '\t') {
			next++
		}
		trimmed := len(bytes.TrimRight(line, " \t"))
		edits = append(edits, edit{trimmed, next, joiner(src[:trimmed], src[next:])})
	}
	return edits
}

// joiner returns what separates two lines that become one.
func joiner(before, after []byte) string {
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(after)
	if isCJK(last) && isCJK(first) {
		return ""
	}
	return " "
}

// isCJK reports whether r belongs to a script that is written without spaces, or to its punctuation and full-width
// forms.
func isCJK(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

// applyEdits applies edits, which must not overlap, to a source.
func applyEdits(source string, edits []edit) string {
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Or(a.start-b.start, a.end-b.end) })
	var out strings.Builder
	at := 0
	for _, e := range edits {
		if e.start < at {
			continue
		}
		out.WriteString(source[at:e.start])
		out.WriteString(e.with)
		at = e.end
	}
	out.WriteString(source[at:])
	return out.String()
}
