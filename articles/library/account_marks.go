package library

import "context"

// Flag is one of the two flags of an article, as a bit.
type Flag uint8

// The flags.
const (
	FlagRead Flag = 1 << iota
	FlagStarred
)

// Flags returns the flags that are set.
func (m Marks) Flags() (f Flag) {
	if m.Read {
		f |= FlagRead
	}
	if m.Starred {
		f |= FlagStarred
	}
	return f
}

// Has reports whether all of some flags are set.
func (f Flag) Has(flags Flag) bool { return f&flags == flags }

// RemoteMark are the flags of an article that is an entry of the server.
type RemoteMark struct {
	ID int64 // the server's
	// Base are the flags that both sides had last, Here those of the article.
	Base, Here Flag
	// Sent are the flags of which the opposite of Base was sent to the server. Whether it got there is not known.
	Sent Flag
	// Missed is how often the server did not have the entry any more, 0 if it had it when last looked for.
	Missed int
}

const remoteMarkQuery = `SELECT r.id, r.read + 2 * r.starred, a.read + 2 * a.starred, r.sent, r.missed
	FROM remote_entries AS r CROSS JOIN articles AS a ON a.id = r.article`

func scanRemoteMark(row scanner) (m RemoteMark, err error) {
	return m, row.Scan(&m.ID, &m.Base, &m.Here, &m.Sent, &m.Missed)
}

// RemoteMarks returns the flags of all articles that are entries of the server, in the order of their IDs.
func (l *Library) RemoteMarks(ctx context.Context) ([]RemoteMark, error) {
	marks, err := collect(ctx, l, remoteMarkQuery+" ORDER BY r.id", nil, scanRemoteMark)
	return marks, l.wrapError("reading", err)
}

// UnsentMarks is [Library.RemoteMarks] for those that differ from what both sides had last, or of which it is not known
// what the server has; without entries that the server no longer has.
func (l *Library) UnsentMarks(ctx context.Context) ([]RemoteMark, error) {
	marks, err := collect(ctx, l, remoteMarkQuery+" WHERE r.missed = 0 AND (r.read <> a.read OR r.starred <> a.starred OR r.sent <> 0) ORDER BY r.id", nil, scanRemoteMark)
	return marks, l.wrapError("reading", err)
}

// ChangeRemoteMarks changes the flags of articles that are entries of the server, in one transaction: it calls change for
// each with the flags as they are then, and stores what that changed.
func (l *Library) ChangeRemoteMarks(ctx context.Context, ids []int64, change func(*RemoteMark)) error {
	if len(ids) == 0 {
		return nil
	}
	return l.write(ctx, "synchronizing", func(w *writer) error {
		marks, err := collectRows(ctx, w.conn, remoteMarkQuery+" WHERE r.id IN ("+numberList(ids)+")", nil, scanRemoteMark)
		if err != nil {
			return err
		}
		for _, before := range marks {
			after := before
			change(&after)
			if err := w.saveRemoteMark(before, after); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w *writer) saveRemoteMark(before, after RemoteMark) error {
	if before == after {
		return nil
	}
	err := w.exec("UPDATE remote_entries SET read = ?, starred = ?, sent = ?, missed = ? WHERE id = ?",
		after.Base.Has(FlagRead), after.Base.Has(FlagStarred), after.Sent, after.Missed, after.ID)
	if err != nil || before.Here == after.Here {
		return err
	}
	var article int64
	if err := w.queryRow("SELECT article FROM remote_entries WHERE id = ?", []any{after.ID}, &article); err != nil {
		return err
	}
	return w.setFlags(article, flagChanges(before.Here, after.Here))
}

// flagChanges returns the flags in which two states differ.
func flagChanges(before, after Flag) (f Flags) {
	differ := before ^ after
	if differ.Has(FlagRead) {
		f.Read = new(after.Has(FlagRead))
	}
	if differ.Has(FlagStarred) {
		f.Starred = new(after.Has(FlagStarred))
	}
	return f
}
