//go:build !windows

package shell

import (
	"context"
	"os/exec"
)

// Command returns the command that has the shell run a line.
func Command(ctx context.Context, line string) *exec.Cmd {
	return exec.CommandContext(ctx, "/bin/sh", "-c", line)
}

// IsMissing reports whether a line ended with an exit code because its program could not be started (POSIX, Shell and
// Utilities §2.8.2).
func IsMissing(_ string, code int) bool {
	const cannotRun, notFound = 126, 127
	return code == cannotRun || code == notFound
}
