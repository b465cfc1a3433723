package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/library"
)

// findPage returns the article with an ID from the library, or else from the built-in edition.
func (a *app) findPage(ctx context.Context, id string) (*articles.Page, error) {
	page, err := a.storedPage(ctx, id)
	if errors.Is(err, articles.ErrNotFound) {
		page, err = articles.FindBuiltIn(id, a.language())
	}
	if errors.Is(err, articles.ErrNotFound) {
		hint := listHint
		if hostEnding(id) != "" {
			hint = fmt.Sprintf("for the site of that name write https://%s", redactArgument(id))
		}
		return nil, withHint(fmt.Errorf("%q: no such file or article", redactArgument(id)), hint)
	}
	return page, withReferenceHint(err)
}

// storedPage returns the library's article with an ID or URL.
func (a *app) storedPage(ctx context.Context, ref string) (*articles.Page, error) {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	return readStored(ctx, lib, ref)
}

func readStored(ctx context.Context, lib *library.Library, ref string) (*articles.Page, error) {
	article, err := lib.Get(ctx, ref)
	if err != nil {
		return nil, err
	}
	return &articles.Page{Article: article}, nil
}

// leadID returns the ID of the newest unread article of the library, else of its newest, "" if it has none.
func leadID(ctx context.Context, lib *library.Library) (string, error) {
	for _, unread := range []bool{true, false} {
		newest, err := lib.List(ctx, library.ListQuery{Unread: unread, Limit: 1, Brief: true})
		if err != nil {
			return "", err
		}
		if len(newest) > 0 {
			return newest[0].ID, nil
		}
	}
	return "", nil
}

// listHint is the remedy for a reference that matches no article.
const listHint = "newsreader list shows the IDs"

// withReferenceHint adds a remedy to the error of a reference that matches no article or several.
func withReferenceHint(err error) error {
	var ambiguous *articles.AmbiguousIDError
	switch {
	case errors.As(err, &ambiguous):
		return withHint(err, "they are "+strings.Join(idsOf(ambiguous.Matches), " "))
	case errors.Is(err, articles.ErrNotFound):
		return withHint(err, listHint)
	}
	return err
}

// withReferenceHints adds remedies to the errors of several references. The one for those that match no article is
// said once, with the last of them.
func withReferenceHints(errs []error) []error {
	hinted := slices.Clone(errs)
	said := false
	for i, err := range slices.Backward(hinted) {
		notFound := errors.Is(err, articles.ErrNotFound)
		if !notFound || !said {
			hinted[i] = withReferenceHint(err)
		}
		said = said || notFound
	}
	return hinted
}

// findFeeds returns the followed feeds that refs name. If one of them names no feed or several, it returns an error.
func findFeeds(ctx context.Context, lib *library.Library, refs []string) ([]library.Feed, error) {
	var feeds []library.Feed
	for _, ref := range refs {
		f, err := lib.FindFeed(ctx, ref)
		var ambiguous *articles.AmbiguousIDError
		switch {
		case errors.As(err, &ambiguous):
			return nil, withHint(fmt.Errorf("%q may be %s", ref, plural(ambiguous.Count, "feed", "feeds")), "their IDs are "+strings.Join(idsOf(ambiguous.Matches), " "))
		case errors.Is(err, library.ErrFeedNotFound):
			return nil, withHint(fmt.Errorf("%q: %w", redactArgument(ref), err), "newsreader feeds lists them")
		case err != nil:
			return nil, err
		}
		feeds = append(feeds, f)
	}
	return feeds, nil
}
