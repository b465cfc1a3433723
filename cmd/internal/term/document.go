package term

import (
	"io"
	"strconv"
	"strings"
)

// Profile is how many colours a terminal shows.
type Profile uint8

const (
	NoColor   Profile = iota // no escape sequences of looks at all
	ANSI16                   // the sixteen colours of the terminal's theme
	ANSI256                  // xterm's 256
	TrueColor                // 24 bits
)

// Options says how a [Document] is set.
type Options struct {
	// Width is the number of columns for running text, margins included: 20 to
	// 1000, others are moved to the nearer bound; 0 is 80.
	Width int
	// TableWidth is the number of columns for a [Table]; 0 is Width.
	TableWidth int
	// Profile is the colours; with NoColor the output holds no SGR sequence.
	Profile Profile
	// Links says where the targets of links are shown.
	Links LinkMode
	// Style is how Markdown looks; nil is the newspaper style.
	Style *Style
	// Language is the BCP 47 tag of the document, in which images, links and, in
	// accessible mode, all structure are named: Chinese for zh and its kin, else
	// English.
	Language string
	// Accessible sets linear text for a screen reader, see [Document].
	Accessible bool
}

// Bounds of Options.Width and what it is by default, in columns.
const (
	MinWidth     = 20
	MaxWidth     = 1000
	DefaultWidth = 80
)

func (o Options) withDefaults() Options {
	if o.Width == 0 {
		o.Width = DefaultWidth
	}
	o.Width = min(max(o.Width, MinWidth), MaxWidth)
	if o.TableWidth == 0 {
		o.TableWidth = o.Width
	}
	o.TableWidth = min(max(o.TableWidth, MinWidth), MaxWidth)
	if o.Style == nil {
		o.Style = &Style{newspaper(), printedStyle()}
	}
	return o
}

// Document collects what one command prints: labelled texts, Markdown and tables,
// one below the other with a blank line between, and the list of their links at
// the end. The zero Document is not usable; see [NewDocument]. It does not fail:
// errors come from writing it.
//
// In accessible mode the document is linear text. Structure is told in words before
// what it holds (Heading level 2:, Quote:, List, 3 items), tables are read row by row
// as header: value, and there are no rules, bars, boxes or columns. Each paragraph is
// one line, however long: a screen reader reads by line, pauses at its end, and the
// terminal folds it for the eye.
type Document struct {
	options   Options
	messages  messages
	glamour   *glamourRenderer
	links     linkList
	emit      emitter
	margin    int
	wideRules int  // drawn so far
	hasText   bool // there is text, not only tables
}

// NewDocument returns an empty document.
func NewDocument(options Options) *Document {
	options = options.withDefaults()
	d := &Document{options: options, messages: messagesFor(options.Language)}
	d.links.mode = options.Links
	d.emit.links = &d.links
	d.emit.colour = options.Profile != NoColor && !options.Accessible
	if options.Accessible {
		d.emit.links = nil
		return d
	}
	d.glamour = newGlamour(options.Style, options.Profile)
	d.margin = d.marginOf(options.Style)
	return d
}

// Widths from which a page has a margin and what it is at most, in columns.
const (
	marginFrom = 48
	maxMargin  = 4
)

func (d *Document) marginOf(s *Style) int {
	c := s.configFor(d.options.Profile)
	if c.Document.Margin == nil || d.options.Width < marginFrom {
		return 0
	}
	return int(min(*c.Document.Margin, maxMargin))
}

// Markdown adds a Markdown text of at most 1 MiB, the rest is left out, which is
// said. Its structure is bounded: quotes and lists nest at most 12 deep.
func (d *Document) Markdown(md string) {
	note := superscript
	if d.options.Accessible {
		note = d.messages.footnoteRef
	}
	blocks, cut := parseMarkdown(md, blockBuilder{follow: d.follow, imageLabel: d.messages.imageLabel, footnoteRef: note})
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

// follow notes a link of the document.
func (d *Document) follow(text, address string) (use int32, note string) {
	use, number := d.links.add(address)
	if d.options.Accessible {
		return 0, d.messages.linkSuffix(number)
	}
	return use, d.links.suffix(text, address, number)
}

// blankLine puts a blank line between what is there and what comes.
func (d *Document) blankLine() {
	if n := len(d.emit.out); n > 0 && !(n > 1 && d.emit.out[n-1] == '\n' && d.emit.out[n-2] == '\n') {
		d.emit.writeLine()
	}
}

// String returns the document with its list of links.
func (d *Document) String() string {
	var b strings.Builder
	_, _ = d.WriteTo(&b)
	return b.String()
}

// WriteTo writes the document with its list of links, and implements
// [io.WriterTo]. Nothing can be added after it.
func (d *Document) WriteTo(w io.Writer) (int64, error) {
	d.listLinks()
	n, err := w.Write(d.emit.out)
	return int64(n), err
}

// listLinks adds the list of link targets at the end of the document, once.
func (d *Document) listLinks() {
	targets := d.links.targets
	if d.links.targets = nil; len(targets) == 0 || d.options.Links != LinkNumbered {
		return
	}
	if d.options.Accessible {
		for i, t := range targets {
			d.speakParagraph(strings.ReplaceAll(d.messages.linkItem, "%d", strconv.Itoa(i+1)) + t)
		}
		return
	}
	d.Block(RoleSection, d.messages.links)
	d.blankLine()
	widest := len(strconv.Itoa(len(targets)))
	for i, t := range targets {
		number := strconv.Itoa(i + 1)
		mark := plainText(strings.Repeat(" ", widest-len(number))+"["+number+"] ", attr{effect: faint})
		d.writeText(d.nestedPrefix(d.pagePrefix(), mark, blanks(widest+3)), plainText(t, attr{}))
	}
}
