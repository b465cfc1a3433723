//go:build !windows

package term

import "os"

// prepareConsole makes a console read escape sequences, and reports whether it is
// one that does.
func prepareConsole(*os.File) bool { return true }
