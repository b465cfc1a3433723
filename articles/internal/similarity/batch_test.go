package similarity

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestNewBatch(t *testing.T) {
	titles := func(all ...string) (out []*Features) {
		for _, title := range all {
			f := FeaturesOf(Text{Title: title})
			out = append(out, &f)
		}
		return out
	}
	for _, test := range []struct {
		name           string
		articles       []*Features
		groups         [][]int
		representative []int
		old            int
		want           [][]int
	}{
		{"new articles", titles("a", "b"), nil, []int{0, 1}, 0, nil},
		{"a copy", titles("a", "b", "a"), nil, []int{0, 1, 0}, 0, nil},
		{"a copy of a later article", titles("a", "b", "b"), nil, []int{0, 1, 1}, 0, nil},
		{"old articles come first", titles("a", "b", "c"), [][]int{{2}}, []int{1, 2, 0}, 1, [][]int{{0}}},
		{"an old article represents a new one", titles("a", "b", "a"), [][]int{{2}}, []int{0, 1, 0}, 1, [][]int{{0}}},
		{"copies of one group", titles("a", "a", "b"), [][]int{{1, 0, 2}}, []int{0, 0, 1}, 2, [][]int{{0, 1}}},
		{"copies that are apart in a group", titles("a", "b", "a"), [][]int{{0, 1, 2}}, []int{0, 1, 0}, 2, [][]int{{0, 1}}},
		{"a copy in two groups", titles("a", "a"), [][]int{{0}, {1}}, []int{0, 0}, 1, [][]int{{0}, {0}}},
		{"articles without titles are not copies", titles("", ""), nil, []int{0, 1}, 0, nil},
		{"out of range", titles("a"), [][]int{{-1, 1}, {0, 2}}, []int{0}, 1, [][]int{nil, {0}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := NewBatch(test.articles, test.groups)
			if diff := cmp.Diff(test.representative, b.representative); diff != "" {
				t.Errorf("representatives: %s", diff)
			}
			if diff := cmp.Diff(test.want, b.groups); diff != "" {
				t.Errorf("groups: %s", diff)
			}
			if b.old != test.old {
				t.Errorf("%d old articles, want %d", b.old, test.old)
			}
			for i, f := range test.articles {
				if r := b.articles[b.representative[i]]; r != f && r.TitleHash != f.TitleHash {
					t.Errorf("article %d is represented by another title", i)
				}
			}
		})
	}
}

// TestColumnInBatch checks that a title that comes back for years, such as a column's, does not make a
// batch quadratic: only its first articles represent others.
func TestColumnInBatch(t *testing.T) {
	var articles []*Features
	for i := range 3 * maxCopies {
		f := FeaturesOf(Text{Title: "Letter from the harbour", Published: day(7 * i)})
		articles = append(articles, &f, &f)
	}
	b := NewBatch(articles, nil)
	if want := maxCopies + 2*2*maxCopies; len(b.articles) != want {
		t.Errorf("%d representatives, want %d", len(b.articles), want)
	}
}

// TestCopiesInStories checks that all copies are in one story, and neither a column nor articles
// without titles.
func TestCopiesInStories(t *testing.T) {
	texts := slices.Clone(reports[:3])
	for i := range 60 {
		copied := reports[3]
		copied.Host, copied.Published = nonsense(i).Host, reports[3].Published.Add(time.Duration(i)*time.Hour)
		texts = append(texts, copied)
	}
	column := reports[3]
	column.Published = reports[3].Published.AddDate(1, 0, 0)
	texts = append(texts, column, Text{}, Text{})
	articles, counts := libraryOf(texts)
	got, _ := New(Tuned()).Cluster(articles, nil, counts)
	for i := range 60 {
		if got[3+i] != 3 {
			t.Fatalf("copied %d is in story %d", i, got[3+i])
		}
	}
	if n := len(texts); got[n-3] != n-3 || got[n-2] != n-2 || got[n-1] != n-1 {
		t.Errorf("a column and articles without titles are in stories %v", got[n-3:])
	}
}
