package articles

import (
	"testing"
	"time"
)

func TestParseMoment(t *testing.T) {
	now := time.Date(2024, 5, 6, 8, 0, 0, 0, time.FixedZone("", 8*60*60))
	for text, want := range map[string]string{
		"7d": "2024-04-29T08:00:00+08:00", "2w": "2024-04-22T08:00:00+08:00", "0d": "2024-05-06T08:00:00+08:00", "1h30m": "2024-05-06T06:30:00+08:00",
		"2024-04-01": "2024-04-01T00:00:00+08:00", "2024-04-01T10:00:00Z": "2024-04-01T10:00:00Z", "15000w": "1736-11-12T08:00:00+08:00",
		"16000w": "", "65535w": "", "99999d": "1750-07-23T08:00:00+08:00", "9999999999d": "", "+7d": "", "-7d": "", "-1h": "", "d": "", "7": "", "": "", "soon": "", "2024-13-01": "",
		"today": "2024-05-06T00:00:00+08:00", "Yesterday": "2024-05-05T00:00:00+08:00", "tomorrow": "",
	} {
		got, ok := ParseMoment(text, now)
		if ok != (want != "") || ok && got.Format(time.RFC3339) != want {
			t.Errorf("%q: got %v, %v, want %s", text, got, ok, want)
		}
	}
}

// TestParseUntil checks that a day includes itself and a time does not, also where a day is not 24 hours long.
func TestParseUntil(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		zone = time.FixedZone("", 60*60)
	}
	for _, now := range []time.Time{time.Date(2024, 3, 31, 12, 0, 0, 0, zone), time.Date(2024, 10, 27, 12, 0, 0, 0, zone), time.Date(2024, 2, 29, 23, 59, 0, 0, zone)} {
		tomorrow := time.Date(now.Year(), now.Month(), now.Day()+1, 0, 0, 0, 0, zone)
		for text, want := range map[string]time.Time{
			now.Format(time.DateOnly): tomorrow, "today": tomorrow, "yesterday": time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, zone),
			now.Format(time.RFC3339): now, "24h": now.Add(-24 * time.Hour), "7d": now.Add(-7 * 24 * time.Hour), "2024-02-30": {}, "": {},
		} {
			got, ok := ParseUntil(text, now)
			if ok == want.IsZero() || ok && !got.Equal(want) {
				t.Errorf("%q at %v: got %v, %v, want %v", text, now, got, ok, want)
			}
		}
	}
}
