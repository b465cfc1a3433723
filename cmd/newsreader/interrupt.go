package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// interruption is the signal that ended a run.
type interruption struct{ signal os.Signal }

func (i interruption) Error() string { return "interrupted: " + i.signal.String() }

// Is makes an interruption a cancellation.
func (i interruption) Is(target error) bool { return target == context.Canceled }

// untilSignal returns a context that is done when the process is interrupted, told to terminate, or loses its terminal, with the signal as
// its cause. A second signal kills the process even if the run ignores the first.
func untilSignal() (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	if !signal.Ignored(syscall.SIGHUP) { // as nohup asks
		signal.Notify(signals, syscall.SIGHUP)
	}
	go func() {
		s := <-signals
		signal.Stop(signals)
		cancel(interruption{s})
	}()
	return ctx, func() { signal.Stop(signals); cancel(nil) }
}
