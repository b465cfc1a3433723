package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"newsreader/cmd/internal/ptytest"
)

// session is a run of the program on a pseudo-terminal, as its controlling process.
type session struct {
	t    *testing.T
	ptmx *os.File
	tty  *os.File // kept open, so that the modes can be read after the end
	cmd  *exec.Cmd
	out  chan []byte // what the program writes; closed when it has closed the terminal
	seen bytes.Buffer
	// before are the modes of the terminal before the program began.
	before unix.Termios
}

// startSession runs the program with arguments on a terminal of 80 columns and 24 rows.
func startSession(t *testing.T, args ...string) *session {
	t.Helper()
	return startSessionAt(t, t.TempDir(), args...)
}

// startSessionAt is startSession with a home directory.
func startSessionAt(t *testing.T, home string, args ...string) *session {
	t.Helper()
	s := &session{t: t, out: make(chan []byte, 100)}
	s.ptmx, s.tty = ptytest.Open(t, 80, 24)
	program, err := exec.LookPath("newsreader")
	if err != nil {
		t.Fatal(err)
	}
	s.cmd = exec.Command(program, args...)
	s.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOME="+home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "TMUX=", "NO_COLOR=", "ACCESSIBLE=")
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = s.tty, s.tty, s.tty
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	s.before = s.modes()
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.cmd.Process.Kill() })
	go s.read()
	return s
}

// read hands on what the program writes.
func (s *session) read() {
	defer close(s.out)
	for {
		chunk := make([]byte, 1<<16)
		n, err := s.ptmx.Read(chunk)
		if err != nil {
			return
		}
		s.out <- chunk[:n]
	}
}

// patience is how long a busy machine may take for anything.
const patience = 20 * time.Second

// await waits until the program has written a text since the last call.
func (s *session) await(text string) {
	s.t.Helper()
	timeout := time.After(patience)
	for {
		if _, after, ok := bytes.Cut(s.seen.Bytes(), []byte(text)); ok {
			rest := bytes.Clone(after)
			s.seen.Reset()
			s.seen.Write(rest)
			return
		}
		select {
		case chunk, ok := <-s.out:
			if !ok {
				s.t.Fatalf("the terminal was closed before %q: %q", text, s.seen.String())
			}
			s.seen.Write(chunk)
		case <-timeout:
			s.t.Fatalf("%q did not come: %q", text, s.seen.String())
		}
	}
}

// press writes keys.
func (s *session) press(keys string) {
	s.t.Helper()
	if _, err := s.ptmx.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// end waits until the program has ended, and returns its exit code.
func (s *session) end() int {
	s.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- s.cmd.Wait() }()
	select {
	case err := <-ended:
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			s.t.Fatal(err)
		}
		return s.cmd.ProcessState.ExitCode()
	case <-time.After(patience):
		s.t.Fatal("the program did not end")
	}
	return 0
}

// rest returns what the program wrote that was not awaited, when it has ended.
func (s *session) rest() string {
	s.tty.Close() // then reading ends
	for chunk := range s.out {
		s.seen.Write(chunk)
	}
	return s.seen.String()
}

// modes returns the modes of the terminal.
func (s *session) modes() unix.Termios {
	s.t.Helper()
	modes, err := unix.IoctlGetTermios(int(s.tty.Fd()), unix.TCGETS)
	if err != nil {
		s.t.Fatal(err)
	}
	return *modes
}

// restored are the sequences that leave the alternate screen, show the cursor, and end the reports of the mouse and of
// pasted text.
var restored = []string{"\x1b[?1049l", "\x1b[?25h", "\x1b[?1002l", "\x1b[?2004l"}

// checkRestored checks that the program has put the terminal back, in any order.
func (s *session) checkRestored() {
	s.t.Helper()
	if after := s.modes(); after != s.before {
		s.t.Errorf("modes of the terminal: %+v, before %+v", after, s.before)
	}
	seen := s.rest()
	for _, sequence := range restored {
		if !strings.Contains(seen, sequence) {
			s.t.Errorf("%q was not written: %q", sequence, seen)
		}
	}
}

// TestReadOnTerminal runs the program on a terminal, and ends it in every way there is.
func TestReadOnTerminal(t *testing.T) {
	signal := func(sig os.Signal) func(*session) {
		return func(s *session) {
			if err := s.cmd.Process.Signal(sig); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	for _, test := range []struct {
		name string
		end  func(*session)
		code int
	}{
		{"q", func(s *session) { s.press("qq") }, exitDone},
		{"Q", func(s *session) { s.press("Q") }, exitDone},
		{"Ctrl-C", func(s *session) { s.press("\x03") }, exitInterrupted},
		{"Ctrl-C in a prompt", func(s *session) { s.press("/"); s.await("search: "); s.press("\x03") }, exitInterrupted},
		{"SIGINT", signal(syscall.SIGINT), exitInterrupted},
		{"SIGTERM", signal(syscall.SIGTERM), exitTerminated},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := startSession(t)
			s.await("built-in")
			if s.modes() == s.before {
				t.Error("the terminal is as it was while the screen is shown")
			}
			s.press("\r")
			s.await("q back")
			s.press("jk")
			test.end(s)
			if code := s.end(); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			s.checkRestored()
		})
	}
}

// TestReadWithoutTerminal checks that the program ends when its terminal goes away.
func TestReadWithoutTerminal(t *testing.T) {
	s := startSession(t, "read")
	s.await("built-in")
	s.tty.Close()
	s.ptmx.Close()
	if code := s.end(); code != exitHungUp {
		t.Errorf("exit code %d, want %d", code, exitHungUp)
	}
}

// TestReadResized checks that the screen follows the size of the terminal, and that keys which arrive at once all count.
func TestReadResized(t *testing.T) {
	s := startSession(t)
	s.await("built-in")
	s.press("x?jjG")
	s.await("Ctrl-C")
	ptytest.Resize(t, s.tty, 40, 10)
	s.await("\x1b[2J") // all is drawn again
	s.await("keys · ") // in the last row
	s.press("qQ")
	if code := s.end(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
}
