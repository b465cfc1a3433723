package webmarkdown

import (
	"bytes"
	"cmp"
	"html"
	"strings"
)

// maxHead bounds the head of a page, in bytes.
const maxHead = 64 << 10

// Head is what a page is said to be, such as by a service above its Markdown.
type Head struct {
	Title, Address, Published string
}

// head is the head of a page to write.
type head struct {
	Head
	headline string // the heading of the article, "" if the page has none that stands out
}

// splitHead separates the head that a reader service writes: its title, address and time, each on a line.
func splitHead(source string) (h head, body string) {
	before, body, ok := strings.Cut(source, "\nMarkdown Content:\n")
	if !ok || !strings.HasPrefix(before, "Title:") || len(before) > maxHead {
		return head{}, source
	}
	for line := range strings.Lines(before) {
		label, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch label {
		case "Title":
			h.Title = value
		case "URL Source":
			h.Address = value
		case "Published Time":
			h.Published = value
		}
	}
	return h, body
}

// write writes the elements of an HTML head that declare what h says.
func (h head) write(out *bytes.Buffer) {
	element := func(before, value, after string) {
		if value != "" {
			out.WriteString(before + html.EscapeString(value) + after + "\n")
		}
	}
	element("<title>", cmp.Or(h.Title, h.headline), "</title>")
	element(`<meta property="og:title" content="`, h.headline, `">`)
	element(`<link rel="canonical" href="`, h.Address, `">`)
	element(`<meta property="article:published_time" content="`, h.Published, `">`)
}
