package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExitCode(t *testing.T) {
	failure := errors.New("on fire")
	for _, test := range []struct {
		name string
		err  error
		want int
	}{
		{"success", nil, 0},
		{"a reader that has seen enough", fmt.Errorf("writing: %w", closedPipes[1]), 0},
		{"a closed pipe", io.ErrClosedPipe, 0},
		{"a failure", failure, 1},
		{"a timeout, which is no interrupt", context.DeadlineExceeded, 1},
		{"bad usage", usagef("no"), 2},
		{"bad usage with a hint", withHint(usagef("no"), "yes"), 2},
		{"some failures", printedError{failure, exitPartial}, 3},
		{"an interrupt", fmt.Errorf("fetching: %w", context.Canceled), 130},
		{"Ctrl-C", fmt.Errorf("fetching: %w", interruption{os.Interrupt}), 130},
		{"SIGTERM", fmt.Errorf("fetching: %w", interruption{syscall.SIGTERM}), 143},
	} {
		if got := exitCode(test.err); got != test.want {
			t.Errorf("%s: got %d, want %d", test.name, got, test.want)
		}
	}
}

// TestPrintFailures checks that the exit code says whether all failed, and that each failure is printed once.
func TestPrintFailures(t *testing.T) {
	failures := []error{errors.New("one"), withHint(errors.New("two"), "try three")}
	for _, test := range []struct {
		of       int
		failures []error
		code     int
		printed  string
	}{
		{2, nil, exitDone, ""},
		{3, failures, exitPartial, "newsreader: one\nnewsreader: two\nnewsreader: hint: try three\n"},
		{2, failures, exitFailed, "newsreader: one\nnewsreader: two\nnewsreader: hint: try three\n"},
	} {
		a, _, stderr := newTestApp(nil)
		err := a.printFailures(test.failures, test.of)
		if got := exitCode(err); got != test.code {
			t.Errorf("%d of %d failed: exit code %d, want %d", len(test.failures), test.of, got, test.code)
		}
		if diff := cmp.Diff(test.printed, stderr.String()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestPrintError(t *testing.T) {
	stdout := &fs.PathError{Op: "write", Path: os.Stdout.Name(), Err: syscall.ENOSPC}
	other := &fs.PathError{Op: "open", Path: "page.html", Err: fs.ErrPermission}
	for _, test := range []struct {
		name string
		err  error
		want string
	}{
		{"an error", errors.New("on fire"), "newsreader: on fire\n"},
		{"a hint has its own line", withHint(errors.New("on fire"), "use water"), "newsreader: on fire\nnewsreader: hint: use water\n"},
		{"a wrapped hint", fmt.Errorf("show: %w", withHint(errors.New("on fire"), "use water")), "newsreader: show: on fire\nnewsreader: hint: use water\n"},
		{"an empty hint", withHint(errors.New("on fire"), ""), "newsreader: on fire\n"},
		{"escape sequences of others", withHint(errors.New("\x1b[31mred\nline"), "\x1b[1mbold"), "newsreader: red line\nnewsreader: hint: bold\n"},
		{"standard output", stdout, "newsreader: writing standard output: no space left on device\n"},
		{"another file", other, "newsreader: open page.html: permission denied\n"},
		{"a file that is read", readingError("page.html", other), "newsreader: reading \"page.html\": permission denied\n"},
	} {
		a, _, stderr := newTestApp(nil)
		a.printError(test.err)
		if diff := cmp.Diff(test.want, stderr.String()); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}
