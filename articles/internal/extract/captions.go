package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
	"newsreader/articles/internal/labels"
)

// maxCaption is the width of the longest caption, in columns.
const maxCaption = 500

// moveCaptions drops the captions in the body and makes each the text of its image, which is how
// Markdown expresses captions.
func (t *trimmer) moveCaptions() {
	t.nextImage, t.nextMedia = t.NextWithTag(atom.Img), t.NextWithTag(atom.Img, atom.Picture, atom.Video, atom.Iframe)
	said := map[int32]string{} // by image
	before, next := int32(-1), t.nextImage[t.body]
	first, end := t.RunsOf(t.body)
	for r := first; r < end; r++ {
		run := &t.Runs[r]
		for ; next < run.First; next = t.nextImage[next+1] {
			before = next
		}
		if run.Width == 0 || run.Width > maxCaption || t.dropped(run.First) {
			continue
		}
		box := t.captionBox(run)
		if box < 0 {
			continue
		}
		if t.hasOnlyVideo(box) {
			continue // the caption of a video stays below it
		}
		picture := before
		if picture <= box { // no image between the start of the box and the caption
			picture = t.nextImage[box+1]
		}
		if picture < t.Entries[box].End {
			t.addCaption(picture, run, said)
		}
		t.dropText(run)
	}
}

// captionBox returns the box of the image that a run is the caption of, or -1.
func (t *trimmer) captionBox(r *htmltree.Run) int32 {
	named, linked := false, r.IsLink()
	i := t.lastText(r)
	for level := 0; i > t.body && level < 6; i = t.Entries[i].Parent {
		e := &t.Entries[i]
		s := &t.stats[i]
		if e.Block {
			level++
		}
		if e.Hints&htmltree.HintCaption != 0 || e.Node.DataAtom == atom.Figcaption {
			named = true
		}
		if e.Block && (s.Width > maxCaption*2 || s.Runs > 8) {
			break
		}
		if t.isGallery(i) || e.Node.DataAtom == atom.Figure {
			if (named || !linked) && t.hasMedia(i) {
				return i
			}
		}
		if named && e.Block && t.hasMedia(i) {
			return i
		}
	}
	if named && i > t.body {
		return i
	}
	return -1
}

// lastText returns the last text of a run: the class for captions is often on the element of a credit
// at its end.
func (t *trimmer) lastText(r *htmltree.Run) int32 {
	for i := r.End - 1; i > r.First; i-- {
		if t.IsText(i) && pagetext.MeasureOf(t.RawText(i)).Width > 0 {
			return i
		}
	}
	return r.First
}

func (t *trimmer) hasMedia(i int32) bool { return t.nextMedia[i+1] < t.Entries[i].End }

// hasOnlyVideo reports whether a box shows a video and no image.
func (t *trimmer) hasOnlyVideo(i int32) bool {
	end := t.Entries[i].End
	if t.nextImage[i+1] < end {
		return false
	}
	for c := t.nextMedia[i+1]; c < end; c = t.nextMedia[c+1] {
		if n := t.Entries[c].Node; n.DataAtom == atom.Video || n.DataAtom == atom.Iframe && isVideoHost(htmltree.ResolveURL(nil, htmltree.Attr(n, "src"))) {
			return true
		}
	}
	return false
}

// addCaption appends the text of a run to that of an image: a caption may have several lines, such as
// a credit.
func (t *trimmer) addCaption(picture int32, r *htmltree.Run, said map[int32]string) {
	text := t.Text(r.First, r.End)
	if len(said[picture]) > 4*maxCaption || labels.IsBoilerplate(text) || strings.Contains(said[picture], text) {
		return
	}
	said[picture] = pagetext.Squeeze(said[picture] + " " + text)
	setAttr(t.Entries[picture].Node, "alt", said[picture])
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
