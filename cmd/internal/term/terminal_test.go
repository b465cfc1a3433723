package term

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// env is an environment.
type env map[string]string

func (e env) get(name string) string { return e[name] }

func TestDetectPipe(t *testing.T) {
	for _, c := range []struct {
		name string
		env  env
		p    Preferences
		want Terminal
	}{
		{"nothing known", nil, Preferences{}, Terminal{Columns: 80, Rows: 24, Width: 80}},
		{"a width", nil, Preferences{Width: 44}, Terminal{Columns: 80, Rows: 24, Width: 44, Asked: true}},
		{"too narrow", nil, Preferences{Width: 3}, Terminal{Columns: 80, Rows: 24, Width: 20, Asked: true}},
		{"too wide", nil, Preferences{Width: 1 << 20}, Terminal{Columns: 80, Rows: 24, Width: 1000, Asked: true}},
		{"always", env{"TERM": "xterm-256color"}, Preferences{Color: ColorAlways}, Terminal{Columns: 80, Rows: 24, Width: 80, Profile: ANSI256}},
		{"always beats NO_COLOR", env{"NO_COLOR": "1"}, Preferences{Color: ColorAlways}, Terminal{Columns: 80, Rows: 24, Width: 80, Profile: ANSI16}},
		{"forced", env{"CLICOLOR_FORCE": "1"}, Preferences{}, Terminal{Columns: 80, Rows: 24, Width: 80, Profile: ANSI16}},
		{"forced by 0", env{"CLICOLOR_FORCE": "0"}, Preferences{}, Terminal{Columns: 80, Rows: 24, Width: 80}},
		{"NO_COLOR beats force", env{"CLICOLOR_FORCE": "1", "NO_COLOR": "x"}, Preferences{}, Terminal{Columns: 80, Rows: 24, Width: 80}},
		{"never", env{"CLICOLOR_FORCE": "1"}, Preferences{Color: ColorNever}, Terminal{Columns: 80, Rows: 24, Width: 80}},
		{"accessible", env{"ACCESSIBLE": "1", "CLICOLOR_FORCE": "1"}, Preferences{}, Terminal{Columns: 80, Rows: 24, Width: 80, Accessible: true}},
		{"not accessible", env{"ACCESSIBLE": "0"}, Preferences{}, Terminal{Columns: 80, Rows: 24, Width: 80}},
		{"links forced", env{"FORCE_HYPERLINK": "1"}, Preferences{Color: ColorAlways}, Terminal{Columns: 80, Rows: 24, Width: 80, Profile: ANSI16, Hyperlinks: true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Detect(&bytes.Buffer{}, c.env.get, c.p)); diff != "" {
				t.Errorf("terminal (-want +got):\n%s", diff)
			}
		})
	}
}

func TestProfile(t *testing.T) {
	for _, c := range []struct {
		env  env
		want Profile
	}{
		{env{"TERM": "xterm"}, ANSI16}, {env{"TERM": "dumb"}, NoColor}, {env{"TERM": "xterm", "CLICOLOR": "0"}, NoColor}, {env{"NO_COLOR": ""}, ANSI16},
		{env{"TERM": "xterm-256color", "COLORTERM": "truecolor"}, TrueColor}, {env{"TERM": "screen-256color", "COLORTERM": "truecolor"}, ANSI256},
		{env{"TERM": "screen-256color", "COLORTERM": "truecolor", "TERM_PROGRAM": "tmux"}, TrueColor}, {env{"TERM": "xterm-kitty"}, TrueColor},
		{env{"TERM": "xterm-direct"}, TrueColor}, {env{"TERM_PROGRAM": "Apple_Terminal"}, ANSI256}, {env{"WT_SESSION": "x"}, TrueColor},
	} {
		if got := (Terminal{TTY: true}).profile(c.env.get, ColorAuto); got != c.want {
			t.Errorf("profile in %v = %d, want %d", c.env, got, c.want)
		}
	}
}

func TestHyperlinkTerminals(t *testing.T) {
	for _, c := range []struct {
		env  env
		want bool
	}{
		{env{"TERM": "xterm-256color"}, false}, {env{"VTE_VERSION": "6800"}, true}, {env{"VTE_VERSION": "4800"}, false},
		{env{"TERM_PROGRAM": "WezTerm"}, true}, {env{"TERM_PROGRAM": "Apple_Terminal"}, false}, {env{"TERM": "foot"}, true}, {env{"TERM": "alacritty"}, true},
		{env{"TERM": "xterm-kitty", "STY": "1.x"}, false}, {env{"KITTY_WINDOW_ID": "1", "TERM": "screen-256color"}, false},
		{env{"TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"}, false}, {env{"TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.4"}, true},
		{env{"WT_SESSION": "x"}, true}, {env{"KONSOLE_VERSION": "220401"}, true}, {env{"VTE_VERSION": "6800", "FORCE_HYPERLINK": "0"}, false},
	} {
		if got := (Terminal{TTY: true}).hyperlinks(c.env.get); got != c.want {
			t.Errorf("hyperlinks in %v = %v, want %v", c.env, got, c.want)
		}
	}
}

