package library

import (
	"context"
	"database/sql"
)

// Configured is what the configuration says of a feed; nil leaves it to commands.
type Configured struct{ Title, Folder *string }

// ConfiguredFeeds returns what the configuration last gave feeds, by their addresses; see [Library.SetConfigured].
func (l *Library) ConfiguredFeeds(ctx context.Context) (map[string]Configured, error) {
	given := map[string]Configured{}
	_, err := collect(ctx, l, "SELECT url, set_title, set_folder FROM feeds WHERE set_title IS NOT NULL OR set_folder IS NOT NULL", nil,
		func(row scanner) (struct{}, error) {
			var url string
			var c Configured
			err := row.Scan(&url, &c.Title, &c.Folder)
			given[url] = c
			return struct{}{}, err
		})
	return given, l.wrapError("reading feeds of", err)
}

// SetConfigured gives a feed the title and folder of the configuration where that has changed since they were last given:
// what a command or the server changed later stays. It reports whether the feed has changed.
func (l *Library) SetConfigured(ctx context.Context, address string, c Configured) (changed bool, err error) {
	err = l.write(ctx, "changing a feed in", func(w *writer) error {
		f, err := w.feed(address)
		if err != nil {
			return err
		}
		var title, folder sql.NullString
		if err := w.queryRow("SELECT set_title, set_folder FROM feeds WHERE url = ?", []any{address}, &title, &folder); err != nil {
			return err
		}
		before := f
		applyOnce(&f.Title, c.Title, title)
		applyOnce(&f.Folder, c.Folder, folder)
		if err := w.exec("UPDATE feeds SET set_title = ?, set_folder = ? WHERE url = ?", c.Title, c.Folder, address); err != nil {
			return err
		}
		changed = f.Title != before.Title || f.Folder != before.Folder
		return w.saveFeed(f)
	})
	return changed, err
}

// applyOnce sets a field to a configured value unless it was given that before.
func applyOnce(field, value *string, given sql.NullString) {
	if value != nil && (!given.Valid || given.String != *value) {
		*field = *value
	}
}
