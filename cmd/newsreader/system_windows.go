package main

import (
	"io"
	"os"
	"strings"
	"sync"

	"golang.org/x/sys/windows"
)

// closedPipes are the errors of writing to a pipe whose reader has seen enough: Windows has one for each state of the pipe.
var closedPipes = []error{io.ErrClosedPipe, windows.ERROR_NO_DATA, windows.ERROR_BROKEN_PIPE, windows.ERROR_PIPE_NOT_CONNECTED}

// getenv returns the value of an environment variable. Windows does not set LANG, so its default is the language of the
// user's settings.
func getenv(name string) string {
	value := os.Getenv(name)
	if value == "" && name == "LANG" {
		return settingsLanguage()
	}
	return value
}

// settingsLanguage returns the language of the user's settings, "" if it is unknown.
var settingsLanguage = sync.OnceValue(func() string {
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(languages) == 0 {
		return ""
	}
	return languages[0]
})

// systemWording returns a message with paths as they are typed, without the second backslash of Go's quoted strings, and
// without the full stop of the system's errors.
func systemWording(message string) string {
	return strings.TrimSuffix(strings.ReplaceAll(message, `\\`, `\`), ".")
}
