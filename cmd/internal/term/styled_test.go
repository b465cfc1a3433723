package term

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStyled(t *testing.T) {
	b, i := attr{effect: bold}, attr{effect: italic}
	s := joinStyled(plainText("ab", b), plainText("", i), plainText("cd", i), plainText("ef", i))
	if diff := cmp.Diff(styled{"abcdef", []span{{2, b}, {6, i}}}, s, cmp.AllowUnexported(styled{}, span{}, attr{})); diff != "" {
		t.Errorf("joined (-want +got):\n%s", diff)
	}
	for _, c := range []struct {
		start, end int
		want       styled
	}{
		{0, 6, s}, {1, 3, styled{"bc", []span{{1, b}, {2, i}}}}, {2, 4, styled{"cd", []span{{2, i}}}}, {0, 2, styled{"ab", []span{{2, b}}}}, {3, 3, styled{}},
	} {
		if diff := cmp.Diff(c.want, s.slice(c.start, c.end), cmp.AllowUnexported(styled{}, span{}, attr{})); diff != "" {
			t.Errorf("slice(%d, %d) (-want +got):\n%s", c.start, c.end, diff)
		}
	}
	if got := plainText("渡轮开了", b).truncate(5); got.text != "渡轮…" || got.spans[len(got.spans)-1].end != len(got.text) {
		t.Errorf("truncate(5) = %+v", got)
	}
}
