// Command newsreader lists and shows news articles and their headline feeds.
package main

import (
	"context"
	"io"
	"log"
	"os"
	"runtime/debug"
	"time"
)

func main() {
	ctx, stop := untilSignal()
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	tuneGC()
	log.SetOutput(io.Discard) // net/http logs protocol errors there, quoting the server
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: os.Getenv, now: time.Now}
	return a.run(ctx, args)
}

// Garbage collection starts late: most runs end before it would pay off.
const (
	gcPercent   = 400
	memoryLimit = 64 << 20 // bytes above which it runs as often as it must
)

func tuneGC() {
	debug.SetGCPercent(gcPercent)
	debug.SetMemoryLimit(memoryLimit)
}
