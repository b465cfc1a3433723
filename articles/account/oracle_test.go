package account

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"newsreader/articles/library"
)

// oracle is the three-way rule in its simplest form: what the server and each library should have.
type oracle struct {
	server map[string]library.Flag
	here   map[*reader]map[string]library.Flag
	base   map[*reader]map[string]library.Flag
}

func (o *oracle) sync(r *reader) {
	here, base := o.here[r], o.base[r]
	for name, there := range o.server {
		if _, known := here[name]; !known {
			here[name], base[name] = there, there
		}
		ours := here[name] ^ base[name]
		there = there&^ours | here[name]&ours
		o.server[name], here[name], base[name] = there, there, there
	}
}

// randomRounds is a server with two libraries that mark at random.
type randomRounds struct {
	t       *testing.T
	rng     *rand.Rand
	server  *memory
	readers []*reader
	oracle  oracle
}

// newRandomRounds begins with two feeds and two libraries that have what the server has.
func newRandomRounds(t *testing.T, seed uint64, traits Traits) *randomRounds {
	w := &randomRounds{t: t, rng: rand.New(rand.NewPCG(seed, 20)), server: &memory{}}
	w.oracle = oracle{map[string]library.Flag{}, map[*reader]map[string]library.Flag{}, map[*reader]map[string]library.Flag{}}
	for _, feed := range []string{harbour, town} {
		w.server.subscribe(feed, feed, "News")
		for range 6 {
			w.publish(feed)
		}
	}
	for range 2 {
		r := newReader(t, w.server, traits)
		w.readers = append(w.readers, r)
		w.oracle.here[r], w.oracle.base[r] = map[string]library.Flag{}, map[string]library.Flag{}
		r.sync()
		w.oracle.sync(r)
	}
	return w
}

// publish publishes an entry that every library gets before it can be read anywhere else.
func (w *randomRounds) publish(feed string) {
	name := fmt.Sprint("entry", w.server.nextID+1)
	w.server.publish(feed, name)
	w.oracle.server[name] = 0
	for _, r := range w.readers {
		r.sync()
		w.oracle.sync(r)
	}
}

func (w *randomRounds) randomName() string {
	names := slices.Sorted(maps.Keys(w.oracle.server))
	return names[w.rng.IntN(len(names))]
}

// markThere marks on the web.
func (w *randomRounds) markThere() {
	e := w.server.entry(w.randomName())
	if w.rng.IntN(2) == 0 {
		e.Read = !e.Read
	} else {
		e.Starred = !e.Starred
	}
	w.oracle.server[e.Title] = e.flags()
}

// markHere marks in a library.
func (w *randomRounds) markHere(r *reader) {
	name, flag := w.randomName(), library.Flag(1)<<w.rng.IntN(2)
	on := !r.states()[name].Has(flag)
	r.mark(name, flag, on)
	w.oracle.here[r][name] &^= flag
	if on {
		w.oracle.here[r][name] |= flag
	}
}

func (w *randomRounds) check(what string) {
	w.t.Helper()
	for name, want := range w.oracle.server {
		if got := w.server.entry(name).flags(); got != want {
			w.t.Fatalf("%s: the server has %s as %d, want %d", what, name, got, want)
		}
	}
	for i, r := range w.readers {
		got := r.states()
		for name, want := range w.oracle.here[r] {
			if got[name] != want {
				w.t.Fatalf("%s: library %d has %s as %d, want %d", what, i, name, got[name], want)
			}
		}
	}
}

// round does a round that ends at one of its calls, before or after the server has done it, and whole ones until all is
// well. It returns false if the round had fewer calls.
func (w *randomRounds) round(r *reader, failAt int, after bool) (failed bool) {
	w.t.Helper()
	s := &session{memory: w.server, traits: r.traits}
	fault := func(n int, _ string) error {
		if n == failAt {
			return errFault
		}
		return nil
	}
	if after {
		s.after = fault
	} else {
		s.before = fault
	}
	_, err := Sync(context.Background(), r.lib, s, r.opts)
	if err != nil && !errors.Is(err, ErrFailed) {
		w.t.Fatal(err)
	}
	w.oracle.sync(r)
	if err != nil {
		r.sync()
	}
	return err != nil
}

// TestRandomRounds marks at random in two libraries and on the web, with rounds that are interrupted, and compares all
// sides with the rule.
func TestRandomRounds(t *testing.T) {
	for name, traits := range map[string]Traits{"miniflux": likeMiniflux, "greader": likeFreshRSS} {
		t.Run(name, func(t *testing.T) {
			w := newRandomRounds(t, 3, traits)
			for n := range 60 {
				for range w.rng.IntN(4) {
					w.markThere()
				}
				r := w.readers[w.rng.IntN(2)]
				for range w.rng.IntN(5) {
					w.markHere(r)
				}
				if n%10 == 0 {
					w.publish([]string{harbour, town}[w.rng.IntN(2)])
				}
				w.round(r, w.rng.IntN(12), w.rng.IntN(2) == 0)
				w.check(fmt.Sprint("after ", n))
			}
			for range 2 {
				for _, r := range w.readers {
					r.sync()
					w.oracle.sync(r)
				}
			}
			w.check("at last")
		})
	}
}

// TestInterruptedAnywhere ends rounds at each of their calls, the first round among them.
func TestInterruptedAnywhere(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		for _, after := range []bool{false, true} {
			for n := 1; ; n++ {
				first := newReader(t, r.server, r.traits)
				w := &randomRounds{t: t, server: r.server, oracle: oracle{r.server.states(), map[*reader]map[string]library.Flag{first: {}}, map[*reader]map[string]library.Flag{first: {}}}}
				failed := w.round(first, n, after)
				first.same(r.server.states(), first.states())
				if !failed {
					break
				}
			}
		}
		w := newRandomRounds(t, 5, r.traits)
		for _, after := range []bool{false, true} {
			for n := 1; ; n++ {
				for range 4 {
					w.markThere()
					w.markHere(w.readers[0])
				}
				failed := w.round(w.readers[0], n, after)
				w.check(fmt.Sprint("interrupted at ", n))
				if !failed {
					break
				}
			}
		}
	})
}

// TestMarkedMeanwhile marks in the library while a round goes on: no mark is lost.
func TestMarkedMeanwhile(t *testing.T) {
	eachProtocol(t, func(r *reader) {
		w := newRandomRounds(t, 7, r.traits)
		a := w.readers[0]
		for n := range 60 {
			for range 3 {
				w.markThere()
				w.markHere(a)
			}
			mark := func() {}
			s := &session{memory: w.server, traits: a.traits}
			s.after = func(call int, _ string) error {
				if call == n%10 {
					name, flag := w.randomName(), library.Flag(1)<<w.rng.IntN(2)
					on := !a.states()[name].Has(flag)
					a.mark(name, flag, on)
					mark = func() {
						w.oracle.here[a][name] &^= flag
						if on {
							w.oracle.here[a][name] |= flag
						}
					}
				}
				return nil
			}
			report, err := Sync(context.Background(), a.lib, s, a.opts)
			a.ok(err)
			a.same(0, report.Pending)
			w.oracle.sync(a)
			mark()
			a.sync()
			w.oracle.sync(a)
			w.check(fmt.Sprint("after ", n))
		}
	})
}
