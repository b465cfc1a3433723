package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/rogpeppe/go-internal/diff"

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
	if revision < 0 || revision > len(revisions) {
		return nil, usagef("--revision %d: the article has %s", revision, plural(len(revisions), "revision", "revisions"))
	}
	return &articles.Page{Article: revisions[revision-1].Article}, nil
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
			return nil, errors.New("no library, which alone keeps revisions")
		}
	}
	revisions, err := lib.Revisions(ctx, ref)
	if errors.Is(err, articles.ErrNotFound) {
		return nil, withHint(fmt.Errorf("%q: not in the library, which alone keeps revisions", ref), listHint)
	}
	return revisions, withReferenceHint(err)
}

// printChanges prints the differences between successive revisions of an article, in which each paragraph is a line.
func (a *app) printChanges(ctx context.Context, ref string) error {
	revisions, err := a.revisions(ctx, ref)
	if err != nil {
		return err
	}
	for i := 1; i < len(revisions); i++ {
		before, after := revisions[i-1], revisions[i]
		changes := diff.Diff(revisionName(before), revisionText(before), revisionName(after), revisionText(after))
		if _, err := a.stdout.Write(changes); err != nil {
			return err
		}
	}
	return nil
}

func revisionName(r library.Revision) string {
	return r.Stored.UTC().Format("2006-01-02T15:04:05Z")
}

func revisionText(r library.Revision) []byte {
	return []byte("# " + r.Article.Title + "\n\n" + strings.TrimSpace(r.Article.Markdown) + "\n")
}
