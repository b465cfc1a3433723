package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/labels"
)

// maxCaption is the width of the longest caption, in columns.
const maxCaption = 500

// moveCaptions drops the captions in the body and makes each the text of its
// picture, which is how Markdown says it.
func (t *trimmer) moveCaptions() {
	t.nextImage, t.nextMedia = t.nextWithTag(atom.Img), t.nextWithTag(atom.Img, atom.Picture, atom.Video, atom.Iframe)
	said := map[int32]string{} // by picture
	before, next := int32(-1), t.nextImage[t.body]
	first, end := t.runsOf(t.body)
	for r := first; r < end; r++ {
		run := &t.runs[r]
		for ; next < run.first; next = t.nextImage[next+1] {
			before = next
		}
		if run.width == 0 || run.width > maxCaption || t.dropped(run.first) {
			continue
		}
		box := t.captionBox(run)
		if box < 0 {
			continue
		}
		if t.hasOnlyVideo(box) {
			continue // its caption stays below it
		}
		picture := before
		if picture <= box { // none stands between the box's beginning and the caption
			picture = t.nextImage[box+1]
		}
		if picture < t.entries[box].end {
			t.addCaption(picture, run, said)
		}
		t.dropText(run)
	}
}

// captionBox is the box of the picture that a run is the caption of, or -1.
func (t *trimmer) captionBox(r *run) int32 {
	named, linked := false, r.linkedWidth*5 > r.width*4
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
			if (named || !linked) && t.hasMedia(i) {
				return i
			}
		}
		if named && e.block && t.hasMedia(i) {
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
		if t.isText(i) && measureOf(t.rawText(i)).width > 0 {
			return i
		}
	}
	return r.first
}

func (t *trimmer) hasMedia(i int32) bool { return t.nextMedia[i+1] < t.entries[i].end }

// hasOnlyVideo is true of a box that shows a film and no picture.
func (t *trimmer) hasOnlyVideo(i int32) bool {
	end := t.entries[i].end
	if t.nextImage[i+1] < end {
		return false
	}
	for c := t.nextMedia[i+1]; c < end; c = t.nextMedia[c+1] {
		if n := t.entries[c].node; n.DataAtom == atom.Video || n.DataAtom == atom.Iframe && isVideoHost(resolveURL(nil, attr(n, "src"))) {
			return true
		}
	}
	return false
}

// addCaption sets the text of a picture. What stands in several lines, as a credit does, is joined.
func (t *trimmer) addCaption(picture int32, r *run, said map[int32]string) {
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
