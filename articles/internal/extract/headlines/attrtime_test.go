package headlines_test

import (
	"fmt"
	"testing"
)

// TestTimesInAttributes reads the times that attributes of an item state.
func TestTimesInAttributes(t *testing.T) {
	const card = "<li class=card %s><h3><a href=/2024/03/13/owl-boxes-fill-up>Owl boxes on church towers fill up</a></h3>%s</li>"
	for name, tt := range map[string]struct{ attr, beside, want string }{
		"datetime":              {"", "<time datetime=2024-03-12T11:30:00Z>yesterday</time>", "2024-03-12T11:30:00Z"},
		"datetime, words first": {"", "<time datetime=2024-03-12T11:30:00Z>2 hours ago</time>", "2024-03-12T11:30:00Z"},
		"own element":           {"", "<relative-time datetime=2024-03-12T11:30:00Z></relative-time>", "2024-03-12T11:30:00Z"},
		"title":                 {"", "<span class=ago title=2024-03-12T11:30:00Z>2 hours ago</span>", "2024-03-12T11:30:00Z"},
		"title, twice":          {"", "<span class=age title='2024-03-12T11:30:00 1710243000'>2 hours ago</span>", "2024-03-12T11:30:00Z"},
		"printed title":         {"", "<abbr title='12 March 2024'>2 d</abbr>", "2024-03-12"},
		"milliseconds":          {"", "<span data-timestamp=1710243000000></span>", "2024-03-12T11:30:00Z"},
		"seconds":               {"", "<span data-ts=1710243000></span>", "2024-03-12T11:30:00Z"},
		"of the card":           {"data-published-at=2024-03-12T11:30:00Z", "", "2024-03-12T11:30:00Z"},
		"changed":               {"data-updated-time=2024-03-12T11:30:00Z", "", ""},
		"end of an event":       {"data-end-date=2024-03-12", "", ""},
		"a number":              {"data-id=1710243000", "", ""},
		"how long it takes":     {"", "<span data-time=300>5 min</span>", ""},
		"title of a link":       {"", "<a href=/x title=2024-03-12>archive</a>", ""},
	} {
		all := headlinesOf(t, "<ul>"+fmt.Sprintf(card, tt.attr, tt.beside)+"</ul>")
		if len(all) != 1 || stampOf(all[0].Published) != tt.want {
			t.Errorf("%s: %q, want time %q", name, lines(all), tt.want)
		}
	}
}
