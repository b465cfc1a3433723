package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"newsreader/articles"
)

// The exit codes. Scripts rely on them.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartial     = 3
	exitInterrupted = 130
)

// exitMeanings describes the exit codes in the manual page.
var exitMeanings = []struct {
	code  int
	means string
}{
	{exitDone, "done, an empty list too"},
	{exitFailed, "failed: not found, unreadable, disk"},
	{exitUsage, "bad usage"},
	{exitPartial, "partly: some feeds failed, the rest are in"},
	{exitInterrupted, "interrupted"},
}

// usageError is an error in the command line itself.
type usageError struct{ error }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// hintedError is an error with a remedy, which is printed on a line of its own.
type hintedError struct {
	error
	hint string
}

func (e hintedError) Unwrap() error { return e.error }

// Hint returns the remedy.
func (e hintedError) Hint() string { return e.hint }

func withHint(err error, hint string) error { return hintedError{err, hint} }

// flagTypes describes the values of a flag by pflag's name for its type.
var flagTypes = map[string]string{"int": "a whole number", "bool": "true or false"}

// flagError turns an error of pflag into a usage error, in our own words where pflag's are Go's.
func flagError(cmd *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	if errors.As(err, &invalid) {
		if kind := flagTypes[invalid.GetFlag().Value.Type()]; kind != "" {
			err = fmt.Errorf("--%s %q: not %s", invalid.GetFlag().Name, invalid.GetValue(), kind)
		}
	}
	return withHint(usageError{err}, cmd.CommandPath()+" --help lists the flags")
}

// printedError is an error that has already been printed; only its exit code is left to return.
type printedError struct {
	error
	code int
}

// exitCode returns the exit code for the error of a command. A closed pipe is no failure: its reader has seen enough.
func exitCode(err error) int {
	var usage usageError
	var told printedError
	switch {
	case err == nil || errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe):
		return exitDone
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &told):
		return told.code
	}
	return exitFailed
}

// outputError rewords the error of a failed write to standard output, as on a full disk, which Go calls /dev/stdout.
func outputError(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) && path.Path == os.Stdout.Name() {
		return fmt.Errorf("writing standard output: %w", path.Err)
	}
	return err
}

// printError prints an error and its remedy. Both are sanitized because they may quote untrusted text.
func printError(w io.Writer, err error) {
	var told printedError
	if errors.As(err, &told) {
		return
	}
	fmt.Fprintf(w, "newsreader: %s\n", articles.CleanLine(outputError(err).Error()))
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) && hinted.Hint() != "" {
		fmt.Fprintf(w, "newsreader: hint: %s\n", articles.CleanLine(hinted.Hint()))
	}
}
