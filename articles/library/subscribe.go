package library

import (
	"cmp"
	"context"
	"errors"
	"math"

	"newsreader/articles/internal/sanitize"
)

// AddFeeds subscribes to feeds, in one transaction, and returns how many were not subscribed before. Empty fields
// leave the settings of a known feed as they are. Addresses must be sanitized, see sanitize.URL.
func (l *Library) AddFeeds(ctx context.Context, feeds ...Feed) (added int, err error) {
	err = l.write(ctx, "subscribing in", func(w *writer) error {
		added = 0
		for _, f := range feeds {
			isNew, err := w.subscribe(f, l.now())
			if err != nil {
				return err
			}
			if isNew {
				added++
			}
		}
		return nil
	})
	return added, err
}

func (w *writer) subscribe(f Feed, now int64) (isNew bool, err error) {
	if sanitize.URL(f.URL) != f.URL || f.URL == "" {
		return false, errors.New("not the URL of a feed")
	}
	old, err := w.feed(f.URL)
	if errors.Is(err, ErrFeedNotFound) {
		f.Kind = cmp.Or(f.Kind, KindFeed)
		return true, w.exec("INSERT INTO feeds (url, title, site, folder, kind, full_text, paused, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
			f.URL, sanitize.Line(f.Title), sanitize.URL(f.SiteURL), sanitize.Line(f.Folder), f.Kind, f.FullText, f.Paused, now)
	}
	if err != nil {
		return false, err
	}
	isNew = !old.Subscribed
	old.resubscribe(f.Paused)
	old.Title, old.SiteURL = cmp.Or(f.Title, old.Title), cmp.Or(f.SiteURL, old.SiteURL)
	old.Folder = cmp.Or(f.Folder, old.Folder)
	old.FullText = old.FullText || f.FullText
	return isNew, w.saveFeed(old)
}

// SetFeed changes a feed's settings, such as title, folder and pause, in one transaction. Only [Library.MoveFeed]
// changes its address.
func (l *Library) SetFeed(ctx context.Context, address string, change func(*Feed)) error {
	return l.write(ctx, "changing a feed in", func(w *writer) error {
		f, err := w.feed(address)
		if err != nil {
			return err
		}
		change(&f)
		f.URL = address
		return w.saveFeed(f)
	})
}

// Unsubscribe stops following a feed and returns how many articles were removed with it: all that no other feed
// has, except starred ones. Many articles are removed in several transactions, the feed in the last one: after an error
// it is still followed, with the articles that are left.
func (l *Library) Unsubscribe(ctx context.Context, address string) (removed int, err error) {
	p := newPace(maxRemoveBatch)
	for done := false; !done; {
		n := 0
		err := p.do(func() error {
			return l.write(ctx, "unsubscribing in", func(w *writer) error {
				f, err := w.feed(address)
				if err != nil {
					return err
				}
				if n, err = w.removeOwnArticles(f, p.size); err != nil {
					return err
				}
				if done = n < p.size; !done {
					return nil
				}
				return w.removeFeed(f)
			})
		})
		if err != nil {
			return removed, err
		}
		removed += n
	}
	return removed, nil
}

// removeOwnArticles removes articles that only one feed has, except starred ones, and returns how many.
func (w *writer) removeOwnArticles(f Feed, most int) (removed int, err error) {
	numbers, err := w.numbers(`SELECT DISTINCT e.article FROM entries AS e JOIN articles AS a ON a.id = e.article
		WHERE e.feed = ?1 AND a.starred = 0 AND NOT EXISTS (SELECT 1 FROM entries AS o WHERE o.article = e.article AND o.feed <> 0 AND o.feed <> ?1)
		AND NOT EXISTS (SELECT 1 FROM entries AS o WHERE o.article = e.article AND o.feed = 0) LIMIT ?2`, f.number, most)
	if err != nil || len(numbers) == 0 {
		return 0, err
	}
	if err := w.removeArticles(numbers); err != nil {
		return 0, err
	}
	these := "article IN (" + numberList(numbers) + ")"
	return len(numbers), errors.Join(w.exec("DELETE FROM entries WHERE feed = ? AND "+these, f.number), w.forgetRemoteArticles(f.URL, these))
}

