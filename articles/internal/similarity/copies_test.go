package similarity

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestCopiesByTitle(t *testing.T) {
	ferry := Text{Title: "Ferry aground", Published: day(9)}
	at := func(d time.Duration) Text { return Text{Title: ferry.Title, Published: ferry.Published.Add(d)} }
	for _, test := range []struct {
		name  string
		other Text
		want  bool
	}{
		{"the same time", at(0), true},
		{"three days later", at(3 * 24 * time.Hour), true},
		{"three days earlier", at(-3 * 24 * time.Hour), true},
		{"more than three days later", at(3*24*time.Hour + time.Second), false},
		{"more than three days earlier", at(-3*24*time.Hour - time.Second), false},
		{"an unknown time", Text{Title: ferry.Title}, true},
		{"another title", Text{Title: "Ferry afloat", Published: ferry.Published}, false},
		{"another title of unknown time", Text{Title: "Ferry afloat"}, false},
	} {
		a, b := FeaturesOf(ferry), FeaturesOf(test.other)
		if there, back := a.Copies(&b), b.Copies(&a); there != test.want || back != test.want {
			t.Errorf("%s: %v, and %v in reverse", test.name, there, back)
		}
	}
}

// TestCopies checks what else but the same title makes a copy.
func TestCopies(t *testing.T) {
	const lead = "The ferry Marlow Star ran aground on a sandbank off Tessel Point in dense fog early on Monday, with two hundred and fourteen passengers on board. " +
		"Lifeboats from both harbours brought everybody ashore before noon; nobody was hurt, the coastguard said, and salvage tugs wait for the evening tide. " +
		"Harbour master Ines Kolk opened an inquiry into why the pilot had left the marked channel."
	agency := Text{Title: "Ferry with 214 aboard runs aground off Tessel", Lead: lead, Published: day(9)}
	change := func(f func(*Text)) Text {
		other := agency
		f(&other)
		return other
	}
	for _, test := range []struct {
		name  string
		other Text
		want  bool
	}{
		{"the name of a site", change(func(o *Text) { o.Title, o.Lead = o.Title+" | Tessel Post", "" }), true},
		{"other spaces", change(func(o *Text) { o.Title, o.Lead = "Ferry with 214 aboard runs aground off Tes-sel", "" }), true},
		{"the words in another order", change(func(o *Text) { o.Title, o.Lead = "Tessel runs aground off ferry with 214 aboard", "" }), false},
		{"another headline above the text", change(func(o *Text) { o.Title = "Marlow ferry runs aground off Tessel Point" }), true},
		{"a few words more in the text", change(func(o *Text) { o.Title, o.Lead = "Marlow ferry runs aground off Tessel Point", "Tessel. "+lead }), true},
		{"a shorter text", change(func(o *Text) { o.Title, o.Lead = "Marlow ferry runs aground off Tessel Point", lead[:200] }), false},
		{"the text that a site begins every page with", change(func(o *Text) { o.Title = "Leek prices fall for the third week" }), false},
		{"the text a year later", change(func(o *Text) { o.Title, o.Published = "Marlow ferry runs aground off Tessel Point", day(400) }), false},
		{"title and text a year later", change(func(o *Text) { o.Published = day(400) }), true},
		{"the title of a column, a year later", change(func(o *Text) { o.Published, o.Lead = day(400), "All quiet." }), false},
	} {
		a, b := FeaturesOf(agency), FeaturesOf(test.other)
		if there, back := a.Copies(&b), b.Copies(&a); there != test.want || back != test.want {
			t.Errorf("%s: %v, and %v in reverse", test.name, there, back)
		}
	}
}

