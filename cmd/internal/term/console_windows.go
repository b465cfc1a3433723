package term

import (
	"os"

	"golang.org/x/sys/windows"
)

// prepareConsole enables escape sequences on a console, and reports whether it supports them.
// Consoles before Windows 10 do not.
func prepareConsole(file *os.File) bool {
	var mode uint32
	console := windows.Handle(file.Fd())
	if err := windows.GetConsoleMode(console, &mode); err != nil {
		return false
	}
	if mode&windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING != 0 {
		return true
	}
	return windows.SetConsoleMode(console, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
