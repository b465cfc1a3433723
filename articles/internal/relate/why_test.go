package relate

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWhy(t *testing.T) {
	_, counts := shelf(told)
	tests := []struct {
		q, c int
		want Reasons
	}{
		{0, 1, Reasons{Dated: true, Shared: []string{"青澜江大桥合龙", "全长"}, Numbers: []string{"3120米"}}},
		{3, 4, Reasons{Dated: true, Shared: []string{"Marlow Star", "Tessel Point", "aground", "Ferry"}, Numbers: []string{"214"}}},
		{0, 5, Reasons{Days: 4, Dated: true}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, Why(told[test.q], told[test.c], counts)); diff != "" {
			t.Errorf("%q: %s", told[test.q].Title, diff)
		}
	}
}
