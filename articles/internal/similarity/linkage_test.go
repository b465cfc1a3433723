package similarity

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGather(t *testing.T) {
	tests := []struct {
		name   string
		n      int
		groups [][]int
		links  []link
		want   []int
	}{
		{name: "nothing"},
		{name: "no links", n: 3, want: []int{0, 1, 2}},
		{name: "a pair", n: 3, links: []link{{2, 1, .5}}, want: []int{0, 1, 1}},
		{name: "too unsure", n: 2, links: []link{{0, 1, .29}}, want: []int{0, 1}},
		{name: "one friend in three is too few", n: 4, links: []link{{0, 1, 1}, {1, 2, 1}, {0, 2, 1}, {2, 3, .5}}, want: []int{0, 0, 0, 3}},
		{name: "the strongestShare first", n: 3, links: []link{{0, 1, .45}, {1, 2, .6}}, want: []int{0, 1, 1}},
		{name: "said twice counts once", n: 2, links: []link{{0, 1, .2}, {1, 0, .2}}, want: []int{0, 1}},
		{name: "a group grows", n: 3, groups: [][]int{{1, 2}}, links: []link{{0, 1, .4}, {0, 2, .4}}, want: []int{0, 0, 0}},
		{name: "a group outweighs", n: 3, groups: [][]int{{1, 2}}, links: []link{{0, 1, .45}}, want: []int{0, 1, 1}},
		{name: "groups meet", n: 4, groups: [][]int{{0, 1}, {2, 3}}, links: []link{{0, 2, 1}, {1, 3, 1}, {0, 1, .1}}, want: []int{0, 0, 0, 0}},
		{name: "groups overlap", n: 4, groups: [][]int{{3, 1}, {1, 2}}, want: []int{0, 1, 1, 1}},
		{name: "out of range", n: 2, groups: [][]int{{0, 7}, {-1}}, links: []link{{0, 5, 1}, {-1, 0, 1}, {1, 1, 1}}, want: []int{0, 1}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := linkGroups(test.n, test.groups, test.links, .3)
			if diff := cmp.Diff(append([]int{}, test.want...), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzGather(f *testing.F) {
	f.Add(uint64(1), 30, 80)
	f.Add(uint64(2), 9, 200)
	f.Fuzz(func(t *testing.T, seed uint64, n, m int) {
		if n < 1 || n > 200 || m < 0 || m > 3000 {
			return
		}
		r := rand.New(rand.NewPCG(seed, 0))
		links := make([]link, m)
		for i := range links {
			links[i] = link{r.IntN(n), r.IntN(n), float64(r.IntN(8)) / 7}
		}
		groups := [][]int{{r.IntN(n), r.IntN(n), r.IntN(n)}, {r.IntN(n), r.IntN(n)}}
		want := linkGroups(n, groups, links, .3)
		r.Shuffle(len(links), func(i, j int) { links[i], links[j] = links[j], links[i] })
		for i := range links {
			if r.IntN(2) == 0 {
				links[i].a, links[i].b = links[i].b, links[i].a
			}
		}
		groups[0], groups[1] = groups[1], groups[0]
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
