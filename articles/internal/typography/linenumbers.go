package typography

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/lazyregexp"
)

// numberClass matches the classes that highlighters give to the numbers of lines: those of Chroma and Hugo, Hexo, Rouge,
// Pygments, Prism, highlight.js, SyntaxHighlighter, GitHub and GitLab, React Syntax Highlighter and Docusaurus.
var numberClass = lazyregexp.New(`^(ln|lnt|lnlinks|gutter|rouge-gutter|blob-num|hljs-ln-numbers|hljs-ln-n|crayon-nums?|crayon-num|code-?linenumber.*|.*[-_]?(line-?_?no|line-?_?nos|line-?_?nums?|line-?_?numbers?)([-_].*)?)$`)

// removeLineNumbers removes the numbers of lines beside and in code, and makes one listing of code whose lines are rows.
func removeLineNumbers(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type != html.ElementNode || c.DataAtom == atom.Script || c.DataAtom == atom.Style:
		case c.DataAtom == atom.Table:
			tableOfCode(c)
		case c.DataAtom == atom.Pre || isNumbers(c):
			if isNumbers(c) && besideCode(c) {
				n.RemoveChild(c)
				break
			}
			if c.DataAtom == atom.Pre {
				removeMarginNumbers(c)
			}
			removeLineNumbers(c)
		default:
			removeLineNumbers(c)
		}
		c = next
	}
}

// isNumbers reports whether an element is said to hold the numbers of lines and has nothing else.
func isNumbers(n *html.Node) bool {
	return (hasAttr(n, "data-line-number") || slices.ContainsFunc(classes(n), numberClass().MatchString)) && countsUp(textOf(n))
}

// besideCode reports whether a sibling of n is a listing.
func besideCode(n *html.Node) bool {
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c != n && c.Type == html.ElementNode && (c.DataAtom == atom.Pre || c.DataAtom == atom.Code || holds(c, atom.Pre)) {
			return true
		}
	}
	return false
}

func holds(n *html.Node, tag atom.Atom) bool {
	for c := range n.Descendants() {
		if c.DataAtom == tag {
			return true
		}
	}
	return false
}

// countsUp reports whether a text is blank or has consecutive numbers only, perhaps with marks behind them.
func countsUp(text string) bool {
	last := 0
	for i, word := range strings.Fields(text) {
		number, err := strconv.Atoi(strings.TrimRight(word, ".:|│)"))
		if err != nil || i > 0 && number != last+1 {
			return false
		}
		last = number
	}
	return true
}

func textOf(n *html.Node) string {
	var out strings.Builder
	for c := range n.Descendants() {
		switch {
		case c.Type == html.TextNode:
			out.WriteString(c.Data)
		case c.DataAtom == atom.Br || isBlock(c):
			out.WriteByte('\n')
		}
	}
	return out.String()
}

// removeMarginNumbers removes the numbers in a listing: elements that say so by their class or attributes, or that a
// reader cannot select.
func removeMarginNumbers(pre *html.Node) {
	for c := pre.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode {
			text := strings.TrimSpace(textOf(c))
			unselectable := declares(c, "user-select") == "none" || declares(c, "-webkit-user-select") == "none"
			if text != "" && countsUp(text) && (isNumbers(c) || unselectable || isLineLink(c, text)) {
				keepLineEnd(c)
				pre.RemoveChild(c)
			} else if c.DataAtom != atom.Table {
				removeMarginNumbers(c)
			}
		}
		c = next
	}
}

// lineFragment matches the names of lines in addresses.
var lineFragment = lazyregexp.New(`(?i)^(?:[\w-]*[-_.])?(?:l|ln|n|line|lineno)[-_]?0*(\d+)$`)

// isLineLink reports whether n is a number that links to, or names, the line with that number, and begins the line.
func isLineLink(n *html.Node, number string) bool {
	if n.DataAtom != atom.A && n.DataAtom != atom.Span || !beginsLine(n) {
		return false
	}
	_, fragment, _ := strings.Cut(attr(n, "href"), "#")
	for _, place := range []string{fragment, attr(n, "id"), attr(n, "name")} {
		if m := lineFragment().FindStringSubmatch(place); m != nil && m[1] == strings.TrimRight(number, ".:|│)") {
			return true
		}
	}
	return false
}

// beginsLine reports whether a line of the listing begins with n.
func beginsLine(n *html.Node) bool {
	for ; n != nil && n.DataAtom != atom.Pre; n = n.Parent {
		before := n.PrevSibling
		switch {
		case before == nil:
			continue
		case before.Type == html.TextNode:
			return strings.HasSuffix(before.Data, "\n")
		}
		return before.DataAtom == atom.Br || isBlock(before) || strings.HasSuffix(textOf(before), "\n")
	}
	return true
}

