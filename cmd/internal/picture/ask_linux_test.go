package picture

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
	xterm "golang.org/x/term"
)

// openTerminal returns both ends of a pseudo-terminal.
func openTerminal(t *testing.T) (ptmx, tty *os.File) {
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
	tty, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no pseudo-terminals:", err)
	}
	t.Cleanup(func() { tty.Close() })
	return ptmx, tty
}

// TestAsk checks that all answers are read and that none is left for whoever reads next, in the mode that was before.
func TestAsk(t *testing.T) {
	ptmx, tty := openTerminal(t)
	fd := int(tty.Fd())
	before, err := xterm.GetState(fd)
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		question := make([]byte, 1024)
		for asked := ""; !strings.HasSuffix(asked, "\x1b[c"); {
			n, err := ptmx.Read(question)
			if err != nil {
				return
			}
			asked += string(question[:n])
		}
		for _, part := range []string{"\x1bP>|foot(1.16.2)\x1b", "\\\x1b[6;20;10t", "\x1b[?62;4", ";22c"} {
			_, _ = ptmx.WriteString(part)
		}
	}()
	if got, want := ask(tty, fd, time.Minute), "\x1bP>|foot(1.16.2)\x1b\\\x1b[6;20;10t\x1b[?62;4;22c"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if readable(fd, time.Millisecond) {
		t.Error("something is left to read")
	}
	if after, err := xterm.GetState(fd); err != nil || *after != *before {
		t.Errorf("the terminal is in another mode: %v", err)
	}
}

// TestAskInVain checks that a terminal that answers nothing holds nobody up.
func TestAskInVain(t *testing.T) {
	_, tty := openTerminal(t)
	if got := ask(tty, int(tty.Fd()), time.Millisecond); got != "" {
		t.Errorf("got %q", got)
	}
}
