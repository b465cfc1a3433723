package articles

import (
	"bytes"
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// parseMarkdown makes a page of a Markdown file with or without front matter.
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

// maxDefinitionRun is how many link definitions may follow one another without a blank
// line: goldmark takes quadratic time in their number.
const maxDefinitionRun = 200

// splitDefinitionRuns puts a blank line, which changes nothing, into long runs of
// link reference definitions (CommonMark §4.7).
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

// edit replaces the bytes from start to end of a source.
type edit struct {
	start, end int
	with       string
}

// normalizeMarkdown takes the title off a document, a level 1 heading that begins
// it, and gives the rest with subheadings from level 2 and each paragraph on a line.
// Where another title is known the heading is that of a part, and stays.
func normalizeMarkdown(source, known string) (title, body string) {
	src := []byte(source)
	doc := blockParser().Parse(text.NewReader(src))
	var edits []edit
	title = known
	if h := titleHeading(src, doc); h != nil {
		_, end := headingExtent(src, h)
		printed := string(bytes.Join(bytes.Fields(h.Lines().Value(src)), []byte(" ")))
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
		return ast.WalkContinue, nil
	})
	return title, strings.TrimSpace(applyEdits(source, edits))
}

// normalizedLetters is a text without the marks and the case in which a title and its heading may differ.
func normalizedLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// titleHeading finds the level 1 heading that begins a document. A site's menu may stand
// above it where the page was fetched and turned into Markdown: paragraphs and lists of links alone.
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

// imageMark and linkMark are images and links with their text.
var (
	imageMark = regexp.MustCompile(`!\[[^\[\]]*\]\([^()]*\)`)
	linkMark  = regexp.MustCompile(`\[[^\[\]]*\]\([^()]*\)`)
)

// isMenu says whether a block holds links and no other words.
func isMenu(src []byte, n ast.Node) bool {
	switch n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		text := imageMark.ReplaceAll(n.Lines().Value(src), nil)
		rest := linkMark.ReplaceAll(text, nil)
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

// headingShift is what brings the shallowest heading with a text to level 2.
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

// headingExtent is where a heading's lines begin and end, its marks included.
func headingExtent(src []byte, h *ast.Heading) (start, end int) {
	lines := h.Lines()
	start = bytes.LastIndexByte(src[:lines.At(0).Start], '\n') + 1
	end = lineEnd(src, lines.At(lines.Len()-1).Start)
	if !isATX(src, h) {
		end = lineEnd(src, min(end+1, len(src)))
	}
	return start, end
}

// lineEnd is where the line that holds from ends.
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

// headingEdits rewrite a heading as an ATX heading of the level, at most 6.
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

// joinEdits bring the lines of a paragraph onto one: with a space between them, but
// without one between Chinese characters. Hard line breaks stay.
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

// joiner is what stands between two lines that become one.
func joiner(before, after []byte) string {
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(after)
	if isCJK(last) && isCJK(first) {
		return ""
	}
	return " "
}

// isCJK is true of characters of scripts that are written without spaces, and of
// their punctuation and full-width forms.
func isCJK(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) ||
		r >= 0x3000 && r <= 0x303F || r >= 0xFF00 && r <= 0xFFEF
}

// applyEdits makes the edits, which do not overlap, in source.
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
