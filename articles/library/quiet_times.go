package library

import (
	"math/bits"
	"time"
)

// QuietTimes are the hours and days at which a feed asks not to be visited (RSS 2.0, skipHours
// and skipDays), in UTC: bit 0 is the hour from midnight on, bit 24 is Sunday.
type QuietTimes uint32

const (
	quietHours QuietTimes = 1<<24 - 1
	quietDays  QuietTimes = 0x7F << 24
)

// NewQuietTimes returns the times with these hours, from midnight UTC, and days, from Sunday.
func NewQuietTimes(hours []int, days []time.Weekday) QuietTimes {
	var q QuietTimes
	for _, hour := range hours {
		q |= 1 << hour & quietHours
	}
	for _, day := range days {
		q |= 1 << (24 + day) & quietDays
	}
	// Who asks not to be visited at all wants something else than a feed.
	if q&quietHours == quietHours || bits.OnesCount32(uint32(q&quietDays)) == 7 {
		return 0
	}
	return q
}

// until gives the first time from t on at which the feed may be visited.
func (q QuietTimes) until(t time.Time) time.Time {
	for q.covers(t) {
		t = t.UTC().Truncate(time.Hour).Add(time.Hour)
	}
	return t
}

// covers is true of times at which the feed is not to be visited.
func (q QuietTimes) covers(t time.Time) bool {
	t = t.UTC()
	return q&(1<<t.Hour()) != 0 || q&(1<<(24+t.Weekday())) != 0
}
