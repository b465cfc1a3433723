package progress

import (
	"fmt"
	"strings"
	"testing"
)

// describe returns a state in words.
func describe(s State) string {
	var words []string
	for _, f := range s.Figures {
		words = append(words, fmt.Sprintf("%s %v", f.Kind, f.Value))
	}
	for _, is := range []struct {
		so   bool
		word string
	}{{s.ToCome, "to come"}, {s.Open, "open"}, {s.Settled, "settled"}, {s.Comment, "comment"}} {
		if is.so {
			words = append(words, is.word)
		}
	}
	return strings.Join(words, ", ")
}

func TestRead(t *testing.T) {
	for title, want := range map[string]string{
		"":                                            "",
		"Ferry runs aground":                          "",
		"Landslide kills 5":                           "dead 5",
		"Landslide kills at least 1,200 people":       "dead 1200",
		"12 dead, 30 injured in fire":                 "dead 12, injured 30, settled",
		"12 dead 30 injured in fire":                  "dead 12, injured 30, settled",
		"Fire kills 5 and injures 30":                 "dead 5, injured 30",
		"Death toll rises to 12 as 40 remain missing": "dead 12, missing 40, open",
		"Twenty killed in fire":                       "dead 20",
		"Dozens feared dead in fire":                  "dead -1, open, settled",
		"5-year-old dead in fire":                     "settled",
		"Fire of 1999 remembered":                     "",
		"Rovers beat Harriers 84-67":                  "score 84067, settled",
		"Rovers beat Harriers 3:1":                    "score 3001, settled",
		"Ferry leaves at 12:30":                       "",
		"Magnitude 6 quake":                           "magnitude 6",
		"6.3-magnitude quake kills 3":                 "magnitude 6.3, dead 3",
		"M4.3 - 12 km S of Orlen":                     "magnitude 4.3, of km 12",
		"Council to vote on tax":                      "to come",
		"Toll rises to 12":                            "dead 12",
		"Ferry returns to the harbour":                "",
		"Is the ferry safe?":                          "settled, comment",
		"滑坡致5人死亡":                                     "dead 5",
		"滑坡致５人死亡":                                     "dead 5",
		"滑坡致十二人死亡":                                    "dead 12",
		"滑坡致二百零五人遇难":                                  "dead 205, settled",
		"滑坡致12死30伤":                                   "dead 12, injured 30",
		"死亡人數升至12人，仍有5人失聯":                            "dead 12, missing 5, open",
		"滑坡致多人死亡":                                     "dead -1",
		"多部门回应":                                       "",
		"一艘渡轮搁浅":                                      "",
		"8月4日12时开会":                                   "",
		"发生5.2级地震":                                    "magnitude 5.2",
		"沿海有7级大风":                                     "of 级大 7",
		"湖畔队3比1胜":                                     "score 3001",
		"议会拟表决":                                       "to come",
	} {
		if got := describe(Read(title)); got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// TestOvertaken checks that a title is overtaken only by another that says otherwise, and that not all are of those published at once.
func TestOvertaken(t *testing.T) {
	for _, test := range []struct {
		titles string
		at     []int64
		want   string
	}{
		{"Fire kills 5|Fire kills 12", []int64{1, 2}, "[true false]"},
		{"Fire kills 5|Fire kills 12", []int64{2, 1}, "[false true]"},
		{"Fire kills 5|Fire kills 12", []int64{1, 1}, "[true false]"},
		{"Fire kills 5|Fire kills 5", []int64{1, 2}, "[false false]"},
		{"Fire kills 12|Dozens killed in fire", []int64{1, 2}, "[false false]"},
		{"Fire kills 5|Fire injures 12", []int64{1, 2}, "[false false]"},
		{"3 ferries late|5 ferries late", []int64{1, 1}, "[false false]"},
		{"3 ferries late|5 ferries late", []int64{1, 2}, "[true false]"},
		{"Quake of magnitude 5.9|Quake of magnitude 4.3", []int64{1, 2}, "[false true]"},
		{"Council to vote|Council votes", []int64{1, 1}, "[false false]"},
		{"Council to vote|Council to meet", []int64{1, 2}, "[false false]"},
		{"Hiker missing|Hiker found", []int64{1, 2}, "[true false]"},
		{"Hiker missing|Hikers sing", []int64{1, 2}, "[false false]"},
	} {
		var states []State
		for title := range strings.SplitSeq(test.titles, "|") {
			states = append(states, Read(title))
		}
		if got := fmt.Sprint(Overtaken(states, test.at)); got != test.want {
			t.Errorf("%s at %v: %s, want %s", test.titles, test.at, got, test.want)
		}
	}
}

func TestExceeds(t *testing.T) {
	for _, test := range []struct {
		later, old string
		want       bool
	}{
		{"Orlen toll rises to 12", "Landslide kills 5 in Orlen", true},
		{"5.9 quake hits Orlen", "4.3 quake hits Orlen", true},
		{"4.3 quake hits Orlen", "5.9 quake hits Orlen", false},
		{"Rovers beat Harriers 3-1", "Rovers beat Anglers 2-1", false},
		{"Council meets", "Council to vote", false},
		{"9 ferries late", "7 ferries late", false},
	} {
		if got := Exceeds(Read(test.later), Read(test.old), 3600); got != test.want {
			t.Errorf("%s after %s: %v", test.later, test.old, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Landslide in Orlen kills at least 5-6 dozens, 3比1")
	f.Add("滑坡致二百零五人遇难 M4.3 十")
	f.Fuzz(func(t *testing.T, title string) { Read(title) })
}
