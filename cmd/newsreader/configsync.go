package main

import (
	"fmt"
	"net/url"
	"strings"

	"go.yaml.in/yaml/v3"

	"newsreader/articles"
	"newsreader/articles/account"
)

// syncKeys are the keys of the account.
var syncKeys = []string{"type", "server", "user", "token-command", "token-file"}

// readSync reads the account that the library is synchronized with. In the file it is at the key that would otherwise hold
// the defaults of the command sync.
func (c *config) readSync(at, node *yaml.Node) {
	var s syncSettings
	known := len(c.mistakes)
	given := map[string]bool{}
	for key, value := range c.pairs(node, "sync", "must hold the settings of an account") {
		given[key.Value] = true
		if !c.readSyncSetting(&s, key, value, "sync: "+key.Value) {
			c.unknownKey(key, "sync: "+key.Value, key.Value, syncKeys)
		}
		if given["token-command"] && given["token-file"] && strings.HasPrefix(key.Value, "token-") {
			c.mistake(key, "sync: "+key.Value, "give either token-command or token-file, not both")
		}
	}
	if len(given) == 0 || len(c.mistakes) > known {
		return
	}
	for _, key := range syncKeys[:3] {
		if !given[key] && (key != "user" || s.kind == account.GoogleReader) {
			c.mistake(at, "sync: "+key, "missing")
			return
		}
	}
	c.sync = &s
}

// readSyncSetting reads one setting of the account and reports whether the key is one.
func (c *config) readSyncSetting(s *syncSettings, key, value *yaml.Node, name string) bool {
	switch key.Value {
	case "type":
		s.kind = c.readServerType(value, name)
	case "server":
		s.server = c.readServer(value, name)
	case "user":
		s.user = c.readNonEmpty(value, name)
	case "token-command":
		s.tokenCommand = c.readNonEmpty(value, name)
	case "token-file":
		s.tokenFile = c.readNonEmpty(value, name)
	case "token", "password", "secret", "key", "api-key":
		c.mistake(key, name, "secrets do not belong in this file; use token-file or token-command")
	default:
		return false
	}
	return true
}

// readServerType reads which protocol a server speaks.
func (c *config) readServerType(node *yaml.Node, name string) account.Type {
	switch kind := account.Type(c.readNonEmpty(node, name)); kind {
	case account.Miniflux, account.GoogleReader, "":
		return kind
	default:
		c.mistake(node, name, fmt.Sprintf("%q: must be miniflux or greader", string(kind)))
		return ""
	}
}

// readServer reads the base address of a server.
func (c *config) readServer(node *yaml.Node, name string) *url.URL {
	text := c.readNonEmpty(node, name)
	if text == "" {
		return nil
	}
	address, user, err := articles.ParseAddress(text)
	switch {
	case err != nil:
		c.mistake(node, name, err.Error())
		return nil
	case user != nil:
		c.mistake(node, name, "must not contain a user name or password; they have keys of their own")
		return nil
	}
	server, err := url.Parse(address)
	if err != nil || server.RawQuery != "" || server.Fragment != "" {
		c.mistake(node, name, "must be the base URL of a server")
		return nil
	}
	return server
}

// readNonEmpty reads a single value that must not be empty; "" means that a mistake is noted.
func (c *config) readNonEmpty(node *yaml.Node, name string) string {
	text := c.readText(node, name)
	if text == nil {
		return ""
	}
	if *text == "" {
		c.mistake(node, name, "must not be empty")
	}
	return *text
}
