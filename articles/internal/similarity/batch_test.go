package similarity

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestReprints(t *testing.T) {
	texts := slices.Clone(reports[:3])
	for i := range 60 {
		reprint := reports[3]
		reprint.Host, reprint.Published = nonsense(i).Host, reports[3].Published.Add(time.Duration(i)*time.Hour)
		texts = append(texts, reprint)
	}
	column := reports[3]
	column.Published = reports[3].Published.AddDate(1, 0, 0)
	texts = append(texts, column, Text{}, Text{})
	articles, counts := libraryOf(texts)
	got, _ := New(Tuned()).Cluster(articles, nil, counts)
	for i := range 60 {
		if got[3+i] != 3 {
			t.Fatalf("reprint %d is in story %d", i, got[3+i])
		}
	}
	if n := len(texts); got[n-2] != n-2 || got[n-1] != n-1 {
		t.Errorf("articles without titles are in stories %v", got[n-2:])
	}
	s := NewBatch(articles, [][]int{{3, 4}, {10, 11}})
	if diff := cmp.Diff([][]int{{0}, {0}}, s.groups); diff != "" || s.old != 1 {
		t.Errorf("%d old ones: %s", s.old, diff)
	}
}
