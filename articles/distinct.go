package articles

import (
	"fmt"
	"strconv"

	"newsreader/articles/internal/id"
)

// Clock returns when the entry was published, else updated, in Unix seconds. It is unknown if that is only a day, or
// was computed from words.
func (e *Entry) Clock() (seconds int64, known bool) {
	for _, t := range []Time{e.Article.Published, e.Article.Updated} {
		if !t.IsZero() {
			return t.Unix(), !t.DateOnly && !e.VagueTime
		}
	}
	return 0, false
}

// Distinct returns the entries of one document without repeats, of which it keeps the first; see [Entry.repeats].
func Distinct(entries []Entry) []Entry {
	kept := make([]Entry, 0, len(entries))
	alike := map[string][]int{} // the indices of those kept, by what another has in common with a repeat
	for _, e := range entries {
		if e.Article == nil {
			continue
		}
		keys := e.repeatKeys()
		if !repeatsAny(&e, kept, keys, alike) {
			for _, k := range keys {
				alike[k] = append(alike[k], len(kept))
			}
			kept = append(kept, e)
		}
	}
	return kept
}

func repeatsAny(e *Entry, kept []Entry, keys []string, alike map[string][]int) bool {
	for _, k := range keys {
		for _, i := range alike[k] {
			if e.repeats(&kept[i]) {
				return true
			}
		}
	}
	return false
}

// repeatKeys returns strings of which an entry and its repeat have one in common.
func (e *Entry) repeatKeys() []string {
	a := e.Article
	seconds, timed := e.Clock()
	var keys []string
	for i, shared := range []string{"g" + e.GUID + "\x00", "u" + comparableURL(a.Address()) + "\x00"} {
		if i == 0 && e.GUID == "" || i == 1 && a.Address() == "" {
			continue
		}
		if a.Title != "" {
			keys = append(keys, shared+"t"+a.Title)
		}
		if timed {
			keys = append(keys, shared+strconv.FormatInt(seconds, 10))
		}
	}
	if len(keys) == 0 {
		keys = []string{"w" + a.Title + "\x00" + a.Summary + "\x00" + a.Markdown}
	}
	return keys
}

// repeats reports whether two entries of one document are the same one: they have one GUID or one address, and their
// titles or their times are equal. If they have different GUIDs, both must be: episodes of a programme often share
// their address and title. What is unknown equals nothing, but an entry that is repeated word for word is one.
func (e *Entry) repeats(other *Entry) bool {
	a, b := e.Article, other.Article
	seconds, timed := e.Clock()
	otherSeconds, otherTimed := other.Clock()
	titles, times := a.Title != "" && a.Title == b.Title, timed && otherTimed && seconds == otherSeconds
	switch {
	case a.Title == b.Title && a.Summary == b.Summary && a.Markdown == b.Markdown && e.GUID == other.GUID && a.Address() == b.Address() && seconds == otherSeconds:
		return true
	case e.GUID != "" && e.GUID == other.GUID:
		return titles || times
	case a.Address() == "" || comparableURL(a.Address()) != comparableURL(b.Address()):
		return false
	case e.GUID != "" && other.GUID != "":
		return titles && times
	}
	return titles || times
}

// Identity returns the text from which the ID of the entry's article is made if it cannot be made from the address: the
// feed's address with the GUID. If the GUID is shared or there is none, all that tells the entry apart is added.
func (e *Entry) Identity(feedURL string, sharedGUID bool) string {
	if e.GUID != "" && !sharedGUID {
		return feedURL + "\x00" + e.GUID
	}
	a := e.Article
	identity := feedURL + "\x00" + e.GUID + "\x00" + a.Address() + "\x00" + a.Title
	if seconds, known := e.Clock(); known {
		return fmt.Sprint(identity, "\x00", seconds)
	}
	return identity + "\x00" + a.Markdown
}

// Shared counts the GUIDs and addresses of a document's distinct entries, to know which several of them share.
type Shared struct{ guids, addresses map[string]int }

// NewShared counts the GUIDs and addresses of entries.
func NewShared(entries []Entry) Shared {
	s := Shared{map[string]int{}, map[string]int{}}
	for _, e := range entries {
		s.guids[e.GUID]++
		s.addresses[e.Article.Address()]++
	}
	return s
}

// GUID reports whether several entries have one GUID.
func (s Shared) GUID(guid string) bool { return guid != "" && s.guids[guid] > 1 }

// Address reports whether several entries have one address.
func (s Shared) Address(address string) bool { return address != "" && s.addresses[address] > 1 }

// ID returns the ID that the entry's article gets: made from its address, unless several entries of the document share
// it, else from [Entry.Identity].
func (s Shared) ID(feedURL string, e *Entry) string {
	if address := e.Article.Address(); address != "" && !s.Address(address) {
		return id.New(address)
	}
	return id.New(e.Identity(feedURL, s.GUID(e.GUID)))
}
