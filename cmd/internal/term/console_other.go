//go:build !windows

package term

import "os"

// prepareConsole enables escape sequences on a console, and reports whether it supports them.
func prepareConsole(*os.File) bool { return true }
