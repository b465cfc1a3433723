package account

import (
	"context"
	"maps"
	"math/bits"
	"slices"

	"newsreader/articles/library"
)

// maxMarkBatch is how many marks one transaction changes.
const maxMarkBatch = 200

// sentMark is what was sent of one entry: which flags, and in which state.
type sentMark struct{ flags, state library.Flag }

// sendMarks sends what was marked here. That it goes out is recorded before: should the answer be lost, the next round
// knows that the server may show it.
func (r *round) sendMarks(ctx context.Context) error {
	if !r.account.Begun {
		return nil
	}
	marks, err := r.lib.UnsentMarks(ctx)
	if err != nil {
		return err
	}
	var ids []int64
	for _, m := range marks {
		if flags := unsent(m) &^ r.sent[m.ID].flags; flags != 0 {
			ids = append(ids, m.ID)
			if r.opts.DryRun {
				r.report.Sent += count(flags)
				r.sent[m.ID] = sentMark{flags: flags}
			}
		}
	}
	if r.opts.DryRun || len(ids) == 0 {
		return nil
	}
	outgoing := map[int64]sentMark{}
	for batch := range slices.Chunk(ids, maxMarkBatch) {
		err := r.lib.ChangeRemoteMarks(ctx, batch, func(m *library.RemoteMark) {
			outgoing[m.ID] = sentMark{unsent(*m) &^ r.sent[m.ID].flags, m.Here}
			m.Sent |= m.Base ^ m.Here
		})
		if err != nil {
			return err
		}
	}
	return r.send(ctx, outgoing)
}

// send sends marks, one state of one flag after the other.
func (r *round) send(ctx context.Context, outgoing map[int64]sentMark) error {
	ids := slices.Sorted(maps.Keys(outgoing))
	total := 0
	for _, m := range outgoing {
		total += count(m.flags)
	}
	done := 0
	for _, kind := range []struct {
		flag library.Flag
		on   bool
	}{
		{library.FlagRead, true}, {library.FlagRead, false}, {library.FlagStarred, true}, {library.FlagStarred, false},
	} {
		var part []int64
		for _, n := range ids {
			if m := outgoing[n]; m.flags.Has(kind.flag) && m.state.Has(kind.flag) == kind.on {
				part = append(part, n)
			}
		}
		if len(part) == 0 {
			continue
		}
		r.outdate()
		if err := r.server.Mark(ctx, part, kind.flag, kind.on); err != nil {
			return err
		}
		r.noteSent(part, kind.flag, kind.on)
		done += len(part)
		r.opts.Progress(Progress{Stage: StageMarks, Done: done, Total: total})
	}
	return nil
}

// noteSent notes that the server has accepted marks.
func (r *round) noteSent(ids []int64, flag library.Flag, on bool) {
	r.report.Sent += len(ids)
	for _, n := range ids {
		m := r.sent[n]
		m.flags |= flag
		if on {
			m.state |= flag
		} else {
			m.state &^= flag
		}
		r.sent[n] = m
	}
}

func count(flags library.Flag) int { return bits.OnesCount8(uint8(flags)) }