// TestKnownTerminals checks every name by which a terminal is known to show OSC 8 links.
func TestKnownTerminals(t *testing.T) {
	for key, values := range map[string]string{
		"TERM_PROGRAM":        "iTerm.app WezTerm vscode ghostty Hyper Tabby rio WarpTerminal mintty contour",
		"TERM":                "foot foot-extra xterm-kitty xterm-ghostty wezterm alacritty contour",
		"WT_SESSION":          "1",
		"KITTY_WINDOW_ID":     "1",
		"KONSOLE_VERSION":     "1",
		"ALACRITTY_WINDOW_ID": "1",
		"DOMTERM":             "1",
	} {
		for value := range strings.FieldsSeq(values) {
			e := env{key: value}
			if !(Terminal{TTY: true}).hyperlinks(e.get) {
				t.Errorf("no hyperlinks in %v", e)
			}
			if (Terminal{}).hyperlinks(e.get) {
				t.Errorf("hyperlinks in a pipe with %v", e)
			}
			for _, inside := range []env{{key: value, "STY": "1.x"}, {key: value, "TMUX": "x"}} {
				if (Terminal{TTY: true}).hyperlinks(inside.get) {
					t.Errorf("hyperlinks in %v", inside)
				}
			}
		}
	}
}

// TestTrueColorTerminals checks the terminals that have 24 bits of colour without COLORTERM.
func TestTrueColorTerminals(t *testing.T) {
	for _, name := range []string{"xterm-direct", "xterm-kitty", "wezterm", "xterm-ghostty", "alacritty", "foot", "foot-extra"} {
		if got := colourDepth(env{"TERM": name}.get); got != TrueColor {
			t.Errorf("colourDepth of %s = %d", name, got)
		}
	}
	for _, c := range []struct {
		env  env
		want Profile
	}{
		{env{"WT_SESSION": "1"}, TrueColor}, {env{"COLORTERM": "24bit"}, TrueColor}, {env{"COLORTERM": "yes"}, ANSI256},
		{env{"TERM": "screen", "COLORTERM": "truecolor"}, ANSI256}, {env{"TERM": "screen", "COLORTERM": "truecolor", "TERM_PROGRAM": "tmux"}, TrueColor},
		{env{"TERM_PROGRAM": "Apple_Terminal"}, ANSI256}, {env{"TERM": "xterm"}, ANSI16},
	} {
		if got := colourDepth(c.env.get); got != c.want {
			t.Errorf("colourDepth of %v = %d, want %d", c.env, got, c.want)
		}
	}
}

func TestOptionsOfTerminal(t *testing.T) {
	for _, c := range []struct {
		name string
		t    Terminal
		want Options
	}{
		{"wide", Terminal{Columns: 132, Width: 80, Profile: ANSI256, Hyperlinks: true}, Options{Width: 80, TableWidth: 132, Profile: ANSI256, Links: LinkHyperlinks}},
		{"a width asked for", Terminal{Columns: 132, Width: 60, Asked: true}, Options{Width: 60, TableWidth: 60}},
		{"the width that text has anyway", Terminal{Columns: 132, Width: 80, Asked: true}, Options{Width: 80, TableWidth: 80}},
		{"narrow", Terminal{Columns: 40, Width: 40, Accessible: true}, Options{Width: 40, TableWidth: 40, Accessible: true}},
		{"narrow, and asked for", Terminal{Columns: 80, Width: 40, Asked: true, Accessible: true}, Options{Width: 40, TableWidth: 40, Accessible: true, SpokenWidth: 40}},
		{"wider than the terminal", Terminal{Columns: 80, Width: 100, Asked: true}, Options{Width: 100, TableWidth: 100}},
	} {
		if diff := cmp.Diff(c.want, c.t.Options()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestParseColorMode(t *testing.T) {
	for s, want := range map[string]ColorMode{"": ColorAuto, "auto": ColorAuto, "always": ColorAlways, "never": ColorNever} {
		if got, err := ParseColorMode(s); got != want || err != nil {
			t.Errorf("ParseColorMode(%q) = %d, %v", s, got, err)
		}
	}
	if _, err := ParseColorMode("yes"); err == nil {
		t.Error("ParseColorMode took yes")
	}
}
