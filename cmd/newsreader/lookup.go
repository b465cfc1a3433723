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

// findPage returns the article whose ID the input is from the library, or else from the built-in edition.
func (a *app) findPage(ctx context.Context, in input) (*articles.Page, error) {
	id := in.arg
	page, err := a.storedPage(ctx, id)
	if errors.Is(err, articles.ErrNotFound) {
		page, err = articles.FindBuiltIn(id, a.language())
	}
	if errors.Is(err, articles.ErrNotFound) {
		missing, hint := "no such file or article", listHint
		if in.mayBeFeed {
			missing = "no such file, feed or article"
			hint = a.feedHint(ctx, id, "newsreader feeds lists your feeds, newsreader list your articles")
		}
		if isTopLevelDomain(hostEnding(id)) {
			hint = fmt.Sprintf("for the web site, write https://%s", redactArgument(id))
		}
		return nil, withHint(fmt.Errorf("%q: %s", redactArgument(id), missing), hint)
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

// withReferenceHints adds remedies to the errors of several references.
func withReferenceHints(errs []error) []error {
	hinted := make([]error, len(errs))
	for i, err := range errs {
		hinted[i] = withReferenceHint(err)
	}
	return hinted
}

// feedHint returns the remedy for a name that no feed has: the feed that was probably meant, or else another remedy.
func (a *app) feedHint(ctx context.Context, name, otherwise string) string {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return otherwise
	}
	return meantFeed(ctx, lib, name, otherwise)
}

// meantFeed returns the question whether a feed with a similar title was meant, or else another remedy.
func meantFeed(ctx context.Context, lib *library.Library, name, otherwise string) string {
	feeds, err := lib.Feeds(ctx)
	if err != nil {
		return otherwise
	}
	titles := make([]string, len(feeds))
	for i, f := range feeds {
		titles[i] = f.Title
	}
	if meant := meantName(name, titles); meant != "" {
		return fmt.Sprintf("did you mean %q?", meant)
	}
	return otherwise
}

// findFeeds returns the followed feeds that refs name, each once, and an error for every ref that names none or several.
// Any other failure is err.
func findFeeds(ctx context.Context, lib *library.Library, refs []string) (feeds []library.Feed, unknown []error, err error) {
	for _, ref := range refs {
		f, err := lib.FindFeed(ctx, ref)
		switch {
		case isUnresolved(err):
			unknown = append(unknown, feedError(ctx, lib, ref, err))
		case err != nil:
			return nil, nil, err
		case !slices.ContainsFunc(feeds, func(found library.Feed) bool { return found.URL == f.URL }):
			feeds = append(feeds, f)
		}
	}
	return feeds, unknown, nil
}

// findFeed returns the followed feed that ref names. It is an error if it names none or several.
func findFeed(ctx context.Context, lib *library.Library, ref string) (library.Feed, error) {
	f, err := lib.FindFeed(ctx, ref)
	return f, feedError(ctx, lib, ref, err)
}

// isUnresolved reports whether an error is that of a reference which names no feed or several.
func isUnresolved(err error) bool {
	var ambiguous *articles.AmbiguousIDError
	return errors.Is(err, library.ErrFeedNotFound) || errors.As(err, &ambiguous)
}

// feedError words the error of a reference to a feed, with a remedy.
func feedError(ctx context.Context, lib *library.Library, ref string, err error) error {
	var ambiguous *articles.AmbiguousIDError
	switch {
	case errors.As(err, &ambiguous):
		return withHint(fmt.Errorf("%q matches %s", ref, plural(ambiguous.Count, "feed", "feeds")), "their IDs are "+strings.Join(idsOf(ambiguous.Matches), " "))
	case errors.Is(err, library.ErrFeedNotFound):
		return withHint(fmt.Errorf("%q: %w", redactArgument(ref), err), meantFeed(ctx, lib, ref, "newsreader feeds lists your feeds"))
	}
	return err
}
