package account

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"newsreader/articles"
	"newsreader/articles/internal/sanitize"
	"newsreader/articles/library"
)

// feedSync compares the subscriptions of both sides with those that both had last.
type feedSync struct {
	*round
	subs  []remoteSub
	there map[string]bool // the IDs of subs
	known map[string]library.RemoteFeed
	local map[string]library.Feed // by address
	bound map[string]string       // addresses here: the ID of the subscription that has it
}

// remoteSub is a subscription of the server with the address that it has here.
type remoteSub struct {
	Subscription
	url string
}

// syncFeeds brings subscriptions, folders and titles together.
func (r *round) syncFeeds(ctx context.Context) error {
	s := &feedSync{round: r, there: map[string]bool{}, known: map[string]library.RemoteFeed{}, local: map[string]library.Feed{}, bound: map[string]string{}}
	r.feeds, r.passed = map[string]library.RemoteFeed{}, map[string]bool{}
	if err := s.load(ctx); err != nil {
		return err
	}
	if err := s.checkGone(); err != nil {
		return err
	}
	if err := s.leave(ctx); err != nil {
		return err
	}
	for i, sub := range s.subs {
		if err := s.take(ctx, sub); err != nil {
			return err
		}
		r.opts.Progress(Progress{Stage: StageFeeds, Done: i + 1, Total: len(s.subs)})
	}
	return s.offer(ctx)
}

// load reads what the server has, what the library has, and what both had.
func (s *feedSync) load(ctx context.Context) error {
	subs, err := s.server.Subscriptions(ctx)
	if err != nil {
		return err
	}
	if err := s.begin(ctx); err != nil {
		return err
	}
	slices.SortFunc(subs, func(a, b Subscription) int {
		return cmp.Or(cmp.Compare(len(a.ID), len(b.ID)), cmp.Compare(a.ID, b.ID))
	})
	for _, sub := range subs {
		public, _, err := articles.ParseAddress(sub.Feed)
		if err != nil {
			s.passed[sub.ID] = true
			continue
		}
		sub.Title, sub.Folder = sanitize.Line(sub.Title), sanitize.Line(sub.Folder)
		s.subs = append(s.subs, remoteSub{sub, public})
		s.there[sub.ID] = true
	}
	feeds, err := s.lib.Feeds(ctx)
	if err != nil {
		return err
	}
	for _, f := range feeds {
		s.local[f.URL] = f
	}
	if !s.account.Begun {
		return nil
	}
	known, err := s.lib.RemoteFeeds(ctx)
	if err != nil {
		return err
	}
	for _, f := range known {
		s.known[f.ID] = f
		s.bound[f.URL] = f.ID
	}
	return nil
}

// checkGone refuses to leave more than half of the feeds at once because the server does not have them any more.
func (s *feedSync) checkGone() error {
	gone, total := 0, 0
	for _, f := range s.known {
		if _, followed := s.local[f.URL]; !followed {
			continue
		}
		total++
		if !s.there[f.ID] && !s.hasAddress(f) {
			gone++
		}
	}
	if 2*gone > total && !s.opts.Force {
		return &SuspiciousError{Feeds: gone, Total: total}
	}
	return nil
}

// hasAddress reports whether the server has a feed under another ID: it was subscribed to again.
func (s *feedSync) hasAddress(f library.RemoteFeed) bool {
	return slices.ContainsFunc(s.subs, func(sub remoteSub) bool { return sub.Feed == f.Address || sub.url == f.URL })
}

