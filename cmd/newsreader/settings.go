package main

import (
	"net/http"
	"net/url"

	"newsreader/articles/account"
)

// readSettings are what the flags of read say about the full screen.
type readSettings struct {
	start   string
	split   string
	measure int
	align   string
	images  bool
}

// feedSettings holds the settings of one feed. A nil setting leaves the feed's own value unchanged.
type feedSettings struct {
	title, folder    *string
	fullText, paused *bool
	access           accessSettings
}

// accessSettings are what the configuration says about reaching a feed.
type accessSettings struct {
	address         string // of the feed, as configured
	user            string
	password        *string // in the address
	passwordCommand string
	header          http.Header // with cookies and User-Agent
	proxy           *url.URL
}

// syncSettings are what the configuration says about the account that the library is synchronized with.
type syncSettings struct {
	kind   account.Type
	server *url.URL
	user   string
	// tokenCommand or tokenFile has the secret, on its first line. Without either the user is asked.
	tokenCommand, tokenFile string
}
