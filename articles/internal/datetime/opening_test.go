package datetime

import (
	"testing"

	"newsreader/articles/internal/cursor"
)

func TestMayBeginTime(t *testing.T) {
	for s, want := range map[string]bool{
		"harbour lights": false, "HARBOUR": false, "ferries": false, "lights": false, "Fähre": false, "über": false, "ÉTÉ": false, "février 19": true, "Févr.": true,
		"November 19": true, "nov. 19": true, "NOV 19": true, "Tuesday": true, "mar": true, "lapkričio 19": true,
		"a day ago": true, "an hour ago": true, "one day ago": true, "Three days ago": true, "half an hour ago": true, "vor 3 Stunden": true, "hace 3 horas": true, "il y a 3 heures": true, "just now": true,
		"today": true, "Yesterday": true, "heute": true, "gestern": true, "2024": true, "今天": true, "é": true, "": true, "x": true,
	} {
		if got := mayBeginTime(&cursor.Cursor{Text: s}); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// TestTimesBeginWithTheirWords holds that no name of a month or weekday is passed over, whatever its case.
func TestTimesBeginWithTheirWords(t *testing.T) {
	for name := range names().months {
		if !mayBeginTime(&cursor.Cursor{Text: name + " 19"}) {
			t.Errorf("month %q", name)
		}
	}
	for name := range names().weekdays {
		if !mayBeginTime(&cursor.Cursor{Text: name + ", 19"}) {
			t.Errorf("weekday %q", name)
		}
	}
}
