package main

import (
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// minSplitWidth is the width from which a list and an article stand side by side.
const minSplitWidth = 120

// beside returns the list that stands at the left of the article on top, and its width; nil if the article is alone.
func (r *reader) beside() (list readScreen, width int) {
	n := len(r.stack)
	article, ok := r.top().(*articleScreen)
	if !ok || n < 2 || !r.split || r.columns < minSplitWidth || article.from == nil || r.stack[n-2] != readScreen(article.from) {
		return nil, 0
	}
	return article.from, r.columns * 2 / 5
}

// draw returns the lines of the screen above the last one.
func (r *reader) draw() []string {
	height := r.rows - 1
	list, width := r.beside()
	if list == nil {
		return r.top().draw(r.columns, height)
	}
	left, right := list.draw(width, height), r.top().draw(r.columns-width-1, height)
	rule := term.Row(1, r.terminal.Profile, false, term.Part{Text: "│", Look: term.LookFaint})
	for i := range left {
		left[i] += rule + right[i]
	}
	return left
}

// point handles the mouse. An article that is opened in the list at the left takes the place of the one beside it.
func (r *reader) point(m screen.Mouse) {
	list, width := r.beside()
	if list == nil || m.Column >= width {
		r.top().point(m.Row, m.Wheel)
		return
	}
	article := r.top()
	r.stack = r.stack[:len(r.stack)-1]
	list.point(m.Row, m.Wheel)
	if r.top() == list {
		r.push(article)
	}
}

// toggleSplit puts list and article side by side, or no longer.
func (r *reader) toggleSplit() {
	r.split = !r.split
	switch {
	case !r.split:
		r.say("list and article one at a time", "列表与正文分开显示")
	case r.columns < minSplitWidth:
		r.say("list and article side by side, from %d columns on", "屏宽达到 %d 列时列表与正文并排显示", minSplitWidth)
	default:
		r.say("list and article side by side", "列表与正文并排显示")
	}
}
