package library

import (
	"math/bits"
	"time"
)

// QuietTimes are the hours and days at which a feed asks not to be fetched (RSS 2.0, skipHours and skipDays), in
// UTC. Bit 0 is the hour from midnight on, bit 24 is Sunday. They are stored.
type QuietTimes uint32

const (
	quietHours QuietTimes = 1<<24 - 1
	quietDays  QuietTimes = 0x7F << 24
)

// NewQuietTimes returns the times with these hours, from midnight UTC, and days.
func NewQuietTimes(hours []int, days []time.Weekday) QuietTimes {
	var q QuietTimes
	for _, hour := range hours {
		q |= 1 << hour & quietHours
	}
	for _, day := range days {
		q |= 1 << (24 + day) & quietDays
	}
	// A feed that skips every hour or every day is misconfigured: ignore both.
	if q&quietHours == quietHours || bits.OnesCount32(uint32(q&quietDays)) == 7 {
		return 0
	}
	return q
}

// until returns the first time from t on at which the feed may be fetched.
func (q QuietTimes) until(t time.Time) time.Time {
	for q.covers(t) {
		t = t.UTC().Truncate(time.Hour).Add(time.Hour)
	}
	return t
}

// covers reports whether the feed asks not to be fetched at t.
func (q QuietTimes) covers(t time.Time) bool {
	t = t.UTC()
	return q&(1<<t.Hour()) != 0 || q&(1<<(24+t.Weekday())) != 0
}
