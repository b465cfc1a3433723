package screen

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"newsreader/cmd/internal/term"
)

// typed returns a prompt after some keys; a key of several letters that is no name is typed.
func typed(p *Prompt, words ...string) *Prompt {
	for _, w := range words {
		if key, ok := ParseKey(w); ok {
			p.Press(key)
		} else {
			p.Type(w)
		}
	}
	return p
}

// TestPromptEdits checks the keys of readline; | stands for the cursor.
func TestPromptEdits(t *testing.T) {
	for _, test := range []struct{ keys, want string }{
		{"ab Left c", "ac|b"},
		{"港口 Left Backspace", "|口"},
		{"港口 Left Del", "港|"},
		{"ab Home c End d", "cabd|"},
		{"ab Space cd Ctrl-W", "ab |"},
		{"ab Space cd Space Ctrl-W Ctrl-Y Ctrl-Y", "ab cd cd |"},
		{"ab Space cd Ctrl-A Ctrl-K Ctrl-Y", "ab cd|"},
		{"ab Space cd Left Ctrl-U", "|d"},
		{"ab Space cd Alt-b x", "ab x|cd"},
		{"ab Space cd Ctrl-A Alt-f x", "abx| cd"},
		{"ab Space cd Ctrl-A Alt-d", "| cd"},
		{"👨‍👩‍👧a Left Left x", "x|👨‍👩‍👧a"},
		{"👨‍👩‍👧 Backspace", "|"},
		{"F5 Ctrl-X Ctrl-Left", "|"},
		{"a\nb\x1b[2J", "ab[2J|"},
		{"渡轮\u3000航班", "渡轮 航班|"},
	} {
		p := typed(&Prompt{}, strings.Split(test.keys, " ")...)
		if got := p.before + "|" + p.after; got != test.want {
			t.Errorf("%q: got %q, want %q", test.keys, got, test.want)
		}
	}
}

// TestPromptHistory checks that the history leads back to what was being typed.
func TestPromptHistory(t *testing.T) {
	p := typed(&Prompt{History: []string{"one", "two"}}, "dra", "Up")
	for _, test := range []struct{ key, want string }{{"", "two"}, {"Up", "one"}, {"Up", "one"}, {"Down", "two"}, {"Ctrl-N", "dra"}, {"Down", "dra"}, {"Ctrl-P", "two"}} {
		typed(p, strings.Fields(test.key)...)
		if p.Text() != test.want {
			t.Errorf("after %q: %q, want %q", test.key, p.Text(), test.want)
		}
	}
}

// TestPromptCompletes checks that Tab goes through the choices, that a single one is taken, and that any other key ends it.
func TestPromptCompletes(t *testing.T) {
	words := []string{"search", "show", "stories"}
	p := &Prompt{Complete: func(text string) (string, []string) {
		at := strings.LastIndex(text, " ") + 1
		return text[:at], slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !strings.HasPrefix(w, text[at:]) })
	}}
	for _, test := range []struct{ key, want string }{
		{"s", "s"}, {"Tab", "search"}, {"Tab", "show"}, {"Shift-Tab", "search"}, {"Shift-Tab", "stories"}, {"Tab", "search"}, {"Space", "search "},
		{"s", "search s"}, {"h", "search sh"}, {"Tab", "search show "}, {"x", "search show x"}, {"Tab", "search show x"},
	} {
		if typed(p, test.key); p.Text() != test.want {
			t.Fatalf("after %s: %q, want %q", test.key, p.Text(), test.want)
		}
	}
	if (&Prompt{}).Press("tab") {
		t.Error("Tab without completion")
	}
	line, _ := typed(&Prompt{Label: ":", Complete: p.Complete}, "s", "Tab").Draw(40, term.NoColor)
	if plain(line) != ":search   search  show  stories" {
		t.Errorf("got %q", plain(line))
	}
}

// plain returns a line without sequences and the blanks at its end.
func plain(line string) string {
	return strings.TrimRight(regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(line, ""), " ")
}

// TestPromptIsDrawn presses random keys and checks that the line is exactly as wide as the screen, that the cursor is on it, and that the text
// stays within bounds.
func TestPromptIsDrawn(t *testing.T) {
	keys := []Key{"a", "字", "é", " ", "space", "left", "right", "home", "end", "backspace", "delete", "ctrl+w", "ctrl+y", "ctrl+k", "alt+b", "alt+f", "up", "down", "tab", "f1"}
	random := rand.New(rand.NewPCG(19, 2))
	p := &Prompt{Label: "搜索：", History: []string{"渡轮 航班", strings.Repeat("long ", 40)}, Complete: func(string) (string, []string) { return "", []string{"港口", "b"} }}
	for range 5000 {
		if random.IntN(500) == 0 {
			p.Type(strings.Repeat("很长的文字", 500))
		}
		p.Press(keys[random.IntN(len(keys))])
		width := 20 + random.IntN(100)
		line, cursor := p.Draw(width, term.NoColor)
		if w := term.Width(regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(line, "")); w != width || cursor < 0 || cursor >= width {
			t.Fatalf("%q, cursor %d on a screen of %d: %q", p.Text(), cursor, width, line)
		}
		if len(p.Text()) > maxTyped+100 || !utf8.ValidString(p.Text()) {
			t.Fatalf("%d bytes", len(p.Text()))
		}
	}
}
