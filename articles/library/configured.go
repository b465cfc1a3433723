package library

import "context"

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
