package opml

import (
	"bufio"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"unicode"
)

// Write writes a list as OPML 2.0 in UTF-8, the feeds of a folder together, each
// folder where its first feed stands. Characters that XML cannot hold become
// U+FFFD. Refused, Duplicates and Dropped are not written.
func Write(w io.Writer, d Document) error {
	p := printer{w: bufio.NewWriter(w)}
	p.w.WriteString(xml.Header)
	p.w.WriteString(`<opml version="2.0">` + "\n  <head>\n")
	p.writeTitle(d.Title)
	p.w.WriteString("  </head>\n  <body>\n")
	p.writeFolder(groupByFolder(d.Outlines), 2)
	p.w.WriteString("  </body>\n</opml>\n")
	return p.w.Flush() // the writes before it report here, too
}

// folderNode is a folder with the feeds and folders in it, in order.
type folderNode struct {
	name  string
	items []node
	named map[string]*folderNode
}

// node is a feed or a folder.
type node struct {
	feed   *Outline
	folder *folderNode
}

// groupByFolder makes a tree of the folders of some feeds.
func groupByFolder(outlines []Outline) *folderNode {
	root := &folderNode{}
	for i := range outlines {
		f := root
		for _, name := range outlines[i].Folders[:min(len(outlines[i].Folders), MaxDepth)] {
			f = f.subfolder(name)
		}
		f.items = append(f.items, node{feed: &outlines[i]})
	}
	return root
}

// subfolder returns the folder of that name inside f and makes it where there is none.
func (f *folderNode) subfolder(name string) *folderNode {
	if found := f.named[name]; found != nil {
		return found
	}
	if f.named == nil {
		f.named = map[string]*folderNode{}
	}
	inside := &folderNode{name: name}
	f.named[name] = inside
	f.items = append(f.items, node{folder: inside})
	return inside
}

// printer writes elements.
type printer struct{ w *bufio.Writer }

func (p printer) writeFolder(f *folderNode, depth int) {
	indent := strings.Repeat("  ", depth)
	for _, it := range f.items {
		if it.feed != nil {
			p.writeFeed(it.feed, indent)
			continue
		}
		p.w.WriteString(indent + "<outline")
		p.writeAttribute("text", it.folder.name)
		p.w.WriteString(">\n")
		p.writeFolder(it.folder, depth+1)
		p.w.WriteString(indent + "</outline>\n")
	}
}

func (p printer) writeFeed(o *Outline, indent string) {
	kind := o.Type
	if kind == "" {
		kind = "rss" // for any feed, says OPML 2.0
	}
	p.w.WriteString(indent + "<outline")
	p.writeAttribute("type", kind)
	p.writeAttribute("text", o.Name())
	p.writeAttribute("title", o.Title)
	p.writeAttribute("xmlUrl", o.XMLURL)
	p.writeAttribute("htmlUrl", o.HTMLURL)
	tags := slices.Clone(o.Tags)
	for i := range tags {
		tags[i] = strings.ReplaceAll(tags[i], ",", " ")
	}
	p.writeAttribute("category", strings.Join(tags, ","))
	p.w.WriteString("/>\n")
}

// writeTitle writes the list's title, if it has one.
func (p printer) writeTitle(text string) {
	if text == "" {
		return
	}
	p.w.WriteString("    <title>")
	p.writeEscaped(text)
	p.w.WriteString("</title>\n")
}

// writeAttribute writes an attribute that is known. OPML requires text of every outline.
func (p printer) writeAttribute(name, value string) {
	if value == "" && name != "text" {
		return
	}
	p.w.WriteString(" " + name + `="`)
	p.writeEscaped(value)
	p.w.WriteString(`"`)
}

// writeEscaped writes text without controls, for those of them that XML allows are of
// no use in a name either.
func (p printer) writeEscaped(text string) {
	if strings.ContainsFunc(text, unicode.IsControl) {
		text = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return -1
			}
			return r
		}, text)
	}
	// A bufio.Writer keeps its first error for Flush.
	_ = xml.EscapeText(p.w, []byte(text))
}
