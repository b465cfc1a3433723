package articles

import (
	"fmt"
	"testing"
	"time"
)

// TestRepeats compares two entries of one document in either order.
func TestRepeats(t *testing.T) {
	entry := func(guid, address, title string, hour int) Entry {
		e := Entry{GUID: guid, Article: &Article{Headline: Headline{URL: address, Title: title}}}
		if hour > 0 {
			e.Article.Published = Time{Time: time.Date(2024, 5, 6, hour, 0, 0, 0, time.UTC)}
		}
		return e
	}
	for i, test := range []struct {
		a, b Entry
		want bool
	}{
		{entry("", "http://q.example/a", "fog", 8), entry("", "http://q.example/a", "bell", 8), true},
		{entry("", "http://q.example/a", "fog", 8), entry("", "http://q.example/a", "fog", 9), true},
		{entry("", "http://q.example/a", "fog", 8), entry("", "http://q.example/a", "bell", 9), false},
		{entry("", "http://q.example/a", "fog", 0), entry("", "http://q.example/a", "bell", 0), false},
		{entry("", "http://q.example/a", "fog", 8), entry("", "http://q.example/b", "fog", 8), false},
		{entry("g", "http://q.example/a", "fog", 8), entry("g", "http://q.example/b", "fog", 9), true},
		{entry("g", "http://q.example/a", "fog", 8), entry("g", "http://q.example/a", "bell", 9), false},
		{entry("g", "http://q.example/a", "fog", 8), entry("h", "http://q.example/a", "fog", 9), false},
		{entry("g", "http://q.example/a", "fog", 8), entry("h", "http://q.example/a", "fog", 8), true},
		// Spellings of one address, and what tells addresses apart.
		{entry("", "http://q.example", "fog", 8), entry("", "http://q.example/", "fog", 8), true},
		{entry("", "http://q.example:80/a", "fog", 8), entry("", "http://Q.example/a", "fog", 8), true},
		{entry("", "http://q.example/%7ea", "fog", 8), entry("", "http://q.example/~a", "fog", 8), true},
		{entry("", "http://q.example/%E6%B8%AF", "fog", 8), entry("", "http://q.example/港", "fog", 8), true},
		{entry("", "http://q.example/a%2Fb", "fog", 8), entry("", "http://q.example/a/b", "fog", 8), false},
		{entry("", "http://q.example/a#1", "fog", 8), entry("", "http://q.example/a#2", "fog", 8), false},
		{entry("", "http://q.example/a?n=1", "fog", 8), entry("", "http://q.example/a?n=2", "fog", 8), false},
		{entry("", "https://q.example/a", "fog", 8), entry("", "http://q.example/a", "fog", 8), false},
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			for _, document := range [][]Entry{{test.a, test.b}, {test.b, test.a}} {
				if got := len(Distinct(document)) == 1; got != test.want {
					t.Errorf("%s and %s are one: %v", document[0].Article.URL, document[1].Article.URL, got)
				}
			}
		})
	}
}
