package main

import (
	"bytes"
	"context"
	"io"
	"testing"
	"time"
)

// TestInterruptEndsReadingStdin checks that an interrupt ends the commands that are waiting for standard input.
func TestInterruptEndsReadingStdin(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	home := t.TempDir()
	for _, args := range [][]string{{"show", "-"}, {"list", "-"}, {"mark", "--read"}, {"import", "-"}} {
		silent, writer := io.Pipe()
		var out, errs bytes.Buffer
		a := &app{stdin: silent, stdout: &out, stderr: &errs, getenv: func(string) string { return home }, now: time.Now}
		if code := a.run(ctx, args); code != exitInterrupted || out.Len()+errs.Len() > 0 {
			t.Errorf("%v: exit code %d, %q, %q", args, code, out.String(), errs.String())
		}
		writer.Close()
	}
}
