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
	p.title(d.Title)
	p.w.WriteString("  </head>\n  <body>\n")
	p.folder(group(d.Outlines), 2)
	p.w.WriteString("  </body>\n</opml>\n")
	return p.w.Flush() // the writes before it report here, too
}

// folder is a folder with the feeds and folders in it, in order.
type folder struct {
	name  string
	items []item
	named map[string]*folder
}

// item is a feed or a folder.
type item struct {
	feed   *Outline
	folder *folder
}

// group makes a tree of the folders of some feeds.
func group(outlines []Outline) *folder {
	root := &folder{}
	for i := range outlines {
		f := root
		for _, name := range outlines[i].Folders[:min(len(outlines[i].Folders), MaxDepth)] {
			f = f.sub(name)
		}
		f.items = append(f.items, item{feed: &outlines[i]})
	}
	return root
}

// sub returns the folder of that name inside f and makes it where there is none.
func (f *folder) sub(name string) *folder {
	if found := f.named[name]; found != nil {
		return found
	}
	if f.named == nil {
		f.named = map[string]*folder{}
	}
	inside := &folder{name: name}
	f.named[name] = inside
	f.items = append(f.items, item{folder: inside})
	return inside
}

// printer writes elements.
type printer struct{ w *bufio.Writer }

func (p printer) folder(f *folder, depth int) {
	indent := strings.Repeat("  ", depth)
	for _, it := range f.items {
		if it.feed != nil {
			p.feed(it.feed, indent)
			continue
		}
		p.w.WriteString(indent + "<outline")
		p.attribute("text", it.folder.name)
		p.w.WriteString(">\n")
		p.folder(it.folder, depth+1)
		p.w.WriteString(indent + "</outline>\n")
	}
}

func (p printer) feed(o *Outline, indent string) {
	kind := o.Type
	if kind == "" {
		kind = "rss" // for any feed, says OPML 2.0
	}
	p.w.WriteString(indent + "<outline")
	p.attribute("type", kind)
	p.attribute("text", o.Name())
	p.attribute("title", o.Title)
	p.attribute("xmlUrl", o.XMLURL)
	p.attribute("htmlUrl", o.HTMLURL)
	tags := slices.Clone(o.Tags)
	for i := range tags {
		tags[i] = strings.ReplaceAll(tags[i], ",", " ")
	}
	p.attribute("category", strings.Join(tags, ","))
	p.w.WriteString("/>\n")
}

// title writes the list's title, if it has one.
func (p printer) title(text string) {
	if text == "" {
		return
	}
	p.w.WriteString("    <title>")
	p.escape(text)
	p.w.WriteString("</title>\n")
}

// attribute writes an attribute that is known. OPML requires text of every outline.
func (p printer) attribute(name, value string) {
	if value == "" && name != "text" {
		return
	}
	p.w.WriteString(" " + name + `="`)
	p.escape(value)
	p.w.WriteString(`"`)
}

// escape writes text without controls, for those of them that XML allows are of
// no use in a name either.
func (p printer) escape(text string) {
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
