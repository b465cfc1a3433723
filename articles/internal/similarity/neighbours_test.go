package similarity

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestAround(t *testing.T) {
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

// TestColumn gathers one column's articles, whose titles differ by a number only: they are compared with some of the others.
func TestColumn(t *testing.T) {
	texts := make([]Text, 3*maxPostings)
	for i := range texts {
		texts[i] = Text{Title: fmt.Sprintf("Morning letter from the harbour, number %d", i), Published: time.Unix(int64(i)*3600, 0)}
	}
	articles, counts := libraryOf(texts)
	if pairs := slices.Collect(New(Tuned()).Pairs(NewBatch(articles, nil), counts)); len(pairs) < len(articles)*maxNeighbours/2 || len(pairs) > len(articles)*maxNeighbours*maxCopies {
		t.Errorf("%d pairs", len(pairs))
	}
}
