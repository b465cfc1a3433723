package datetime

import (
	"strconv"
	"strings"
	"time"
)

// The digits of Unix time in seconds and in milliseconds since September 2001, up to 2286.
const (
	secondsDigits = 10
	millisDigits  = 13
)

// parseEpoch reads Unix time in seconds, which may have a decimal fraction, or in milliseconds.
func parseEpoch(s string, o Options) (Stamp, bool) {
	s = strings.TrimSpace(s)
	whole, fraction, _ := strings.Cut(s, ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || whole[0] < '0' || strings.Trim(fraction, "0123456789") != "" {
		return Stamp{}, false
	}
	st := Stamp{Precision: Second, Zoned: true}
	switch {
	case len(whole) == secondsDigits:
		st.Time = time.Unix(n, 0).UTC()
	case len(whole) == millisDigits && fraction == "":
		st.Time = time.UnixMilli(n).UTC()
	default:
		return Stamp{}, false
	}
	if !o.plausible(st.Time) {
		return Stamp{}, false
	}
	return st, true
}