// keepLineEnd puts the line end before the number of a line, which some highlighters have in it, before the element.
func keepLineEnd(n *html.Node) {
	if n.PrevSibling != nil && strings.HasPrefix(textOf(n), "\n") {
		n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: "\n"}, n)
	}
}

// tableOfCode rewrites a table that sets code beside the numbers of its lines: in two cells, or in a row a line.
func tableOfCode(table *html.Node) {
	rows := rowsOf(table)
	var lines []string
	for _, row := range rows {
		cells := cellsOf(row)
		numbers := 0
		for numbers < len(cells) && isNumberCell(cells, numbers) {
			numbers++
		}
		if numbers == 0 || numbers+1 != len(cells) {
			removeLineNumbers(table)
			return
		}
		lines = append(lines, codeLines(cells[numbers])...)
	}
	if len(rows) == 0 {
		removeLineNumbers(table)
		return
	}
	code := cellsOf(rows[0])
	replaceByListing(table, strings.Join(lines, "\n"), codeClass(code[len(code)-1]))
}

func rowsOf(table *html.Node) []*html.Node {
	var rows []*html.Node
	for c := range table.ChildNodes() {
		switch c.DataAtom {
		case atom.Tr:
			rows = append(rows, c)
		case atom.Tbody, atom.Thead, atom.Tfoot:
			rows = append(rows, rowsOf(c)...)
		}
	}
	return rows
}

func cellsOf(row *html.Node) []*html.Node {
	var cells []*html.Node
	for c := range row.ChildNodes() {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			cells = append(cells, c)
		}
	}
	return cells
}

// isNumberCell reports whether a cell numbers the lines of code in a later one: by its class, or because there is a
// listing in each.
func isNumberCell(cells []*html.Node, i int) bool {
	text := textOf(cells[i])
	if i+1 == len(cells) || !countsUp(text) {
		return false
	}
	if isNumbers(cells[i]) {
		return true
	}
	code := cells[len(cells)-1]
	if strings.TrimSpace(text) == "" || !holds(code, atom.Pre) {
		return false
	}
	for c := range cells[i].Descendants() {
		if c.DataAtom == atom.Pre || c.Type == html.ElementNode && isNumbers(c) {
			return true
		}
	}
	return false
}

// codeLines returns the lines of the code in a cell.
func codeLines(cell *html.Node) []string {
	removeMarginNumbers(cell)
	var out strings.Builder
	writeCode(&out, cell)
	return strings.Split(strings.Trim(strings.ReplaceAll(out.String(), "\r\n", "\n"), "\n"), "\n")
}

// writeCode writes the text below n. Each block in it is a line.
func writeCode(out *strings.Builder, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			out.WriteString(c.Data)
		case c.DataAtom == atom.Br:
			out.WriteByte('\n')
		case c.Type == html.ElementNode && isBlock(c):
			endLine(out)
			writeCode(out, c)
			endLine(out)
		case c.Type == html.ElementNode:
			writeCode(out, c)
		}
	}
}

func endLine(out *strings.Builder) {
	if s := out.String(); s != "" && s[len(s)-1] != '\n' {
		out.WriteByte('\n')
	}
}

// codeClass returns the class that names the language of the code in a cell, or "".
func codeClass(cell *html.Node) string {
	for c := range cell.Descendants() {
		for _, class := range classes(c) {
			if strings.HasPrefix(class, "language-") || strings.HasPrefix(class, "lang-") {
				return class
			}
		}
	}
	return ""
}

// replaceByListing puts a listing in the place of a table, or only its text where the table is in one.
func replaceByListing(table *html.Node, code, class string) {
	text := &html.Node{Type: html.TextNode, Data: code}
	parent := table.Parent
	for p := parent; p != nil; p = p.Parent {
		if p.DataAtom == atom.Pre {
			parent.InsertBefore(text, table)
			parent.RemoveChild(table)
			return
		}
	}
	pre := &html.Node{Type: html.ElementNode, Data: "pre", DataAtom: atom.Pre}
	inner := &html.Node{Type: html.ElementNode, Data: "code", DataAtom: atom.Code}
	if class != "" {
		inner.Attr = []html.Attribute{{Key: "class", Val: class}}
	}
	inner.AppendChild(text)
	pre.AppendChild(inner)
	parent.InsertBefore(pre, table)
	parent.RemoveChild(table)
}
