package library

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

func TestTimesSurvive(t *testing.T) {
	for _, want := range []articles.Time{
		{}, {Time: testNow}, {Time: testNow, DateOnly: true}, {Time: time.Date(1969, 1, 1, 0, 0, 0, 0, time.UTC)},
		{Time: testNow.In(time.FixedZone("", -(3*3600 + 1800)))}, {Time: testNow.In(time.FixedZone("", 5*3600+2700)), DateOnly: true},
	} {
		l, _ := newLibrary(t)
		a := testArticle("one", "https://harbour.example/1", 0)
		a.Published = want
		must(l.Import(context.Background(), []*articles.Article{a}))(t)
		got := must(l.List(context.Background(), ListQuery{}))(t)[0].Published
		if diff := cmp.Diff(want.String(), got.String()); diff != "" {
			t.Error(diff)
		}
	}
}

// TestPackTime pins the stored form of times.
func TestPackTime(t *testing.T) {
	utc := time.Unix(1_000_000, 0).UTC()
	for name, test := range map[string]struct {
		time          articles.Time
		seconds, zone any
	}{
		"unknown":      {articles.Time{}, nil, nil},
		"UTC":          {articles.Time{Time: utc}, int64(1_000_000), int64(0)},
		"day":          {articles.Time{Time: utc, DateOnly: true}, int64(1_000_000), int64(1)},
		"Beijing":      {articles.Time{Time: utc.In(time.FixedZone("", 8*3600))}, int64(1_000_000), int64(960)},
		"Newfoundland": {articles.Time{Time: utc.In(time.FixedZone("", -(2*3600 + 1800))), DateOnly: true}, int64(1_000_000), int64(-299)},
	} {
		seconds, zone := packTime(test.time)
		if diff := cmp.Diff([]any{test.seconds, test.zone}, []any{seconds, zone}); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestNumberList(t *testing.T) {
	for want, numbers := range map[string][]int64{"": nil, "7": {7}, "1,-2,3": {1, -2, 3}} {
		if diff := cmp.Diff(want, numberList(numbers)); diff != "" {
			t.Error(diff)
		}
	}
}
