//go:build unix

package picture

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"
	xterm "golang.org/x/term"
)

// Ask asks the terminal of the process [Query] and returns its answers, all or what has come within limit. Nobody else may
// read from the terminal at that time; what is typed meanwhile is lost. A process in the background asks nothing.
func Ask(limit time.Duration) string {
	tty, err := os.OpenFile("/dev/tty", os.O_RDWR, 0)
	if err != nil {
		return ""
	}
	defer tty.Close()
	fd := int(tty.Fd())
	if group, err := unix.IoctlGetInt(fd, unix.TIOCGPGRP); err != nil || group != unix.Getpgrp() {
		return ""
	}
	return ask(tty, fd, limit)
}

func ask(tty *os.File, fd int, limit time.Duration) string {
	state, err := xterm.MakeRaw(fd)
	if err != nil {
		return ""
	}
	defer func() { _ = xterm.Restore(fd, state) }()
	if _, err := tty.WriteString(Query); err != nil {
		return ""
	}
	var answers []byte
	buffer := make([]byte, 1024)
	for end := time.Now().Add(limit); attributes(string(answers)) == "" && len(answers) < maxAnswers && readable(fd, time.Until(end)); {
		n, err := tty.Read(buffer)
		if err != nil {
			break
		}
		answers = append(answers, buffer[:n]...)
	}
	return string(answers)
}

// maxAnswers bounds what is read from a terminal, in bytes.
const maxAnswers = 16 << 10

// readable waits until a terminal has input and reports whether it has. (Polling knows no terminals on macOS.)
func readable(fd int, wait time.Duration) bool {
	for end := time.Now().Add(wait); ; {
		rest := time.Until(end)
		if rest <= 0 {
			return false
		}
		var set unix.FdSet
		set.Set(fd)
		timeout := unix.NsecToTimeval(int64(rest))
		n, err := unix.Select(fd+1, &set, nil, nil, &timeout)
		if !errors.Is(err, unix.EINTR) {
			return err == nil && n > 0
		}
	}
}
