package articles

import (
	"encoding/json"
	"fmt"
	"time"
)

// Time is a moment as a page states it, with the page's own offset. Many pages state only a day: such a Time is
// DateOnly, its clock reading is meaningless, and it is written as a full-date of RFC 3339, so that no hour is
// invented. The zero Time is unknown.
type Time struct {
	time.Time
	DateOnly bool
}

// String formats t as RFC 3339: a date-time, or a full-date if only the day is known. For the unknown time it
// returns "".
func (t Time) String() string {
	switch {
	case t.IsZero():
		return ""
	case t.DateOnly:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// MarshalText implements encoding.TextMarshaler with [Time.String].
func (t Time) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// MarshalJSON implements json.Marshaler: the text of [Time.String].
func (t Time) MarshalJSON() ([]byte, error) { return []byte(`"` + t.String() + `"`), nil }

// UnmarshalText implements encoding.TextUnmarshaler; it accepts what [Time.MarshalText] writes.
func (t *Time) UnmarshalText(b []byte) error {
	s := string(b)
	if s == "" {
		*t = Time{}
		return nil
	}
	if day, err := time.Parse(time.DateOnly, s); err == nil {
		*t = Time{day, true}
		return nil
	}
	moment, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return fmt.Errorf("reading time %q: not RFC 3339", s)
	}
	*t = Time{Time: moment}
	return nil
}

// UnmarshalJSON implements json.Unmarshaler.
func (t *Time) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("reading time %s: not RFC 3339 in a string", b)
	}
	return t.UnmarshalText([]byte(s))
}

// At returns the moment of t for a reader in a location: a day without a clock time begins at midnight there, since
// it is that day everywhere.
func (t Time) At(reader *time.Location) time.Time {
	if t.IsZero() || !t.DateOnly {
		return t.Time
	}
	year, month, day := t.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, reader)
}

// futureSlack is how far a publisher's clock may be ahead of ours. A later date is not believed.
const futureSlack = time.Hour

// NotAfter returns t, or the unknown time if t is in the future of now, when nothing can have been published. The
// publisher's clock may be an hour fast, and a day begins earlier further east, where tomorrow's paper is out.
func (t Time) NotAfter(now time.Time) Time {
	slack := futureSlack
	if t.DateOnly {
		slack = 24 * time.Hour
	}
	if t.After(now.Add(slack)) {
		return Time{}
	}
	return t
}
