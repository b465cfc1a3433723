package main

import (
	"fmt"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// textScreen shows a text: what changed in an article, what a subcommand wrote, the keys, or what failed.
type textScreen struct {
	r             *reader
	name          string
	width, height int // that the text is set for
	text          screen.Viewport
	// set returns the lines for a width and a height.
	set func(width, height int) []term.Line
}

// bindings implements [readScreen].
func (s *textScreen) bindings() screen.Bindings {
	keys := append(s.r.moveKeys(viewMover{&s.text}), s.r.bind("find", "find in the text", "在文中查找", func() { s.r.askFind(&s.text) }, "/"),
		s.r.bind("next-find", "next match", "下一处", func() { s.text.FindNext(false) }, "n"),
		s.r.bind("previous-find", "previous match", "上一处", func() { s.text.FindNext(true) }, "N"))
	return append(keys, s.r.shiftKeys(&s.text)...)
}

// draw implements [readScreen].
func (s *textScreen) draw(width, height int) []string {
	s.text.Resize(width, height)
	if s.width != width || s.height != height {
		s.width, s.height = width, height
		s.text.SetLines(s.set(width, height))
	}
	return s.text.Draw(s.r.terminal.Profile)
}

// place implements [readScreen].
func (s *textScreen) place() string { return s.r.placeIn(&s.text, s.name) }

// placeIn says where in a text one is: at which place of a find, else how far down.
func (r *reader) placeIn(text *screen.Viewport, name string) string {
	if what, at, of := text.Finding(); what != "" {
		return fmt.Sprintf(r.app.localized("find %d/%d %q", "查找 %d/%d“%s”"), at, of, what)
	}
	return fmt.Sprintf("%s · %d%%", name, text.Percent())
}

// hints implements [readScreen].
func (s *textScreen) hints() []string {
	if s.text.Hides() {
		return []string{"right", "back", "find"}
	}
	return []string{"back", "find"}
}

// point implements [readScreen].
func (s *textScreen) point(_, wheel int) { s.text.Move(wheel) }

// resume implements [readScreen].
func (s *textScreen) resume() {}

// escape implements [readScreen].
func (s *textScreen) escape() bool {
	text, _, _ := s.text.Finding()
	s.text.Find("")
	return text != ""
}

// shiftStep is the number of columns by which < and > move what is too wide.
const shiftStep = 8

// shiftKeys are the keys that move what is too wide.
func (r *reader) shiftKeys(text *screen.Viewport) screen.Bindings {
	return screen.Bindings{
		r.bind("left", "scroll wide text to the left", "向左移", func() { r.shift(text, -shiftStep) }, "<"),
		r.bind("right", "scroll wide text to the right", "向右移", func() { r.shift(text, shiftStep) }, ">"),
	}
}

// shift moves the blocks of a text that are too wide for the screen.
func (r *reader) shift(text *screen.Viewport, columns int) {
	switch {
	case !text.Hides():
		r.say("nothing here is too wide", "这里没有超宽的内容")
	case !text.Shift(columns):
		r.say("no further in this direction", "这个方向已到尽头")
	}
}

// viewMover moves a text.
type viewMover struct{ *screen.Viewport }

// First goes to the beginning.
func (v viewMover) First() { v.GoTo(0) }

// Last goes to the end.
func (v viewMover) Last() { v.GoTo(v.Lines()) }

// askFind asks what to find in a text. Simplified and traditional characters find each other, as in the library.
func (r *reader) askFind(text *screen.Viewport) {
	text.FoldHan = articles.FoldHan
	r.askText(r.app.localized("find: ", "查找："), func(what string) {
		switch {
		case text.Find(what):
			text.FindNext(false)
		case what != "":
			text.Find("")
			r.say("%q is not in the text", "文中没有“%s”", what)
		}
	})
}

// maxBlockWidth is the most columns of tables and code, which move sideways where the screen is narrower.
const maxBlockWidth = 400

// document sets what fill composes in lines.
func (r *reader) document(width int, language string, fill func(*term.Document)) []term.Line {
	doc := term.NewDocument(r.textOptions(width, language))
	fill(doc)
	return doc.Lines()
}

// ownDocument is document for the program's own words.
func (r *reader) ownDocument(width int, fill func(*term.Document)) []term.Line {
	return r.document(width, r.app.wordsLanguage(), fill)
}

// textOptions returns the options of a text on a screen of some width.
func (r *reader) textOptions(width int, language string) term.Options {
	options := r.terminal.Options()
	options.TableWidth, options.BlockWidth = width, maxBlockWidth
	options.Width = min(width, r.measure)
	options.Style, options.Language = r.style, language
	options.Links, options.KeepLines = term.LinkNumberedHyperlinks, true
	return options
}

// indent returns the number of blank columns to the left of an article.
func (r *reader) indent(width int) int {
	if !r.centred {
		return 0
	}
	return max(width-r.measure, 0) / 2
}
