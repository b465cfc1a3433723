package opml

import (
	"bufio"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"unicode"
)

// Write writes a list as OPML 2.0 in UTF-8. The feeds of a folder are written
// together, in the place of the first one. Characters that XML does not allow
// become U+FFFD. The user information of outlines is written. Refused, Duplicates and Dropped are not written.
func Write(w io.Writer, d Document) error {
	p := printer{w: bufio.NewWriter(w)}
	p.w.WriteString(xml.Header)
	p.w.WriteString(`<opml version="2.0">` + "\n  <head>\n")
	p.writeTitle(d.Title)
	p.w.WriteString("  </head>\n  <body>\n")
	p.writeFolder(groupByFolder(d.Outlines), 2)
	p.w.WriteString("  </body>\n</opml>\n")
	return p.w.Flush() // also returns the errors of earlier writes
}

// A folderNode is a folder with the feeds and folders in it, in order.
type folderNode struct {
	name       string
	children   []node
	subfolders map[string]*folderNode // by name
}

// A node is a feed or a folder.
type node struct {
	feed   *Outline
	folder *folderNode
}

// groupByFolder returns the tree of folders of some feeds.
func groupByFolder(outlines []Outline) *folderNode {
	root := &folderNode{}
	for i := range outlines {
		f := root
		for _, name := range outlines[i].Folders[:min(len(outlines[i].Folders), MaxDepth)] {
			f = f.subfolder(name)
		}
		f.children = append(f.children, node{feed: &outlines[i]})
	}
	return root
}

// subfolder returns the folder with the given name in f, and adds it if necessary.
func (f *folderNode) subfolder(name string) *folderNode {
	if found := f.subfolders[name]; found != nil {
		return found
	}
	if f.subfolders == nil {
		f.subfolders = map[string]*folderNode{}
	}
	inside := &folderNode{name: name}
	f.subfolders[name] = inside
	f.children = append(f.children, node{folder: inside})
	return inside
}

// A printer writes OPML elements.
type printer struct{ w *bufio.Writer }

func (p printer) writeFolder(f *folderNode, depth int) {
	indent := strings.Repeat("  ", depth)
	for _, it := range f.children {
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
		kind = "rss" // the type of any feed in OPML 2.0
	}
	p.w.WriteString(indent + "<outline")
	p.writeAttribute("type", kind)
	p.writeAttribute("text", o.Name())
	p.writeAttribute("title", o.Title)
	p.writeAttribute("xmlUrl", o.fullURL())
	p.writeAttribute("htmlUrl", o.HTMLURL)
	tags := slices.Clone(o.Tags)
	for i := range tags {
		tags[i] = strings.ReplaceAll(tags[i], ",", " ")
	}
	p.writeAttribute("category", strings.Join(tags, ","))
	p.w.WriteString("/>\n")
}

// fullURL returns the URL of the feed with its user information.
func (o *Outline) fullURL() string {
	if o.User == nil {
		return o.XMLURL
	}
	return strings.Replace(o.XMLURL, "://", "://"+o.User.String()+"@", 1)
}

// writeTitle writes the title element of a list that has a title.
func (p printer) writeTitle(text string) {
	if text == "" {
		return
	}
	p.w.WriteString("    <title>")
	p.writeEscaped(text)
	p.w.WriteString("</title>\n")
}

// writeAttribute writes an attribute unless it is empty. OPML requires the
// attribute text in every outline.
func (p printer) writeAttribute(name, value string) {
	if value == "" && name != "text" {
		return
	}
	p.w.WriteString(" " + name + `="`)
	p.writeEscaped(value)
	p.w.WriteString(`"`)
}

// writeEscaped writes text without control characters: even those that XML allows
// are of no use in a name.
func (p printer) writeEscaped(text string) {
	if strings.ContainsFunc(text, unicode.IsControl) {
		text = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return -1
			}
			return r
		}, text)
	}
	// Flush returns the error.
	_ = xml.EscapeText(p.w, []byte(text))
}
