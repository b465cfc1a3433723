package main

import (
	"context"
	"errors"
	"slices"
	"syscall"
)

// The exit codes. Scripts rely on them.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartial     = 3
	exitHungUp      = 129
	exitInterrupted = 130 // 128 and the number of the signal
	exitTerminated  = 143
)

// exitMeanings describes the exit codes in the manual page.
var exitMeanings = []struct {
	code  int
	means string
}{
	{exitDone, "success, even if a list is empty"},
	{exitFailed, "failure: something not found or unreadable, a full disk, no answer from a server"},
	{exitUsage, "bad usage"},
	{exitPartial, "partial success: some items failed, the rest were done"},
	{exitInterrupted, "interrupted by Ctrl-C"},
	{exitTerminated, "interrupted by SIGTERM"},
}

// printedError is an error that has already been printed; only its exit code is left to return.
type printedError struct {
	error
	code int
}

// exitCode returns the exit code for the error of a command. A closed pipe is no failure: its reader has seen enough.
func exitCode(err error) int {
	var usage usageError
	var printed printedError
	var interrupted interruption
	switch {
	case errors.As(err, &interrupted) && interrupted.signal == syscall.SIGTERM:
		return exitTerminated
	case errors.As(err, &interrupted) && interrupted.signal == syscall.SIGHUP:
		return exitHungUp
	case err == nil || isClosedPipe(err):
		return exitDone
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.As(err, &printed):
		return printed.code
	}
	return exitFailed
}

// isClosedPipe reports whether an error is that of writing to a closed pipe.
func isClosedPipe(err error) bool {
	return slices.ContainsFunc(closedPipes, func(closed error) bool { return errors.Is(err, closed) })
}

// printFailures prints the errors of a command that had several feeds or addresses to handle. The exit code of the
// error that it returns depends on whether the others succeeded.
func (a *app) printFailures(failures []error, of int) error {
	if len(failures) == 0 {
		return nil
	}
	a.printErrors(failures)
	if len(failures) < of {
		return printedError{errors.Join(failures...), exitPartial}
	}
	return printedError{errors.Join(failures...), exitFailed}
}
