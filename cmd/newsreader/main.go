// Command newsreader lists and shows news articles and their headline feeds.
package main

import (
	"context"
	"io"
	"log"
	"os"
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
	gc := tuneGC()
	log.SetOutput(io.Discard) // net/http logs protocol errors there, quoting the server
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv, now: time.Now, gc: gc}
	return a.run(ctx, args)
}
