// Command newsreader lists and shows news articles and their headline feeds.
package main

import (
	"context"
	"io"
	"log"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second one ends at once what does not heed the first
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run runs one command line and gives its exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	setMemory()
	log.SetOutput(io.Discard) // net/http tells it what servers do wrong, in their words
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: os.Getenv, now: time.Now}
	return a.run(ctx, args)
}

// What a run may leave to be collected later: most are over before it would pay.
const (
	garbagePercent = 400
	memoryWanted   = 64 << 20 // bytes from which the collector works as often as it must
)

func setMemory() {
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(memoryWanted)
}
