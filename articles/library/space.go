package library

import (
	"context"
	"errors"
	"fmt"
)

// Space that removed articles took is given back in steps, each a transaction of its own, so that no other process
// waits long for its turn.
const (
	// pagesPerStep is how many pages of the file are given back at a time.
	pagesPerStep = 256
	// minFreeShare is the share of the file that must be free for a file without incremental vacuum to be rewritten.
	minFreeShare = 0.25
)

// incrementalVacuum is the value of SQLite's auto_vacuum at which a file gives back free pages when it is told to.
const incrementalVacuum = 2

// giveBackSpace makes the file smaller by the pages that are free. Older files cannot do that in steps: if enough of
// one is free, it is rewritten, and can from then on. Where there is no room or no turn for it, the file stays as
// large as it is, which is no error: its free pages are used again.
func (l *Library) giveBackSpace(ctx context.Context) error {
	// Merging the index frees what it holds of removed articles.
	if err := l.mergeTerms(ctx, 0); err != nil && !errors.Is(err, ErrFull) {
		return err
	}
	mode, err := l.pragma(ctx, "auto_vacuum")
	if err != nil {
		return l.wrapError("pruning", err)
	}
	if mode == incrementalVacuum {
		return l.trimFile(ctx)
	}
	free, err := l.pragma(ctx, "freelist_count")
	if err != nil {
		return l.wrapError("pruning", err)
	}
	pages, err := l.pragma(ctx, "page_count")
	if err != nil || float64(free) < minFreeShare*float64(pages) {
		return l.wrapError("pruning", err)
	}
	err = l.wrapError("pruning", l.rewriteFile(ctx))
	if errors.Is(err, ErrFull) || errors.Is(err, ErrBusy) {
		return nil
	}
	return err
}

// pragma returns the number that a pragma of the file has.
func (l *Library) pragma(ctx context.Context, name string) (int64, error) {
	found, err := collect(ctx, l, "PRAGMA "+name, nil, scanNumber)
	if err != nil || len(found) == 0 {
		return 0, err
	}
	return found[0], nil
}

// trimFile gives back the free pages of a file with incremental vacuum.
func (l *Library) trimFile(ctx context.Context) error {
	for {
		var before, after int64
		err := l.write(ctx, "pruning", func(w *writer) error {
			var err error
			if before, err = w.freePages(); err != nil || before == 0 {
				return err
			}
			// The pragma frees a page with every empty row that it returns.
			query := fmt.Sprintf("PRAGMA incremental_vacuum(%d)", pagesPerStep)
			if _, err := collectRows(context.Background(), w.conn, query, nil, func(scanner) (none struct{}, err error) { return none, nil }); err != nil {
				return err
			}
			after, err = w.freePages()
			return err
		})
		if errors.Is(err, ErrFull) {
			return nil
		}
		if err != nil || after == 0 || after >= before {
			return err
		}
	}
}

// freePages returns the number of pages of the file that nothing uses.
func (w *writer) freePages() (free int64, err error) {
	return free, w.queryRow("PRAGMA freelist_count", nil, &free)
}

// rewriteFile rewrites the file without its free pages, and turns incremental vacuum on. Until it is done, other
// processes can read.
func (l *Library) rewriteFile(ctx context.Context) error {
	select {
	case l.queue.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-l.queue.turn }()
	w, err := l.openWriter(ctx)
	if err != nil {
		return err
	}
	if err := w.exec("PRAGMA auto_vacuum = INCREMENTAL"); err != nil {
		return err
	}
	_, err = w.conn.ExecContext(ctx, "VACUUM")
	return err
}
