package library

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"newsreader/articles"
)

// leadTitle returns the title of the lead of a story whose articles were published with an hour between them.
func leadTitle(titles []string) string {
	var members []articles.Headline
	for i, title := range titles {
		at := time.Date(2031, 5, 6, 8+i, 0, 0, 0, time.UTC)
		members = append(members, articles.Headline{ID: strconv.Itoa(i), Title: title, Published: articles.Time{Time: at}})
	}
	return leadOf(members).Title
}

// TestLead checks which of the titles of an event, the earliest first, is its headline.
func TestLead(t *testing.T) {
	for _, test := range []struct {
		rule   string
		titles []string
		want   int
	}{
		{"one", []string{"Ferry runs aground"}, 0},
		{"the newer of two", []string{"Ferry runs aground off Tessel", "Ferry off Tessel pulled free"}, 1},
		{"a toll grows", []string{"Landslide in Orlen kills 5", "5 dead as landslide hits Orlen", "Landslide in Orlen: at least 5 killed", "Orlen landslide death toll rises to 12"}, 3},
		{"a toll in words", []string{"Five dead in Orlen landslide", "Five people killed by landslide in Orlen", "Landslide in Orlen leaves twelve dead"}, 2},
		{"a vague toll", []string{"Dozens dead in Orlen landslide", "Dozens killed by Orlen landslide", "Orlen landslide: 43 confirmed dead"}, 2},
		{"another figure is no toll", []string{"Orlen landslide kills 12", "Orlen landslide kills 12, injures 30", "12 dead and 30 hurt in Orlen landslide"}, 2},
		{"a score", []string{"Rovers lead Harriers 1-0 at the break", "Rovers lead Harriers 1-0", "Rovers beat Harriers 3-1"}, 2},
		{"a preview", []string{"Rovers to face Harriers in cup final", "Rovers and Harriers to meet in cup final", "Preview: Rovers v Harriers cup final", "Rovers beat Harriers in cup final"}, 3},
		{"a vote", []string{"Council to vote on harbour tax", "Council set to vote on harbour tax", "Council votes down harbour tax"}, 2},
		{"a search", []string{"Search for hiker missing on Mount Orlen", "Hiker missing on Mount Orlen", "Missing hiker found safe on Mount Orlen"}, 2},
		{"magnitudes of a week", []string{"M 4.3 - 12 km S of Orlen", "M 5.9 - 10 km SW of Orlen", "M 4.1 - 14 km S of Orlen"}, 1},
		{"a quake", []string{"Magnitude 6.3 earthquake strikes Orlen", "6.3-magnitude quake hits Orlen", "4.8 magnitude earthquake shakes Orlen"}, 1},
		{"a comment", []string{"Council votes down harbour tax", "Council rejects harbour tax", "Opinion: what the council's vote on the harbour tax means"}, 1},
		{"a question", []string{"Ferry runs aground off Tessel", "Why did the ferry run aground off Tessel?"}, 0},
		{"what few share", []string{"Ferry runs aground off Tessel", "Ferry aground off Tessel", "Ferry aground near Tessel", "Ferry Tessel aground", "Beekeepers elect a chair"}, 3},
		{"the first of copies", []string{"Ferry aground", "Ferry pulled free off Tessel", "Ferry pulled free off Tessel"}, 1},
		{"the first of nearly copies", []string{"Ferry aground", "Ferry pulled free, off Tessel", "Ferry pulled free off Tessel!"}, 1},
		{"what may be a site", []string{"Ferry aground", "Ferry off Tessel pulled free, at last", "Ferry off Tessel pulled free at last - Jane Roe"}, 1},
		{"伤亡", []string{"奥林发生山体滑坡致5人死亡", "奥林山体滑坡已致5人遇难", "奥林山体滑坡遇难人数升至12人"}, 2},
		{"汉字数目", []string{"奥林山体滑坡五人死亡", "奥林山体滑坡致五人死亡", "奥林山体滑坡致十二人死亡"}, 2},
		{"伤亡与受伤", []string{"奥林山体滑坡致5死30伤", "奥林山体滑坡致12死30伤", "奥林山体滑坡致12人死亡31人受伤"}, 2},
		{"约数", []string{"奥林山体滑坡致多人死亡", "奥林山体滑坡多人遇难", "奥林山体滑坡致12人死亡"}, 2},
		{"比分", []string{"湖畔队半场1比0领先海岸队", "湖畔队1比0领先海岸队", "湖畔队3比1胜海岸队"}, 2},
		{"前瞻", []string{"前瞻：湖畔队将在决赛对阵海岸队", "湖畔队即将在决赛对阵海岸队", "湖畔队决赛击败海岸队"}, 2},
		{"表决", []string{"市议会拟表决港口税", "市议会预计表决港口税", "市议会否决港口税"}, 2},
		{"失联", []string{"奥林山登山者失联", "奥林山登山者失联，搜救中", "奥林山登山者获救"}, 2},
		{"震级", []string{"奥林海域发生4.3级地震", "奥林海域发生5.9级地震", "奥林海域发生4.1级地震"}, 1},
		{"评论", []string{"市议会否决港口税", "如何看待市议会否决港口税？"}, 0},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if got := leadTitle(test.titles); got != test.titles[test.want] {
				t.Errorf("got %q", got)
			}
		})
	}
}

// TestLeadWithoutTimes checks that of figures whose order is unknown the greater toll and magnitude lead.
func TestLeadWithoutTimes(t *testing.T) {
	for _, titles := range [][]string{{"Landslide in Orlen kills 12", "Landslide in Orlen kills 5"}, {"奥林海域发生5.9级地震", "奥林海域发生4.3级地震"}} {
		members := []articles.Headline{{Title: titles[0]}, {Title: titles[1]}}
		if got := leadOf(members).Title; got != titles[0] {
			t.Errorf("got %q", got)
		}
	}
}

// TestLeadSiteName checks that a headline has no name of a site behind it, and that the members keep their titles.
func TestLeadSiteName(t *testing.T) {
	members := []articles.Headline{{Title: "Ferry runs aground off Tessel | The Tessel Times"}}
	if got := leadOf(members).Title; got != "Ferry runs aground off Tessel" || members[0].Title == got {
		t.Errorf("got %q of %q", got, members[0].Title)
	}
}

// TestLeadWithLatest checks that a story leads with the event whose toll has overtaken that of the hottest, and that the others keep
// their order.
func TestLeadWithLatest(t *testing.T) {
	for _, test := range []struct{ titles, want []string }{
		{[]string{"Landslide in Orlen kills 5", "Minister visits Orlen", "Orlen toll rises to 12", "Orlen mourns"}, []string{"Orlen toll rises to 12", "Landslide in Orlen kills 5", "Minister visits Orlen", "Orlen mourns"}},
		{[]string{"奥林海域发生4.3级地震", "奥林海域发生5.9级地震"}, []string{"奥林海域发生5.9级地震", "奥林海域发生4.3级地震"}},
		{[]string{"Landslide in Orlen", "Orlen mourns"}, []string{"Landslide in Orlen", "Orlen mourns"}},
	} {
		var events []Event
		for i, title := range test.titles {
			at := articles.Time{Time: time.Date(2031, 5, 6, 8+i, 0, 0, 0, time.UTC)}
			events = append(events, Event{Headline: articles.Headline{Title: title, Published: at}})
		}
		leadWithLatest(events)
		var got []string
		for _, e := range events {
			got = append(got, e.Title)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("got %q", got)
		}
	}
}
