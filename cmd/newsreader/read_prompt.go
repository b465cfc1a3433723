package main

import (
	"strings"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
	"newsreader/cmd/internal/term"
)

// readPrompt is a line that the reader is asked for, or a question.
type readPrompt struct {
	screen.Prompt
	// enter gets what was typed.
	enter func(text string)
	// yes is what to do on y if the prompt is a question; n and Esc do nothing.
	yes func()
}

// promptHistory is what was typed into prompts, by their labels.
type promptHistory map[string][]string

// maxHistory is the number of entries that are kept for a prompt.
const maxHistory = 100

// add keeps what was typed, as the latest.
func (h promptHistory) add(label, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	var kept []string
	for _, earlier := range h[label] {
		if earlier != text {
			kept = append(kept, earlier)
		}
	}
	kept = append(kept, text)
	h[label] = kept[max(len(kept)-maxHistory, 0):]
}

// askText asks for a line of text.
func (r *reader) askText(label string, enter func(text string)) {
	r.prompt = &readPrompt{Prompt: screen.Prompt{Label: label, History: r.history[label]}, enter: enter}
}

// askHidden asks for a line of text that is neither shown nor kept.
func (r *reader) askHidden(label string, enter func(text string)) {
	r.prompt = &readPrompt{Prompt: screen.Prompt{Label: label, Hidden: true}, enter: enter}
}

// askYesNo asks a question, which y answers with yes.
func (r *reader) askYesNo(question string, yes func()) {
	r.prompt = &readPrompt{Prompt: screen.Prompt{Label: question}, yes: yes}
}

// pressPrompt handles a key while something is being typed.
func (r *reader) pressPrompt(key screen.Key) {
	p := r.prompt
	switch {
	case key == "esc":
		r.prompt = nil
	case key == "ctrl+l":
		r.do(screen.Redraw{})
	case key == "ctrl+z":
		r.do(screen.Suspend{})
	case p.yes != nil:
		r.answer(p, key)
	case key == "enter" && p.Hidden:
		r.prompt = nil
		p.enter(p.Text())
	case key == "enter":
		r.prompt = nil
		r.history.add(p.Label, p.Text())
		p.enter(strings.TrimSpace(p.Text()))
	default:
		p.Press(key)
	}
}

// answer handles a key while a question is open.
func (r *reader) answer(p *readPrompt, key screen.Key) {
	switch key {
	case "y", "Y", "是":
		r.prompt = nil
		p.yes()
	case "n", "N", "否":
		r.prompt = nil
	}
}

// promptLine returns the prompt as the last line, and the column of the cursor. What goes on in the background stands at its end if there is
// room.
func (r *reader) promptLine() (line string, cursor int) {
	if r.prompt.yes != nil {
		return r.questionLine()
	}
	width, status := r.columns, r.workStatus()
	if w := term.Width(status); w > 0 && w <= r.columns/3 {
		width -= w
	} else {
		status = ""
	}
	line, cursor = r.prompt.Draw(width, r.terminal.Profile)
	if status != "" {
		line += term.Row(r.columns-width, r.terminal.Profile, false, term.Part{Text: status, Look: term.LookFaint})
	}
	return line, cursor
}

// questionLine returns a question as the last line, and the column of the cursor. What is asked may be cut, not how to answer.
func (r *reader) questionLine() (line string, cursor int) {
	answers := r.app.localized(" y/n", "y/n")
	question := strings.TrimSpace(strings.TrimSuffix(articles.CleanLine(r.prompt.Label), "y/n"))
	question = term.Cut(question, max(r.columns-len(answers)-1, 1))
	line = term.Row(r.columns, r.terminal.Profile, false, term.Part{Text: question + answers, Look: term.LookStrong})
	return line, min(term.Width(question)+len(answers), r.columns-1)
}
