package screen

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Key is a key as pressed: the character that it writes, as "j", "A" or "?", or a name, as "enter", "esc", "space", "tab",
// "up", "pgdown", "home", "backspace" or "ctrl+d".
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
	"pgdown": "PgDn", "pgup": "PgUp", "home": "Home", "end": "End", "backspace": "Backspace",
}

// Name returns what a key is called on the screen, as "j", "PgDn" or "Ctrl-D".
func (k Key) Name() string {
	if name, ok := keyNames[k]; ok {
		return name
	}
	if letter, ok := strings.CutPrefix(string(k), "ctrl+"); ok {
		return "Ctrl-" + strings.ToUpper(letter)
	}
	return string(k)
}

// ParseKey returns the key that somebody calls name: as [Key.Name] does, or as [Key] is written. It reports whether there is
// such a key.
func ParseKey(name string) (Key, bool) {
	if len([]rune(name)) == 1 {
		return Key(name), true
	}
	lower := strings.ToLower(strings.ReplaceAll(name, "-", "+"))
	for k, n := range keyNames {
		if lower == string(k) || name == n || lower == strings.ToLower(n) {
			return k, true
		}
	}
	if letter, ok := strings.CutPrefix(lower, "ctrl+"); ok && len(letter) == 1 {
		return Key(lower), true
	}
	return "", false
}

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

// Help returns the keys, those of each binding once, and what they do. Keys that an earlier binding has are left out.
func (bs Bindings) Help() (keys, does []string) {
	seen := map[Key]bool{}
	for _, b := range bs {
		var names []string
		for _, k := range b.Keys {
			if !seen[k] {
				names = append(names, k.Name())
			}
			seen[k] = true
		}
		if len(names) > 0 {
			keys, does = append(keys, strings.Join(names, " ")), append(does, b.Does)
		}
	}
	return keys, does
}
