package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/netip"
	"net/url"
	"os"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"

	"newsreader/articles"
)

// input is the source of a page: the argument ARTICLE or PAGE, and the value of --url.
type input struct {
	arg string
	url string
	// allPages is set if the further pages of a fetched article are to be fetched as well.
	allPages bool
	// mayBeFeed is set if the argument could also have been the name of a followed feed.
	mayBeFeed bool
	// explain is set if the page is to say what was left out of it.
	explain bool
}

// newInput returns the input for the arguments of a command, at most one, and its --url.
func newInput(args []string, address string) input {
	if len(args) == 0 {
		return input{url: address}
	}
	return input{arg: args[0], url: address}
}

// isFile reports whether the input is a file or standard input, which can be read even if the library is damaged.
func (in input) isFile() bool {
	_, err := os.Stat(in.arg)
	return err == nil || in.arg == "-"
}

// baseURL returns the parsed value of --url, nil if there is none.
func (in input) baseURL() (*url.URL, error) {
	if in.url == "" {
		return nil, nil
	}
	address, err := url.Parse(in.url)
	if err != nil && isWebURL(in.url) {
		public, _, _ := articles.ParseAddress(in.url) // whose error says no more than that of url.Parse
		address, err = url.Parse(public)
	}
	if err != nil || address.Host == "" || address.Scheme != "http" && address.Scheme != "https" {
		return nil, usagef("--url %q: not an http or https URL", in.url)
	}
	return address, nil
}

// readPage returns the page that an argument names: by a URL, which is looked up in the library and else fetched, by
// an existing file, by - for standard input, or by an ID. Without an argument it is the lead page.
func (a *app) readPage(ctx context.Context, in input) (*articles.Page, error) {
	address, err := in.baseURL()
	if err != nil {
		return nil, err
	}
	switch {
	case in.arg == "":
		return a.leadPage(ctx)
	case in.arg == "-":
		return a.parsePage(a.stdin, in, "standard input", address)
	case isWebURL(in.arg):
		page, err := a.storedPage(ctx, in.arg)
		if errors.Is(err, articles.ErrNotFound) {
			return a.fetchPage(ctx, in.arg, in.allPages)
		}
		return page, err
	}
	file, err := os.Open(in.arg)
	if err == nil {
		defer file.Close()
		return a.parsePage(file, in, in.arg, address)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, readingError(in.arg, err)
	}
	if isBareHost(in.arg) {
		return a.siteNamed(ctx, in)
	}
	return a.findPage(ctx, in)
}

// siteNamed returns the page at an address that was given without its scheme.
func (a *app) siteNamed(ctx context.Context, in input) (*articles.Page, error) {
	address, _, err := articles.ParseAddress(in.arg)
	if err != nil {
		return a.findPage(ctx, in)
	}
	page, err := a.storedPage(ctx, address)
	if !errors.Is(err, articles.ErrNotFound) {
		return page, err
	}
	page, err = a.fetchPage(ctx, in.arg, in.allPages)
	if err != nil {
		return page, withHint(err, fmt.Sprintf("no file is named %q, so it was taken for a web site", redactArgument(in.arg)))
	}
	return page, nil
}

// isBareHost reports whether an argument is an address without its scheme, such as example.com or example.com/news. The
// ending of a file's name is no top-level domain here, even if it is one elsewhere, as md is.
func isBareHost(arg string) bool {
	ending := hostEnding(arg)
	return ending != "" && !slices.Contains(fileEndings, ending)
}

// isTopLevelDomain reports whether a name is a top-level domain, as md is and html is not.
func isTopLevelDomain(name string) bool {
	_, listed := publicsuffix.PublicSuffix(name)
	return listed
}

// hostEnding returns the last label of the host with which an argument begins, "" if it does not begin with a host.
func hostEnding(arg string) string {
	public, _, err := articles.ParseAddress(arg)
	if err != nil || isWebURL(arg) || strings.HasPrefix(arg, ".") || strings.ContainsAny(arg, " \\") {
		return ""
	}
	u, err := url.Parse(public)
	if err != nil {
		return ""
	}
	host := u.Hostname()
	if _, err := netip.ParseAddr(host); err == nil {
		return host
	}
	ending := host[strings.LastIndexByte(host, '.')+1:]
	if len(ending) < 2 || strings.ContainsAny(ending, "_") || strings.Trim(ending, "0123456789") == "" {
		return ""
	}
	return ending
}

// fileEndings are the endings of files that may be meant as pages, lists and what is kept beside them.
var fileEndings = strings.Fields(`html htm xhtml xht shtml mhtml mht xml rss atom rdf json jsonl ndjson txt text md markdown mdown
	pdf epub doc docx odt rtf csv tsv log eml opml urls yaml yml toml conf zip gz bz2 xz zst tar tgz png jpg jpeg gif webp svg mp3 mp4 db
	tmp bak old orig`)

// leadPage returns the newest unread article of the library, else its newest, or if nothing is followed and nothing stored,
// the built-in edition.
func (a *app) leadPage(ctx context.Context) (*articles.Page, error) {
	lib, err := a.openLibrary(ctx)
	if err != nil {
		return nil, err
	}
	lead, err := leadID(ctx, lib)
	if err != nil {
		return nil, err
	}
	if lead != "" {
		return readStored(ctx, lib, lead)
	}
	if feeds, err := lib.Feeds(ctx); err != nil || len(feeds) > 0 {
		return nil, cmp.Or(err, withHint(errors.New("no articles yet"), "newsreader update fetches the feeds"))
	}
	edition, err := articles.BuiltIn(a.language())
	if err != nil {
		return nil, err
	}
	return edition.Page(), nil
}

// parsePage reads a page of at most articles.MaxPageSize bytes and parses it.
func (a *app) parsePage(r io.Reader, in input, name string, address *url.URL) (*articles.Page, error) {
	data, err := io.ReadAll(io.LimitReader(r, articles.MaxPageSize+1))
	if err != nil {
		return nil, readingError(name, err)
	}
	page, err := articles.ParsePage(data, articles.PageOptions{Name: name, URL: address, Now: a.now(), Explain: in.explain})
	if err != nil {
		return nil, fmt.Errorf("reading %q: %w", name, err)
	}
	return page, nil
}

// noteDropped says on standard error that a page is a feed with more entries, or a text with more headlines, than
// are read.
func (a *app) noteDropped(in input, page *articles.Page) {
	if page.Dropped > 0 {
		note := fmt.Sprintf("too many headlines; %d left out: the last", page.Dropped)
		if page.List {
			note = articles.DroppedNote(page.Dropped)
		}
		a.printError(fmt.Errorf("reading %q: %s", in.arg, note))
	}
}

// isWebURL reports whether arg is an http or https URL.
func isWebURL(arg string) bool {
	scheme, _, ok := strings.Cut(arg, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}
