package markdown

// A textLine is a line of a paragraph.
type textLine struct {
	spans  []span
	breaks int  // number of line breaks before it
	indent bool // whether the page indented it with spaces
}
