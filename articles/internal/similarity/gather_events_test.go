package similarity

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// affairs are two stories of three events each, whose first and last events have little in common, and an event
// of neither.
var affairs = [][]Text{
	{{Title: "青澜江大桥合龙，全长3120米", Lead: "青澜江大桥昨日合龙，工程师陆怀远说明年通车。"}, {Title: "全长3120米的青澜江大桥合龙", Lead: "陆怀远介绍，青澜江大桥合龙。"}},
	{{Title: "陆怀远谈青澜江大桥通车后收费", Lead: "青澜江大桥总工程师陆怀远表示，过桥费尚未确定。"}},
	{{Title: "过桥费听证会召开，陆怀远出席", Lead: "青澜江两岸居民代表就过桥费发言。"}},
	{{Title: "Ferry Marlow Star runs aground off Tessel Point", Lead: "The ferry Marlow Star ran aground off Tessel Point with 214 aboard."}, {Title: "Marlow Star ferry aground near Tessel Point"}},
	{{Title: "Captain of the Marlow Star questioned at Tessel", Lead: "Captain Ivo Brandt of the ferry Marlow Star was questioned."}},
	{{Title: "Captain Ivo Brandt blames a chart for the Marlow Star"}},
	{{Title: "Beekeepers of Ostrava County elect a new chair"}},
}

// eventsOf returns the features of events, and the counts of a library.
func eventsOf(events [][]Text) ([]Event, *Counts) {
	articles, counts := libraryOf(slices.Concat(events...))
	var all []Event
	for _, texts := range events {
		all = append(all, Event{Articles: articles[:len(texts)], Size: len(texts)})
		articles = articles[len(texts):]
	}
	return all, counts
}

// TestGatherEvents gathers events in many orders.
func TestGatherEvents(t *testing.T) {
	events, counts := eventsOf(affairs)
	affairOf := []int{0, 0, 0, 1, 1, 1, 2}
	random := rand.New(rand.NewPCG(1, 18))
	for range 20 {
		order := random.Perm(len(events))
		var shuffled []Event
		first, want := map[int]int{}, make([]int, len(order))
		for i, e := range order {
			shuffled = append(shuffled, events[e])
			if _, ok := first[affairOf[e]]; !ok {
				first[affairOf[e]] = i
			}
			want[i] = first[affairOf[e]]
		}
		if diff := cmp.Diff(want, New(Tuned()).GatherEvents(shuffled, counts)); diff != "" {
			t.Errorf("%v: %s", order, diff)
		}
	}
}

// zipfText returns a text of words whose frequency is inverse to their rank, as in any language.
func zipfText(random *rand.Rand) Text {
	words := func(n int) string {
		var b strings.Builder
		for range n {
			rank := uint32(math.Pow(20000, random.Float64()))
			for x := rank * hashMultiplier; x > 1<<10; x /= 26 {
				b.WriteByte(byte('a' + x%26))
			}
			b.WriteByte(' ')
		}
		return b.String()
	}
	return Text{Title: words(7), Lead: words(60)}
}

// TestGatherManyEvents checks that events that share no more than what all articles are written in do not become one
// story, however many they are.
func TestGatherManyEvents(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 18))
	var many [][]Text
	for range 400 {
		many = append(many, []Text{zipfText(random)})
	}
	events, counts := eventsOf(many)
	sizes := map[int]int{}
	for _, s := range New(Tuned()).GatherEvents(events, counts) {
		sizes[s]++
	}
	for s, n := range sizes {
		if n > 20 {
			t.Errorf("story %d has %d of %d events", s, n, len(events))
		}
	}
}

// TestGatherNoWords checks that events without words are stories of their own.
func TestGatherNoWords(t *testing.T) {
	empty := Event{Articles: []*Features{{}}, Size: 1}
	if diff := cmp.Diff([]int{0, 1, 2}, New(Tuned()).GatherEvents([]Event{empty, {}, empty}, NewCounts())); diff != "" {
		t.Error(diff)
	}
	if got := New(Tuned()).GatherEvents(nil, NewCounts()); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}
