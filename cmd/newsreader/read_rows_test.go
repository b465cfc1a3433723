package main

import (
	"testing"
	"time"

	"newsreader/articles"
)

// TestRowTime checks that a row has the clock of the last days where there is room for it.
func TestRowTime(t *testing.T) {
	english, _, _ := newTestApp(nil)
	chinese, _, _ := newTestApp(map[string]string{"LANG": "zh_CN.UTF-8"})
	for _, test := range []struct {
		time              articles.Time
		narrow, wide, han string
	}{
		{articles.Time{}, "", "", ""},
		{ago(day - 1), "23h", "23h", "23 小时"},
		{ago(day), "1d", "Tue 08:00", "周二 08:00"},
		{articles.Time{Time: clock.Add(-2 * day).UTC()}, "2d", "Mon 08:00", "周一 08:00"},
		{ago(week - day), "6d", "18 Apr", "04-18"},
		{ago(week), "04-17", "17 Apr", "04-17"},
		{ago(-time.Hour), "04-24", "24 Apr", "04-24"},
		{articles.Time{Time: clock.Add(-day), DateOnly: true}, "04-23", "23 Apr", "04-23"},
		{ago(365 * day), "2023", "Apr 2023", "2023-04-25"},
	} {
		r, rc := &reader{app: english}, &reader{app: chinese}
		for _, got := range [][2]string{
			{r.rowTime(test.time, minClockWidth-1), test.narrow},
			{r.rowTime(test.time, minClockWidth), test.wide},
			{rc.rowTime(test.time, minClockWidth), test.han},
		} {
			if got[0] != got[1] {
				t.Errorf("%v: got %q, want %q", test.time, got[0], got[1])
			}
		}
	}
}
