package account

import (
	"context"

	"newsreader/articles/library"
)

// guard asks for a second opinion where more than half of the articles that are unread, or starred, or neither, would
// change at once: an empty or shortened list looks the same as one of a reader who has read everything. What both answers
// say is believed; if most of the changes are in one of them alone, the round ends.
func (c *comparison) guard(ctx context.Context, marks []library.RemoteMark) error {
	for _, list := range []struct {
		flag  library.Flag
		state State
		set   *idSet
	}{
		{library.FlagRead, StateUnread, &c.lists.unread},
		{library.FlagStarred, StateStarred, &c.lists.starred},
	} {
		changing := c.changing(marks, list.flag)
		if len(changing) == 0 {
			continue
		}
		second, err := c.list(ctx, list.state)
		if err != nil {
			return err
		}
		differing := 0
		for _, n := range changing {
			if second.has(n) != list.set.has(n) {
				c.doubted[n] = struct{}{}
				differing++
			}
		}
		switch {
		case 2*differing <= len(changing):
		case !c.opts.Force:
			return &SuspiciousError{Flag: list.flag, Differing: differing}
		default:
			*list.set = second
			clear(c.doubted)
		}
	}
	return nil
}

// changing returns the entries whose flag the server shows otherwise than before if these are suspiciously many, else none.
// Those that may have vanished are among them.
func (c *comparison) changing(marks []library.RemoteMark, flag library.Flag) (changing []int64) {
	var total, changed [2]int // by whether the flag was set
	for _, m := range marks {
		if m.Missed > 0 {
			continue
		}
		before := 0
		if m.Base.Has(flag) {
			before = 1
		}
		total[before]++
		if theirs := (m.Base ^ c.there(m.ID)) &^ m.Sent; theirs.Has(flag) {
			changed[before]++
			changing = append(changing, m.ID)
		}
	}
	if 2*changed[0] <= total[0] && 2*changed[1] <= total[1] {
		return nil
	}
	return changing
}
