package shell

import (
	"context"
	"os/exec"
	"strings"
	"syscall"
)

// Command returns a command that runs a line in the shell. With /s cmd.exe takes what is between the outer quotes as it
// is; it would not understand how Go escapes the quotes inside.
func Command(ctx context.Context, line string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "cmd.exe")
	cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: `cmd.exe /s /c "` + line + `"`}
	return cmd
}

// IsMissing reports whether the exit code of a line means that its program could not be started. cmd.exe then exits with
// 9009, or after /c often with 1, as many programs do.
func IsMissing(line string, code int) bool {
	const failed, notRecognized = 1, 9009
	if code != failed {
		return code == notRecognized
	}
	_, err := exec.LookPath(program(line))
	return err != nil
}

// program returns the first word of a line, without its quotes.
func program(line string) string {
	line = strings.TrimSpace(line)
	if quoted, ok := strings.CutPrefix(line, `"`); ok {
		name, _, _ := strings.Cut(quoted, `"`)
		return name
	}
	name, _, _ := strings.Cut(line, " ")
	return name
}