// TestTitlesThatBeginAlike checks when titles that differ behind a bar or a dash are those of one text.
func TestTitlesThatBeginAlike(t *testing.T) {
	const storm, searched, railway = "Storm hits the northern coast",
		"Rescuers searched the harbour of Tessel for forty people who did not come back when the wind turned in the night.",
		"The railway said that all lines are open again, two days after trees fell on the tracks between Burg and Oosterend."
	const results = "Quarterly results beat forecasts"
	for _, test := range []struct {
		name string
		a, b Text
		want bool
	}{
		{"other news, other texts", Text{Title: storm + " – dozens missing", Lead: searched}, Text{Title: storm + " – trains resume", Lead: railway}, false},
		{"another part, another text", Text{Title: storm + " – dozens missing", Lead: searched}, Text{Title: storm + " | How to help", Lead: railway}, false},
		{"a part, another text", Text{Title: storm, Lead: searched}, Text{Title: storm + " | How to help", Lead: railway}, false},
		{"names, other texts", Text{Title: storm + " | BBC News", Lead: searched}, Text{Title: storm + " | The Tessel Times", Lead: railway}, false},
		{"other news, no texts", Text{Title: results + " - Apple"}, Text{Title: results + " - Microsoft"}, false},
		{"other news, one text unknown", Text{Title: results + " - Apple"}, Text{Title: results + " - Microsoft", Lead: searched}, false},
		{"news before a name, no texts", Text{Title: storm + " – trains resume | BBC News"}, Text{Title: storm}, false},
		{"Chinese news, no texts", Text{Title: "北部沿海多地遭遇强风暴袭击｜列车恢复"}, Text{Title: "北部沿海多地遭遇强风暴袭击｜多人失踪"}, false},
		{"other parts, one text", Text{Title: storm + " | Kiosk", Lead: searched}, Text{Title: storm + " - Signpost", Lead: "Tessel. " + searched}, true},
		{"a standfirst above the text", Text{Title: storm, Lead: searched}, Text{Title: storm + " | Kiosk", Lead: railway + " " + searched}, true},
		{"a notice instead of a text, below a name", Text{Title: storm + " | BBC News", Lead: "Subscribers only."}, Text{Title: storm, Lead: searched}, true},
		{"names of outlets, no texts", Text{Title: storm + " | BBC News"}, Text{Title: storm + " - The Tessel Times"}, true},
		{"the name of an outlet and its place, no texts", Text{Title: storm + " | The Tessel Times, Burg"}, Text{Title: storm}, true},
		{"the name of a section, no texts", Text{Title: storm + " | World | BBC News"}, Text{Title: storm}, true},
		{"the name of the source", Text{Title: storm + " | Kiosk", Host: "Kiosk"}, Text{Title: storm}, true},
		{"the name of the host", Text{Title: storm + " - The Kiosk", Address: "www.thekiosk.example"}, Text{Title: storm, Lead: searched}, true},
		{"the name of another source", Text{Title: storm + " | Kiosk", Host: "Signpost"}, Text{Title: storm}, false},
		{"a source of one letter", Text{Title: results + " - Apple", Host: "A"}, Text{Title: results}, false},
	} {
		a, b := FeaturesOf(test.a), FeaturesOf(test.b)
		if there, back := a.Copies(&b), b.Copies(&a); there != test.want || back != test.want {
			t.Errorf("%s: %v, and %v in reverse", test.name, there, back)
		}
	}
}

// TestFoldCopies checks that every copy is found among many articles, by its title or by its text, and that nothing else is
// taken for one.
func TestFoldCopies(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	words := func(n int) string {
		var b strings.Builder
		for range n {
			fmt.Fprintf(&b, "%c%c%c%c ", 'a'+random.IntN(26), 'a'+random.IntN(26), 'a'+random.IntN(26), 'a'+random.IntN(26))
		}
		return b.String()
	}
	var articles []*Features
	var want []int
	for range 200 {
		text := Text{Title: words(7), Lead: words(80)}
		first := len(articles)
		retitled, printed := text, text
		printed.Title, printed.Lead = text.Title+" | The Tessel Times", "Subscribers only."
		retitled.Title = "Again " + text.Title
		for _, t := range []Text{text, printed, retitled} {
			f := FeaturesOf(t)
			articles, want = append(articles, &f), append(want, first)
		}
		if f := articles[first]; len(f.Lead) < minCopiedTerms {
			t.Fatalf("%d terms in a lead", len(f.Lead))
		}
	}
	if diff := cmp.Diff(want, FoldCopies(articles)); diff != "" {
		t.Error(diff)
	}
}
