package feed

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestNewestAreKept checks which entries of a document with too many are kept, in any order of the document.
func TestNewestAreKept(t *testing.T) {
	const n = 2*maxEntries + 300 // the bound is reached twice
	day := func(i int) string {
		return time.Date(2020, 1, 1, i/60, i%60, 0, 0, time.UTC).Format(time.RFC3339)
	}
	orders := map[string]struct {
		number func(i int) int // of the i-th entry; the highest is the newest
		date   func(i int) string
		kept   func(i int) bool
	}{
		"oldest first": {func(i int) int { return i }, day, func(i int) bool { return i >= n-maxEntries }},
		"newest first": {func(i int) int { return n - 1 - i }, day, func(i int) bool { return i >= n-maxEntries }},
		"mixed":        {func(i int) int { return (i * 7919) % n }, day, func(i int) bool { return i >= n-maxEntries }},
		"without dates": {func(i int) int { return n - 1 - i }, func(int) string { return "" },
			func(i int) bool { return i >= n-maxEntries }},
		"every second date, oldest first": {func(i int) int { return i }, func(i int) string {
			if i%2 == 1 {
				return ""
			}
			return day(i)
		}, func(i int) bool { return i >= n-maxEntries }},
	}
	for name, o := range orders {
		var xml, json strings.Builder
		for i := range n {
			number := o.number(i)
			fmt.Fprintf(&xml, "<item><title>%d</title><dc:date>%s</dc:date></item>", number, o.date(number))
			fmt.Fprintf(&json, `{"id":"%d","title":"%d","date_published":"%s"},`, number, number, o.date(number))
		}
		for format, f := range map[string]*Feed{
			"RSS":  mustParse(t, rssWith(xml.String())),
			"JSON": mustParse(t, jsonWith("", strings.TrimSuffix(json.String(), ","))),
		} {
			if len(f.Entries) != maxEntries || f.Dropped != n-maxEntries {
				t.Fatalf("%s, %s: %d entries, %d left out", format, name, len(f.Entries), f.Dropped)
			}
			for _, e := range f.Entries {
				var number int
				fmt.Sscan(e.Title, &number)
				if !o.kept(number) {
					t.Errorf("%s, %s: kept %d", format, name, number)
					break
				}
			}
		}
	}
}
