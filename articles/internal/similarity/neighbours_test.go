package similarity

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestPostingsAround(t *testing.T) {
	few := []int32{2, 5, 9}
	if diff := cmp.Diff(few, postingsAround(few, 5)); diff != "" {
		t.Error(diff)
	}
	many := make([]int32, 3*maxPostings)
	for i := range many {
		many[i] = int32(i)
	}
	for i, first := range map[int32]int32{0: 0, 1: 0, maxPostings: maxPostings / 2, 3*maxPostings - 1: 2 * maxPostings} {
		got := postingsAround(many, i)
		if len(got) != maxPostings || got[0] != first {
			t.Errorf("around %d: %d from %d", i, len(got), got[0])
		}
	}
}

// pairsOf returns the pairs of a batch of titles, each as the two indexes in ascending order.
func pairsOf(titles []string, groups [][]int, freqs Frequencies) [][2]int {
	var articles []*Features
	for _, title := range titles {
		f := FeaturesOf(Text{Title: title})
		articles = append(articles, &f)
	}
	var out [][2]int
	for p := range New(Tuned()).Pairs(NewBatch(articles, groups), freqs) {
		out = append(out, [2]int{min(p.a, p.b), max(p.a, p.b)})
	}
	slices.SortFunc(out, func(x, y [2]int) int { return slices.Compare(x[:], y[:]) })
	return out
}

func TestPairs(t *testing.T) {
	freqs := frequenciesOf(5000, map[string]int{"of": 4000, "ferry": 4000})
	for _, test := range []struct {
		name   string
		titles []string
		groups [][]int
		want   [][2]int
	}{
		{"a shared term", []string{"Marlow aground", "Marlow rescued", "Beekeepers elect"}, nil, [][2]int{{0, 1}}},
		{"each pair once", []string{"Marlow one", "Marlow two", "Marlow three"}, nil, [][2]int{{0, 1}, {0, 2}, {1, 2}}},
		{"old articles are not compared", []string{"Marlow one", "Marlow two", "Marlow three"}, [][]int{{0}, {1}}, [][2]int{{0, 2}, {1, 2}}},
		{"reprints are not compared", []string{"Marlow", "Marlow"}, nil, nil},
		{"characters alone are not enough", []string{"渡轮", "渡船"}, nil, nil},
		{"pieces of words are not enough", []string{"harbouring", "harbourmaster"}, nil, nil},
		{"scripts are kept apart", []string{"渡轮停航 Marlow", "The Marlow ferry is back"}, nil, nil},
		{"common terms do not make neighbours next to rare ones", []string{"Marlow of ferry", "Marlow aground", "Beekeepers of ferry", "Beekeepers elect"}, nil,
			[][2]int{{0, 1}, {2, 3}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, pairsOf(test.titles, test.groups, freqs)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestPairsOfOneTerm checks how many articles with one term are compared: the limit counts titles.
func TestPairsOfOneTerm(t *testing.T) {
	freqs := frequenciesOf(5000, nil)
	titles := func(n int) (out []string) {
		for i := range n {
			out = append(out, fmt.Sprintf("Marlow n%d", i))
		}
		return out
	}
	// A new article among old ones is compared with its neighbours alone.
	var groups [][]int
	for i := range 2 * maxNeighbours {
		groups = append(groups, []int{i})
	}
	if got := len(pairsOf(titles(2*maxNeighbours+1), groups, freqs)); got != maxNeighbours {
		t.Errorf("%d neighbours, want %d", got, maxNeighbours)
	}
	if got := len(pairsOf(titles(maxNeighbours), groups[:maxNeighbours-1], freqs)); got != maxNeighbours-1 {
		t.Errorf("%d neighbours of %d articles", got, maxNeighbours)
	}
}

// TestPairsOfColumn checks that of the articles under one title only some are neighbours.
func TestPairsOfColumn(t *testing.T) {
	articles := []*Features{}
	groups := [][]int{}
	for i := range 2 * maxCopies {
		f := FeaturesOf(Text{Title: "Letter from Marlow", Published: day(7 * i)})
		articles, groups = append(articles, &f), append(groups, []int{i})
	}
	f := FeaturesOf(Text{Title: "Marlow"})
	articles = append(articles, &f)
	pairs := slices.Collect(New(Tuned()).Pairs(NewBatch(articles, groups), frequenciesOf(5000, nil)))
	if len(pairs) != maxCopies {
		t.Errorf("%d neighbours, want %d", len(pairs), maxCopies)
	}
}

// TestPairsByScript checks that articles are compared by the parameters of their script, as in rankings.
func TestPairsByScript(t *testing.T) {
	articles, counts := libraryOf(reports)
	p := Tuned()
	p.Unspaced.Part, p.Spaced.Part = 9, 0
	m, b := New(p), NewBatch(articles, nil)
	n := 0
	for pair := range m.Pairs(b, counts) {
		n++
		ranked := m.Compare(b.articles[pair.b], b.articles[pair.a:pair.a+1], counts)[0]
		if diff := cmp.Diff(ranked.symmetric(), pair.Evidence, cmp.AllowUnexported(Evidence{}), near); diff != "" {
			t.Errorf("articles %d and %d: %s", pair.a, pair.b, diff)
		}
	}
	if n == 0 {
		t.Error("no pairs")
	}
}

// TestPairsStop checks that no more pairs come after the caller stops.
func TestPairsStop(t *testing.T) {
	articles, counts := libraryOf(reports)
	n := 0
	for range New(Tuned()).Pairs(NewBatch(articles, nil), counts) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("%d pairs", n)
	}
}

// TestNumberedColumn compares the articles of a column whose titles differ by a number alone. Each is
// compared with some of the others, in bounded time.
func TestNumberedColumn(t *testing.T) {
	texts := make([]Text, maxPostings+300)
	for i := range texts {
		texts[i] = Text{Title: fmt.Sprintf("Morning letter from the harbour, number %d", i), Published: time.Unix(int64(i)*3600, 0)}
	}
	articles, counts := libraryOf(texts)
	pairs := slices.Collect(New(Tuned()).Pairs(NewBatch(articles, nil), counts))
	if len(pairs) < len(articles)*maxNeighbours/2 || len(pairs) > len(articles)*maxNeighbours*maxCopies {
		t.Errorf("%d pairs of %d articles", len(pairs), len(articles))
	}
}
