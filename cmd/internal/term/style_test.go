package term

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func TestLoadStyleFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.json")
	write := func(s string) {
		if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"document": {"margin": 900, "indent": 4000000000, "prefix": "\u001b]0;x\u0007"}, "h2": {"prefix": "\n\n§ ", "upper": true, "color": "1"},
		"block_quote": {"indent_token": "\u001b[31mverylongtoken\n"}, "item": {"block_prefix": "* "}, "text": {"format": "<{{.text}}>"},
		"code_block": {"margin": 77}, "hr": {"format": "\n****\n"}, "strong": {"faint": true}}`)
	s, err := LoadStyle(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, width := range []int{20, 60} {
		o := Options{Width: width, Style: s, Profile: ANSI16}
		out := show("## boat & co \\* `a`\n\n> q\n\n- **x**\n\n***\n\n    code", o)
		checkSafe(t, out, o)
		for _, want := range []string{"§ <BOAT & CO *", "* ", "[31…", "\x1b[2m<x>", strings.Repeat("*", max(20, width-8))} {
			if !strings.Contains(out, want) {
				t.Errorf("width %d: no %q in %q", width, want, out)
			}
		}
	}
}

func TestLoadStyleErrors(t *testing.T) {
	for _, c := range []struct{ name, json, want string }{
		{"no JSON", `hello`, "invalid character"},
		{"nothing", ``, "style: it is truncated"},
		{"half", `{"h1": {`, "style: it is truncated"},
		{"another kind", "{\n\"h1\": {\n\"bold\": \"yes\"}}", "style: line 3: string where something else belongs"},
		{"a list", `[]`, "style: line 1: array where something else belongs"},
		{"a program", `{"text": {"format": "{{range .}}x{{end}}"}}`, "text: format"},
		{"a program beside the text", `{"image_text": {"format": "{{.text}}{{Repeat \"x\" 1000000}}"}}`, "image_text: format"},
		{"a colour", `{"h1": {"color": "red"}}`, "h1: colour"},
		{"an index", `{"h1": {"background_color": "256"}}`, "h1: colour"},
		{"too large", `{"h1": {"prefix": "` + strings.Repeat("x", maxStyle) + `"}}`, "larger than"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "own.json")
			if err := os.WriteFile(path, []byte(c.json), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := LoadStyle(path)
			if !errors.Is(err, ErrStyle) || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), strconv.Quote(path)) {
				t.Errorf("error is %v, want %q and the path", err, c.want)
			}
		})
	}
	folder := t.TempDir()
	if _, err := LoadStyle(folder); err == nil || err.Error() != fmt.Sprintf("reading style %q: is a directory", folder) {
		t.Errorf("error is %v", err)
	}
	if _, err := LoadStyle("nothere.json"); !errors.Is(err, os.ErrNotExist) || !strings.Contains(err.Error(), `"nothere.json" is neither a style (ascii, auto,`) {
		t.Errorf("error is %v", err)
	}
}

// TestIsColour checks the three ways to write a colour: glamour panics on some others.
func TestIsColour(t *testing.T) {
	for s, want := range map[string]bool{
		"#fff": true, "#A1b2c3": true, "0": true, "255": true,
		"": false, "#": false, "#ff": false, "#ffff": false, "#12345g": false, "fff": false, "256": false, "-1": false, "red": false,
	} {
		if got := isColour(s); got != want {
			t.Errorf("isColour(%q) = %v", s, got)
		}
	}
}

// TestDefaultStyle checks the names of the style that is used by default.
func TestDefaultStyle(t *testing.T) {
	want := show("## a\n\n> `b`", Options{Profile: ANSI16})
	for _, name := range []string{"", "auto", "newspaper"} {
		if got := show("## a\n\n> `b`", Options{Profile: ANSI16, Style: mustStyle(t, name)}); got != want {
			t.Errorf("style %q sets %q, want %q", name, got, want)
		}
	}
}
