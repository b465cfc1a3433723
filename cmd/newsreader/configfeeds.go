package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"go.yaml.in/yaml/v3"

	"newsreader/articles"
	"newsreader/articles/library"
)

// readFeeds reads the settings of feeds. In the file they are at the key that would otherwise hold the defaults of the
// command feeds.
func (c *config) readFeeds(node *yaml.Node) {
	for key, value := range c.pairs(node, "feeds", "must hold settings of feeds, keyed by feed URL") {
		name := "feeds: " + key.Value
		address, user, err := articles.ParseAddress(key.Value)
		if err != nil {
			c.mistake(key, name, err.Error())
			continue
		}
		settings := c.readFeed(value, name)
		settings.access.address = address
		if user != nil && settings.access.user == "" {
			settings.access.user = user.Username()
			if password, ok := user.Password(); ok {
				settings.access.password = &password
			}
		}
		c.feeds[address] = settings
	}
}

// readFeed reads the settings of one feed.
func (c *config) readFeed(node *yaml.Node, name string) feedSettings {
	var s feedSettings
	for key, value := range c.pairs(node, name, "must hold settings, such as title: or folder:") {
		full := name + ": " + key.Value
		switch key.Value {
		case "title":
			s.title = c.readText(value, full)
		case "folder":
			s.folder = c.readText(value, full)
		case "full-text":
			s.fullText = c.readBool(value, full)
		case "paused":
			s.paused = c.readBool(value, full)
		default:
			if !c.readAccess(&s.access, key, value, full) {
				c.unknownKey(key, full, key.Value, append(accessKeys(), "title", "folder", "full-text", "paused"))
			}
		}
	}
	return s
}

// readText reads a single value, nil if it is none.
func (c *config) readText(node *yaml.Node, key string) *string {
	if node.Kind != yaml.ScalarNode {
		c.mistake(node, key, "must be a single value")
		return nil
	}
	if node.Tag == "!!null" {
		return new("")
	}
	return &node.Value
}

// readBool reads true or false, nil if it is neither.
func (c *config) readBool(node *yaml.Node, key string) *bool {
	value, err := strconv.ParseBool(node.Value)
	if node.Kind != yaml.ScalarNode || err != nil {
		c.mistake(node, key, fmt.Sprintf("%q: must be true or false", node.Value))
		return nil
	}
	return &value
}

// applyFeedSettings applies settings, by URL, to the feeds of the library. A title or folder is applied when it has changed in
// the configuration: what a command or the account's server changes later stays.
func applyFeedSettings(ctx context.Context, lib *library.Library, all map[string]feedSettings) error {
	given, err := lib.ConfiguredFeeds(ctx)
	if err != nil || len(all) == 0 && len(given) == 0 {
		return err
	}
	feeds, err := lib.Feeds(ctx)
	if err != nil {
		return err
	}
	for url, settings := range all {
		feed, err := library.FindFeedIn(feeds, url)
		if errors.Is(err, library.ErrFeedNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if err := settings.applyTo(ctx, lib, feed, given[feed.URL]); err != nil {
			return err
		}
		delete(given, feed.URL)
	}
	for url := range given { // the configuration has nothing on these any more
		if _, err := lib.SetConfigured(ctx, url, library.Configured{}); err != nil {
			return err
		}
	}
	return nil
}

// applyTo applies the settings to a feed of the library, which is not written to if nothing changes.
func (s feedSettings) applyTo(ctx context.Context, lib *library.Library, feed library.Feed, given library.Configured) error {
	if !same(s.title, given.Title) || !same(s.folder, given.Folder) {
		if _, err := lib.SetConfigured(ctx, feed.URL, library.Configured{Title: s.title, Folder: s.folder}); err != nil {
			return err
		}
	}
	if !s.apply(&feed) {
		return nil
	}
	return lib.SetFeed(ctx, feed.URL, func(f *library.Feed) { s.apply(f) })
}

// same reports whether two settings are the same, or both missing.
func same(a, b *string) bool {
	return a == b || a != nil && b != nil && *a == *b
}

// apply applies the settings other than title and folder to a feed and reports whether they changed it.
func (s feedSettings) apply(f *library.Feed) bool {
	changed := assign(&f.FullText, s.fullText)
	return assign(&f.Paused, s.paused) || changed
}

// assign sets a field to a value unless that is nil, and reports whether the field changed.
func assign[T comparable](field, value *T) bool {
	if value == nil || *field == *value {
		return false
	}
	*field = *value
	return true
}
