package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/labels"
)

// maxCaption is the width of the longest caption, in columns.
const maxCaption = 500

// captions drops the captions in the body and makes each the text of its
// picture, which is how Markdown says it.
func (t *trimmer) captions() {
	t.images, t.pictures = t.following(atom.Img), t.following(atom.Img, atom.Picture, atom.Video, atom.Iframe)
	said := map[int32]string{} // by picture
	before, next := int32(-1), t.images[t.body]
	first, end := t.runsOf(t.body)
	for r := first; r < end; r++ {
		run := &t.runs[r]
		for ; next < run.first; next = t.images[next+1] {
			before = next
		}
		if run.width == 0 || run.width > maxCaption || t.dropped(run.first) {
			continue
		}
		box := t.captionBox(run)
		if box < 0 {
			continue
		}
		if t.hasFilm(box) {
			continue // its caption stays below it
		}
		picture := before
		if picture <= box { // none stands between the box's beginning and the caption
			picture = t.images[box+1]
		}
		if picture < t.entries[box].end {
			t.caption(picture, run, said)
		}
		t.dropText(run)
	}
}

// captionBox is the box of the picture that a run is the caption of, or -1.
func (t *trimmer) captionBox(r *run) int32 {
	named, linked := false, r.linked*5 > r.width*4
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
			if (named || !linked) && t.hasPicture(i) {
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

// hasFilm is true of a box that shows a film and no picture.
func (t *trimmer) hasFilm(i int32) bool {
	end := t.entries[i].end
	if t.images[i+1] < end {
		return false
	}
	for c := t.pictures[i+1]; c < end; c = t.pictures[c+1] {
		if n := t.entries[c].node; n.DataAtom == atom.Video || n.DataAtom == atom.Iframe && isFilmHost(resolve(nil, attr(n, "src"))) {
			return true
		}
	}
	return false
}

// caption sets the text of a picture. What stands in several lines, as a credit does, is joined.
func (t *trimmer) caption(picture int32, r *run, said map[int32]string) {
	text := t.textOf(r.first, r.end)
	if len(said[picture]) > 4*maxCaption || labels.Boilerplate(text) || strings.Contains(said[picture], text) {
		return
	}
	said[picture] = squeeze(said[picture] + " " + text)
	setAttr(t.entries[picture].node, "alt", said[picture])
}

func setAttr(n *html.Node, key, value string) {
	for a := range n.Attr {
		if n.Attr[a].Key == key {
			n.Attr[a].Val = value
			return
		}
	}
	n.Attr = append(n.Attr, html.Attribute{Key: key, Val: value})
}
