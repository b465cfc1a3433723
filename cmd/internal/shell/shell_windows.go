package shell

import (
	"context"
	"os/exec"
	"strings"
	"syscall"
)

// Command returns the command that has the shell run a line. With /s cmd.exe takes what is between the outer quotes as it
// is; Go would escape the quotes of the line, which cmd.exe does not understand.
func Command(ctx context.Context, line string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, "cmd.exe")
	cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: `cmd.exe /s /c "` + line + `"`}
	return cmd
}

// IsMissing reports whether a line ended with an exit code because its program could not be started. For that cmd.exe has
// the code 9009, but after /c often 1, with which many programs end as well.
func IsMissing(line string, code int) bool {
	const failed, notRecognized = 1, 9009
	if code != failed {
		return code == notRecognized
	}
	_, err := exec.LookPath(program(line))
	return err != nil
}

// program returns the first word of a line, without the quotes that it needs where it has spaces.
func program(line string) string {
	line = strings.TrimSpace(line)
	if quoted, ok := strings.CutPrefix(line, `"`); ok {
		name, _, _ := strings.Cut(quoted, `"`)
		return name
	}
	name, _, _ := strings.Cut(line, " ")
	return name
}
