package main

import (
	"io"
	"os"
	"strings"

	"golang.org/x/sys/windows"
)

// closedPipes are the errors of writing to a pipe whose reader has seen enough: Windows has one for each state of the pipe.
var closedPipes = []error{io.ErrClosedPipe, windows.ERROR_NO_DATA, windows.ERROR_BROKEN_PIPE, windows.ERROR_PIPE_NOT_CONNECTED}

// getenv returns the value of an environment variable. Windows does not set LANG, so that it is the language of the user's
// settings unless somebody did.
func getenv(name string) string {
	value := os.Getenv(name)
	if value != "" || name != "LANG" {
		return value
	}
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(languages) == 0 {
		return ""
	}
	return languages[0]
}

// systemWording returns the message of an error in the system's own way: with paths as they are typed, which Go quotes with
// twice the backslashes, and without the full stop of the system's messages.
func systemWording(message string) string {
	return strings.TrimSuffix(strings.ReplaceAll(message, `\\`, `\`), ".")
}
