package main

import (
	"context"
	"net/url"

	"newsreader/articles"
	"newsreader/articles/library"
	"newsreader/articles/update"
)

// feedAccess returns the function that says what the server of a feed is to be told: the user and password that are
// kept with the feed.
func (a *app) feedAccess(lib *library.Library) (update.AccessFunc, error) {
	credentials, err := lib.Credentials()
	if err != nil {
		return nil, err
	}
	return func(_ context.Context, feed string) (*articles.Access, error) {
		return accessOf(feed, credentials[feed]), nil
	}, nil
}

// accessOf returns the access of a user to a feed, nil without a user.
func accessOf(feed string, user *url.Userinfo) *articles.Access {
	if user == nil {
		return nil
	}
	return &articles.Access{URL: feed, User: user}
}
