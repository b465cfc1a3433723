package term

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/cmd/internal/ptytest"
)

func TestDetectTerminal(t *testing.T) {
	xterm := env{"TERM": "xterm-256color"}
	for _, c := range []struct {
		name          string
		columns, rows uint16
		env           env
		p             Preferences
		want          Terminal
	}{
		{"a wide one", 132, 50, xterm, Preferences{}, Terminal{TTY: true, Columns: 132, Rows: 50, Width: 80, Profile: ANSI256}},
		{"a narrow one", 40, 20, xterm, Preferences{}, Terminal{TTY: true, Columns: 40, Rows: 20, Width: 40, Profile: ANSI256}},
		{"a width asked for", 132, 50, xterm, Preferences{Width: 100}, Terminal{TTY: true, Columns: 132, Rows: 50, Width: 100, Asked: true, Profile: ANSI256}},
		{"very narrow", 7, 3, xterm, Preferences{}, Terminal{TTY: true, Columns: 7, Rows: 3, Width: 20, Profile: ANSI256}},
		{"without a size", 0, 0, env{"TERM": "xterm", "COLUMNS": "60", "LINES": "9"}, Preferences{}, Terminal{TTY: true, Columns: 60, Rows: 9, Width: 60, Profile: ANSI16}},
		{"without any", 0, 0, env{"COLUMNS": "x"}, Preferences{}, Terminal{TTY: true, Columns: 80, Rows: 24, Width: 80, Profile: ANSI16}},
		{"no colours", 80, 24, env{"NO_COLOR": "1", "VTE_VERSION": "7000"}, Preferences{}, Terminal{TTY: true, Columns: 80, Rows: 24, Width: 80}},
		{"hyperlinks", 80, 24, env{"VTE_VERSION": "7000", "COLORTERM": "truecolor"}, Preferences{}, Terminal{TTY: true, Columns: 80, Rows: 24, Width: 80, Profile: TrueColor, Hyperlinks: true}},
		{"a screen reader", 80, 24, env{"VTE_VERSION": "7000"}, Preferences{Accessible: true}, Terminal{TTY: true, Columns: 80, Rows: 24, Width: 80, Accessible: true}},
		{"dumb", 80, 24, env{"TERM": "dumb"}, Preferences{}, Terminal{TTY: true, Columns: 80, Rows: 24, Width: 80}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, tty := ptytest.Open(t, c.columns, c.rows)
			got := Detect(tty, c.env.get, c.p)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("terminal (-want +got):\n%s", diff)
			}
		})
	}
}
