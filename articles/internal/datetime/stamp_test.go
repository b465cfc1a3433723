package datetime

import (
	"testing"
	"time"
)

// TestPlausible has the ends of the interval in which a time is news: misread numbers are mostly outside.
func TestPlausible(t *testing.T) {
	for _, tc := range []struct {
		in   string
		now  time.Time
		want bool
	}{
		{"1990-01-01", time.Time{}, true},
		{"1989-12-31", time.Time{}, false},
		{"2100-12-31", time.Time{}, true},
		{"2101-01-01", time.Time{}, false},
		{"2024-04-25T03:40:48+08:00", now(), true}, // 36 hours after
		{"2024-04-25T03:40:49+08:00", now(), false},
		{"2024-04-25T03:40:49+08:00", time.Time{}, true},
	} {
		if _, ok := Parse(tc.in, Options{Now: tc.now}); ok != tc.want {
			t.Errorf("Parse(%q) at %v is read: %v", tc.in, tc.now, ok)
		}
	}
}

func TestKnown(t *testing.T) {
	st, _ := Parse("2024-04-23", Options{})
	if !st.Known() || (Stamp{}).Known() {
		t.Errorf("%v is known: %v; the zero Stamp: %v", st, st.Known(), (Stamp{}).Known())
	}
	if !(Day < Hour && Hour < Minute && Minute < Second) {
		t.Error("the precisions are not in order")
	}
}
