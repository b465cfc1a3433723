package term

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Picture is how a picture is shown in a [Document]. The zero Picture shows none.
type Picture struct {
	// Lines are its lines. Of their control sequences only SGR is kept. A picture with a line that is wider than the
	// document allows is not shown.
	Lines []string
	// Graphics, if set, is written where the first line begins. It must leave the cursor where it was. It is the one
	// thing that reaches the terminal unchanged, so the program must have made all of it.
	Graphics string
}

// pictures writes the pictures at some addresses after a prefix.
func (d *Document) pictures(p *prefix, addresses []string) {
	for _, address := range addresses {
		d.picture(p, d.options.Picture(address, d.room(p.rest)))
	}
}

func (d *Document) picture(p *prefix, shown Picture) {
	lines := make([]styled, len(shown.Lines))
	for i, l := range shown.Lines {
		lines[i] = readRendered(l, nil, false)
		if Width(lines[i].text) > d.room(p.rest) {
			return
		}
	}
	if shown.Graphics != "" && len(lines) > 0 {
		d.emit.graphics(Width(p.rest.text), shown.Graphics)
	}
	for _, l := range lines {
		d.emit.note = lineNote{picture: true, prefix: len(p.first.text)}
		d.emit.writeLine(p.first, l)
		p.first = p.rest
	}
}

// graphics writes a sequence at a column of the next line, from 0, and returns to the beginning of that line.
func (e *emitter) graphics(column int, sequence string) {
	e.out = append(e.out, strings.Repeat(" ", column)+sequence+"\r"...)
}

// pictures returns the addresses of the images below a node that can be shown, if the document shows any.
func (b *blockBuilder) pictures(n ast.Node) []string {
	if !b.wantsPictures {
		return nil
	}
	var addresses []string
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		image, ok := n.(*ast.Image)
		if !ok || !entering {
			return ast.WalkContinue, nil
		}
		if a := safeTarget(unescape(string(image.Destination))); strings.HasPrefix(strings.ToLower(a), "http") {
			addresses = append(addresses, a)
		}
		return ast.WalkSkipChildren, nil
	})
	return addresses
}

// Pictures returns the addresses with which a [Document] asks for the pictures of a Markdown text, in order and without
// duplicates. All are http or https.
func Pictures(md string) []string {
	var found []string
	seen := map[string]bool{}
	blocks, _ := parseMarkdown(md, blockBuilder{wantsPictures: true, follow: noFollow, imageLabel: messagesFor("").imageLabel, footnoteRef: superscript})
	var collect func([]*block)
	collect = func(blocks []*block) {
		for _, b := range blocks {
			for _, address := range b.pictures {
				if !seen[address] {
					seen[address] = true
					found = append(found, address)
				}
			}
			collect(b.children)
		}
	}
	collect(blocks)
	return found
}
