package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"strings"

	"newsreader/articles"
)

// input is where a page comes from: the ARTICLE or PAGE argument and the address
// that --url gives it.
type input struct {
	arg string
	url string
}

// inputOf makes an input of a command's arguments, of which there is at most one.
func inputOf(args []string, address string) input {
	if len(args) == 0 {
		return input{url: address}
	}
	return input{arg: args[0], url: address}
}

// readPage gives the page that an argument names: the built-in edition's where there is none, standard
// input's for -, that at a URL, an existing file's, or that of the article with the ID.
func (a *app) readPage(ctx context.Context, in input) (*articles.Page, error) {
	address, err := in.address()
	if err != nil {
		return nil, err
	}
	switch {
	case in.arg == "":
		edition, err := articles.BuiltIn(a.language())
		if err != nil {
			return nil, err
		}
		return edition.Page(), nil
	case in.arg == "-":
		return parsePage(a.stdin, "standard input", address)
	case isAddress(in.arg):
		return a.fetchPage(ctx, in.arg)
	}
	file, err := os.Open(in.arg)
	if err == nil {
		defer file.Close()
		return parsePage(file, in.arg, address)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("reading %q: %w", in.arg, errors.Unwrap(err))
	}
	return a.findPage(in.arg)
}

// isAddress is true of http and https URLs.
func isAddress(arg string) bool {
	scheme, _, ok := strings.Cut(arg, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// fetchPage fetches a page. One that broke off is read as far as it came, and said to be.
func (a *app) fetchPage(ctx context.Context, address string) (*articles.Page, error) {
	fetcher := articles.NewFetcher(articles.FetcherOptions{
		UserAgent: "newsreader/" + version(), Proxy: http.ProxyFromEnvironment, Now: a.now,
	})
	page, err := fetcher.Page(ctx, address)
	if page != nil && errors.Is(err, articles.ErrTruncated) {
		report(a.stderr, err)
		err = nil
	}
	return page, err
}

// address reads --url.
func (in input) address() (*url.URL, error) {
	if in.url == "" {
		return nil, nil
	}
	address, err := url.Parse(in.url)
	if err != nil || address.Host == "" || address.Scheme != "http" && address.Scheme != "https" {
		return nil, usagef("--url %q: not an http or https address", in.url)
	}
	return address, nil
}

// parsePage reads and parses a page of bounded size.
func parsePage(r io.Reader, name string, address *url.URL) (*articles.Page, error) {
	data, err := io.ReadAll(io.LimitReader(r, articles.MaxPageSize+1))
	if err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, fmt.Errorf("reading %q: %w", name, err)
	}
	page, err := articles.ParsePage(data, articles.PageOptions{Name: name, URL: address})
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", name, err)
	}
	return page, nil
}

// findPage looks an ID up.
func (a *app) findPage(id string) (*articles.Page, error) {
	page, err := articles.FindBuiltIn(id, a.language())
	var ambiguous *articles.AmbiguousIDError
	switch {
	case errors.As(err, &ambiguous):
		return nil, withHint(err, "they are "+strings.Join(idsOf(ambiguous.Matches), " "))
	case errors.Is(err, articles.ErrNotFound):
		return nil, withHint(fmt.Errorf("%q: no such file or article", id), "newsreader list shows the IDs")
	}
	return page, err
}

func idsOf(headlines []articles.Headline) []string {
	ids := make([]string, len(headlines))
	for i, h := range headlines {
		ids[i] = h.ID
	}
	return ids
}
