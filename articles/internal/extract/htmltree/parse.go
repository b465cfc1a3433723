package htmltree

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/typography"
)

// Parse parses and indexes a page in UTF-8. It returns an error only if the HTML parser does.
func Parse(text string) (*Tree, error) {
	root, err := parseHTML(text)
	if err != nil {
		return nil, err
	}
	normalize(root)
	typography.Normalize(root)
	return indexTree(root), nil
}

// parseHTML parses a page. The parser refuses elements nested deeper than 511 levels; such a page is
// flattened first, which keeps its paragraphs, headings, links and metadata, but not its boxes.
func parseHTML(text string) (*html.Node, error) {
	root, err := html.Parse(strings.NewReader(text))
	if err == nil {
		return root, nil
	}
	root, err = html.Parse(strings.NewReader(flatten(text)))
	if err != nil {
		return nil, fmt.Errorf("parsing HTML: %w", err)
	}
	return root, nil
}

// flatten rewrites a page so that no elements nest except links in paragraphs.
func flatten(text string) string {
	w := flattener{z: html.NewTokenizer(strings.NewReader(text))}
	for {
		switch w.z.Next() {
		case html.ErrorToken:
			w.close()
			return w.out.String()
		case html.TextToken:
			w.text()
		case html.StartTagToken, html.SelfClosingTagToken:
			w.start()
		case html.EndTagToken:
			name, _ := w.z.TagName()
			w.end(atom.Lookup(name))
		}
	}
}

// flattener writes the flattened page.
type flattener struct {
	z    *html.Tokenizer
	out  strings.Builder
	open atom.Atom // the open paragraph or heading
	link bool
	skip atom.Atom // the element whose text is left out
}

func (w *flattener) text() {
	if w.skip != 0 {
		return
	}
	raw := w.z.Raw()
	if w.open == 0 && strings.TrimSpace(string(raw)) != "" {
		w.begin(atom.P)
	}
	w.out.Write(raw)
}

func (w *flattener) start() {
	raw := string(w.z.Raw())
	name, _ := w.z.TagName()
	tag := atom.Lookup(name)
	switch tag {
	case atom.Meta, atom.Link:
		w.close()
		w.out.WriteString(raw)
	case atom.Script, atom.Style, atom.Textarea, atom.Noscript, atom.Template, atom.Xmp, atom.Iframe, atom.Noembed:
		w.skip = tag
	case atom.Title:
		w.begin(tag)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.begin(tag)
	case atom.A:
		if w.open == 0 {
			w.begin(atom.P)
		}
		w.endLink()
		w.out.WriteString(raw)
		w.link = true
	case atom.Br, atom.Img:
		w.out.WriteString(raw)
	default:
		if IsBlock(&html.Node{Type: html.ElementNode, DataAtom: tag, Data: string(name)}) {
			w.close()
		}
	}
}

func (w *flattener) end(tag atom.Atom) {
	switch {
	case w.skip != 0:
		if tag == w.skip {
			w.skip = 0
		}
	case tag == atom.A:
		w.endLink()
	case IsBlock(&html.Node{Type: html.ElementNode, DataAtom: tag}) || tag == atom.Title:
		w.close()
	}
}

func (w *flattener) begin(tag atom.Atom) {
	w.close()
	w.out.WriteString("<" + tag.String() + ">")
	w.open = tag
}

func (w *flattener) close() {
	w.endLink()
	if w.open != 0 {
		w.out.WriteString("</" + w.open.String() + ">\n")
		w.open = 0
	}
}

func (w *flattener) endLink() {
	if w.link {
		w.out.WriteString("</a>")
		w.link = false
	}
}
