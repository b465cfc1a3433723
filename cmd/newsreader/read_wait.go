package main

import (
	"context"

	"newsreader/cmd/internal/screen"
)

// readWait is work that the next keys wait for, because they are meant for its outcome. Keys that leave or give it up do not wait.
type readWait struct {
	cancel context.CancelFunc
	keys   []screen.Key
}

// await makes the next keys wait until resumeAfter is called. Esc gives up.
func (r *reader) await(cancel context.CancelFunc) *readWait {
	r.wait = &readWait{cancel: cancel}
	return r.wait
}

// pressWaiting handles a key while others wait.
func (r *reader) pressWaiting(key screen.Key) {
	switch key {
	case "esc":
		r.wait.cancel()
		r.wait, r.notice = nil, ""
	case "ctrl+l":
		r.do(screen.Redraw{})
	case "ctrl+z":
		r.do(screen.Suspend{})
	default:
		r.wait.keys = append(r.wait.keys, key)
	}
}

// resumeAfter shows the outcome of work that was waited for, and handles the keys that waited. It does nothing if the work was
// given up.
func (r *reader) resumeAfter(wait *readWait, show func()) {
	if r.wait != wait {
		return
	}
	r.wait = nil
	show()
	for i, key := range wait.keys {
		if r.wait != nil {
			r.wait.keys = append(r.wait.keys, wait.keys[i:]...)
			return
		}
		r.handle(key)
	}
}
