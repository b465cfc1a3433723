package main

import (
	"context"
	"fmt"
	"maps"
	"net/url"
	"strings"
	"sync"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/articles/update"
)

// isEmpty reports whether nothing is said.
func (s accessSettings) isEmpty() bool {
	return s.user == "" && s.password == nil && s.passwordCommand == "" && len(s.header) == 0 && s.proxy == nil
}

// isSecret reports whether something of it must not become known to another server. A proxy and a User-Agent may.
func (s accessSettings) isSecret() bool {
	for name := range s.header {
		if name != "User-Agent" {
			return true
		}
	}
	return s.user != "" || s.password != nil || s.passwordCommand != ""
}

// feedAccess returns the function that says what the server of a feed is to be told: what the configuration says, and the
// user and password that are kept with the feed.
func (a *app) feedAccess(lib *library.Library) (update.AccessFunc, error) {
	credentials, err := lib.Credentials()
	if err != nil {
		return nil, err
	}
	var passwords passwordCommands
	return func(ctx context.Context, feed string) (*articles.Access, error) {
		settings, user := a.accessSettings(feed), credentials[feed]
		if settings.isEmpty() {
			if user == nil {
				return nil, nil
			}
			return &articles.Access{URL: feed, User: user}, nil
		}
		user, err := settings.userFor(ctx, user, &passwords)
		if err != nil {
			return nil, err
		}
		return &articles.Access{URL: settings.address, User: user, Header: maps.Clone(settings.header), Proxy: settings.proxy}, nil
	}, nil
}

// accessSettings returns what the configuration says about a feed. It may know the feed by its address before it moved
// from http to https.
func (a *app) accessSettings(feed string) accessSettings {
	if s, ok := a.feedSettings[feed]; ok {
		return s.access
	}
	if rest, ok := strings.CutPrefix(feed, "https:"); ok {
		return a.feedSettings["http:"+rest].access
	}
	return accessSettings{}
}

// userFor returns the user to ask as, nil for nobody. What the configuration does not say is as it was kept.
func (s accessSettings) userFor(ctx context.Context, kept *url.Userinfo, passwords *passwordCommands) (*url.Userinfo, error) {
	user := s.user
	if user == "" {
		user = kept.Username()
	}
	switch {
	case s.passwordCommand != "":
		password, err := passwords.run(ctx, s.passwordCommand)
		return url.UserPassword(user, password), err
	case s.password != nil:
		return url.UserPassword(user, *s.password), nil
	case s.user == "" || s.user == kept.Username():
		return kept, nil
	}
	return url.User(s.user), nil
}

// passwordCommands runs each command once, however many feeds ask for its password.
type passwordCommands struct {
	mu      sync.Mutex
	results map[string]func() (string, error)
}

// run returns the password that a command prints.
func (p *passwordCommands) run(ctx context.Context, command string) (string, error) {
	p.mu.Lock()
	if p.results == nil {
		p.results = map[string]func() (string, error){}
	}
	result := p.results[command]
	if result == nil {
		result = sync.OnceValues(func() (string, error) { return runSecretCommand(ctx, command) })
		p.results[command] = result
	}
	p.mu.Unlock()
	password, err := result()
	if err != nil {
		return "", fmt.Errorf("running its password-command: %w", err)
	}
	return password, nil
}

// warnOfMovedSettings warns of feeds that have moved away from the address that the configuration has settings for.
func (a *app) warnOfMovedSettings(moved []update.MovedFeed) {
	for _, m := range moved {
		if s, ok := a.feedSettings[m.From]; ok && (a.accessSettings(m.To).isEmpty() && !s.access.isEmpty()) {
			a.printError(fmt.Errorf("%s has moved to %s; update its URL in the configuration", articles.DisplayURL(m.From), articles.DisplayURL(m.To)))
		}
	}
}
