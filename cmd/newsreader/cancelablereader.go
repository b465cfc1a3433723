package main

import (
	"context"
	"io"
)

// cancelableReader is a reader that stops when its context is done. A read that blocks, as at an idle terminal, cannot
// be cancelled, only abandoned.
type cancelableReader struct {
	ctx    context.Context
	in     io.Reader
	buffer []byte
}

// Read implements io.Reader.
func (r *cancelableReader) Read(p []byte) (int, error) {
	if r.buffer == nil {
		r.buffer = make([]byte, 1<<16)
	}
	buffer, done := r.buffer[:min(len(p), len(r.buffer))], make(chan error, 1)
	n := 0
	go func() {
		var err error
		n, err = r.in.Read(buffer)
		done <- err
	}()
	select {
	case <-r.ctx.Done():
		return 0, r.ctx.Err()
	case err := <-done:
		return copy(p, buffer[:n]), err
	}
}
