package library

import (
	"testing"
	"time"
)

// TestPace checks that transactions that take long do less, but never nothing, and those that do not do more again.
func TestPace(t *testing.T) {
	p := newPace(128)
	for i, step := range []struct {
		took time.Duration
		size int
	}{{comfortable, 128}, {2 * comfortable, 64}, {time.Second, 32}, {time.Second, 16}, {time.Hour, 16}, {comfortable / 2, 16}, {comfortable / 4, 32}, {0, 64}, {0, 128}, {0, 128}} {
		if p.adapt(step.took); p.size != step.size {
			t.Errorf("step %d: %d, want %d", i, p.size, step.size)
		}
	}
}
