package picture

import (
	"testing"

	"newsreader/cmd/internal/term"
)

func TestScreenOf(t *testing.T) {
	const (
		kittyOK = "\x1b_Gi=31;OK\x1b\\"
		cell    = "\x1b[6;20;10t"
		plain   = "\x1b[?62;c"
		sixels  = "\x1b[?62;4;22c"
	)
	for _, test := range []struct {
		name, answers string
		env           map[string]string
		want          Protocol
		cell          Size
	}{
		{"no answer", "", nil, HalfBlocks, defaultCell},
		{"only attributes", "\x1b[?1;2c", nil, HalfBlocks, defaultCell},
		{"kitty", "\x1bP>|kitty(0.35.2)\x1b\\" + cell + kittyOK + plain, nil, KittyCells, Size{10, 20}},
		{"ghostty", "\x1bP>|ghostty 1.1.0\x1b\\" + cell + kittyOK + plain, nil, KittyCells, Size{10, 20}},
		{"kitty by its TERM", kittyOK + plain, map[string]string{"TERM": "xterm-kitty"}, KittyCells, defaultCell},
		{"kitty that refuses", "\x1bP>|kitty(0.35.2)\x1b\\\x1b_Gi=31;EPERM:no\x1b\\" + plain, nil, HalfBlocks, defaultCell},
		{"Konsole", "\x1bP>|Konsole 23.04.3\x1b\\" + cell + kittyOK + sixels, nil, Sixel, Size{10, 20}},
		{"another with kitty's graphics", kittyOK + plain, nil, Kitty, defaultCell},
		{"WezTerm", "\x1bP>|WezTerm 20240203-110809\x1b\\" + kittyOK + sixels, nil, ITerm, defaultCell},
		{"iTerm2", "\x1bP>|iTerm2 3.5.0\x1b\\" + sixels, nil, ITerm, defaultCell},
		{"WezTerm on Windows", "", map[string]string{"TERM_PROGRAM": "WezTerm"}, ITerm, defaultCell},
		{"iTerm2 by the environment", "\x1b[?1;2c", map[string]string{"TERM_PROGRAM": "iTerm.app"}, ITerm, defaultCell},
		{"foot", "\x1bP>|foot(1.16.2)\x1b\\" + cell + sixels, nil, Sixel, Size{10, 20}},
		{"14 is not 4", "\x1b[?62;14;22c", nil, HalfBlocks, defaultCell},
		{"keys among the answers", "q\x1b[Aj" + cell + "4" + sixels + "x", nil, Sixel, Size{10, 20}},
		{"another report before the attributes", "\x1b[?2026;2$y" + sixels, nil, Sixel, defaultCell},
		{"tmux", "\x1bP>|tmux 3.4\x1b\\" + sixels, map[string]string{"TMUX": "/tmp/tmux-1000/default,1,0"}, HalfBlocks, defaultCell},
		{"tmux beyond ssh", kittyOK + sixels, map[string]string{"TERM": "tmux-256color"}, HalfBlocks, defaultCell},
		{"GNU Screen", sixels, map[string]string{"TERM": "screen.xterm-256color"}, HalfBlocks, defaultCell},
		{"an absurd cell", "\x1b[6;9999;99999t" + sixels, nil, Sixel, defaultCell},
		{"a broken cell", "\x1b[6;;t\x1b[6;-3;4t" + sixels, nil, Sixel, defaultCell},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ScreenOf(test.answers, func(name string) string { return test.env[name] }, term.ANSI256)
			if want := (Screen{test.want, term.ANSI256, test.cell}); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func TestMayAsk(t *testing.T) {
	for _, test := range []struct {
		env  map[string]string
		want bool
	}{
		{map[string]string{"TERM": "xterm-256color"}, true},
		{map[string]string{}, false},
		{map[string]string{"TERM": "dumb"}, false},
		{map[string]string{"TERM": "linux"}, false},
		{map[string]string{"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, false},
		{map[string]string{"TERM": "xterm-256color", "STY": "1.pts"}, false},
		{map[string]string{"TERM": "xterm-256color", "ZELLIJ": "0"}, false},
	} {
		if got := MayAsk(func(name string) string { return test.env[name] }); got != test.want {
			t.Errorf("%v: %v", test.env, got)
		}
	}
}

func FuzzScreenOf(f *testing.F) {
	f.Add("\x1bP>|kitty(0.35.2)\x1b\\\x1b[6;20;10t\x1b_Gi=31;OK\x1b\\\x1b[?62;c")
	f.Fuzz(func(t *testing.T, answers string) {
		s := ScreenOf(answers, func(string) string { return "" }, term.ANSI16)
		if s.Cell.Width < 1 || s.Cell.Height < 1 || s.Cell.Width > maxCellSide || s.Cell.Height > maxCellSide {
			t.Errorf("cell %v", s.Cell)
		}
	})
}
