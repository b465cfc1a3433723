package library

import (
	"testing"
	"time"
)

func TestDue(t *testing.T) {
	for _, test := range []struct {
		name       string
		hours      []int
		days       []time.Weekday
		next, want time.Duration
	}{
		{"any time", nil, nil, 0, 0},
		{"passed", nil, nil, -time.Hour, 0},
		{"later", nil, nil, time.Hour, time.Hour},
		{"in a week", nil, nil, MaxWait, MaxWait},
		{"later than in a week", nil, nil, MaxWait + time.Second, 0},
		{"in a year, but not at eight", []int{8}, nil, 365 * 24 * time.Hour, time.Hour},
		{"not at eight and nine", []int{8, 9, 23}, nil, 0, 2 * time.Hour},
		{"not then", []int{12}, nil, 4*time.Hour + 30*time.Minute, 5 * time.Hour},
		{"not on Mondays", nil, []time.Weekday{time.Monday}, 0, 16 * time.Hour},
		{"neither Mondays nor at midnight", []int{0}, []time.Weekday{time.Monday}, 0, 17 * time.Hour},
		{"never at all", nil, []time.Weekday{0, 1, 2, 3, 4, 5, 6}, 0, 0},
		{"at no hour", []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23}, nil, 0, 0},
		{"nonsense", []int{24, 8 + 24}, nil, 0, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := Feed{NextFetch: testNow.Add(test.next), Quiet: NewQuietTimes(test.hours, test.days)}
			if got, want := f.Due(testNow), testNow.Add(test.want); !got.Equal(want) {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}
