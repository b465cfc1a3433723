package account

import (
	"context"
	"slices"

	"newsreader/articles/library"
)

// maxMissed is how many rounds look for an entry that has vanished: a list that was shortened hides it in one.
const maxMissed = 3

// compare brings together what is read and starred on both sides.
func (r *round) compare(ctx context.Context) error {
	if !r.account.Begun {
		return nil
	}
	marks, err := r.lib.RemoteMarks(ctx)
	if err != nil {
		return err
	}
	lists, err := r.states(ctx)
	if err != nil {
		return err
	}
	c := &comparison{round: r, lists: lists, doubted: idSet{}}
	for _, m := range marks {
		if c.isDecisive(m) {
			if c.all, err = r.all(ctx); err != nil {
				return err
			}
			break
		}
	}
	if err := c.guard(ctx, marks); err != nil {
		return err
	}
	var ids []int64
	for _, m := range marks {
		if c.outcome(m) != m && !c.doubted.has(m.ID) {
			ids = append(ids, m.ID)
		}
		if r.opts.DryRun && !c.doubted.has(m.ID) {
			r.report.Received += count(c.outcome(m).Here ^ m.Here)
		}
	}
	if r.opts.DryRun {
		return nil
	}
	return c.apply(ctx, ids)
}

// comparison is the state of comparing marks.
type comparison struct {
	*round
	lists   *stateLists
	all     idSet // all of the server's entries, nil where that makes no difference
	doubted idSet // entries about which the server gave two answers
}

// there returns the flags that the server shows.
func (c *comparison) there(id int64) (flags library.Flag) {
	if !c.lists.unread.has(id) {
		flags |= library.FlagRead
	}
	if c.lists.starred.has(id) {
		flags |= library.FlagStarred
	}
	return flags
}

// isListed reports whether the server certainly has an entry. Those that it holds as read are in neither list, nor are
// those that it no longer has.
func (c *comparison) isListed(id int64) bool {
	return c.lists.unread.has(id) || c.lists.starred.has(id)
}

// isDecisive reports whether it matters for an article that the server holds its entry as read, rather than no longer
// having it: for its flags here, or for what is still to be sent. An entry that was missed often enough is gone.
func (c *comparison) isDecisive(m library.RemoteMark) bool {
	if c.isListed(m.ID) || m.Missed >= maxMissed {
		return false
	}
	after := merge(m, c.there(m.ID))
	return after.Here != m.Here || after.Here != after.Base
}

// outcome returns what becomes of an article. An entry that has vanished changes no mark.
func (c *comparison) outcome(m library.RemoteMark) library.RemoteMark {
	switch {
	case c.isListed(m.ID), c.all.has(m.ID):
		return merge(m, c.there(m.ID))
	case c.all == nil && m.Missed == 0:
		return merge(m, c.there(m.ID))
	case c.all != nil:
		m.Missed, m.Sent = min(m.Missed+1, maxMissed), 0
	}
	return m
}

// apply applies the outcome to articles as they are by now. What was marked meanwhile stays, and is sent in the next
// round.
func (c *comparison) apply(ctx context.Context, ids []int64) error {
	done := 0
	for batch := range slices.Chunk(ids, maxMarkBatch) {
		received, pending := map[int64]int{}, map[int64]int{}
		err := c.lib.ChangeRemoteMarks(ctx, batch, func(m *library.RemoteMark) {
			before := *m
			*m = c.outcome(before)
			received[m.ID], pending[m.ID] = count(m.Here^before.Here), 0
			if m.Missed == 0 {
				sent := c.sent[m.ID]
				pending[m.ID] = count(sent.flags & (c.there(m.ID) ^ sent.state))
			}
		})
		if err != nil {
			return err
		}
		for n := range received {
			c.report.Received += received[n]
			c.report.Pending += pending[n]
		}
		done += len(batch)
		c.opts.Progress(Progress{Stage: StageStates, Done: done, Total: len(ids)})
	}
	return nil
}
