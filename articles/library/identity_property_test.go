package library

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
)

// TestIdentityHolds publishes distinct entries in feeds of random habits over ten polls, with edits, moves and
// reorderings, and checks that none is lost, none is there twice, and each keeps its ID and its marks.
func TestIdentityHolds(t *testing.T) {
	for seed := range uint64(40) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			l, clock := newLibrary(t)
			rng := rand.New(rand.NewPCG(seed, 14))
			first, second := newOracle(rng, "harbour.example"), newOracle(rng, "town.example")
			echo := &echoFeed{rng: rng, of: first}
			c := &identityCheck{l: l, known: map[*oracleEntry]markedArticle{}}
			for _, address := range []string{first.feed(), second.feed(), echoURL} {
				must(l.AddFeeds(context.Background(), Feed{URL: address}))(t)
			}
			for range 10 {
				clock.at = clock.at.Add(time.Hour)
				for _, o := range []*oracle{first, second} {
					o.advance(clock.at)
					c.fetch(t, o.feed(), o.document())
				}
				if first.echoes() {
					c.fetch(t, echoURL, echo.document())
				}
				c.check(t, first, second)
			}
			if t.Failed() {
				t.Logf("%+v; %+v", first.habits, second.habits)
			}
		})
	}
}

// identityCheck compares a library with what was published.
type identityCheck struct {
	l     *Library
	known map[*oracleEntry]markedArticle
}

type markedArticle struct {
	id            string
	read, starred bool
}

func (c *identityCheck) fetch(t *testing.T, feed string, entries []articles.Entry) {
	t.Helper()
	must(c.l.StoreFetch(context.Background(), feed, FetchResult{Entries: entries}))(t)
}

// check checks what the library has of each entry, and marks those that are new.
func (c *identityCheck) check(t *testing.T, oracles ...*oracle) {
	t.Helper()
	ctx := context.Background()
	byTitle := map[string][]articles.Headline{}
	listed := must(c.l.List(ctx, ListQuery{}))(t)
	for _, h := range listed {
		byTitle[h.Title] = append(byTitle[h.Title], h)
	}
	published := 0
	for _, o := range oracles {
		for i, e := range o.entries {
			published++
			found := byTitle[e.title]
			if len(found) != 1 {
				t.Fatalf("%d articles %q in %q", len(found), e.title, titles(listed))
			}
			got, known := markedArticle{found[0].ID, found[0].Read, found[0].Starred}, c.known[e]
			switch {
			case known.id == "":
				yes, read, starred := true, i%2 == 0, i%3 == 0
				if read {
					must(c.l.SetFlags(ctx, []string{got.id}, Flags{Read: &yes}))(t)
				}
				if starred {
					must(c.l.SetFlags(ctx, []string{got.id}, Flags{Starred: &yes}))(t)
				}
				c.known[e] = markedArticle{got.id, read, starred}
			case got != known:
				t.Fatalf("%q: %+v, was %+v", e.title, got, known)
			}
		}
	}
	if len(listed) != published {
		t.Fatalf("%d articles of %d entries: %s", len(listed), published, titles(listed))
	}
}

// oracle is a feed of which it is known which entries are distinct.
type oracle struct {
	rng     *rand.Rand
	habits  oracleHabits
	entries []*oracleEntry // the oldest first
	poll    int
	host    string
	scheme  string
	home    string
}

// oracleHabits are how a feed identifies its entries.
type oracleHabits struct {
	guid, url string
	timed     bool
}

type oracleEntry struct {
	number      int
	title, text string
	published   time.Time
}

func newOracle(rng *rand.Rand, host string) *oracle {
	pick := func(of ...string) string { return of[rng.IntN(len(of))] }
	o := &oracle{rng: rng, host: host, home: host, scheme: "http"}
	o.habits = oracleHabits{pick("none", "unique", "shared", "unstable"), pick("none", "unique", "shared", "fragment", "tracking", "session", "hashbang"), rng.IntN(4) > 0}
	if h := &o.habits; h.url == "none" && h.guid != "unique" {
		h.timed = true // else nothing identifies an entry but its words
	}
	return o
}

func (o *oracle) feed() string { return "https://" + o.home + "/feed" }

// echoes reports whether another feed can link to the entries.
func (o *oracle) echoes() bool { return o.habits.url == "unique" }

