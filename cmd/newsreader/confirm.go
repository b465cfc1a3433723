package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

// interactive reports whether somebody is there to be asked: standard input and standard error are terminals, or the command
// runs on the full screen.
func (a *app) interactive() bool {
	if a.fullScreen != nil {
		return true
	}
	file := a.inputFile()
	return file != nil && a.isTerminal(file) && a.isTerminal(a.stderr)
}

func (a *app) isTerminal(w io.Writer) bool { return term.Detect(w, a.getenv, term.Preferences{}).TTY }

// confirm asks a question on standard error and reports whether the answer is yes. No answer is no. A
// command on the full screen has nowhere to ask, which is an error.
func (a *app) confirm(question string) (bool, error) {
	if a.fullScreen != nil {
		return false, withHint(usagef("%s", question), "--yes skips the question")
	}
	if _, err := fmt.Fprintf(a.stderr, a.localized("%s [y/N] ", "%s[y/N] "), articles.CleanLine(question)); err != nil {
		return false, err
	}
	answer, err := bufio.NewReader(a.stdin).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return false, err
	}
	switch strings.ToLower(strings.TrimSpace(answer)) {
	case "y", "yes", "是", "好":
		return true, nil
	}
	return false, nil
}
