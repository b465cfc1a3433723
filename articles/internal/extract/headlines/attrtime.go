package headlines

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/extract/pagetext"
)

// declaredTime returns the time that an attribute of entry i states: datetime, the title of a printed time, or a data
// attribute that is named for a time.
func (f *Finder) declaredTime(i int32) datetime.Stamp {
	n := f.Entries[i].Node
	if n.Type != html.ElementNode {
		return datetime.Stamp{}
	}
	for k := range n.Attr {
		if st := f.timeOfAttr(n.DataAtom, &n.Attr[k]); st.Known() {
			return st
		}
	}
	return datetime.Stamp{}
}

// timeOfAttr returns the time that an attribute of an element with the tag states.
func (f *Finder) timeOfAttr(tag atom.Atom, a *html.Attribute) datetime.Stamp {
	declared := f.page.Reader
	switch {
	case !strings.ContainsAny(a.Val, "0123456789"):
		return datetime.Stamp{}
	case a.Key == "datetime" && tag != atom.Ins && tag != atom.Del:
	case a.Key == "title" && tag != atom.A && tag != atom.Img:
	case strings.HasPrefix(a.Key, "data-") && namesTime(a.Key[len("data-"):]):
		declared.Declared = true
	default:
		return datetime.Stamp{}
	}
	text := pagetext.Squeeze(a.Val)
	st, ok := datetime.Parse(text, declared)
	if before, _, two := strings.Cut(text, " "); !ok && two && strings.Contains(before, "T") {
		st, _ = datetime.Parse(before, declared) // the same time follows as a number
	}
	return st
}

// namesTime reports whether the name of a data attribute is that of the time when something was published, and of
// nothing else: not when it was changed, ends or is played.
func namesTime(name string) bool {
	names := false
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '_' }) {
		switch word {
		case "update", "updated", "updatetime", "modified", "edited", "end", "ends", "expire", "expires", "expiry", "deadline", "event", "start", "starts", "duration", "now", "server",
			"refresh", "fetched", "crawled", "read", "video", "play":
			return false
		case "time", "date", "datetime", "timestamp", "stamp", "ts", "epoch", "unix", "unixtime", "published", "publish", "pubdate", "pubtime", "ptime", "posted", "created", "ctime",
			"publishtime", "publishdate", "createtime", "createdat", "publishedat", "livestamp", "utc", "utime", "millis":
			names = true
		}
	}
	return names
}
