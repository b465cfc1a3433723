package term

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"
)

// Pager writes a text to a terminal, through the reader's pager when it is longer
// than the screen.
type Pager struct {
	Out      io.Writer           // standard output
	Err      io.Writer           // standard error of the pager
	Terminal Terminal            // what Out is
	Getenv   func(string) string // PAGER, LESS, LV, TERM
	Off      bool                // --no-pager
}

// Write writes all of the text, and returns how many bytes Out or the pager got. A
// pager that is closed before the end is no error, and neither is one that is not
// there: then the text goes to Out.
func (p *Pager) Write(text []byte) (int, error) {
	command := p.command()
	if command == "" || !p.exceedsScreen(text) {
		return p.Out.Write(text)
	}
	started, err := p.run(command, text)
	if !started {
		return p.Out.Write(text)
	}
	if err != nil {
		return 0, fmt.Errorf("running pager %q: %w", command, err)
	}
	return len(text), nil
}

// command returns the pager's command line: $PAGER, else less; "" for none. There is
// none on a terminal that moves no cursor, and none by default on Windows, whose
// more prints escape sequences as text.
func (p *Pager) command() string {
	if p.Off || !p.Terminal.TTY || p.Terminal.Accessible || p.Getenv("TERM") == "dumb" {
		return ""
	}
	command, set := p.Getenv("PAGER"), p.Getenv("PAGER") != ""
	switch strings.TrimSpace(command) {
	case "":
		if set || runtime.GOOS == "windows" {
			return ""
		}
		return "less"
	case "cat":
		return ""
	}
	return command
}

// exceedsScreen reports whether the text takes more lines than the screen shows above its
// prompt. Lines of ours are no wider than the terminal, or were asked to be.
func (p *Pager) exceedsScreen(text []byte) bool {
	return bytes.Count(text, []byte("\n")) >= p.Terminal.Rows
}

// run runs the pager over the text, and reports whether it has started at all. An
// interrupt from the keyboard is the pager's while it runs.
func (p *Pager) run(command string, text []byte) (started bool, err error) {
	shell := []string{"/bin/sh", "-c", command}
	if runtime.GOOS == "windows" {
		shell = []string{"cmd", "/c", command}
	}
	if command == "less" {
		path, err := exec.LookPath("less")
		if err != nil {
			return false, nil
		}
		shell = []string{path, "-R"}
	}
	cmd := exec.Command(shell[0], shell[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(text), p.Out, p.Err
	cmd.Env = append(cmd.Environ(), p.environment()...)
	interrupts := make(chan os.Signal, 1)
	signal.Reset(os.Interrupt) // no context that waits for one is cancelled by it
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	if err := cmd.Start(); err != nil {
		return false, nil
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && (exit.ExitCode() == cannotRun || exit.ExitCode() == notFound) {
		return false, nil
	}
	return true, ignoreEarlyExit(err)
}

// The exit codes of a shell that could not start a command (POSIX, Shell and Utilities 2.8.2).
const (
	cannotRun = 126
	notFound  = 127
)

// environment returns the environment of the pagers that need some to show colours:
// less (F: not for a short text, R: colours, X: leave the text on the screen) and lv.
func (p *Pager) environment() []string {
	var env []string
	if p.Getenv("LESS") == "" {
		env = append(env, "LESS=FRX")
	}
	if p.Getenv("LV") == "" {
		env = append(env, "LV=-c")
	}
	return env
}

// ignoreEarlyExit drops the errors that mean no more than that the reader has seen enough.
func ignoreEarlyExit(err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) || errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	return err
}
