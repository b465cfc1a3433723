package messages

import (
	"testing"
	"time"
)

func TestApart(t *testing.T) {
	noon := Moment{Time: time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC)}
	day := Moment{time.Date(2024, 5, 6, 0, 0, 0, 0, time.UTC), true}
	after := func(d time.Duration) Moment { return Moment{Time: noon.Add(d)} }
	for _, test := range []struct {
		a, b   Moment
		en, zh string
	}{
		{noon, noon, "within an hour", "相隔不到一小时"},
		{after(61 * time.Minute), noon, "2 hours apart", "相隔 2 小时"},
		{noon, after(23 * time.Hour), "23 hours apart", "相隔 23 小时"},
		{noon, after(23*time.Hour + time.Minute), "a day apart", "相隔一天"},
		{noon, after(40 * time.Hour), "2 days apart", "相隔 2 天"},
		{noon, after(70 * 24 * time.Hour), "2 months apart", "相隔 2 个月"},
		{noon, after(1000 * 24 * time.Hour), "2 years apart", "相隔 2 年"},
		{noon, day, "the same day", "同一天"},
		{day, day, "the same day", "同一天"},
	} {
		if got := For("en").apart(test.a, test.b); got != test.en {
			t.Errorf("%v and %v: %q, not %q", test.a, test.b, got, test.en)
		}
		if got := For("zh").apart(test.a, test.b); got != test.zh {
			t.Errorf("%v and %v: %q, not %q", test.a, test.b, got, test.zh)
		}
	}
}
