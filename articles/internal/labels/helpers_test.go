package labels

import (
	"time"

	"newsreader/articles/internal/datetime"
)

var east8 = time.FixedZone("", 8*3600)

// now is the moment at which the tests' pages were seen.
func now() time.Time { return time.Date(2024, 4, 23, 15, 40, 49, 0, east8) }

// stampString spells a stamp for comparison: RFC 3339 and a letter for the precision.
func stampString(st datetime.Stamp, ok bool) string {
	if !ok {
		return ""
	}
	return st.Time.Format(time.RFC3339Nano) + " " + string("-dhms"[st.Precision])
}
