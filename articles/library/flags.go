package library

import (
	"context"
	"errors"
	"fmt"

	"newsreader/articles"
)

// Flags are changes to the flags of articles; nil leaves a flag as it is.
type Flags struct {
	Read, Starred *bool
	// WholeStories extends the change to all articles of the stories that the articles belong to.
	WholeStories bool
}

// SetFlags changes the flags of the articles that refs name, by ID prefix or URL, and returns how many articles
// these are. If one of them cannot be found, nothing changes; the error names it and is as for [Library.Get].
func (l *Library) SetFlags(ctx context.Context, refs []string, flags Flags) (int, error) {
	numbers := map[int64]bool{}
	for _, ref := range refs {
		n, err := l.resolve(ctx, ref)
		if errors.Is(err, articles.ErrNotFound) {
			err = fmt.Errorf("article %q: %w", ref, err)
		}
		if err != nil {
			return 0, l.wrapError("marking in", err)
		}
		numbers[n] = true
	}
	if len(numbers) == 0 {
		return 0, nil
	}
	if flags.WholeStories {
		if err := l.catchUp(ctx, 0); err != nil {
			return 0, err
		}
	}
	err := l.write(ctx, "marking in", func(w *writer) error {
		if flags.WholeStories {
			if err := w.addStoryMembers(numbers); err != nil {
				return err
			}
		}
		for n := range numbers {
			if err := w.setFlags(n, flags); err != nil {
				return err
			}
		}
		return nil
	})
	return len(numbers), err
}

func (w *writer) setFlags(number int64, flags Flags) error {
	for _, change := range []struct {
		query string
		value *bool
	}{
		{"UPDATE articles SET read = ?1 WHERE id = ?2 AND read <> ?1", flags.Read},
		{"UPDATE articles SET starred = ?1 WHERE id = ?2 AND starred <> ?1", flags.Starred},
	} {
		if change.value != nil {
			if err := w.exec(change.query, *change.value, number); err != nil {
				return err
			}
		}
	}
	return nil
}
