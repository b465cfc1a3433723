package screen

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"newsreader/cmd/internal/term"
)

// Prompt is a line that somebody types into, with the keys of readline.
type Prompt struct {
	// Label stands before what is typed.
	Label string
	// Hidden shows a dot in place of each character.
	Hidden bool
	// History is what was typed before, the latest last.
	History []string
	// Complete returns the words that may stand at the end of a text, and what of the text stands before them. It may be nil.
	Complete func(text string) (kept string, words []string)

	before, after string // the text on either side of the cursor
	cut           string // what was last cut, for Ctrl-Y
	back          int    // how many entries of the history the text is back
	draft         string // what was typed before the history was looked at
	choices       choices
}

// choices are what Tab offers.
type choices struct {
	kept  string
	words []string
	at    int
}

// maxTyped is the maximum length of a text in bytes.
const maxTyped = 4096

// Text returns what has been typed.
func (p *Prompt) Text() string { return p.before + p.after }

// Type inserts a text at the cursor, without control characters and what would make it too long.
func (p *Prompt) Type(text string) {
	p.choices = choices{}
	for _, r := range text {
		switch {
		case unicode.IsControl(r) || r == utf8.RuneError:
			continue
		case unicode.IsSpace(r):
			r = ' '
		}
		if len(p.before)+len(p.after)+utf8.RuneLen(r) > maxTyped {
			return
		}
		p.before += string(r)
	}
}

// Press handles a key that edits. It reports whether it did.
func (p *Prompt) Press(key Key) bool {
	if key == "tab" || key == "shift+tab" {
		return p.complete(key == "tab")
	}
	p.choices = choices{}
	switch key {
	case "up", "ctrl+p":
		p.recall(p.back + 1)
	case "down", "ctrl+n":
		p.recall(p.back - 1)
	case "space":
		p.Type(" ")
	default:
		return p.move(key) || p.delete(key) || p.write(key)
	}
	return true
}

// write inserts what a key writes. It reports whether it writes anything.
func (p *Prompt) write(key Key) bool {
	if utf8.RuneCountInString(string(key)) > 1 && string(key) < "\x80" { // a name
		return false
	}
	p.Type(string(key))
	return true
}

// move handles a key that moves the cursor. It reports whether it is one.
func (p *Prompt) move(key Key) bool {
	at := len(p.before)
	switch key {
	case "left", "ctrl+b":
		at = lastCluster(p.before)
	case "right", "ctrl+f":
		at += firstCluster(p.after)
	case "alt+b", "ctrl+left", "alt+left":
		at = wordStart(p.before)
	case "alt+f", "ctrl+right", "alt+right":
		at += wordEnd(p.after)
	case "home", "ctrl+a":
		at = 0
	case "end", "ctrl+e":
		at = len(p.Text())
	default:
		return false
	}
	text := p.Text()
	p.before, p.after = text[:at], text[at:]
	return true
}

// delete handles a key that deletes, or brings back what was cut. It reports whether it is one.
func (p *Prompt) delete(key Key) bool {
	switch key {
	case "backspace", "ctrl+h":
		p.before = p.before[:lastCluster(p.before)]
	case "delete", "ctrl+d":
		p.after = p.after[firstCluster(p.after):]
	case "ctrl+u":
		p.cut, p.before = p.before, ""
	case "ctrl+k":
		p.cut, p.after = p.after, ""
	case "ctrl+w", "alt+backspace":
		at := wordStart(p.before)
		p.cut, p.before = p.before[at:], p.before[:at]
	case "alt+d":
		at := wordEnd(p.after)
		p.cut, p.after = p.after[:at], p.after[at:]
	case "ctrl+y":
		p.Type(p.cut)
	default:
		return false
	}
	return true
}

// wordStart returns where the last word of s begins.
func wordStart(s string) int {
	return strings.LastIndexFunc(strings.TrimRightFunc(s, unicode.IsSpace), unicode.IsSpace) + 1
}

// wordEnd returns where the first word of s ends.
func wordEnd(s string) int {
	blank := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	if end := strings.IndexFunc(s[blank:], unicode.IsSpace); end >= 0 {
		return blank + end
	}
	return len(s)
}

// firstCluster returns the length of the first grapheme cluster of s.
func firstCluster(s string) int {
	first, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return len(first)
}

// lastCluster returns where the last grapheme cluster of s begins.
func lastCluster(s string) int {
	at := 0
	for next := firstCluster(s); next < len(s); next += firstCluster(s[next:]) {
		at = next
	}
	return at
}

// recall puts an entry of the history in place of the text: the one that is so many back, or with 0 what was typed.
func (p *Prompt) recall(back int) {
	if back < 0 || back > len(p.History) {
		return
	}
	if p.back == 0 {
		p.draft = p.Text()
	}
	p.back, p.before, p.after = back, p.draft, ""
	if back > 0 {
		p.before = p.History[len(p.History)-back]
	}
}

// complete puts the next choice, or the previous one, at the end of the text before the cursor. A blank follows the only
// one. It reports whether the prompt completes at all.
func (p *Prompt) complete(forward bool) bool {
	if p.Complete == nil {
		return false
	}
	c := &p.choices
	switch n := len(c.words); {
	case n == 0:
		c.kept, c.words = p.Complete(p.before)
		c.at = 0
	case forward:
		c.at = (c.at + 1) % n
	default:
		c.at = (c.at + n - 1) % n
	}
	switch len(c.words) {
	case 0:
	case 1:
		p.before = c.kept + c.words[0] + " "
		p.choices = choices{}
	default:
		p.before = c.kept + c.words[c.at]
	}
	return true
}

// choicesGap stands between the text and the choices.
const choicesGap = "\u00a0\u00a0\u00a0"

// Draw returns the prompt as a line of exactly width columns, and the column of the cursor. A long text is shown around the
// cursor, and after a short one stands what Tab offers, from the chosen word on. The label has what the text leaves of the line,
// and half of it at least.
func (p *Prompt) Draw(width int, profile term.Profile) (line string, cursor int) {
	before, after := p.before, p.after
	if p.Hidden {
		before, after = dots(before), dots(after)
	}
	label := term.Cut(p.Label, max(width/2, width-term.Width(before+after)-1, 1))
	room := max(width-term.Width(label)-1, 1)
	for n := term.Width(before); n > room; {
		c := firstCluster(before)
		n -= term.Width(before[:c])
		before = before[c:]
	}
	parts := []term.Part{{Text: keepBlanks(label), Look: term.LookStrong}, {Text: keepBlanks(before + after)}}
	if len(p.choices.words) > 0 {
		parts = append(parts, term.Part{Text: choicesGap}, term.Part{Text: p.choices.words[p.choices.at], Look: term.LookStrong},
			term.Part{Text: keepBlanks("  " + strings.Join(p.choices.words[p.choices.at+1:], "  ")), Look: term.LookFaint})
	}
	return term.Row(width, profile, false, parts...), min(term.Width(label)+term.Width(before), width-1)
}

// dots returns a dot for each character of a text.
func dots(s string) string { return strings.Repeat("•", utf8.RuneCountInString(s)) }

// keepBlanks makes blanks ones that a row keeps.
func keepBlanks(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }
