package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// newTestApp returns an app with the clock of the scripts, an environment, and buffers for its output.
func newTestApp(env map[string]string) (a *app, stdout, stderr *bytes.Buffer) {
	stdout, stderr = &bytes.Buffer{}, &bytes.Buffer{}
	a = &app{
		stdin: &bytes.Buffer{}, stdout: stdout, stderr: stderr,
		getenv: func(name string) string { return env[name] },
		now:    func() time.Time { return clock },
		color:  "never", style: "auto", noPager: true,
	}
	return a, stdout, stderr
}

// runCommand runs a command line and returns its exit code and output.
func runCommand(t *testing.T, env map[string]string, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	a, out, errs := newTestApp(env)
	a.stdin = strings.NewReader(stdin)
	code = a.run(t.Context(), args)
	return code, out.String(), errs.String()
}

// mustRun runs a command line that must succeed and returns its standard output.
func mustRun(t *testing.T, env map[string]string, stdin string, args ...string) string {
	t.Helper()
	code, stdout, stderr := runCommand(t, env, stdin, args...)
	if code != exitDone {
		t.Fatalf("%v: exit code %d, %s", args, code, stderr)
	}
	return stdout
}
