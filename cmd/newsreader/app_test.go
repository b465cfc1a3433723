package main

import (
	"bytes"
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
