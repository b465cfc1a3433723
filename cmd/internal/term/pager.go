package term

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"newsreader/cmd/internal/shell"
)

// Pager writes a text to a terminal, through the reader's pager if it is longer than the screen.
type Pager struct {
	Out      io.Writer           // standard output
	Err      io.Writer           // standard error of the pager
	Terminal Terminal            // describes Out
	Getenv   func(string) string // PAGER, LESS, LESSCHARSET, LV and TERM
	Off      bool                // never use a pager
}

// Write writes the text, and returns the number of bytes that Out or the pager got. A pager that is
// closed early is not an error. Neither is one that cannot be found: then the text goes to Out.
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

// Pages reports whether a text that is longer than the screen goes through a pager.
func (p *Pager) Pages() bool { return p.command() != "" }

// command returns the pager's command line: $PAGER, else less; "" for none. There is no pager on a
// dumb terminal, and none by default on Windows, where more prints escape sequences as text.
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

// exceedsScreen reports whether the text takes more lines than the screen shows above the prompt.
// Lines are no wider than the terminal unless the reader asked for it.
func (p *Pager) exceedsScreen(text []byte) bool {
	return bytes.Count(text, []byte("\n")) >= p.Terminal.Rows
}

// run runs the pager over the text, and reports whether it could be started. Interrupts from the
// keyboard are left to the pager while it runs.
func (p *Pager) run(command string, text []byte) (started bool, err error) {
	cmd := shell.Command(context.Background(), command)
	if command == "less" {
		path, err := exec.LookPath("less")
		if err != nil {
			return false, nil
		}
		cmd = exec.Command(path, "-R")
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(text), p.Out, p.Err
	cmd.Env = append(cmd.Environ(), p.environment()...)
	interrupts := make(chan os.Signal, 1)
	signal.Reset(os.Interrupt) // keeps interrupts from cancelling contexts
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	if err := cmd.Start(); err != nil {
		return false, nil
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if errors.As(err, &exit) && shell.IsMissing(command, exit.ExitCode()) {
		return false, nil
	}
	return true, ignoreEarlyExit(err)
}

// environment returns the variables with which less (F: quit if the text is short, R: show colours,
// X: leave the text on the screen) and lv show colours. In a locale that is not UTF-8, or that the
// system lacks, less would print the bytes of every other character in hexadecimal, as it does not
// know that the text is.
func (p *Pager) environment() []string {
	var env []string
	if p.Getenv("LESS") == "" {
		env = append(env, "LESS=FRX")
	}
	if p.Getenv("LV") == "" {
		env = append(env, "LV=-c")
	}
	if p.Getenv("LESSCHARSET") == "" {
		env = append(env, "LESSCHARSET=utf-8")
	}
	return env
}

// ignoreEarlyExit drops errors that only mean that the reader has seen enough.
func ignoreEarlyExit(err error) error {
	var exit *exec.ExitError
	if errors.As(err, &exit) || errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe) {
		return nil
	}
	return err
}
