//go:build !windows

package main

import (
	"io"
	"os"
	"syscall"
)

// closedPipes are the errors of writing to a pipe whose reader has seen enough.
var closedPipes = []error{io.ErrClosedPipe, syscall.EPIPE}

// getenv returns the value of an environment variable.
func getenv(name string) string { return os.Getenv(name) }

// systemWording returns a message as it is: only Windows needs changes.
func systemWording(message string) string { return message }
