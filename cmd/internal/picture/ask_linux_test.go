package picture

import (
	"strings"
	"testing"
	"time"

	xterm "golang.org/x/term"

	"newsreader/cmd/internal/ptytest"
)

// TestAsk checks that all answers are read and that none is left for whoever reads next, in the mode that was before.
func TestAsk(t *testing.T) {
	ptmx, tty := ptytest.Open(t, 80, 24)
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

// TestAskWithoutAnswer checks that asking a terminal that does not answer ends after the limit.
func TestAskWithoutAnswer(t *testing.T) {
	_, tty := ptytest.Open(t, 80, 24)
	if got := ask(tty, int(tty.Fd()), time.Millisecond); got != "" {
		t.Errorf("got %q", got)
	}
}
