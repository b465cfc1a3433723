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
