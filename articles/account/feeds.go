package account

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"newsreader/articles"
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
	for _, id := range slices.Sorted(maps.Keys(s.known)) {
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

// move follows a feed to the address that it has on the server now. If the server has another feed there, the two become
// one here, which from then on is the other one.
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
