package main

import (
	"context"
	"errors"
	"fmt"

	"newsreader/articles"
	"newsreader/articles/library"
)

// readRevision returns the page that an argument names with the text of a revision. Revisions are numbered from 1; 0
// is the current text.
func (a *app) readRevision(ctx context.Context, in input, revision int) (*articles.Page, error) {
	if revision == 0 {
		return a.readPage(ctx, in)
	}
	revisions, err := a.revisions(ctx, in.arg)
	if err != nil {
		return nil, err
	}
	if err := checkRevision(revision, len(revisions)); err != nil {
		return nil, err
	}
	return &articles.Page{Article: revisions[revision-1].Article}, nil
}

// checkRevision rejects the number of a revision that an article with count of them does not have.
func checkRevision(number, count int) error {
	if number < 1 || number > count {
		return usagef("--revision %d: the article has %s", number, plural(count, "revision", "revisions"))
	}
	return nil
}

func (a *app) revisions(ctx context.Context, ref string) ([]library.Revision, error) {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	if ref == "" {
		if ref, err = leadID(ctx, lib); err != nil {
			return nil, err
		}
		if ref == "" {
			return nil, errors.New("revisions are kept in the library, and there is none yet")
		}
	}
	revisions, err := lib.Revisions(ctx, ref)
	if errors.Is(err, articles.ErrNotFound) {
		return nil, withHint(fmt.Errorf("%q: not in the library, so it has no revisions", ref), listHint)
	}
	return revisions, withReferenceHint(err)
}
