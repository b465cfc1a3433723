package main

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/net/http/httpguts"
)

// readAccess reads one setting about reaching a feed and reports whether the key is one.
func (c *config) readAccess(s *accessSettings, key, value *yaml.Node, name string) bool {
	switch key.Value {
	case "user":
		s.user = c.readString(value, name)
	case "password-command":
		s.passwordCommand = c.readString(value, name)
	case "headers":
		c.readHeaders(s, value, name)
	case "cookies":
		c.readCookies(s, value, name)
	case "user-agent":
		c.setHeader(s, value, name, "User-Agent", c.readString(value, name))
	case "proxy":
		c.readProxy(s, value, name)
	default:
		return false
	}
	return true
}

// readString reads a single value, "" if it is none.
func (c *config) readString(node *yaml.Node, name string) string {
	if text := c.readText(node, name); text != nil {
		return *text
	}
	return ""
}

// readHeaders reads header fields by their names.
func (c *config) readHeaders(s *accessSettings, node *yaml.Node, name string) {
	for key, value := range c.pairs(node, name, "not a list of headers") {
		full := name + ": " + key.Value
		if !httpguts.ValidHeaderFieldName(key.Value) || isReservedHeader(key.Value) {
			c.mistake(key, full, "this header cannot be set")
			continue
		}
		c.setHeader(s, value, full, key.Value, c.readString(value, full))
	}
}

// isReservedHeader reports whether a header belongs to the connection, and not to the one who asks.
func isReservedHeader(name string) bool {
	reserved := []string{"Host", "Connection", "Content-Length", "Transfer-Encoding", "Te", "Trailer", "Upgrade", "Accept-Encoding", "Range"}
	return slices.Contains(reserved, http.CanonicalHeaderKey(name)) || strings.HasPrefix(strings.ToLower(name), "proxy-")
}

// readCookies reads cookies: by their names, or in the form in which browsers send them.
func (c *config) readCookies(s *accessSettings, node *yaml.Node, name string) {
	if node.Kind == yaml.ScalarNode {
		c.setHeader(s, node, name, "Cookie", node.Value)
		return
	}
	var cookies []string
	for key, value := range c.pairs(node, name, "not a list of cookies") {
		cookies = append(cookies, key.Value+"="+c.readString(value, name+": "+key.Value))
	}
	c.setHeader(s, node, name, "Cookie", strings.Join(cookies, "; "))
}

// setHeader sets a header. The mistake does not repeat its value, which may be a secret.
func (c *config) setHeader(s *accessSettings, at *yaml.Node, name, header, value string) {
	if value == "" {
		return
	}
	if !httpguts.ValidHeaderFieldValue(value) {
		c.mistake(at, name, "has characters that are not allowed in a header")
		return
	}
	if s.header == nil {
		s.header = http.Header{}
	}
	s.header.Set(header, value)
}

// readProxy reads the address of a proxy.
func (c *config) readProxy(s *accessSettings, node *yaml.Node, name string) {
	schemes := []string{"http", "https", "socks5", "socks5h"}
	u, err := url.Parse(c.readString(node, name))
	if err != nil || u.Host == "" || !slices.Contains(schemes, u.Scheme) {
		c.mistake(node, name, fmt.Sprintf("must be the URL of a proxy: %s://HOST:PORT", strings.Join(schemes, ", ")))
		return
	}
	s.proxy = u
}

// accessKeys returns the keys that readAccess knows.
func accessKeys() []string {
	return []string{"user", "password-command", "headers", "cookies", "user-agent", "proxy"}
}
