package account

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"newsreader/articles/library"
)

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
	if wanted == "" || sameTitle(there, wanted) {
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
	if f, taken := s.feeds[sub.ID]; taken { // the server knows that the address leads to a feed that both have
		s.report.Moved = append(s.report.Moved, MovedFeed{From: local.URL, To: f.URL})
		return s.lib.MoveFeed(ctx, local.URL, f.URL)
	}
	s.report.AddedThere = append(s.report.AddedThere, local.URL)
	f := library.RemoteFeed{ID: sub.ID, URL: local.URL, Address: cmp.Or(sub.Feed, local.URL), Title: baseTitle(local, sub)}
	return s.agree(ctx, f, sub, local)
}
