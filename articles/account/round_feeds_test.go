package account

import (
	"context"
	"testing"

	"newsreader/articles/library"
)

// TestConfiguredTitle joins a feed to which the configuration has given a title: that goes to the server.
func TestConfiguredTitle(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		ctx := context.Background()
		_, err := r.lib.AddFeeds(ctx, library.Feed{URL: harbour, Title: "Publisher's"}, library.Feed{URL: town, Title: "Publisher's"})
		r.ok(err)
		_, err = r.lib.SetConfigured(ctx, harbour, library.Configured{Title: new("Morning Post")})
		r.ok(err)
		r.same([]Conflict(nil), r.sync().Conflicts)
		r.same("Morning Post", r.server.sub(harbour).Title)
		r.same(map[string]string{harbour: "Morning Post, News", town: "TOWN, News"}, r.feeds())
	})
}

// TestOddSubscriptions has a feed twice on the server, one whose address is none, and one that differs in its scheme from
// the one here. Their entries hold up nothing.
func TestOddSubscriptions(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		_, err := r.lib.AddFeeds(context.Background(), library.Feed{URL: "http://valley.example/feed"})
		r.ok(err)
		r.server.subscribe(town, "Twice", "")
		r.server.subscribe("nowhere at all", "Nowhere", "")
		r.server.publish("nowhere at all", "lost")
		r.server.subscribe(valley, "Valley", "")
		r.server.publish(valley, "valley0")
		r.same(9, r.sync().New)
		r.same(map[string]string{harbour: "HARBOUR, News", town: "TOWN, News", "http://valley.example/feed": "Valley, "}, r.feeds())
		r.same(5, len(r.server.subs))
		r.same(Report{}, r.sync())
	})
}

// TestRedirectedSubscription offers the server an address that it knows to lead to another of its feeds.
func TestRedirectedSubscription(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		const alias = "https://town.example/rss"
		r.sync()
		_, err := r.lib.AddFeeds(context.Background(), library.Feed{URL: alias})
		r.ok(err)
		r.server.leads = map[string]string{alias: town}
		r.same([]MovedFeed{{alias, town}}, r.sync().Moved)
		r.same(2, len(r.feeds()))
		r.same(r.server.states(), r.states())
		r.same(Report{}, r.sync())
	})
}

// TestVanishedSubscriptions keeps a feed that is gone on both sides out of the guard.
func TestVanishedSubscriptions(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.server.unsubscribe(town)
		_, err := r.lib.Unsubscribe(context.Background(), town)
		r.ok(err)
		r.same(Report{}, r.sync())
		r.same(1, len(r.feeds()))
		r.server.subscribe(town, "TOWN", "News")
		r.same([]string{town}, r.sync().AddedHere)
	})
}
