package screen

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Key is a key as pressed: the character that it writes, as "j", "A" or "?", or a name, as "enter", "esc", "space", "tab",
// "up", "pgdown", "home", "backspace" or "f5". Before it stand the keys that were held, as in "ctrl+d" or "alt+j".
type Key string

// keyOf returns the key of a message.
func keyOf(msg tea.KeyPressMsg) Key {
	k := Key(msg.Keystroke())
	if msg.Text != "" && msg.Text != " " {
		k = Key(msg.Text)
	}
	if k == "return" {
		return "enter"
	}
	return k
}

// keyNames are the keys that are called otherwise on the screen.
var keyNames = map[Key]string{
	"up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Enter", "esc": "Esc", "space": "Space", "tab": "Tab",
	"pgdown": "PgDn", "pgup": "PgUp", "home": "Home", "end": "End", "backspace": "Backspace", "delete": "Del", "insert": "Ins",
	"f1": "F1", "f2": "F2", "f3": "F3", "f4": "F4", "f5": "F5", "f6": "F6", "f7": "F7", "f8": "F8", "f9": "F9", "f10": "F10",
	"f11": "F11", "f12": "F12",
}

// heldKeys are the keys that are held while another one is pressed, in the order in which a terminal reports them.
var heldKeys = []struct {
	prefix Key
	name   string
}{{"ctrl+", "Ctrl-"}, {"alt+", "Alt-"}, {"shift+", "Shift-"}}

// Name returns what a key is called on the screen, as "j", "PgDn" or "Ctrl-D".
func (k Key) Name() string {
	held := ""
	for _, h := range heldKeys {
		if rest, ok := strings.CutPrefix(string(k), string(h.prefix)); ok && rest != "" {
			held, k = held+h.name, Key(rest)
		}
	}
	name, ok := keyNames[k]
	if !ok {
		name = string(k)
	}
	if strings.HasPrefix(held, "Ctrl-") && utf8.RuneCountInString(name) == 1 {
		name = strings.ToUpper(name)
	}
	return held + name
}

// ParseKey returns the key that somebody calls name: as [Key.Name] does, or as [Key] is written. It reports whether there is
// such a key.
func ParseKey(name string) (Key, bool) {
	held := Key("")
	for _, h := range heldKeys {
		n := len(h.name)
		if len(name) > n && strings.EqualFold(name[:n-1], h.name[:n-1]) && strings.ContainsAny(name[n-1:n], "-+") {
			held, name = held+h.prefix, name[n:]
		}
	}
	for k, n := range keyNames {
		if strings.EqualFold(name, string(k)) || strings.EqualFold(name, n) {
			return held + k, true
		}
	}
	if r, n := utf8.DecodeRuneInString(name); n == len(name) && unicode.IsGraphic(r) && r != utf8.RuneError {
		switch {
		case r == ' ':
			name = "space"
		case strings.HasPrefix(string(held), "ctrl+"):
			name = strings.ToLower(name)
		}
		return held + Key(name), true
	}
	return "", false
}

// KeyNames returns the names of the keys that write no character, in order.
func KeyNames() []string { return slices.Sorted(maps.Values(keyNames)) }

// Binding is what keys do.
type Binding struct {
	// Action is the name under which the keys can be changed.
	Action string
	Keys   []Key
	// Does says what the keys do, for the help.
	Does string
	Run  func()
}

// Bindings are the keys of one screen, in the order of its help. Where two bind a key, the first has it.
type Bindings []Binding

// Find returns the binding of a key, nil if it has none.
func (bs Bindings) Find(key Key) *Binding {
	for i := range bs {
		for _, k := range bs[i].Keys {
			if k == key {
				return &bs[i]
			}
		}
	}
	return nil
}

// Help is a line of a screen's help.
type Help struct {
	Action     string
	Keys, Does string
}

// Help returns what each action does and the names of its keys, without those that an earlier binding has, in the order of
// the bindings.
func (bs Bindings) Help() []Help {
	var help []Help
	seen, at := map[Key]bool{}, map[string]int{}
	names := map[string][]string{}
	for _, b := range bs {
		for _, k := range b.Keys {
			if seen[k] {
				continue
			}
			if seen[k] = true; names[b.Action] == nil {
				at[b.Action] = len(help)
				help = append(help, Help{Action: b.Action, Does: b.Does})
			}
			names[b.Action] = append(names[b.Action], k.Name())
			help[at[b.Action]].Keys = joinKeys(names[b.Action])
		}
	}
	return help
}

// joinKeys joins the names of keys. Of three and more digits in a row the first and the last stand for all.
func joinKeys(names []string) string {
	text := ""
	for i := 0; i < len(names); {
		end := i + 1
		for end < len(names) && len(names[i]) == 1 && unicode.IsDigit(rune(names[i][0])) && names[end] == string(names[end-1][0]+1) {
			end++
		}
		if text != "" {
			text += " "
		}
		if end-i > 2 {
			text += names[i] + "–" + names[end-1]
			i = end
			continue
		}
		text += names[i]
		i++
	}
	return text
}
