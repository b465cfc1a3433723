package similarity

import (
	"strings"
	"testing"
)

func TestLookups(t *testing.T) {
	_, counts := libraryOf(reports)
	inTitle, inText := map[string]float64{}, map[string]float64{}
	for _, l := range Lookups(reports[3], counts, true) {
		if counts.Holding(l.Term) < 2 {
			t.Errorf("%q is looked up, which no other article holds", l.Text)
		}
		worth := inText
		if l.InTitle {
			worth = inTitle
		}
		worth[strings.ToLower(l.Text)] = l.Worth
	}
	if inTitle["marlow"] <= inText["marlow"] || inText["marlow"] <= 0 || inText["aboard"] != 0 {
		t.Errorf("in titles %v, in texts %v", inTitle, inText)
	}
	if known, unknown := len(Lookups(reports[3], counts, true)), len(Lookups(reports[3], counts, false)); known >= unknown {
		t.Errorf("%d lookups for an article of the library, %d for another", known, unknown)
	}
	if n := len(Lookups(Text{}, counts, false)); n != 0 {
		t.Errorf("%d lookups of nothing", n)
	}
	long := Text{Title: strings.Repeat("石城地铁七号线今早开通运营 ", 40), Lead: strings.Repeat("柳湾站清晨 ", 100)}
	if n := len(Lookups(long, counts, false)); n > maxTitleInTitle+maxTitleInText+maxLeadInTitle {
		t.Errorf("%d lookups", n)
	}
}
