package term

import (
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"
)

// openTerminal returns a pseudo-terminal of that size.
func openTerminal(t *testing.T, columns, rows uint16) *os.File {
	t.Helper()
	ptmx, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no pseudo-terminals:", err)
	}
	t.Cleanup(func() { ptmx.Close() })
	n, err := unix.IoctlGetInt(int(ptmx.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Skip("no pseudo-terminals:", err)
	}
	if err := unix.IoctlSetPointerInt(int(ptmx.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Skip("no pseudo-terminals:", err)
	}
	tty, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no pseudo-terminals:", err)
	}
	t.Cleanup(func() { tty.Close() })
	if err := unix.IoctlSetWinsize(int(tty.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Col: columns, Row: rows}); err != nil {
		t.Skip("no pseudo-terminals:", err)
	}
	return tty
}

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
			got := Detect(openTerminal(t, c.columns, c.rows), c.env.get, c.p)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("terminal (-want +got):\n%s", diff)
			}
		})
	}
}
