package account

import (
	"context"
	"net/url"
	"strings"

	"newsreader/articles/internal/sanitize"
)

// googleReaderFeed is what the API says about a subscription.
type googleReaderFeed struct {
	ID         string `json:"id"`
	Title      string `json:"title"`
	URL        string `json:"url"`
	Site       string `json:"htmlUrl"`
	Categories []struct {
		ID    string `json:"id"`
		Label string `json:"label"`
	} `json:"categories"`
}

// feedStream begins the ID of a feed; an address or a number follows.
const feedStream = "feed/"

// subscription converts a feed, and reports whether it is one.
func (f *googleReaderFeed) subscription() (Subscription, bool) {
	address := f.URL
	if rest, ok := strings.CutPrefix(f.ID, feedStream); ok && address == "" && strings.Contains(rest, "://") {
		address = rest
	}
	s := Subscription{ID: f.ID, Feed: address, Site: f.Site, Title: sanitize.Line(undoFeedTitle(f.Title))}
	for _, c := range f.Categories {
		label := c.Label
		if label == "" {
			_, label, _ = strings.Cut(c.ID, "/label/")
		}
		if s.Folder = sanitize.Line(label); s.Folder != "" {
			break
		}
	}
	return s, s.ID != "" && s.Feed != ""
}

func (g *googleReader) Subscriptions(ctx context.Context) ([]Subscription, error) {
	var list struct {
		Feeds *[]googleReaderFeed `json:"subscriptions"`
	}
	if err := g.get(ctx, "subscription/list", url.Values{}, &list); err != nil {
		return nil, err
	}
	if list.Feeds == nil {
		return nil, g.unexpected("it sent no list of subscriptions")
	}
	all, known := make([]Subscription, 0, len(*list.Feeds)), map[string]bool{}
	for i := range *list.Feeds {
		s, ok := (*list.Feeds)[i].subscription()
		if !ok {
			return nil, g.unexpected("it sent a subscription without an ID or an address")
		}
		all, known[s.ID] = append(all, s), true
	}
	g.known = known
	return all, nil
}

// label returns the ID of a folder.
func label(folder string) string { return "user/-/label/" + folder }

// Subscribe looks the new subscription up in the list, since the answer does not say more than OK.
func (g *googleReader) Subscribe(ctx context.Context, feed, folder string) (Subscription, error) {
	if s, found, err := g.find(ctx, feed, nil); found || err != nil {
		return s, err
	}
	before := g.known
	form := []field{{"ac", "subscribe"}, {"s", feedStream + feed}}
	if folder != "" {
		form = append(form, field{"a", label(folder)})
	}
	why := g.change(ctx, "subscription/edit", form...)
	if why != nil && !isRefusal(why) {
		return Subscription{}, why
	}
	if s, found, err := g.find(ctx, feed, before); found || err != nil {
		return s, err
	}
	if refusal := refused(feed, why); refusal.Reason != "" {
		return Subscription{}, refusal
	}
	return g.subscribeQuickly(ctx, feed, folder, before)
}

// find lists the subscriptions and returns that of a feed, and reports whether there is one. If the server knows the feed
// by another address, such as the one to which it moved, that is the only one that was not there before.
func (g *googleReader) find(ctx context.Context, feed string, before map[string]bool) (s Subscription, found bool, err error) {
	all, err := g.Subscriptions(ctx)
	if err != nil {
		return Subscription{}, false, err
	}
	var added []Subscription
	for _, s := range all {
		if s.Feed == feed {
			return s, true, nil
		}
		if before != nil && !before[s.ID] {
			added = append(added, s)
		}
	}
	if len(added) == 1 {
		return added[0], true, nil
	}
	return Subscription{}, false, nil
}

// subscribeQuickly subscribes in the other way that the API has. Unlike the first it says why a feed is refused.
func (g *googleReader) subscribeQuickly(ctx context.Context, feed, folder string, before map[string]bool) (Subscription, error) {
	answer, err := g.post(ctx, "subscription/quickadd", []field{{"quickadd", feed}})
	switch {
	case err != nil && isRefusal(err):
		return Subscription{}, refused(feed, err)
	case err != nil:
		return Subscription{}, err
	}
	var result struct {
		Results *int   `json:"numResults"`
		Error   string `json:"error"`
	}
	if err := g.read(answer, &result); err != nil {
		return Subscription{}, err
	}
	if result.Results == nil {
		return Subscription{}, g.unexpected("it does not say whether it follows the feed")
	}
	if *result.Results == 0 {
		return Subscription{}, &RefusedError{Feed: feed, Reason: g.secrets.redact(result.Error)}
	}
	s, found, err := g.find(ctx, feed, before)
	switch {
	case err != nil:
		return Subscription{}, err
	case !found:
		return Subscription{}, &RefusedError{Feed: feed}
	case folder != "" && s.Folder != folder:
		err = g.Edit(ctx, s, "", folder)
		s.Folder = folder
	}
	return s, err
}

// Unsubscribe takes a failure for success if the subscription is not listed.
func (g *googleReader) Unsubscribe(ctx context.Context, s Subscription) error {
	err := g.change(ctx, "subscription/edit", field{"ac", "unsubscribe"}, field{"s", s.ID})
	if err == nil || !isRefusal(err) {
		return err
	}
	if _, listed := g.Subscriptions(ctx); listed != nil || g.known[s.ID] {
		return err
	}
	return nil
}

// Edit also names the folder that the subscription leaves, which servers need on which a feed can be in several.
func (g *googleReader) Edit(ctx context.Context, s Subscription, title, folder string) error {
	form := []field{{"ac", "edit"}, {"s", s.ID}}
	if title != "" {
		form = append(form, field{"t", title})
	}
	if folder != "" {
		form = append(form, field{"a", label(folder)})
		if s.Folder != "" && s.Folder != folder {
			form = append(form, field{"r", label(s.Folder)})
		}
	}
	if len(form) == 2 {
		return nil
	}
	return g.change(ctx, "subscription/edit", form...)
}
