package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"newsreader/articles"
	"newsreader/cmd/internal/picture"
	"newsreader/cmd/internal/term"
)

// Limits on the pictures of one article.
const (
	maxPictures        = 20
	maxPictureFetches  = 2 // at a time; most pictures of an article come from one host
	pictureTimeout     = 10 * time.Second
	allPicturesTimeout = time.Minute
	// terminalPatience is how long the terminal has to say what it can show.
	terminalPatience = time.Second
)

// gallery holds the pictures of articles by their addresses, as a screen shows them.
type gallery struct {
	screen   picture.Screen
	rows     int // the most that one takes
	pictures map[string]*picture.Picture
	failures []error // why others are missing
	// done and total count those that were asked for while they are fetched.
	done, total atomic.Int32
}

// shower returns the function by which a document shows the pictures, nil without any.
func (g *gallery) shower() func(address string, columns int) term.Picture {
	if g == nil || len(g.pictures) == 0 {
		return nil
	}
	return g.show
}

// show returns how a picture is shown.
func (g *gallery) show(address string, columns int) term.Picture {
	p := g.pictures[address]
	if p == nil {
		return term.Picture{}
	}
	const ids = 1<<24 - 1
	return g.screen.Show(p, columns, g.rows, 1+rand.Uint32N(ids))
}

// isPaged reports whether a pager can show the pictures: as text alone.
func (g *gallery) isPaged() bool {
	return g == nil || len(g.pictures) == 0 || g.screen.Protocol == picture.HalfBlocks
}

// missing returns why pictures are missing.
func (g *gallery) missing() []error {
	if g == nil {
		return nil
	}
	return g.failures
}

// fetchGallery fetches the pictures of pages for the terminal. It returns nil if the terminal shows none.
func (a *app) fetchGallery(ctx context.Context, in input, pages []*articles.Page) (*gallery, error) {
	t, err := a.terminal()
	if err != nil || t.Accessible || t.Profile == term.NoColor {
		return nil, err
	}
	addresses := pictureAddresses(pages)
	if len(addresses) == 0 {
		return nil, nil
	}
	source, err := a.pictureSource(ctx, in, pages[0].Article)
	if err != nil {
		return nil, err
	}
	g := &gallery{screen: a.screen(t), rows: max(1, t.Rows-3)}
	g.fetch(ctx, source, addresses)
	return g, ctx.Err()
}

// pictureAddresses returns the addresses of the first pictures of pages.
func pictureAddresses(pages []*articles.Page) []string {
	var found []string
	seen := map[string]bool{}
	for _, page := range pages {
		for _, address := range term.Pictures(page.Article.Markdown) {
			if !seen[address] && len(found) < maxPictures {
				seen[address] = true
				found = append(found, address)
			}
		}
	}
	return found
}

// screen returns what the terminal can show. What is not a terminal shows text alone.
func (a *app) screen(t term.Terminal) picture.Screen {
	if !t.TTY {
		return picture.Screen{Profile: t.Profile}
	}
	answers := ""
	if picture.MayAsk(a.getenv) {
		answers = picture.Ask(terminalPatience)
	}
	return picture.ScreenOf(answers, a.getenv, t.Profile)
}

// pictureSource fetches the pictures of one article.
type pictureSource struct {
	fetcher *articles.Fetcher
	access  *articles.Access
	// hosts are those that may be private: the reader entered their addresses.
	hosts map[string]bool
}

// pictureSource returns the source of an article's pictures: their servers are told what that of its feed or page is, as
// far as they are the same, and are reached as that is.
func (a *app) pictureSource(ctx context.Context, in input, article *articles.Article) (*pictureSource, error) {
	s := &pictureSource{hosts: map[string]bool{}, fetcher: articles.NewFetcher(articles.FetcherOptions{
		UserAgent: a.userAgent(), Proxy: http.ProxyFromEnvironment, Now: a.now, Timeout: pictureTimeout, MaxSize: picture.MaxSize,
	})}
	for _, entered := range []string{in.arg, in.url, article.Feed} {
		if isWebURL(entered) {
			s.hosts[articles.Host(entered)] = true
		}
	}
	var err error
	switch {
	case in.isFile():
	case article.Feed != "":
		s.access, err = a.pageAccess(ctx, article.Feed)
	case isWebURL(in.arg):
		s.access, err = a.pageAccess(ctx, in.arg)
	}
	return s, err
}

// fetch fetches and decodes the pictures at addresses, a few at a time.
func (g *gallery) fetch(ctx context.Context, source *pictureSource, addresses []string) {
	ctx, cancel := context.WithTimeout(ctx, allPicturesTimeout)
	defer cancel()
	g.total.Store(int32(len(addresses)))
	found, failures := make([]*picture.Picture, len(addresses)), make([]error, len(addresses))
	var running sync.WaitGroup
	slots := make(chan struct{}, maxPictureFetches)
	for i, address := range addresses {
		slots <- struct{}{}
		running.Go(func() {
			found[i], failures[i] = source.get(ctx, address)
			g.done.Add(1)
			<-slots
		})
	}
	running.Wait()
	g.pictures = map[string]*picture.Picture{}
	for i, address := range addresses {
		if failures[i] != nil {
			g.failures = append(g.failures, failures[i])
			continue
		}
		g.pictures[address] = found[i]
	}
}

// get fetches and decodes a picture.
func (s *pictureSource) get(ctx context.Context, address string) (*picture.Picture, error) {
	ctx, cancel := context.WithTimeout(ctx, pictureTimeout)
	defer cancel()
	got, err := s.fetcher.Get(ctx, articles.Request{
		URL: address, AllowPrivate: s.hosts[articles.Host(address)], Accept: picture.Accept, Access: s.access,
	})
	if err != nil {
		return nil, err
	}
	shown, err := picture.Decode(ctx, got.Body)
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", address, err)
	}
	return shown, nil
}
