//go:build !windows

package shell

import (
	"context"
	"os/exec"
)

// Command returns a command that runs a line in the shell.
func Command(ctx context.Context, line string) *exec.Cmd {
	return exec.CommandContext(ctx, "/bin/sh", "-c", line)
}

// IsMissing reports whether the exit code of a line means that its program could not be started (POSIX, Shell and
// Utilities §2.8.2).
func IsMissing(_ string, code int) bool {
	const cannotRun, notFound = 126, 127
	return code == cannotRun || code == notFound
}