// leave unsubscribes from feeds that the server does not have any more, and forgets those that neither side has.
func (s *feedSync) leave(ctx context.Context) error {
	for _, id := range sortedIDs(s.known) {
		f := s.known[id]
		if s.there[id] {
			continue
		}
		_, followed := s.local[f.URL]
		if followed && !s.hasAddress(f) {
			s.report.RemovedHere = append(s.report.RemovedHere, f.URL)
			delete(s.local, f.URL)
			if s.opts.DryRun {
				continue
			}
			if _, err := s.lib.Unsubscribe(ctx, f.URL); err != nil && !errors.Is(err, library.ErrFeedNotFound) {
				return err
			}
		}
		if err := s.forget(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

func sortedIDs(feeds map[string]library.RemoteFeed) []string {
	ids := make([]string, 0, len(feeds))
	for id := range feeds {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// forget forgets what both sides had of a feed.
func (s *feedSync) forget(ctx context.Context, f library.RemoteFeed) error {
	delete(s.known, f.ID)
	if s.bound[f.URL] == f.ID {
		delete(s.bound, f.URL)
	}
	if s.opts.DryRun {
		return nil
	}
	return s.lib.ForgetRemoteFeed(ctx, f.ID)
}

// take follows the server in one of its subscriptions.
func (s *feedSync) take(ctx context.Context, sub remoteSub) error {
	f, known := s.known[sub.ID]
	if !known {
		return s.join(ctx, sub)
	}
	if f.Address != sub.Feed && f.URL != sub.url {
		moved, err := s.move(ctx, f, sub)
		if err != nil || !moved {
			return err
		}
		f.URL = sub.url
	}
	local, followed := s.local[f.URL]
	if !followed {
		s.report.RemovedThere = append(s.report.RemovedThere, f.URL)
		s.passed[sub.ID] = true
		if s.opts.DryRun {
			return nil
		}
		if err := s.server.Unsubscribe(ctx, sub.Subscription); err != nil {
			return err
		}
		return s.forget(ctx, f)
	}
	if f.Removed && !s.opts.DryRun { // its entries are before the last one, and are wanted once more
		s.account.Last = 0
		if err := s.lib.MoveAccount(ctx, 0); err != nil {
			return err
		}
	}
	return s.agree(ctx, f, sub.Subscription, local)
}

// move follows a feed to the address that it has on the server now. Where that is another feed of the server's, the two
// are one here, and the server's other one is it.
func (s *feedSync) move(ctx context.Context, f library.RemoteFeed, sub remoteSub) (moved bool, err error) {
	if other, taken := s.bound[sub.url]; taken && other != f.ID {
		s.passed[f.ID] = true
		if _, followed := s.local[f.URL]; !followed || s.opts.DryRun {
			return false, nil
		}
	} else {
		moved = true
	}
	local, followed := s.local[f.URL]
	if !followed {
		return moved, nil
	}
	s.report.Moved = append(s.report.Moved, MovedFeed{From: f.URL, To: sub.url})
	if !s.opts.DryRun {
		if err := s.lib.MoveFeed(ctx, f.URL, sub.url); err != nil {
			return false, err
		}
	}
	delete(s.local, f.URL)
	delete(s.bound, f.URL)
	if !moved {
		delete(s.known, f.ID)
		return false, nil
	}
	local.URL = sub.url
	s.local[sub.url], s.bound[sub.url] = local, f.ID
	return true, nil
}

// join finds out which feed here a subscription is that was not known, and subscribes to it if it is none.
func (s *feedSync) join(ctx context.Context, sub remoteSub) error {
	local, followed := s.find(sub.url)
	if s.bound[cmp.Or(local.URL, sub.url)] != "" || followed && s.opts.Local(local) {
		s.passed[sub.ID] = true // the server has the feed twice, or it is to stay here alone
		return nil
	}
	f := library.RemoteFeed{ID: sub.ID, URL: cmp.Or(local.URL, sub.url), Address: sub.Feed}
	if !followed {
		s.report.AddedHere = append(s.report.AddedHere, f.URL)
		local = library.Feed{URL: f.URL, SiteURL: sub.Site}
	}
	f.Title = baseTitle(local, sub.Subscription)
	return s.agree(ctx, f, sub.Subscription, local)
}

// baseTitle returns the title that a feed had on both sides before they met: as both have the publisher's, the server's
// is taken, unless the reader has chosen the one here.
func baseTitle(local library.Feed, sub Subscription) string {
	if local.TitleSet {
		return sub.Title
	}
	return local.Title
}

// find returns the feed that is followed here at an address, whatever its scheme.
func (s *feedSync) find(address string) (library.Feed, bool) {
	if f, ok := s.local[address]; ok {
		return f, true
	}
	_, bare, _ := strings.Cut(address, "://")
	for _, scheme := range []string{"http://", "https://"} {
		if f, ok := s.local[scheme+bare]; ok && s.bound[f.URL] == "" {
			return f, true
		}
	}
	return library.Feed{}, false
}

// agree brings title and folder of a feed together and records what both sides have.
func (s *feedSync) agree(ctx context.Context, f library.RemoteFeed, sub Subscription, local library.Feed) error {
	title, titles := mergeText(f.Title, local.Title, sub.Title)
	folder, folders := mergeText(f.Folder, local.Folder, sub.Folder)
	s.bound[f.URL], s.local[f.URL] = f.ID, local
	if titles {
		s.report.Conflicts = append(s.report.Conflicts, Conflict{URL: f.URL, Kept: title, Dropped: local.Title})
	}
	if folders {
		s.report.Conflicts = append(s.report.Conflicts, Conflict{URL: f.URL, Folder: true, Kept: folder, Dropped: local.Folder})
	}
	newTitle, newFolder := changedText(sub.Title, title), changedText(sub.Folder, folder)
	_, known := s.known[f.ID]
	if known && (newTitle != "" || newFolder != "" || title != local.Title || folder != local.Folder) {
		s.report.Renamed = append(s.report.Renamed, f.URL)
	}
	if s.opts.DryRun {
		s.feeds[f.ID] = f
		return nil
	}
	if newTitle != "" || newFolder != "" {
		if err := s.server.Edit(ctx, sub, newTitle, newFolder); err != nil {
			return err
		}
	}
	f.Title, f.Folder, f.Address, f.Removed = title, folder, sub.Feed, false
	s.feeds[f.ID] = f
	if known && s.known[f.ID] == f && title == local.Title && folder == local.Folder {
		return nil
	}
	return s.lib.StoreRemoteFeed(ctx, f, local)
}

// changedText returns the text that the server is to have instead of its own, "" if its own may stay.
func changedText(there, wanted string) string {
	if wanted == "" || sameText(there, wanted) {
		return ""
	}
	return wanted
}

// offer subscribes on the server to feeds that are followed here alone and may be known there.
func (s *feedSync) offer(ctx context.Context) error {
	var own []library.Feed
	for _, f := range s.local {
		if s.bound[f.URL] == "" && f.Kind != library.KindPage && !f.Paused && !s.opts.Local(f) {
			own = append(own, f)
		}
	}
	slices.SortFunc(own, func(a, b library.Feed) int { return cmp.Compare(a.URL, b.URL) })
	for _, f := range own {
		if err := s.offerFeed(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

func (s *feedSync) offerFeed(ctx context.Context, local library.Feed) error {
	if s.opts.DryRun {
		s.report.AddedThere = append(s.report.AddedThere, local.URL)
		return nil
	}
	sub, err := s.server.Subscribe(ctx, local.URL, local.Folder)
	var refused *RefusedError
	switch {
	case errors.As(err, &refused):
		s.report.Refused = append(s.report.Refused, RefusedFeed{URL: local.URL, Err: refused})
		return nil
	case err != nil:
		return err
	}
	sub.Title, sub.Folder = sanitize.Line(sub.Title), sanitize.Line(sub.Folder)
	if f, taken := s.feeds[sub.ID]; taken { // the server knows that the address leads to a feed that both have
		s.report.Moved = append(s.report.Moved, MovedFeed{From: local.URL, To: f.URL})
		return s.lib.MoveFeed(ctx, local.URL, f.URL)
	}
	s.report.AddedThere = append(s.report.AddedThere, local.URL)
	f := library.RemoteFeed{ID: sub.ID, URL: local.URL, Address: cmp.Or(sub.Feed, local.URL), Title: baseTitle(local, sub)}
	return s.agree(ctx, f, sub, local)
}
