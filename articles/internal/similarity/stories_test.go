package similarity

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// wantStories are the stories of told: a bridge, a ferry, and two associations that have nothing in common.
var wantStories = []int{0, 0, 0, 3, 3, 5, 6}

func TestStories(t *testing.T) {
	docs, counts := shelf(told)
	m := New(Tuned())
	all, _ := m.Cluster(docs, nil, counts)
	if diff := cmp.Diff(wantStories, all); diff != "" {
		t.Errorf("in one batch: %s", diff)
	}
	var groups [][]int
	for n := 1; n <= len(docs); n++ {
		byStory := map[int][]int{}
		stories, _ := m.Cluster(docs[:n], groups, counts)
		for i, g := range stories {
			byStory[g] = append(byStory[g], i)
		}
		groups = groups[:0]
		for _, members := range byStory {
			groups = append(groups, members)
		}
	}
	slices.SortFunc(groups, func(a, b []int) int { return a[0] - b[0] })
	if diff := cmp.Diff([][]int{{0, 1, 2}, {3, 4}, {5}, {6}}, groups); diff != "" {
		t.Errorf("one by one: %s", diff)
	}
}

// TestCrowds holds that crowds are the same whether articles came in one batch or in two, and that reprints share one.
func TestCrowds(t *testing.T) {
	texts := append(slices.Clone(told), told[4])
	docs, counts := shelf(texts)
	m := New(Tuned())
	_, want := m.Cluster(docs, nil, counts)
	for i, c := range want {
		if many := i < 5 || i == 7; many != (c > .3) {
			t.Errorf("the crowd around article %d is %v", i, c)
		}
	}
	const first = 4
	stories, crowds := m.Cluster(docs[:first], nil, counts)
	var groups [][]int
	for i, s := range stories {
		docs[i].Hubness = crowds[i]
		groups = append(groups, []int{i, s})
	}
	_, got := m.Cluster(docs, groups, counts)
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Error(diff)
	}
}

func TestStoriesStayTogether(t *testing.T) {
	docs, counts := shelf(told)
	got, _ := New(Tuned()).Cluster(docs, [][]int{{1, 5}, {0, 99, -1}}, counts)
	if got[1] != got[5] {
		t.Errorf("a story came apart: %v", got)
	}
	if got, _ := New(Tuned()).Cluster(nil, nil, counts); len(got) != 0 {
		t.Error("stories of nothing")
	}
}

func TestReprints(t *testing.T) {
	texts := slices.Clone(told[:3])
	for i := range 60 {
		reprint := told[3]
		reprint.Host, reprint.Published = invented(i).Host, told[3].Published.Add(time.Duration(i)*time.Hour)
		texts = append(texts, reprint)
	}
	column := told[3]
	column.Published = told[3].Published.AddDate(1, 0, 0)
	texts = append(texts, column, Text{}, Text{})
	docs, counts := shelf(texts)
	got, _ := New(Tuned()).Cluster(docs, nil, counts)
	for i := range 60 {
		if got[3+i] != 3 {
			t.Fatalf("reprint %d is in story %d", i, got[3+i])
		}
	}
	if n := len(texts); got[n-2] != n-2 || got[n-1] != n-1 {
		t.Errorf("articles without titles are in stories %v", got[n-2:])
	}
	s := NewBatch(docs, [][]int{{3, 4}, {10, 11}})
	if diff := cmp.Diff([][]int{{0}, {0}}, s.groups); diff != "" || s.old != 1 {
		t.Errorf("%d old ones: %s", s.old, diff)
	}
}

// TestStoriesInAnyOrder sees that batches that came in different orders give the same stories.
func TestStoriesInAnyOrder(t *testing.T) {
	docs, counts := shelf(told)
	m := New(Tuned())
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		order := r.Perm(len(docs))
		mixed := make([]*Features, len(docs))
		for to, from := range order {
			mixed[to] = docs[from]
		}
		got, _ := m.Cluster(mixed, nil, counts)
		for x := range order {
			for y := range order {
				if together := wantStories[order[x]] == wantStories[order[y]]; together != (got[x] == got[y]) {
					t.Fatalf("in the order %v, articles %d and %d are together: %v", order, order[x], order[y], !together)
				}
			}
		}
	}
}

func TestLinks(t *testing.T) {
	texts := slices.Clone(told)
	for i := range 80 {
		texts = append(texts, invented(i))
	}
	docs, counts := shelf(texts)
	seen := map[[2]int]bool{}
	m, b := New(Tuned()), NewBatch(docs, [][]int{{0}, {1}, {2}})
	links, _ := m.weighPairs(b, m.Pairs(b, counts))
	for _, l := range links {
		pair := [2]int{min(l.a, l.b), max(l.a, l.b)}
		if l.a < 3 && l.b < 3 || l.a == l.b || l.p < minLink || l.p > 1 || seen[pair] {
			t.Errorf("link %+v", l)
		}
		seen[pair] = true
	}
	if !seen[[2]int{3, 4}] {
		t.Error("two reports of one ferry are not linked")
	}
}
