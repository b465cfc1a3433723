package articles

import (
	"fmt"
	"strings"
	"time"
)

// Time is a moment as a page gives it, with the page's own offset. Many pages
// give only a day: such a Time is DateOnly, its clock reading means nothing, and
// it is written as a full-date of RFC 3339, so that no hour is invented. The
// zero Time is unknown.
type Time struct {
	time.Time
	DateOnly bool
}

// String formats t by RFC 3339: as date-time, or as full-date where only the
// day is known. The unknown time gives the empty string.
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

// UnmarshalText implements encoding.TextUnmarshaler: it reads what
// [Time.MarshalText] writes.
func (t *Time) UnmarshalText(b []byte) error {
	s := string(b)
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
	return t.UnmarshalText([]byte(strings.Trim(string(b), `"`)))
}
