package screen

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"

	"newsreader/cmd/internal/term"
)

// Prompt is a line that somebody types into.
type Prompt struct {
	// Label stands before what is typed.
	Label string
	// Complete returns what may stand in place of a text. It may be nil.
	Complete func(text string) []string
	before   string // the text left of the cursor
	after    string
	choices  []string // what the last Tab offered
	chosen   int
}

// Text returns what has been typed.
func (p *Prompt) Text() string { return p.before + p.after }

// Type inserts a text at the cursor. Control characters are dropped.
func (p *Prompt) Type(text string) {
	p.before += strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, text)
	p.choices = nil
}

// Press handles a key that edits. It reports whether it did.
func (p *Prompt) Press(key Key) bool {
	switch key {
	case "left", "ctrl+b":
		p.moveLeft()
	case "right", "ctrl+f":
		c, rest, _, _ := uniseg.FirstGraphemeClusterInString(p.after, -1)
		p.before, p.after = p.before+c, rest
	case "home", "ctrl+a":
		p.before, p.after = "", p.Text()
	case "end", "ctrl+e":
		p.before, p.after = p.Text(), ""
	case "backspace", "ctrl+h":
		p.before = p.before[:lastCluster(p.before)]
	case "delete":
		_, p.after, _, _ = uniseg.FirstGraphemeClusterInString(p.after, -1)
	case "ctrl+u":
		p.before = ""
	case "ctrl+k":
		p.after = ""
	case "ctrl+w":
		trimmed := strings.TrimRight(p.before, " ")
		p.before = p.before[:strings.LastIndex(trimmed, " ")+1]
	case "tab":
		return p.complete()
	case "space":
		p.Type(" ")
	default:
		if len([]rune(string(key))) > 1 && !strings.ContainsFunc(string(key), func(r rune) bool { return r > unicode.MaxASCII }) {
			return false
		}
		p.Type(string(key))
	}
	p.choices = nil
	return true
}

func (p *Prompt) moveLeft() {
	at := lastCluster(p.before)
	p.before, p.after = p.before[:at], p.before[at:]+p.after
}

// lastCluster returns where the last grapheme cluster of s begins.
func lastCluster(s string) int {
	at := 0
	for rest := s; rest != ""; {
		c, next, _, _ := uniseg.FirstGraphemeClusterInString(rest, -1)
		at, rest = len(s)-len(rest), next
		_ = c
	}
	return at
}

// complete puts the next choice in place of the text.
func (p *Prompt) complete() bool {
	if p.Complete == nil {
		return false
	}
	if p.choices == nil {
		p.choices, p.chosen = p.Complete(p.Text()), -1
	}
	if len(p.choices) == 0 {
		return true
	}
	p.chosen = (p.chosen + 1) % len(p.choices)
	p.before, p.after = p.choices[p.chosen], ""
	return true
}

// Choices returns what Tab offered last.
func (p *Prompt) Choices() []string { return p.choices }

// Draw returns the prompt as a line of exactly width columns, and the column of the cursor. A long text is shown around the
// cursor.
func (p *Prompt) Draw(width int, profile term.Profile) (line string, cursor int) {
	label := term.Cut(p.Label, max(width/2, 1))
	room := max(width-term.Width(label)-1, 1)
	before := p.before
	for term.Width(before) > room {
		c, rest, _, _ := uniseg.FirstGraphemeClusterInString(before, -1)
		_, before = c, rest
	}
	line = term.Row(width, profile, false, term.Part{Text: label, Look: term.LookStrong}, term.Part{Text: before + p.after})
	return line, min(term.Width(label)+term.Width(before), width-1)
}
