package account

import (
	"context"
	"fmt"
	"testing"

	"newsreader/articles/library"
)

// TestSubscribedAgain gives the server's feed and its entries new IDs: marks go up.
func TestSubscribedAgain(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		r.mark("town0", library.FlagRead, true)
		r.mark("town1", library.FlagStarred, true)
		r.sync()
		before := r.states()
		r.server.unsubscribe(town)
		r.server.subscribe(town, "TOWN", "News")
		for i := range 4 {
			r.server.publish(town, fmt.Sprint("town", i))
		}
		r.sync()
		r.same(before, r.states())
		r.same(before, r.server.states())
		r.same(Report{}, r.sync())
	})
}

// TestSubscriptions exchanges subscriptions, titles and folders.
func TestSubscriptions(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		ctx := context.Background()
		r.sync()
		_, err := r.lib.AddFeeds(ctx, library.Feed{URL: valley, Folder: "Hills"}, library.Feed{URL: "https://dead.example/feed"})
		r.ok(err)
		_, err = r.lib.Unsubscribe(ctx, town)
		r.ok(err)
		r.server.refuses = map[string]bool{"https://dead.example/feed": true}
		report := r.sync()
		r.same([]string{valley}, report.AddedThere)
		r.same([]string{town}, report.RemovedThere)
		if len(report.Refused) != 1 || report.Complete() {
			t.Errorf("got %+v", report.Refused)
		}
		r.same("Hills", r.server.sub(valley).Folder)
		r.ok(r.lib.SetFeed(ctx, harbour, func(f *library.Feed) { f.Title, f.Folder = "Fog & tide", "Coast" }))
		r.server.sub(valley).Title, r.server.sub(valley).Folder = "Vale", "Web"
		report = r.sync()
		r.same([]string{harbour, valley}, report.Renamed)
		r.same("Fog ＆ tide, Coast", r.server.sub(harbour).Title+", "+r.server.sub(harbour).Folder)
		r.same("Fog & tide, Coast", r.feeds()[harbour])
		r.same("Vale, Web", r.feeds()[valley])
		r.ok(r.lib.SetFeed(ctx, harbour, func(f *library.Feed) { f.Folder = "Own" }))
		r.server.sub(harbour).Folder = "Web"
		report = r.sync()
		r.same([]Conflict{{URL: harbour, Folder: true, Kept: "Web", Dropped: "Own"}}, report.Conflicts)
		r.same("Fog & tide, Web", r.feeds()[harbour])
		r.same([]Conflict(nil), r.sync().Conflicts)
	})
}

// TestMoved lets the server move a feed to another address, and to one that is followed already.
func TestMoved(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		const moved = "https://town.example/new"
		r.sync()
		r.mark("town0", library.FlagStarred, true)
		before := r.states()
		r.server.sub(town).Feed = moved
		report := r.sync()
		r.same([]MovedFeed{{town, moved}}, report.Moved)
		r.same(before, r.states())
		r.same(before, r.server.states())
		_, err := r.lib.AddFeeds(context.Background(), library.Feed{URL: valley})
		r.ok(err)
		r.fetch(valley, "town1")
		r.server.sub(moved).Feed = valley
		r.sync()
		r.sync()
		r.same(before, r.states())
		r.same(2, len(r.feeds()))
		r.mark("town1", library.FlagRead, true)
		r.sync()
		r.same(library.FlagRead, r.server.entry("town1").flags())
	})
}

// TestLeftAndFollowedAgain unsubscribes here and follows again before the server hears of it.
func TestLeftAndFollowedAgain(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		ctx := context.Background()
		r.sync()
		_, err := r.lib.Unsubscribe(ctx, town)
		r.ok(err)
		_, err = r.lib.AddFeeds(ctx, library.Feed{URL: town})
		r.ok(err)
		r.same(4, r.sync().New)
		r.same(r.server.states(), r.states())
		r.same(Report{}, r.sync())
	})
}

// TestUnknownSubscription sends entries of a feed that the list of subscriptions did not have yet: they are not lost.
func TestUnknownSubscription(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		r.sync()
		late := &session{}
		late.after = func(_ int, call string) error {
			if call == "subscriptions" {
				r.server.subscribe(valley, "VALLEY", "")
				r.server.publish(valley, "valley0")
				r.server.publish(town, "town9")
			}
			return nil
		}
		report, err := r.try(late)
		r.ok(err)
		r.same(1, report.New)
		r.same(1, r.sync().New)
		r.same(r.server.states(), r.states())
	})
}

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