// removeFeed removes a feed of whose own articles only the starred ones are left. With these it keeps the feed,
// unsubscribed, for its title.
func (w *writer) removeFeed(f Feed) error {
	if err := w.forgetRemoteArticles(f.URL, "TRUE"); err != nil {
		return err
	}
	if err := w.handOver(f.number); err != nil {
		return err
	}
	// The entries of what remains are kept, so that they are recognized if the feed is followed again.
	if err := w.exec("DELETE FROM entries WHERE feed = ?1 AND article NOT IN (SELECT id FROM articles WHERE feed = ?1)", f.number); err != nil {
		return err
	}
	var left bool
	if err := w.queryRow("SELECT EXISTS (SELECT 1 FROM articles WHERE starred = 1 AND feed = ?)", []any{f.number}, &left); err != nil {
		return err
	}
	if !left {
		return errors.Join(w.exec("DELETE FROM shared_guids WHERE feed = ?", f.number), w.exec("DELETE FROM feeds WHERE id = ?", f.number))
	}
	f.Subscribed, f.ETag, f.LastModified = false, "", ""
	return w.saveFeed(f)
}

// handOver gives the articles of a feed that others have as well to these.
func (w *writer) handOver(feed int64) error {
	numbers, err := w.numbers("SELECT id FROM articles WHERE feed = ?1 AND id IN (SELECT article FROM entries WHERE feed <> ?1)", feed)
	if err != nil {
		return err
	}
	for _, number := range numbers {
		if err := w.attributeArticle(number); err != nil {
			return err
		}
		if err := w.exec("UPDATE articles SET feed = (SELECT min(feed) FROM entries WHERE article = ?1 AND feed <> ?2) WHERE id = ?1", number, feed); err != nil {
			return err
		}
	}
	return nil
}

// MoveFeed changes a feed's address, as a permanent redirect requires. If the new address is a feed already, the
// two become one.
func (l *Library) MoveFeed(ctx context.Context, from, to string) error {
	return l.write(ctx, "moving a feed in", func(w *writer) error {
		f, err := w.feed(from)
		if err != nil || from == to {
			return err
		}
		if to == "" || sanitize.URL(to) != to {
			return errors.New("not the URL of a feed")
		}
		if err := w.moveRemoteFeed(from, to); err != nil {
			return err
		}
		other, err := w.feed(to)
		if errors.Is(err, ErrFeedNotFound) {
			f.URL, f.ETag, f.LastModified = to, "", ""
			return w.saveFeed(f)
		}
		if err != nil {
			return err
		}
		return errors.Join(w.mergeFeed(f, other), w.missRemovedArticles(to))
	})
}

// mergeFeed moves the entries of one feed to another and removes the feed. Of entries that are the same article in both,
// or have the same GUID or the same address and title, those of the feed are dropped.
func (w *writer) mergeFeed(from, into Feed) error {
	for _, query := range []string{
		"INSERT OR IGNORE INTO shared_guids (feed, guid) SELECT ?1, guid FROM shared_guids WHERE feed = ?2",
		`UPDATE entries SET feed = ?1 WHERE feed = ?2 AND NOT EXISTS (SELECT 1 FROM entries AS o WHERE o.feed = ?1 AND
			(o.article = entries.article AND o.article <> 0 OR o.former = entries.former OR o.url = entries.url AND o.title = entries.title OR
			o.guid = entries.guid AND o.guid NOT IN (SELECT guid FROM shared_guids WHERE feed = ?1)))`,
		"UPDATE articles SET feed = ?1 WHERE feed = ?2 AND id IN (SELECT article FROM entries WHERE feed = ?1)",
	} {
		if err := w.exec(query, into.number, from.number); err != nil {
			return err
		}
	}
	if _, err := w.removeOwnArticles(from, math.MaxInt); err != nil {
		return err
	}
	if err := w.removeFeed(from); err != nil {
		return err
	}
	if from.Subscribed {
		into.resubscribe(from.Paused)
	}
	into.FullText = into.FullText || from.FullText
	into.Folder = cmp.Or(into.Folder, from.Folder)
	return w.saveFeed(into)
}
