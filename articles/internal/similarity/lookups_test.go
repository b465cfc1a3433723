package similarity

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// describeLookups writes lookups in a form that is easy to read in a test: the text, after "in:" if it
// is looked up in texts.
func describeLookups(all []Lookup) []string {
	var out []string
	for _, l := range all {
		if l.InTitle {
			out = append(out, l.Text)
		} else {
			out = append(out, "in:"+l.Text)
		}
	}
	return out
}

func TestLookups(t *testing.T) {
	freqs := frequenciesOf(5000, map[string]int{"marlow": 2, "ferry": 40, "aboard": 9, "the": 4000, "own": 1, "大桥": 3})
	for _, test := range []struct {
		name  string
		text  Text
		known bool
		want  []string
	}{
		{"the rarest first", Text{Title: "Ferry Marlow"}, true, []string{"Marlow", "in:Marlow", "Ferry", "in:Ferry"}},
		{"terms of the lead in titles alone", Text{Title: "Ferry", Lead: "aboard"}, true, []string{"aboard", "Ferry", "in:Ferry"}},
		{"a term of both counts as the title's", Text{Title: "Ferry", Lead: "ferry"}, true, []string{"Ferry", "in:Ferry"}},
		{"a repeated term once", Text{Title: "Ferry ferry"}, true, []string{"Ferry", "in:Ferry"}},
		{"common terms are not looked up", Text{Title: "the Ferry"}, true, []string{"Ferry", "in:Ferry"}},
		{"a term of the article alone is not looked up", Text{Title: "own Ferry"}, true, []string{"Ferry", "in:Ferry"}},
		{"an unknown article's terms are", Text{Title: "own Ferry"}, false, []string{"own", "in:own", "Ferry", "in:Ferry"}},
		{"pairs, not characters", Text{Title: "大桥"}, true, []string{"大桥", "in:大桥"}},
		{"the name of the site does not count", Text{Title: "Ferry ferry ferry | Marlow"}, true, []string{"Ferry", "in:Ferry"}},
		{"nothing", Text{}, true, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, describeLookups(Lookups(test.text, freqs, test.known))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestLookupWorth checks that a term is worth its rarity, and half of it across fields.
func TestLookupWorth(t *testing.T) {
	freqs := frequenciesOf(5000, map[string]int{"ferry": 40, "aboard": 40})
	idf := float64(newWeigher(freqs, &Parameters{}, &ScriptParameters{}).weight(termOf("ferry")).idf)
	want := []Lookup{
		{termOf("ferry"), "Ferry", true, idf},
		{termOf("ferry"), "Ferry", false, idf / 2},
		{termOf("aboard"), "aboard", true, idf / 2},
	}
	if diff := cmp.Diff(want, Lookups(Text{Title: "Ferry", Lead: "aboard"}, freqs, true), near); diff != "" {
		t.Error(diff)
	}
}

// TestLookupsAreBounded checks each limit: the number of questions of each kind, the frequency of a term
// and the number of articles found.
func TestLookupsAreBounded(t *testing.T) {
	words := func(prefix string) string {
		var all strings.Builder
		for i := range 40 {
			fmt.Fprintf(&all, "%s%d ", prefix, i)
		}
		return all.String()
	}
	type kinds struct{ inTitle, inText int }
	count := func(text Text, holding int) (n kinds, found int) {
		freqs := frequenciesOf(1<<20, nil)
		for _, x := range rarestTerms(text, freqs) {
			freqs.holding[x.term] = holding
		}
		for _, l := range Lookups(text, freqs, true) {
			if l.InTitle {
				n.inTitle++
			} else {
				n.inText++
			}
			found += holding
		}
		return n, found
	}
	for _, test := range []struct {
		name    string
		text    Text
		holding int
		want    kinds
	}{
		{"title", Text{Title: words("title")}, 2, kinds{maxTitleInTitle, maxTitleInText}},
		{"lead", Text{Lead: words("lead")}, 2, kinds{maxLeadInTitle, 0}},
		{"both", Text{Title: words("title"), Lead: words("lead")}, 2, kinds{maxTitleInTitle + maxLeadInTitle, maxTitleInText}},
		{"the most common terms", Text{Title: words("title")}, maxHolding, kinds{2, 2}},
		{"terms that are too common", Text{Title: words("title")}, maxHolding + 1, kinds{}},
		{"articles found", Text{Title: words("title")}, maxFound / 8, kinds{4, 4}},
	} {
		got, found := count(test.text, test.holding)
		if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(kinds{})); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if found > maxFound {
			t.Errorf("%s: %d articles are found, the limit is %d", test.name, found, maxFound)
		}
	}
}

// TestRarestTerms checks the order of terms that are equally rare: the title's, then the lead's, as they
// occur.
func TestRarestTerms(t *testing.T) {
	freqs := frequenciesOf(5000, map[string]int{"ferry": 7})
	want := []heldTerm{
		{termOf("marlow"), "Marlow", true, 1}, {termOf("star"), "Star", true, 1},
		{termOf("tessel"), "Tessel", false, 1}, {termOf("ferry"), "Ferry", true, 7},
	}
	got := rarestTerms(Text{Title: "Ferry Marlow Star", Lead: "ferry Tessel"}, freqs)
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(heldTerm{}), cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
}
