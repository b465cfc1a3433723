package feed

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// feedURLScore returns how much a URL looks like a feed's: 3 for a file name that
// only feeds have, 2 for a path or host of feeds, 1 for what may be a feed, such as
// other XML files, and 0 for the rest.
func feedURLScore(href string) int {
	u := parseURL(replaceFeedScheme(href))
	if u == nil || u.Path == "" && u.RawQuery == "" {
		return 0
	}
	file := strings.ToLower(path.Base(u.Path))
	switch ext := path.Ext(file); {
	case ext == ".rss", ext == ".atom", ext == ".rdf":
		return 3
	case ext == ".xml" && !isOtherXML(file), ext == ".json" && strings.HasPrefix(file, "feed"):
		if strings.Contains(file, "rss") || strings.Contains(file, "atom") || strings.Contains(file, "feed") || file == "index.xml" {
			return 3
		}
		return 1
	}
	if strings.HasPrefix(u.Hostname(), "feeds.") || strings.HasSuffix(u.Hostname(), "feedburner.com") {
		return 2
	}
	return feedPathScore(u)
}

// isOtherXML reports whether an XML file is of a kind that sites have besides feeds.
func isOtherXML(file string) bool {
	for _, word := range []string{"sitemap", "opensearch", "osd", "manifest", "browserconfig", "opml"} {
		if strings.Contains(file, word) {
			return true
		}
	}
	return false
}

// feedPathScore scores the path segments and query parameters that are typical of
// feeds.
func feedPathScore(u *url.URL) int {
	names := []string{"feed", "feeds", "rss", "rss2", "atom", "rdf"}
	segments := strings.Split(strings.Trim(strings.ToLower(u.Path), "/"), "/")
	if slices.Contains(names, segments[len(segments)-1]) {
		return 2
	}
	query := u.Query()
	for _, key := range []string{"feed", "format", "type", "output", "alt"} {
		if slices.Contains(names, strings.ToLower(query.Get(key))) {
			return 2
		}
	}
	for _, segment := range segments {
		if slices.Contains(names, segment) {
			return 1
		}
	}
	return 0
}

// CommonPaths returns the URLs where sites usually have a feed that they do not
// declare, the likeliest first: in the page's directory, then at the site's root.
func CommonPaths(base *url.URL) []string {
	if base == nil || !isHTTP(base) {
		return nil
	}
	folder := base.EscapedPath()
	folder = folder[:strings.LastIndexByte(folder, '/')+1]
	var found []string
	for _, dir := range slices.Compact([]string{orRoot(folder), "/"}) {
		for _, name := range []string{"feed", "rss.xml", "atom.xml", "feed.xml", "index.xml", "rss", "feed.json"} {
			found = appendUnique(found, resolveURL(base, dir+name))
		}
	}
	return found
}

func orRoot(folder string) string {
	if folder == "" {
		return "/"
	}
	return folder
}
