package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"newsreader/articles/library"
)

// maxConfigSize is the maximum size of the configuration file in bytes.
const maxConfigSize = 1 << 20

// config is the configuration file: default values of flags, and settings of individual feeds.
//
//	style: newspaper        # a flag of all commands
//	list:
//	  limit: 20             # a flag of one command
//	feeds:
//	  https://example.com/feed.xml:
//	    full-text: true
type config struct {
	path     string
	Feeds    map[string]feedSettings `yaml:"-"` // by URL
	Defaults map[string]yaml.Node    `yaml:",inline"`
}

// feedSettings holds the settings of one feed. A nil setting leaves the feed's own value unchanged.
type feedSettings struct {
	Title    *string `yaml:"title"`
	Folder   *string `yaml:"folder"`
	FullText *bool   `yaml:"full-text"`
	Paused   *bool   `yaml:"paused"`

	Unknown map[string]yaml.Node `yaml:",inline"` // must stay empty
}

// loadConfig reads the configuration file. A missing file counts as an empty one. It is also missing if another file,
// such as the newsreader program itself, has the name of its folder.
func loadConfig(getenv func(string) string) (*config, error) {
	path, err := configPath(getenv)
	if err != nil {
		return &config{}, nil // without a home directory there is no configuration
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return &config{}, nil
	}
	if err != nil {
		return nil, readingError(path, err)
	}
	defer file.Close()
	c := &config{path: path}
	var root yaml.Node
	err = yaml.NewDecoder(io.LimitReader(file, maxConfigSize)).Decode(&root)
	if errors.Is(err, io.EOF) {
		return c, nil
	}
	if err == nil && root.Content[0].Kind != yaml.MappingNode {
		err = errors.New("not a list of flags and commands")
	}
	if err := cmp.Or(err, root.Decode(c)); err != nil {
		return nil, fmt.Errorf("reading %q: %w", path, err)
	}
	return c, c.decodeFeeds()
}

// decodeFeeds moves the settings of feeds from Defaults to Feeds. In the file they are at the key that would otherwise
// hold the defaults of the command feeds.
func (c *config) decodeFeeds() error {
	const key, hint = "feeds", "feeds lists addresses of feeds, and no defaults for the command feeds"
	all := c.Defaults[key]
	delete(c.Defaults, key)
	var nodes map[string]yaml.Node
	if err := all.Decode(&nodes); err != nil {
		return withHint(c.keyError(key, "not a list of feeds"), hint)
	}
	c.Feeds = make(map[string]feedSettings, len(nodes))
	for url, node := range nodes {
		var settings feedSettings
		if err := node.Decode(&settings); err != nil || len(settings.Unknown) > 0 {
			return withHint(c.keyError(key+": "+url, "not a feed with its title, folder, full-text (true or false) and paused (true or false)"), hint)
		}
		c.Feeds[url] = settings
	}
	return nil
}

// apply sets the flags of a command that were not given on the command line to their configured values.
func (c *config) apply(cmd *cobra.Command) error {
	if err := c.checkKeys(cmd.Root()); err != nil {
		return err
	}
	if err := c.setFlags(cmd.Flags(), c.Defaults, ""); err != nil {
		return err
	}
	own, ok := c.Defaults[cmd.Name()]
	if !ok {
		return nil
	}
	var values map[string]yaml.Node
	if err := own.Decode(&values); err != nil {
		return c.keyError(cmd.Name(), "not a list of flags")
	}
	return c.setFlags(cmd.Flags(), values, cmd.Name()+": ")
}

// checkKeys rejects keys that are neither a global flag nor a command.
func (c *config) checkKeys(root *cobra.Command) error {
	for name := range c.Defaults {
		isCommand := slices.ContainsFunc(root.Commands(), func(cmd *cobra.Command) bool { return cmd.Name() == name })
		if !isCommand && root.PersistentFlags().Lookup(name) == nil {
			return c.keyError(name, "neither a flag of all commands nor a command")
		}
	}
	return nil
}

// setFlags sets the flags that were not given on the command line. prefix is the key of the values, "" for that of the
// file.
func (c *config) setFlags(flags *pflag.FlagSet, values map[string]yaml.Node, prefix string) error {
	for name, value := range values {
		flag := flags.Lookup(name)
		isCommand := prefix == "" && value.Kind == yaml.MappingNode
		var text string
		switch {
		case flag == nil && prefix != "":
			return c.keyError(prefix+name, "no such flag")
		case flag == nil || flag.Changed || isCommand:
			continue
		case value.Decode(&text) != nil:
			return c.keyError(prefix+name, "not a single value")
		}
		if err := flags.Set(name, text); err != nil {
			return c.keyError(prefix+name, fmt.Sprintf("%q: not %s", text, cmp.Or(flagTypes[flag.Value.Type()], "a value of this flag")))
		}
	}
	return nil
}

func (c *config) keyError(key, why string) error {
	return fmt.Errorf("reading %q: %s: %s", c.path, strings.TrimSuffix(key, ": "), why)
}

// applyFeedSettings applies settings, by URL, to the feeds of the library.
func applyFeedSettings(ctx context.Context, lib *library.Library, all map[string]feedSettings) error {
	for url, settings := range all {
		feed, err := lib.FindFeed(ctx, url)
		if errors.Is(err, library.ErrFeedNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if !settings.apply(&feed) {
			continue
		}
		if err := lib.SetFeed(ctx, feed.URL, func(f *library.Feed) { settings.apply(f) }); err != nil {
			return err
		}
	}
	return nil
}

// apply applies the settings to a feed and reports whether they changed it.
func (s feedSettings) apply(f *library.Feed) bool {
	changed := assign(&f.Title, s.Title)
	changed = assign(&f.Folder, s.Folder) || changed
	changed = assign(&f.FullText, s.FullText) || changed
	return assign(&f.Paused, s.Paused) || changed
}

// assign sets a field to a value unless that is nil, and reports whether the field changed.
func assign[T comparable](field, value *T) bool {
	if value == nil || *field == *value {
		return false
	}
	*field = *value
	return true
}
