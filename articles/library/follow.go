package library

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/sanitize"
)

// FindFeed gives the followed feed with an ID that begins with ref, or with that address or title, or whose site has that
// address, by which many a feed was followed. The error matches ErrFeedNotFound, or is an *AmbiguousIDError whose
// matches carry the feeds' titles.
func (l *Library) FindFeed(ctx context.Context, ref string) (Feed, error) {
	feeds, err := l.Feeds(ctx)
	if err != nil {
		return Feed{}, err
	}
	ref = strings.TrimSpace(ref)
	for _, same := range []func(Feed) bool{
		func(f Feed) bool { return f.URL == ref },
		func(f Feed) bool { return strings.EqualFold(f.Title, ref) },
		func(f Feed) bool { return sameAddress(f.URL, ref) },
		func(f Feed) bool { return strings.HasPrefix(f.ID, strings.ToLower(ref)) },
		func(f Feed) bool { return sameAddress(f.SiteURL, ref) },
	} {
		if ref == "" {
			break
		}
		if f, err := oneFeed(feeds, ref, same); !errors.Is(err, ErrFeedNotFound) {
			return f, err
		}
	}
	return Feed{}, ErrFeedNotFound
}

// sameAddress compares a kept address with a typed one, of which the scheme may have changed or be left out.
func sameAddress(kept, typed string) bool {
	spelled := func(s string) string {
		if _, rest, ok := strings.Cut(s, "://"); ok {
			s = rest
		}
		return strings.TrimSuffix(s, "/")
	}
	return kept != "" && spelled(kept) == spelled(cmp.Or(sanitize.URL(typed), typed))
}

// oneFeed gives the one feed for which same is true.
func oneFeed(feeds []Feed, ref string, same func(Feed) bool) (Feed, error) {
	var found Feed
	ambiguous := articles.AmbiguousIDError{Prefix: ref}
	for _, f := range feeds {
		if !same(f) {
			continue
		}
		found = f
		if ambiguous.Count++; ambiguous.Count <= articles.AmbiguousShown {
			ambiguous.Matches = append(ambiguous.Matches, articles.Headline{ID: f.ID, Title: f.Title, URL: f.URL})
		}
	}
	switch ambiguous.Count {
	case 0:
		return Feed{}, ErrFeedNotFound
	case 1:
		return found, nil
	}
	return Feed{}, &ambiguous
}

// MoveFeed gives a feed another address and keeps its history, as a permanent redirect
// asks for. Where the other address is followed already, the two become one feed.
func (l *Library) MoveFeed(ctx context.Context, from, to string) error {
	return l.write(ctx, "moving a feed in", func(w *writer) error {
		f, err := w.feed(from)
		if err != nil || from == to {
			return err
		}
		if to == "" || sanitize.URL(to) != to {
			return errors.New("not the address of a feed")
		}
		other, err := w.feed(to)
		if errors.Is(err, ErrFeedNotFound) {
			f.URL, f.ETag, f.LastModified = to, "", ""
			return w.saveFeed(f)
		}
		if err != nil {
			return err
		}
		return w.mergeFeed(f, other)
	})
}

// mergeFeed makes the entries of one feed those of another and forgets the one, with what both call by the same name.
func (w *writer) mergeFeed(from, into Feed) error {
	for _, query := range []string{
		"UPDATE OR IGNORE entries SET feed = ?1 WHERE feed = ?2",
		"UPDATE articles SET feed = ?1 WHERE feed = ?2 AND id IN (SELECT article FROM entries WHERE feed = ?1)",
	} {
		if err := w.exec(query, into.number, from.number); err != nil {
			return err
		}
	}
	if _, err := w.leave(from); err != nil {
		return err
	}
	if from.Subscribed {
		into.followAgain(from.Paused)
	}
	into.FullText = into.FullText || from.FullText
	into.Folder = cmp.Or(into.Folder, from.Folder)
	return w.saveFeed(into)
}

// Unsubscribe stops following a feed and tells how many articles went with it: all that
// no other feed has, but the starred ones.
func (l *Library) Unsubscribe(ctx context.Context, address string) (gone int, err error) {
	err = l.write(ctx, "unsubscribing in", func(w *writer) error {
		f, err := w.feed(address)
		if err != nil {
			return err
		}
		gone, err = w.leave(f)
		return err
	})
	return gone, err
}

// leave removes a feed and its articles; where starred ones stay, it keeps the feed for its name.
func (w *writer) leave(f Feed) (gone int, err error) {
	numbers, err := w.numbers(`SELECT e.article FROM entries AS e JOIN articles AS a ON a.id = e.article
		WHERE e.feed = ?1 AND a.starred = 0 AND e.article NOT IN (SELECT article FROM entries WHERE feed <> ?1)`, f.number)
	if err != nil {
		return 0, err
	}
	if err := w.removeArticles(numbers); err != nil {
		return 0, err
	}
	if err := w.exec(`UPDATE articles SET feed = others.feed FROM (SELECT article, min(feed) AS feed FROM entries WHERE feed <> ?1 GROUP BY article) AS others
		WHERE articles.id = others.article AND articles.feed = ?1`, f.number); err != nil {
		return 0, err
	}
	if err := w.exec("DELETE FROM entries WHERE feed = ?", f.number); err != nil {
		return 0, err
	}
	var left bool
	if err := w.row("SELECT EXISTS (SELECT 1 FROM articles WHERE starred = 1 AND feed = ?)", []any{f.number}, &left); err != nil {
		return 0, err
	}
	if !left {
		return len(numbers), w.exec("DELETE FROM feeds WHERE id = ?", f.number)
	}
	f.Subscribed, f.ETag, f.LastModified = false, "", ""
	return len(numbers), w.saveFeed(f)
}

// removeArticles deletes articles with all that hangs on them but their entries.
func (w *writer) removeArticles(numbers []int64) error {
	for _, n := range numbers {
		for _, query := range []string{
			"DELETE FROM articles WHERE id = ?", "DELETE FROM texts WHERE id = ?", "DELETE FROM revisions WHERE article = ?",
			"DELETE FROM stale WHERE article = ?", "DELETE FROM terms WHERE rowid = ?",
		} {
			if err := w.exec(query, n); err != nil {
				return err
			}
		}
	}
	return w.removeFeatures(numbers)
}
