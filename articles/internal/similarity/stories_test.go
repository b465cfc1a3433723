package similarity

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestCluster(t *testing.T) {
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
	if got, _ := m.Cluster(nil, nil, counts); len(got) != 0 {
		t.Errorf("the stories of nothing are %v", got)
	}
}

// TestHubness checks that hubness is the same whether articles arrive in one batch or in two, and that
// reprints share it.
func TestHubness(t *testing.T) {
	texts := append(slices.Clone(reports), reports[4])
	articles, counts := libraryOf(texts)
	m := New(Tuned())
	_, want := m.Cluster(articles, nil, counts)
	for i, h := range want {
		if hasOthers := i < 5 || i == 7; hasOthers != (h > .3) {
			t.Errorf("the hubness of article %d is %v", i, h)
		}
	}
	const first = 4
	stories, hubness := m.Cluster(articles[:first], nil, counts)
	var groups [][]int
	for i, s := range stories {
		articles[i].Hubness = hubness[i]
		groups = append(groups, []int{i, s})
	}
	_, got := m.Cluster(articles, groups, counts)
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Error(diff)
	}
}

// TestStoriesAreNotSplit gives articles without anything in common as one story.
func TestStoriesAreNotSplit(t *testing.T) {
	articles, counts := libraryOf(reports)
	got, _ := New(Tuned()).Cluster(articles, [][]int{{1, 5}, {0, 99, -1}}, counts)
	if got[1] != got[5] {
		t.Errorf("a story was split: %v", got)
	}
}

// TestClusterInAnyOrder checks that the stories of a batch do not depend on its order.
func TestClusterInAnyOrder(t *testing.T) {
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

func TestWeighPairs(t *testing.T) {
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
		t.Error("two reports of a ferry are not linked")
	}
}

// TestWeighOnePair checks the arithmetic of one pair: its probability adds to the hubness of both
// articles, which then lowers it.
func TestWeighOnePair(t *testing.T) {
	const hubnessBefore = 2
	b := &Batch{articles: []*Features{{Hubness: hubnessBefore}, {}, {}}}
	m := New(Parameters{Spaced: ScriptParameters{Bias: 1, StoryRarest: 2, Hubness: .5}})
	pairs := slices.Values([]Pair{{a: 0, b: 2, Evidence: Evidence{Rarest: .25}}})
	links, hubness := m.weighPairs(b, pairs)
	p := probability(1.5)
	if diff := cmp.Diff([]float64{hubnessBefore + p, 0, p}, hubness, near); diff != "" {
		t.Errorf("hubness: %s", diff)
	}
	want := []link{{0, 2, probability(1.5 - .5*(math.Log(minHubness+hubnessBefore+p)+math.Log(minHubness+p)))}}
	if diff := cmp.Diff(want, links, cmp.AllowUnexported(link{}), near); diff != "" {
		t.Errorf("links: %s", diff)
	}
}

// TestLinksOfLittleProbability checks that a link too weak to join two articles is kept, since it counts
// towards the mean of groups, and that one without any effect is not.
func TestLinksOfLittleProbability(t *testing.T) {
	for p, want := range map[float64]int{.03: 1, .01: 0} {
		b := &Batch{articles: []*Features{{}, {}}}
		m := New(Parameters{Spaced: ScriptParameters{Bias: math.Log(p / (1 - p))}})
		if links, _ := m.weighPairs(b, slices.Values([]Pair{{a: 0, b: 1}})); len(links) != want {
			t.Errorf("a probability of %v gives the links %v", p, links)
		}
	}
}

// TestStoryThreshold checks from which probability two articles are one story.
func TestStoryThreshold(t *testing.T) {
	for p, want := range map[float64][]int{.31: {0, 0}, .29: {0, 1}} {
		b := NewBatch([]*Features{{TitleHash: 1}, {TitleHash: 2}}, nil)
		m := New(Parameters{Spaced: ScriptParameters{Bias: math.Log(p / (1 - p))}})
		got, _ := m.ClusterPairs(b, slices.Values([]Pair{{a: 0, b: 1}}))
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("a probability of %v: %s", p, diff)
		}
	}
}

func TestCentrality(t *testing.T) {
	for _, test := range []struct {
		name   string
		titles []string
		want   int
	}{
		{"what the others share", []string{"Beekeepers elect", "Ferry Marlow aground", "Ferry Marlow rescued", "Marlow aground rescued ferry"}, 3},
		{"the first of equals", []string{"Ferry aground", "Ferry aground"}, 0},
		{"a long title does not win by its length", []string{"Ferry aground today", "Ferry aground, and now for something else: " +
			"beekeepers of the county elect a new chair, the orchard opens its gates, and the museum closes"}, 0},
		{"a short title does not win by its shortness", []string{"Ferry", "Ferry aground off Tessel", "Ferry aground off Tessel again"}, 1},
		{"one", []string{"Ferry"}, 0},
		{"without titles", []string{"", ""}, 0},
	} {
		var articles []*Features
		for _, title := range test.titles {
			f := FeaturesOf(Text{Title: title})
			articles = append(articles, &f)
		}
		shared := Centrality(articles)
		if got := slices.Index(shared, slices.Max(shared)); got != test.want {
			t.Errorf("%s: article %d of %v, want %d", test.name, got, shared, test.want)
		}
	}
}

// sameEvent returns the probability for stories that two articles report the same event.
func sameEvent(m *Model, a, b *Features, counts *Counts) float64 {
	e := m.Compare(a, []*Features{b}, counts)
	both := e[0].symmetric()
	return probability(m.storyOdds(m.p.script(a), &both))
}

// TestRarestInStories checks that a shared name says more in stories than in rankings, in Chinese and
// for articles that share one.
func TestRarestInStories(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	for _, test := range []struct {
		a, b int
		more bool
	}{{0, 1, true}, {0, 6, false}, {3, 4, false}} {
		e := m.Compare(articles[test.a], []*Features{articles[test.b]}, counts)[0].symmetric()
		in := m.storyOdds(m.p.script(articles[test.a]), &e)
		if out := e.odds(&m.p, m.p.script(articles[test.a])); in > out != test.more || in < out {
			t.Errorf("articles %d and %d: %v in stories, %v in rankings", test.a, test.b, in, out)
		}
	}
}

func TestSameEvent(t *testing.T) {
	articles, counts := libraryOf(reports)
	m := New(Tuned())
	for i, a := range articles {
		for j, b := range articles {
			there, back := sameEvent(m, a, b, counts), sameEvent(m, b, a, counts)
			if a.Unspaced == b.Unspaced && math.Abs(there-back) > 1e-6 {
				t.Errorf("articles %d and %d: the probability is %v, and %v in reverse", i, j, there, back)
			}
		}
	}
	ferry, election := sameEvent(m, articles[3], articles[4], counts), sameEvent(m, articles[3], articles[5], counts)
	if ferry < .5 || election > .1 {
		t.Errorf("the probability is %v for two reports of a ferry, %v for a ferry and an election", ferry, election)
	}
}
