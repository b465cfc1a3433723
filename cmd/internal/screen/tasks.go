package screen

import (
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// tasks are what runs in the background.
type tasks struct {
	mu      sync.Mutex
	ended   bool
	running sync.WaitGroup
}

// begin reports whether a task may run, which then must call running.Done.
func (t *tasks) begin() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.ended {
		t.running.Add(1)
	}
	return !t.ended
}

// patience is how long a cancelled task may take to end.
const patience = 2 * time.Second

// end waits for the tasks that run, and lets no other begin.
func (t *tasks) end() {
	t.mu.Lock()
	t.ended = true
	t.mu.Unlock()
	done := make(chan struct{})
	go func() { t.running.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(patience):
	}
}

// after returns a command that runs a task after a while, unless the screen ends before.
func (m *model) after(wait time.Duration, task Task) tea.Cmd {
	return func() tea.Msg {
		select {
		case <-m.ctx.Done():
			return nil
		case <-time.After(wait):
		}
		if !m.tasks.begin() {
			return nil
		}
		defer m.tasks.running.Done()
		return outcome{task(m.ctx)}
	}
}
