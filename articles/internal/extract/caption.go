package extract

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxCaption is the width of the longest caption, in columns.
const maxCaption = 500

// captions drops the captions in the body and makes each the text of its
// picture, which is how Markdown says it.
func (t *trimmer) captions() {
	t.images, t.pictures = t.following(atom.Img), t.following(atom.Img, atom.Picture, atom.Video, atom.Iframe)
	first, end := t.runsOf(t.body)
	for r := first; r < end; r++ {
		run := &t.runs[r]
		if run.width == 0 || run.width > maxCaption || t.dropped(run.first) {
			continue
		}
		box := t.captionBox(run)
		if box < 0 {
			continue
		}
		text := t.line(r)
		t.dropText(run)
		t.caption(box, text)
	}
}

// captionBox is the box of the picture that a run is the caption of, or -1.
func (t *trimmer) captionBox(r *run) int32 {
	named := false
	i := t.lastText(r)
	for level := 0; i > t.body && level < 6; i = t.entries[i].parent {
		e := &t.entries[i]
		s := &t.stats[i]
		if e.block {
			level++
		}
		if e.hints&hintCaption != 0 || e.node.DataAtom == atom.Figcaption {
			named = true
		}
		if e.block && (s.width > maxCaption*2 || s.runs > 8) {
			break
		}
		if e.hints&hintPicture != 0 || e.node.DataAtom == atom.Figure {
			if t.hasPicture(i) {
				return i
			}
		}
		if named && e.block && t.hasPicture(i) {
			return i
		}
	}
	if named && i > t.body {
		return i
	}
	return -1
}

// lastText is the last text of a run, where a caption's own mark mostly stands.
func (t *trimmer) lastText(r *run) int32 {
	for i := r.end - 1; i > r.first; i-- {
		if t.isText(i) && measureText(t.text(i)).width > 0 {
			return i
		}
	}
	return r.first
}

func (t *trimmer) hasPicture(i int32) bool { return t.pictures[i+1] < t.entries[i].end }

// caption sets the text of the first picture in box i.
func (t *trimmer) caption(i int32, text string) {
	c := t.images[i+1]
	if c >= t.entries[i].end {
		return
	}
	n := t.entries[c].node
	for a := range n.Attr {
		if n.Attr[a].Key == "alt" {
			n.Attr[a].Val = text
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: "alt", Val: text})
}
