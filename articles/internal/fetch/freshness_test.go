package fetch

import (
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// sinceNoon formats a time as its distance from noon, or "" for the zero time.
func sinceNoon(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Sub(noon()).String()
}

func TestRetryAfter(t *testing.T) {
	for value, want := range map[string]string{
		"":                               "",
		"0":                              "0s",
		"120":                            "2m0s",
		" 120 ":                          "2m0s",
		"3600":                           "1h0m0s",
		"0000000000000000000000000060":   "1m0s",
		"604800":                         "168h0m0s",
		"604801":                         "168h0m0s",
		"99999999999999999999":           "168h0m0s",
		"-5":                             "",
		"+5":                             "",
		"1.5":                            "",
		"12\x0034":                       "",
		"soon":                           "",
		"Mon, 06 May 2024 12:02:00 GMT":  "2m0s",
		"Monday, 06-May-24 12:02:00 GMT": "2m0s",
		"Mon May  6 12:02:00 2024":       "2m0s",
		"Mon, 06 May 2024 11:00:00 GMT":  "0s",
		"Fri, 31 Dec 9999 23:59:59 GMT":  "168h0m0s",
		"Sat, 01 Jan 0001 00:00:00 GMT":  "0s",
	} {
		if got := sinceNoon(retryAfter(http.Header{"Retry-After": {value}}, noon())); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

func TestFreshUntil(t *testing.T) {
	const cc, date = "Cache-Control", "Mon, 06 May 2024 12:00:00 GMT"
	for _, tc := range []struct {
		header http.Header
		want   string
	}{
		{http.Header{}, ""},
		{http.Header{cc: {"max-age=600"}}, "10m0s"},
		{http.Header{cc: {"public, MAX-AGE = 600 , must-revalidate"}}, "10m0s"},
		{http.Header{cc: {`max-age="600"`}}, "10m0s"},
		{http.Header{cc: {"max-age=600", "max-age=1"}}, "10m0s"},
		{http.Header{cc: {"max-age=0, max-age=600"}}, ""},
		{http.Header{cc: {"s-maxage=600"}}, ""},
		{http.Header{cc: {"max-age=0"}}, ""},
		{http.Header{cc: {"max-age=-1"}}, ""},
		{http.Header{cc: {"max-age=x"}, "Expires": {"Mon, 06 May 2024 13:00:00 GMT"}}, ""},
		{http.Header{cc: {"max-age=31536000"}}, "168h0m0s"},
		{http.Header{cc: {"max-age=31536000"}, "Age": {"2592000"}}, "168h0m0s"},
		{http.Header{cc: {"max-age=99999999999999999999"}}, "168h0m0s"},
		{http.Header{cc: {"max-age=600"}, "Age": {"500"}}, "1m40s"},
		{http.Header{cc: {"max-age=600"}, "Age": {"700"}}, ""},
		{http.Header{cc: {"max-age=600"}, "Age": {"old"}}, "10m0s"},
		{http.Header{cc: {"no-cache, max-age=600"}}, ""},
		{http.Header{cc: {"max-age=600", "no-store"}}, ""},
		{http.Header{cc: {"private"}, "Expires": {"Mon, 06 May 2024 13:00:00 GMT"}, "Date": {date}}, "1h0m0s"},
		{http.Header{"Expires": {"Mon, 06 May 2024 13:00:00 GMT"}}, "1h0m0s"},
		// A server whose clock is a day behind still means an hour.
		{http.Header{"Expires": {"Sun, 05 May 2024 13:00:00 GMT"}, "Date": {"Sun, 05 May 2024 12:00:00 GMT"}}, "1h0m0s"},
		{http.Header{"Expires": {"Mon, 06 May 2024 11:00:00 GMT"}, "Date": {date}}, ""},
		{http.Header{"Expires": {"0"}}, ""},
		{http.Header{"Expires": {"Fri, 31 Dec 9999 23:59:59 GMT"}}, "168h0m0s"},
		{http.Header{cc: {"max-age=60"}, "Expires": {"Mon, 06 May 2024 13:00:00 GMT"}}, "1m0s"},
	} {
		if d := cmp.Diff(tc.want, sinceNoon(freshUntil(tc.header, noon()))); d != "" {
			t.Errorf("%v: %s", tc.header, d)
		}
	}
}
