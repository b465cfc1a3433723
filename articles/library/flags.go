package library

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

// Flags are changes to the flags of articles; nil leaves a flag as it is.
type Flags struct {
	Read, Starred *bool
	// WholeStories extends the change to all articles of the events of the stories that the articles belong to: of those
	// of the last day, or for older articles of those within a day of each.
	WholeStories bool
}

// FlagResult is the outcome of [Library.SetFlags].
type FlagResult struct {
	// Articles is how many articles the references name.
	Articles int
	// Unresolved has an error for each reference that names no article or several. It is as for [Library.Get].
	Unresolved []error
}

// SetFlags changes the flags of the articles that refs name, by ID prefix or URL. A reference that names none or
// several does not stop the rest.
func (l *Library) SetFlags(ctx context.Context, refs []string, flags Flags) (FlagResult, error) {
	numbers, unresolved, err := l.resolveAll(ctx, refs)
	result := FlagResult{Unresolved: unresolved}
	if err != nil || len(numbers) == 0 {
		return result, l.wrapError("marking in", err)
	}
	if flags.WholeStories {
		if err := l.CatchUp(ctx); err != nil {
			return result, err
		}
		if err := l.addStories(ctx, numbers); err != nil {
			return result, l.wrapError("marking in", err)
		}
	}
	err = l.write(ctx, "marking in", func(w *writer) error {
		if flags.WholeStories {
			if err := w.addEventMembers(numbers); err != nil {
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
	result.Articles = len(numbers)
	return result, err
}

// resolveAll returns the numbers of the articles that refs name, and an error for each ref that does not name one.
func (l *Library) resolveAll(ctx context.Context, refs []string) (numbers map[int64]bool, unresolved []error, err error) {
	numbers = map[int64]bool{}
	for _, ref := range refs {
		n, err := l.resolve(ctx, ref)
		var ambiguous *articles.AmbiguousIDError
		switch {
		case errors.Is(err, articles.ErrNotFound):
			unresolved = append(unresolved, fmt.Errorf("article %q: %w", ref, err))
		case errors.As(err, &ambiguous):
			unresolved = append(unresolved, err)
		case err != nil:
			return nil, nil, err
		default:
			numbers[n] = true
		}
	}
	return numbers, unresolved, nil
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

// Marks are the flags of an article.
type Marks struct{ Read, Starred bool }

// MarksOf returns the flags of the articles with the given IDs, by ID. What the library does not have is not among them.
func (l *Library) MarksOf(ctx context.Context, ids []string) (map[string]Marks, error) {
	byKey := make(map[int64]string, len(ids))
	for _, article := range ids {
		if key, end, ok := id.Range(article); ok && end == key+1 {
			byKey[key] = article
		}
	}
	marks := make(map[string]Marks, len(byKey))
	_, err := collect(ctx, l, "SELECT key, read, starred FROM articles WHERE key IN ("+numberList(slices.Collect(maps.Keys(byKey)))+")", nil, func(row scanner) (struct{}, error) {
		var key int64
		var m Marks
		err := row.Scan(&key, &m.Read, &m.Starred)
		marks[byKey[key]] = m
		return struct{}{}, err
	})
	return marks, l.wrapError("reading", err)
}
