package main

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestListTimes checks that a list has the clock where days repeat, and not otherwise.
func TestListTimes(t *testing.T) {
	at := func(s string) articles.Time {
		var parsed articles.Time
		if err := parsed.UnmarshalText([]byte(s)); err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	english := map[string]string{"LANG": "en_GB.UTF-8"}
	for _, test := range []struct {
		name  string
		env   map[string]string
		clock *time.Location
		times []string
		want  []string
	}{
		{"different days", english, nil, []string{"2024-04-22T07:00:00+08:00", "2024-04-20T07:00:00+08:00", "2024-04-10T07:00:00+08:00"}, []string{"2d ago", "4d ago", "2024-04-10"}},
		{"hours repeat", english, nil, []string{"2024-04-24T05:00:00+08:00", "2024-04-24T05:00:00+08:00", "2024-04-20T07:00:00+08:00"}, []string{"3h ago", "3h ago", "4d ago"}},
		{"ages repeat", english, nil, []string{"2024-04-24T05:00:00+08:00", "2024-04-20T07:05:00+08:00", "2024-04-20T07:00:00+08:00"}, []string{"3h ago", "Sat 07:05", "Sat 07:00"}},
		{"dates repeat", english, nil, []string{"2024-04-10T07:05:00+08:00", "2024-04-10T06:00:00+08:00", "2023-04-10T06:00:00+08:00"}, []string{"10 Apr 07:05", "10 Apr 06:00", "10 Apr 2023 06:00"}},
		{"days without a clock repeat", english, nil, []string{"2024-04-10", "2024-04-10"}, []string{"2024-04-10", "2024-04-10"}},
		{"some without a clock", english, nil, []string{"2024-04-10", "2024-04-10T06:00:00Z", "2024-04-10T05:00:00Z", ""}, []string{"10 Apr\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0", "10 Apr 06:00", "10 Apr 05:00", ""}},
		{"the clock of the reader", english, clock.Location(), []string{"2024-04-22T23:05:00Z", "2024-04-22T22:00:00Z"}, []string{"Tue 07:05", "Tue 06:00"}},
		{"the clock of the page", english, nil, []string{"2024-04-22T23:05:00Z", "2024-04-22T22:00:00Z"}, []string{"Mon 23:05", "Mon 22:00"}},
		{"a weekday that is today's", english, nil, []string{"2024-04-18T07:05:00+08:00", "2024-04-18T07:00:00+08:00", "2024-04-17T09:00:00+08:00"}, []string{"18 Apr 07:05", "18 Apr 07:00", "17 Apr 09:00"}},
		{"the future", english, nil, []string{"2024-04-24T08:05:00+08:00", "2024-04-24T08:09:00+08:00"}, []string{"24 Apr 08:05", "24 Apr 08:09"}},
		{"Chinese", map[string]string{"LANG": "zh_CN.UTF-8"}, nil, []string{"2024-04-21T07:05:00+08:00", "2024-04-21T07:00:00+08:00", "2024-03-21T07:00:00+08:00", "2023-12-21T07:00:00+08:00"}, []string{"周日 07:05", "周日 07:00", "03-21 07:00", "2023-12-21 07:00"}},
		{"in words", map[string]string{"ACCESSIBLE": "1"}, nil, []string{"2024-04-20T07:05:00+08:00", "2024-04-20T07:00:00+08:00"}, []string{"4d ago", "4d ago"}},
	} {
		a, _, _ := newTestApp(test.env)
		times := make([]articles.Time, len(test.times))
		for i, s := range test.times {
			times[i] = at(s)
		}
		if diff := cmp.Diff(test.want, a.listTimes(times, test.clock)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}
