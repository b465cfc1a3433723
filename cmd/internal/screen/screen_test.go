package screen

import (
	"bytes"
	"context"
	"errors"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// stub is an App that does what a key says.
type stub struct {
	start []Effect
	press func(Key) []Effect
	done  func(any) []Effect
}

func (s *stub) Start() []Effect           { return s.start }
func (s *stub) Resize(int, int)           {}
func (s *stub) Press(k Key) []Effect      { return s.press(k) }
func (s *stub) Paste(string) []Effect     { return nil }
func (s *stub) Point(Mouse) []Effect      { return nil }
func (s *stub) Done(outcome any) []Effect { return s.done(outcome) }
func (s *stub) Frame() Frame              { return Frame{Lines: []string{"news"}} }

// runStub runs an app on no terminal, into which keys are typed. It returns what was written.
func runStub(ctx context.Context, s *stub, keys string) (string, error) {
	var out bytes.Buffer
	in, typed := io.Pipe()
	defer typed.Close()
	go io.WriteString(typed, keys)
	err := Run(ctx, s, Options{In: in, Out: &out, Env: []string{"TERM=xterm-256color"}})
	return out.String(), err
}

// TestRunEndsTasks checks that a task that runs when one leaves is cancelled, and has ended when Run returns; what would
// begin later does not.
func TestRunEndsTasks(t *testing.T) {
	var ended, late atomic.Bool
	begun := make(chan struct{})
	wait := Task(func(ctx context.Context) any {
		close(begun)
		<-ctx.Done()
		for range 1000 {
			runtime.Gosched()
		}
		ended.Store(true)
		return nil
	})
	later := After{Wait: time.Hour, Task: func(context.Context) any { late.Store(true); return nil }}
	leave := Task(func(context.Context) any {
		<-begun
		return "leave"
	})
	s := &stub{start: []Effect{wait, later, leave}, done: func(outcome any) []Effect {
		if outcome == "leave" {
			return []Effect{Quit{}}
		}
		return nil
	}}
	if _, err := runStub(t.Context(), s, ""); err != nil {
		t.Fatal(err)
	}
	if !ended.Load() || late.Load() {
		t.Errorf("ended %v, late %v", ended.Load(), late.Load())
	}
}

// TestRunReturnsHowItEnded checks each way out: the terminal is as it was after all of them.
func TestRunReturnsHowItEnded(t *testing.T) {
	hungUp := errors.New("hung up")
	for key, want := range map[string]error{"q": nil, "c": ErrInterrupted, "h": hungUp, "p": errors.New("drawing the screen")} {
		ctx, hangUp := context.WithCancelCause(t.Context())
		defer hangUp(nil)
		s := &stub{press: func(k Key) []Effect {
			switch k {
			case "q":
				return []Effect{Quit{}}
			case "c":
				return []Effect{Interrupt{}}
			case "p":
				panic("no such row")
			}
			hangUp(hungUp)
			return nil
		}}
		out, err := runStub(ctx, s, key)
		if err != want && (want == nil || err == nil || !strings.HasPrefix(err.Error(), want.Error())) {
			t.Errorf("%s: got %v, want %v", key, err, want)
		}
		if strings.LastIndex(out, "\x1b[?1049l") < strings.LastIndex(out, "\x1b[?1049h") {
			t.Errorf("%s: the screen stays: %q", key, out)
		}
	}
}