// advance adds and edits entries, and may move the site.
func (o *oracle) advance(now time.Time) {
	o.poll++
	old := len(o.entries)
	for range 1 + o.rng.IntN(3) {
		n := len(o.entries)
		o.entries = append(o.entries, &oracleEntry{n, fmt.Sprintf("%s %d", o.home, n), fmt.Sprint("text ", n), now.Add(time.Duration(n) * time.Second)})
	}
	if o.poll > 1 && o.rng.IntN(4) == 0 {
		o.move()
		return
	}
	for _, e := range o.entries[min(old, o.first()):old] {
		o.edit(e)
	}
}

// first returns the index of the first entry that the document has.
func (o *oracle) first() int { return max(0, len(o.entries)-12) }

// move moves the site to another scheme or host, where the rules allow to recognize its entries.
func (o *oracle) move() {
	if !o.habits.timed && o.habits.guid != "unique" {
		o.scheme = "https"
		if o.habits.url == "unique" || o.habits.url == "session" {
			o.host = "www." + o.home
		}
		if o.habits.url != "unique" && o.habits.url != "session" {
			o.scheme = "http"
		}
		return
	}
	o.scheme = "https"
	o.host = []string{o.home, "www." + o.home, fmt.Sprintf("new%d.%s", o.poll, o.home)}[o.rng.IntN(3)]
}

// edit changes an entry's text, and its title or its time where it stays recognizable.
func (o *oracle) edit(e *oracleEntry) {
	identified := o.habits.guid == "unique"
	addressed := o.habits.guid == "shared" || o.habits.url != "none"
	switch o.rng.IntN(8) {
	case 0:
		if o.habits.timed || o.habits.guid != "none" || o.habits.url != "none" {
			e.text += "!"
		}
	case 1:
		if identified || addressed && o.habits.timed {
			e.title += "'"
		}
	case 2:
		if o.habits.timed && (identified || addressed) {
			e.published = e.published.Add(time.Duration(1+o.rng.IntN(9)) * 100 * time.Second)
		}
	case 3:
		if identified && o.habits.timed {
			e.title += "'"
			e.published = e.published.Add(700 * time.Second)
		}
	}
}

// document returns the newest entries, sometimes in another order, sometimes with a repeat.
func (o *oracle) document() []articles.Entry {
	window := o.entries[o.first():]
	var document []articles.Entry
	for _, e := range slices.Backward(window) {
		document = append(document, o.entry(e))
	}
	if o.rng.IntN(3) == 0 {
		o.rng.Shuffle(len(document), func(i, j int) { document[i], document[j] = document[j], document[i] })
	}
	if o.rng.IntN(3) == 0 {
		document = append(document, document[0])
	}
	return slices.Clone(document)
}

func (o *oracle) entry(e *oracleEntry) articles.Entry {
	a := &articles.Article{Headline: articles.Headline{Title: e.title, URL: o.address(e)}, Markdown: e.text}
	if o.habits.timed {
		a.Published = articles.Time{Time: e.published}
	}
	guid := ""
	switch o.habits.guid {
	case "unique":
		guid = fmt.Sprint("entry ", e.number)
	case "shared":
		guid = "all"
	case "unstable":
		guid = fmt.Sprint("entry ", e.number, " of poll ", o.poll)
	}
	return articles.Entry{GUID: guid, Article: a}
}

func (o *oracle) address(e *oracleEntry) string {
	base := o.scheme + "://" + o.host + "/"
	switch o.habits.url {
	case "unique":
		return fmt.Sprint(base, e.number)
	case "shared":
		return base + "log"
	case "fragment":
		return fmt.Sprint(base, "log#", e.number)
	case "hashbang":
		return fmt.Sprint(base, "#!/", e.number)
	case "tracking":
		return fmt.Sprint(base, "log?utm_content=", e.number)
	case "session":
		return fmt.Sprintf("%s%d?PHPSESSID=%x", base, e.number, 1000+o.poll)
	}
	return ""
}

const echoURL = "https://echo.example/feed"

// echoFeed links to another feed's entries, with parameters of its own.
type echoFeed struct {
	rng *rand.Rand
	of  *oracle
}

func (f *echoFeed) document() (entries []articles.Entry) {
	for _, e := range f.of.entries[max(0, len(f.of.entries)-5):] {
		one := f.of.entry(e)
		one.GUID = strings.Repeat("echo ", 1+e.number)
		one.Article.Title = "seen: " + e.title
		if e.number%2 == 0 {
			one.Article.URL += "?utm_source=echo"
		}
		entries = append(entries, one)
	}
	return entries
}
