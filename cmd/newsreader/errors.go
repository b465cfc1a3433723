package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"newsreader/articles"
)

// usageError is an error in the command line itself.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

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

// misusedError is an error in the arguments of a command. Its remedy is how the command is used, in the language that
// its help has when the error is printed.
type misusedError struct {
	error
	cmd *cobra.Command
}

func (e misusedError) Unwrap() error { return e.error }

// Hint returns the remedy.
func (e misusedError) Hint() string { return "usage: " + e.cmd.UseLine() }

// valueError is an error in the value of a flag, found when its command had read the library.
type valueError struct {
	error
	flag, value string
}

func (e valueError) Unwrap() error { return e.error }

// readingError wraps an error of reading a file with the file's name, without the name of the system call.
func readingError(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	if info, statErr := os.Stat(name); statErr == nil && info.IsDir() {
		err = syscall.EISDIR // Windows says no more than that the function is incorrect
	}
	return fmt.Errorf("reading %q: %w", name, err)
}

// outputError rewords the error of a failed write to standard output, as on a full disk, which Go calls /dev/stdout.
func outputError(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) && path.Path == os.Stdout.Name() {
		return fmt.Errorf("writing standard output: %w", path.Err)
	}
	return err
}

// redactArgument returns an argument without the password that it may hold even without a scheme: jane:pw@example.com.
func redactArgument(arg string) string {
	if strings.Contains(arg, "://") {
		return articles.RedactAddresses(arg)
	}
	return strings.TrimPrefix(articles.RedactAddresses("https://"+arg), "https://")
}

// printError prints an error and its remedy.
func (a *app) printError(err error) { a.printErrors([]error{err}) }

// printErrors prints errors and their remedies in the reader's language, a remedy that several have only after the last
// of them. All are sanitized because they may quote untrusted text, and lose the passwords of addresses that were typed.
func (a *app) printErrors(errs []error) {
	last := map[string]int{}
	for i, err := range errs {
		last[hintOf(err)] = i
	}
	for i, err := range errs {
		fmt.Fprintf(a.stderr, "newsreader: %s\n", a.message(articles.RedactAddresses(articles.CleanLine(outputError(err).Error()))))
		if hint := hintOf(err); hint != "" && last[hint] == i {
			fmt.Fprintf(a.stderr, "newsreader: hint: %s\n", a.message(articles.CleanLine(hint)))
		}
	}
}

// hintOf returns the remedy of an error, "" if it has none.
func hintOf(err error) string {
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		return hinted.Hint()
	}
	return ""
}
