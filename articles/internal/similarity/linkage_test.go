package similarity

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestLinkGroups(t *testing.T) {
	for _, test := range []struct {
		name   string
		n      int
		groups [][]int
		links  []link
		want   []int
	}{
		{name: "nothing", want: []int{}},
		{name: "no links", n: 3, want: []int{0, 1, 2}},
		{name: "a pair", n: 3, links: []link{{2, 1, .5}}, want: []int{0, 1, 1}},
		{name: "above the threshold", n: 2, links: []link{{0, 1, .31}}, want: []int{0, 0}},
		{name: "below the threshold", n: 2, links: []link{{0, 1, .29}}, want: []int{0, 1}},
		{name: "no probability", n: 2, links: []link{{0, 1, 0}}, want: []int{0, 1}},
		{name: "one link to a group of three is too little", n: 4, links: []link{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, .5}}, want: []int{0, 0, 0, 3}},
		{name: "a strong link to a group of three", n: 4, links: []link{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, 1}}, want: []int{0, 0, 0, 0}},
		{name: "the strongest first", n: 3, links: []link{{0, 1, .45}, {1, 2, .6}}, want: []int{0, 1, 1}},
		{name: "of equal ones the lowest first", n: 3, links: []link{{0, 1, .45}, {1, 2, .45}}, want: []int{0, 0, 2}},
		{name: "two links of a pair do not add up", n: 2, links: []link{{0, 1, .2}, {1, 0, .2}}, want: []int{0, 1}},
		{name: "of two links of a pair the strongest counts", n: 2, links: []link{{0, 1, .2}, {1, 0, .4}}, want: []int{0, 0}},
		{name: "a group grows", n: 3, groups: [][]int{{1, 2}}, links: []link{{0, 1, .4}, {0, 2, .4}}, want: []int{0, 0, 0}},
		{name: "half of a group is too little", n: 3, groups: [][]int{{1, 2}}, links: []link{{0, 1, .45}}, want: []int{0, 1, 1}},
		{name: "the strongest link counts once more", n: 3, groups: [][]int{{1, 2}}, links: []link{{0, 1, .5}}, want: []int{0, 0, 0}},
		{name: "groups merge", n: 4, groups: [][]int{{0, 1}, {2, 3}}, links: []link{{0, 2, 1}, {1, 3, 1}, {0, 1, .1}}, want: []int{0, 0, 0, 0}},
		{name: "a group stays without links", n: 3, groups: [][]int{{0, 2}}, want: []int{0, 1, 0}},
		{name: "groups overlap", n: 4, groups: [][]int{{3, 1}, {1, 2}}, want: []int{0, 1, 1, 1}},
		{name: "a link inside a group adds nothing", n: 3, groups: [][]int{{0, 1}}, links: []link{{0, 1, 1}, {1, 2, .45}}, want: []int{0, 0, 2}},
		{name: "more than certain", n: 3, groups: [][]int{{0, 1}}, links: []link{{1, 2, 9}}, want: []int{0, 0, 0}},
		{name: "out of range", n: 2, groups: [][]int{{0, 7}, {-1}, {2}}, links: []link{{0, 5, 1}, {-1, 0, 1}, {1, 1, 1}, {2, 0, 1}, {0, 2, 1}}, want: []int{0, 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, linkGroups(test.n, test.groups, test.links, .3)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLinkGroupsAtThreshold(t *testing.T) {
	// A quarter is exact in binary.
	if diff := cmp.Diff([]int{0, 0}, linkGroups(2, nil, []link{{0, 1, .25}}, .25)); diff != "" {
		t.Error(diff)
	}
}

// linkGroupsSlowly does what linkGroups does without a queue: it compares all groups after each merge.
func linkGroupsSlowly(n int, groups [][]int, links []link, threshold float64) []int {
	l := newLinkage(n)
	for _, members := range groups {
		l.unite(members)
	}
	strongest := map[[2]int]float64{}
	for _, x := range links {
		if x.a != x.b {
			pair := [2]int{min(x.a, x.b), max(x.a, x.b)}
			strongest[pair] = max(strongest[pair], x.p)
		}
	}
	group := make([]int, n)
	for i := range group {
		group[i] = l.groupOf(i)
	}
	for {
		between, size := map[[2]int]affinity{}, make([]int, n)
		for pair, p := range strongest {
			if a, b := group[pair[0]], group[pair[1]]; a != b {
				ab := [2]int{min(a, b), max(a, b)}
				scaled := int64(p * certain)
				between[ab] = affinity{between[ab].sum + scaled, max(between[ab].strongest, scaled)}
			}
		}
		for _, g := range group {
			size[g]++
		}
		best, found := candidateMerge{}, false
		for ab, x := range between {
			mean := ((1-strongestShare)*float64(x.sum)/float64(size[ab[0]]*size[ab[1]]) + strongestShare*float64(x.strongest)) / certain
			c := candidateMerge{ab[0], ab[1], mean}
			if x.sum > 0 && mean >= threshold && (!found || mergeQueue{c, best}.Less(0, 1)) {
				best, found = c, true
			}
		}
		if !found {
			return group
		}
		for i, g := range group {
			if g == best.b {
				group[i] = best.a
			}
		}
	}
}

// FuzzLinkGroups compares linkGroups with a simple version, and checks that the order of links and
// groups does not matter.
func FuzzLinkGroups(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed, 4+int(seed), 30)
	}
	f.Add(uint64(1), 30, 80)
	f.Add(uint64(2), 9, 200)
	f.Fuzz(func(t *testing.T, seed uint64, n, m int) {
		if n < 1 || n > 60 || m < 0 || m > 1000 {
			return
		}
		r := rand.New(rand.NewPCG(seed, 0))
		links := make([]link, m)
		for i := range links {
			links[i] = link{r.IntN(n), r.IntN(n), float64(r.IntN(8)) / 7}
		}
		groups := [][]int{{r.IntN(n), r.IntN(n), r.IntN(n)}, {r.IntN(n), r.IntN(n)}}
		want := linkGroups(n, groups, links, .3)
		if diff := cmp.Diff(linkGroupsSlowly(n, groups, links, .3), want); diff != "" {
			t.Fatal(diff)
		}
		r.Shuffle(len(links), func(i, j int) { links[i], links[j] = links[j], links[i] })
		for i := range links {
			if r.IntN(2) == 0 {
				links[i].a, links[i].b = links[i].b, links[i].a
			}
		}
		slices.Reverse(groups)
		if diff := cmp.Diff(want, linkGroups(n, groups, links, .3)); diff != "" {
			t.Fatal(diff)
		}
		for i, g := range want {
			if g > i || want[g] != g {
				t.Fatalf("article %d is in group %d", i, g)
			}
		}
	})
}
