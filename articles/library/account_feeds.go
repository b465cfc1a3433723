package library

import (
	"context"
	"database/sql"
	"errors"
)

// RemoteFeed is a feed that both the library and the server of the account have, with what both had last.
type RemoteFeed struct {
	// ID is the server's.
	ID string
	// URL is the feed's address in the library, Address that of the server.
	URL, Address  string
	Title, Folder string
	// Removed means that the feed or articles of it were removed from the library since, and are to be sent again if it is
	// followed.
	Removed bool
}

// RemoteFeeds returns the feeds that the server has as well, in the order in which they became known.
func (l *Library) RemoteFeeds(ctx context.Context) ([]RemoteFeed, error) {
	feeds, err := collect(ctx, l, "SELECT id, url, address, title, folder, removed FROM remote_feeds ORDER BY number", nil, func(row scanner) (f RemoteFeed, err error) {
		return f, row.Scan(&f.ID, &f.URL, &f.Address, &f.Title, &f.Folder, &f.Removed)
	})
	return feeds, l.wrapError("reading", err)
}

// StoreRemoteFeed records what both sides have of a feed, gives it that title and folder here, and subscribes to it unless
// that is so. A title or folder that is not the seen one any more was changed meanwhile and stays.
func (l *Library) StoreRemoteFeed(ctx context.Context, f RemoteFeed, seen Feed) error {
	return l.write(ctx, "synchronizing", func(w *writer) error {
		if _, err := w.subscribe(Feed{URL: f.URL, SiteURL: seen.SiteURL, Kind: KindFeed}, l.now()); err != nil {
			return err
		}
		local, err := w.feed(f.URL)
		if err != nil {
			return err
		}
		if local.Title == seen.Title {
			local.Title = f.Title
		}
		if local.Folder == seen.Folder {
			local.Folder = f.Folder
		}
		if err := w.saveFeed(local); err != nil {
			return err
		}
		return w.exec(`INSERT INTO remote_feeds (id, url, address, title, folder) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
			SET url = excluded.url, address = excluded.address, title = excluded.title, folder = excluded.folder, removed = 0`,
			f.ID, f.URL, f.Address, f.Title, f.Folder)
	})
}

// ForgetRemoteFeed forgets that a feed is the server's as well, and which of its articles are. The feed and the articles
// stay; if Removed was set, all that the server has of the feed will be new.
func (l *Library) ForgetRemoteFeed(ctx context.Context, id string) error {
	return l.write(ctx, "synchronizing", func(w *writer) error { return w.forgetRemoteFeed(id) })
}

func (w *writer) forgetRemoteFeed(id string) error {
	number, err := w.remoteFeed(id)
	if err != nil || number == 0 {
		return err
	}
	return errors.Join(w.exec("DELETE FROM remote_entries WHERE feed = ?", number), w.exec("DELETE FROM remote_feeds WHERE number = ?", number))
}

// remoteFeed returns the number of a feed of the server's, 0 if there is none with the ID.
func (w *writer) remoteFeed(id string) (number int64, err error) {
	err = w.queryRow("SELECT number FROM remote_feeds WHERE id = ?", []any{id}, &number)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return number, err
}

// forgetRemoteArticles notes that some of a feed's articles are removed from the library: if the feed is followed after
// that before the server hears of it, the server's entries are new ones.
func (w *writer) forgetRemoteArticles(address, which string) error {
	changed, err := w.execCount("UPDATE remote_feeds SET removed = 1 WHERE url = ?", address)
	if err != nil || changed == 0 {
		return err
	}
	return w.exec("DELETE FROM remote_entries WHERE feed = (SELECT number FROM remote_feeds WHERE url = ?) AND "+which, address)
}

// moveRemoteFeed follows a feed to another address. If that is a feed of the server's already, the server has two that
// are one here; the one that moves is forgotten until the server says more.
func (w *writer) moveRemoteFeed(from, to string) error {
	var taken bool
	if err := w.queryRow("SELECT EXISTS (SELECT 1 FROM remote_feeds WHERE url = ?)", []any{to}, &taken); err != nil {
		return err
	}
	if !taken {
		return w.exec("UPDATE remote_feeds SET url = ? WHERE url = ?", to, from)
	}
	var id string
	err := w.queryRow("SELECT id FROM remote_feeds WHERE url = ?", []any{from}, &id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return w.forgetRemoteFeed(id)
}

// missRemovedArticles notes that the server has articles of a feed that were removed here.
func (w *writer) missRemovedArticles(address string) error {
	removed, err := w.execCount(`DELETE FROM remote_entries WHERE feed = (SELECT number FROM remote_feeds WHERE url = ?) AND article <> 0
		AND article NOT IN (SELECT id FROM articles)`, address)
	if err != nil || removed == 0 {
		return err
	}
	return w.exec("UPDATE remote_feeds SET removed = 1 WHERE url = ?", address)
}
