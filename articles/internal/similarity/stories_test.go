package similarity

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestStories(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	all, _ := m.Cluster(articles, nil, counts)
	if diff := cmp.Diff(storiesOfReports, all); diff != "" {
		t.Errorf("in one batch: %s", diff)
	}
	var groups [][]int
	for n := 1; n <= len(articles); n++ {
		byStory := map[int][]int{}
		stories, _ := m.Cluster(articles[:n], groups, counts)
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
	texts := append(slices.Clone(reports), reports[4])
	articles, counts := libraryOf(texts)
	m := New(Tuned())
	_, want := m.Cluster(articles, nil, counts)
	for i, c := range want {
		if many := i < 5 || i == 7; many != (c > .3) {
			t.Errorf("the crowd around article %d is %v", i, c)
		}
	}
	const first = 4
	stories, crowds := m.Cluster(articles[:first], nil, counts)
	var groups [][]int
	for i, s := range stories {
		articles[i].Hubness = crowds[i]
		groups = append(groups, []int{i, s})
	}
	_, got := m.Cluster(articles, groups, counts)
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Error(diff)
	}
}

func TestStoriesStayTogether(t *testing.T) {
	articles, counts := libraryOf(reports)
	got, _ := New(Tuned()).Cluster(articles, [][]int{{1, 5}, {0, 99, -1}}, counts)
	if got[1] != got[5] {
		t.Errorf("a story came apart: %v", got)
	}
	if got, _ := New(Tuned()).Cluster(nil, nil, counts); len(got) != 0 {
		t.Error("stories of nothing")
	}
}

// TestStoriesInAnyOrder sees that batches that came in different orders give the same stories.
func TestStoriesInAnyOrder(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	r := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		order := r.Perm(len(articles))
		mixed := make([]*Features, len(articles))
		for to, from := range order {
			mixed[to] = articles[from]
		}
		got, _ := m.Cluster(mixed, nil, counts)
		for x := range order {
			for y := range order {
				if together := storiesOfReports[order[x]] == storiesOfReports[order[y]]; together != (got[x] == got[y]) {
					t.Fatalf("in the order %v, articles %d and %d are together: %v", order, order[x], order[y], !together)
				}
			}
		}
	}
}

func TestLinks(t *testing.T) {
	texts := slices.Clone(reports)
	for i := range 80 {
		texts = append(texts, nonsense(i))
	}
	articles, counts := libraryOf(texts)
	seen := map[[2]int]bool{}
	m, b := New(Tuned()), NewBatch(articles, [][]int{{0}, {1}, {2}})
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
