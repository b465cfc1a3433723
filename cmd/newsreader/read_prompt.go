package main

import (
	"newsreader/cmd/internal/screen"
)

// readPrompt is a line that the reader is asked for, or a question.
type readPrompt struct {
	screen.Prompt
	// enter gets what was typed.
	enter func(text string)
	// yes is what to do on y if the prompt is a question; n and Esc do nothing.
	yes func()
}

// ask1 asks for a line of text.
func (r *reader) ask1(label string, enter func(text string)) {
	r.prompt = &readPrompt{Prompt: screen.Prompt{Label: label}, enter: enter}
}

// ask asks a question, which y answers with yes.
func (r *reader) ask(question string, yes func()) {
	r.prompt = &readPrompt{Prompt: screen.Prompt{Label: question}, yes: yes}
}

// pressPrompt handles a key while something is being typed.
func (r *reader) pressPrompt(key screen.Key) {
	p := r.prompt
	switch {
	case p.yes != nil:
		r.answer(p, key)
	case key == "esc":
		r.prompt = nil
	case key == "enter":
		r.prompt = nil
		p.enter(p.Text())
	case key == "ctrl+l":
		r.do(screen.Redraw{})
	case key == "ctrl+z":
		r.do(screen.Suspend{})
	default:
		p.Press(key)
	}
}

// answer handles a key while a question is open.
func (r *reader) answer(p *readPrompt, key screen.Key) {
	switch key {
	case "y", "Y":
		r.prompt = nil
		p.yes()
	case "n", "N", "esc":
		r.prompt = nil
	}
}
