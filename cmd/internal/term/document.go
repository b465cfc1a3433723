package term

import (
	"io"
	"strconv"
	"strings"
)

// Bounds and default of Options.Width, in columns.
const (
	MinWidth     = 20
	MaxWidth     = 1000
	DefaultWidth = 80
)

// Document collects what one command prints: labelled texts, Markdown and tables, separated by
// blank lines, and the list of their links at the end. Use [NewDocument]: the zero Document is not
// usable. Methods that add to it do not fail; only writing it can.
//
// In accessible mode the document is linear text. Structure is announced in words before its
// content (Heading level 2:, Quote:, List, 3 items), tables are written row by row as header:
// value, and there are no rules, bars, boxes or columns. Each paragraph is one line, however long,
// unless the reader asks for a width: a screen reader reads by line and pauses at its end, and the
// terminal wraps it for the eye.
type Document struct {
	options   Options
	messages  messages
	glamour   *glamourRenderer
	links     linkList
	emit      emitter
	margin    int
	wideRules int  // full-width thematic breaks drawn so far
	hasText   bool // whether there is text, not only tables
	stream    io.Writer
}

// NewDocument returns an empty document.
func NewDocument(options Options) *Document {
	options = options.withDefaults()
	d := &Document{options: options, messages: messagesFor(options.Language)}
	d.links.mode = options.Links
	d.emit.links = &d.links
	d.emit.keep = options.KeepLines
	d.emit.colour = options.Profile != NoColor && !options.Accessible
	if options.Accessible {
		d.emit.links = nil
		return d
	}
	d.glamour = newGlamour(options.Style, options.Profile)
	d.margin = d.marginOf(options.Style)
	return d
}

// Limits on the page margin, in columns.
const (
	minMarginWidth = 48 // narrower pages have no margin
	maxMargin      = 4
)

func (d *Document) marginOf(s *Style) int {
	c := s.configFor(d.options.Profile)
	if c.Document.Margin == nil || d.options.Width < minMarginWidth {
		return 0
	}
	return int(min(*c.Document.Margin, maxMargin))
}

// Markdown adds a Markdown text. Anything beyond 1 MiB is cut off with a notice, and structure is
// bounded: quotes and lists nest at most 12 deep.
func (d *Document) Markdown(md string) {
	footnoteRef := superscript
	if d.options.Accessible {
		footnoteRef = d.messages.footnoteRef
	}
	b := blockBuilder{follow: d.follow, imageLabel: d.messages.imageLabel, footnoteRef: footnoteRef}
	b.wantsPictures = d.options.Picture != nil && !d.options.Accessible
	if !d.options.Accessible && d.options.Profile == NoColor && d.options.Style.printed != nil {
		b.struck = d.messages.struck
	}
	blocks, cut := parseMarkdown(md, b)
	if d.options.Accessible {
		d.speakBlocks(blocks)
	} else if len(blocks) > 0 {
		d.blankLine()
		d.hasText = true
		d.blocks(d.pagePrefix(), blocks, false)
	}
	if cut {
		d.Block(RoleNotice, d.messages.cut)
	}
}

// follow records a link of the document.
func (d *Document) follow(text, address string) (use int32, suffix string) {
	use, number := d.links.add(address)
	if d.options.Accessible {
		return 0, d.messages.linkSuffix(number)
	}
	return use, d.links.suffix(text, address, number)
}

// blankLine separates what has been written from what comes next by a blank line.
func (d *Document) blankLine() {
	if !d.emit.isEmpty() && !d.emit.endsBlank() {
		d.emit.writeLine()
	}
}

// String returns the document, including its list of links.
func (d *Document) String() string {
	var b strings.Builder
	_, _ = d.WriteTo(&b)
	return b.String()
}

// WriteTo writes the document, including its list of links. It implements [io.WriterTo]. Nothing
// can be added to the document afterwards.
func (d *Document) WriteTo(w io.Writer) (int64, error) {
	d.listLinks()
	n, err := w.Write(d.emit.out)
	return int64(n), err
}

// StreamTo makes [Document.Flush] write to w. What is flushed is not written again by [Document.WriteTo].
func (d *Document) StreamTo(w io.Writer) { d.stream = w }

// trailingBytes is how many bytes at the end of a document show whether a blank line ends it.
const trailingBytes = 2

// Flush writes what has been added so far, so that a long document need not be in memory as a whole. Without
// [Document.StreamTo] it does nothing.
func (d *Document) Flush() error {
	n := len(d.emit.out) - trailingBytes
	if d.stream == nil || n <= 0 {
		return nil
	}
	_, err := d.stream.Write(d.emit.out[:n])
	d.emit.out = append(d.emit.out[:0], d.emit.out[n:]...)
	return err
}

// listLinks adds the list of link targets to the end of the document, once.
func (d *Document) listLinks() {
	targets := d.links.targets
	if d.links.targets = nil; len(targets) == 0 || !d.options.Links.numbered() {
		return
	}
	if d.options.Accessible {
		for i, t := range targets {
			d.speakParagraph(strings.ReplaceAll(d.messages.linkItem, "%d", strconv.Itoa(i+1)) + t)
		}
		return
	}
	d.Block(RoleSection, d.messages.links)
	d.numbered(1, targets)
}

// Numbered adds a list whose first item has a number that is not 1, such as one that goes on with the numbers of the links.
func (d *Document) Numbered(first int, items []string) {
	clean := make([]string, len(items))
	for i, item := range items {
		clean[i] = sanitizeLine(item)
		if d.options.Accessible {
			d.speakParagraph(strconv.Itoa(first+i) + d.messages.colon + clean[i])
		}
	}
	if d.options.Accessible {
		return
	}
	d.numbered(first, clean)
}

// numbered adds a list of sanitized lines.
func (d *Document) numbered(first int, items []string) {
	d.blankLine()
	widest := len(strconv.Itoa(first + len(items) - 1))
	for i, item := range items {
		number := strconv.Itoa(first + i)
		mark := plainText(strings.Repeat(" ", widest-len(number))+"["+number+"] ", attr{effect: faint})
		d.writeText(d.nestedPrefix(d.pagePrefix(), mark, blanks(widest+3)), plainText(item, attr{}))
	}
}

// Targets returns the targets of the links that were added, in the order of their numbers from 1. It must be called before
// the document is written.
func (d *Document) Targets() []string { return d.links.targets }

func (o Options) withDefaults() Options {
	if o.Width == 0 {
		o.Width = DefaultWidth
	}
	o.Width = min(max(o.Width, MinWidth), MaxWidth)
	if o.TableWidth == 0 {
		o.TableWidth = o.Width
	}
	o.TableWidth = min(max(o.TableWidth, MinWidth), MaxWidth)
	if o.SpokenWidth > 0 {
		o.SpokenWidth = min(max(o.SpokenWidth, MinWidth), MaxWidth)
	}
	if o.Style == nil {
		o.Style = &Style{newspaper(), printedStyle()}
	}
	return o
}
