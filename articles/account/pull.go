package account

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"newsreader/articles"
	"newsreader/articles/library"
)

// pull stores the server's entries that the library does not know.
func (r *round) pull(ctx context.Context) error {
	p := &pulling{round: r, subs: map[string][]Entry{}}
	if r.server.Traits().Cursor {
		return p.follow(ctx)
	}
	return p.ask(ctx)
}

// pulling is the state of pulling entries.
type pulling struct {
	*round
	subs map[string][]Entry // the entries of one page by subscription
	done int
}

// follow stores the entries after the last one. That moves over entries that were stored, or that the library cannot
// have, and over nothing else: those of a subscription that is not known yet are sent again in the next round.
func (p *pulling) follow(ctx context.Context) error {
	held := false
	for page, err := range p.server.Entries(ctx, p.account.Last, nil) {
		if err != nil {
			return err
		}
		last := p.account.Last
		for _, e := range page {
			if held = held || !p.isKnown(e.Subscription); !held {
				last = max(last, e.ID)
			}
		}
		if err := p.storePage(ctx, page); err != nil {
			return err
		}
		if last == p.account.Last || p.opts.DryRun {
			continue
		}
		if err := p.lib.MoveAccount(ctx, last); err != nil {
			return err
		}
		p.account.Last = last
	}
	return nil
}

// ask stores the entries that the server lists and the library was not sent yet.
func (p *pulling) ask(ctx context.Context) error {
	wanted, err := p.wanted(ctx)
	if err != nil || len(wanted) == 0 {
		return err
	}
	if p.opts.DryRun {
		p.report.New += len(wanted)
		return nil
	}
	p.outdate() // what is read of the entries now is later than the lists
	sent := idSet{}
	for page, err := range p.server.Entries(ctx, 0, wanted) {
		if err != nil {
			return err
		}
		for _, e := range page {
			sent[e.ID] = struct{}{}
		}
		if err := p.storePage(ctx, page); err != nil {
			return err
		}
	}
	var missed []int64
	for _, n := range wanted {
		if !sent.has(n) {
			missed = append(missed, n)
		}
	}
	for batch := range slices.Chunk(missed, maxMarkBatch) {
		if err := p.lib.MissRemoteEntries(ctx, batch); err != nil {
			return err
		}
	}
	return nil
}

// wanted returns the IDs of the entries to ask for, newest first.
func (p *pulling) wanted(ctx context.Context) ([]int64, error) {
	lists, err := p.states(ctx)
	if err != nil {
		return nil, err
	}
	all, err := p.all(ctx)
	if err != nil {
		return nil, err
	}
	known := map[int64]bool{}
	if p.account.Begun {
		if known, err = p.lib.RemoteIDs(ctx); err != nil {
			return nil, err
		}
	}
	var wanted []int64
	for _, set := range []idSet{lists.unread, lists.starred, all} {
		for n := range set {
			if !known[n] {
				known[n] = true
				wanted = append(wanted, n)
			}
		}
	}
	slices.SortFunc(wanted, func(a, b int64) int { return cmp.Compare(b, a) })
	return wanted, nil
}

// isKnown reports whether a subscription is one that both sides have, or that the library cannot have.
func (p *pulling) isKnown(subscription string) bool {
	_, known := p.feeds[subscription]
	return known || p.passed[subscription]
}

// storePage stores entries, those of one feed after those of another.
func (p *pulling) storePage(ctx context.Context, page []Entry) error {
	clear(p.subs)
	var order []string
	for _, e := range page {
		if len(p.subs[e.Subscription]) == 0 {
			order = append(order, e.Subscription)
		}
		p.subs[e.Subscription] = append(p.subs[e.Subscription], e)
	}
	for _, id := range order {
		f, known := p.feeds[id]
		if !known {
			continue
		}
		if p.opts.DryRun {
			p.report.New += len(p.subs[id])
			continue
		}
		if err := p.storeEntries(ctx, f, p.subs[id]); err != nil {
			return err
		}
	}
	p.done += len(page)
	p.opts.Progress(Progress{Stage: StageArticles, Done: p.done})
	return nil
}

// storeEntries stores entries of one feed, the oldest first.
func (p *pulling) storeEntries(ctx context.Context, f library.RemoteFeed, entries []Entry) error {
	slices.SortFunc(entries, func(a, b Entry) int { return cmp.Compare(a.ID, b.ID) })
	converted := make([]library.RemoteEntry, len(entries))
	for i := range entries {
		converted[i] = p.convert(f, &entries[i])
	}
	stored, err := p.lib.StoreRemoteEntries(ctx, f, converted)
	p.report.New += stored.New
	p.report.Articles = append(p.report.Articles, stored.IDs...)
	if errors.Is(err, library.ErrFeedNotFound) {
		return nil // it was left meanwhile
	}
	return err
}

// convert converts an entry for storing.
func (p *pulling) convert(f library.RemoteFeed, e *Entry) library.RemoteEntry {
	entry := articles.ServerEntry{
		URL: e.URL, Title: e.Title, Author: e.Author, HTML: e.HTML, Published: e.Published, Enclosures: e.Enclosures, CommentsURL: e.Comments, Feed: f.Title, Site: f.URL,
	}
	converted := library.RemoteEntry{Entry: entry.Entry(p.lib.Now()), ID: e.ID, Hash: e.Hash}
	converted.Article.Read, converted.Article.Starred = e.Read, e.Starred
	return converted
}
