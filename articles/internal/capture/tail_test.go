package capture

import (
	"strings"
	"testing"
)

// longText is several paragraphs of an article.
const longText = "The ferry to the northern island will sail twice a day from May, the county decided on Monday after a long debate.\n" +
	"Residents had asked for a second sailing for eleven years, and most of them had given up hope when the vote came.\n" +
	"The county pays for the crew, and the company that owns the ship pays for the fuel and for the repairs in winter.\n" +
	"A trial last autumn showed that the morning sailing was full on most days, although nobody had been told of it.\n"

// TestTeasersBelowText has what stands below an article and is not of it, and what is of it although it looks alike.
func TestTeasersBelowText(t *testing.T) {
	teaser := func(head ...string) string {
		return strings.Join(head, "\n") + "\nA short summary of something else that happened in the county today.\n"
	}
	head := "Home\nThe island gets a second ferry from May\nBy Ada Fenn\n4 May 2026, 10:15\n"
	for name, c := range map[string]struct {
		below string
		kept  bool
	}{
		"kicker and title": {teaser("Harbour", "A whale was seen off the northern quay at dawn") + teaser("School", "Pupils of the island school paint their bus stop") + teaser("Sea", "Three fishers went to sea without their nets"), false},
		"title and time":   {teaser("A whale was seen off the northern quay at dawn", "3 hours ago") + teaser("Pupils of the island school paint their bus stop", "5 hours ago"), false},
		"German times":     {teaser("Vor dem Kai im Norden schwamm ein großer Wal", "vor 3 Stunden") + teaser("Die Kinder der Schule bemalen ihre Haltestelle", "vor 5 Stunden"), false},
		"subheadings":      {teaser("What it costs") + teaser("Who may use it"), true},
		"names of a list":  {teaser("1", "The quay") + teaser("2", "The bakery") + teaser("3", "The school"), true},
	} {
		p, _ := Parse(head + longText + c.below)
		if p == nil || strings.Contains(p.Markdown, "A short summary") != c.kept || !strings.Contains(p.Markdown, "A trial last autumn") {
			t.Errorf("%s: %+v", name, p)
		}
	}
}

// TestTeasersWithoutText has pages that are nothing but summaries: none of them is cut.
func TestTeasersWithoutText(t *testing.T) {
	lines, _ := splitLines("Harbour\nA whale was seen off the northern quay at dawn\nA short summary of what else happened today.\n" +
		"School\nPupils of the island school paint their bus stop\nA short summary of what else happened today.\n")
	classifyLines(lines)
	if body := (span{0, len(lines)}); cutTeasers(lines, body) != body {
		t.Error("the only text there is was cut")
	}
}

// TestSingleTeaser has two lines above the last paragraph, which may as well be a caption and a subheading.
func TestSingleTeaser(t *testing.T) {
	lines, _ := splitLines(longText + "Harbour\nWhat the new timetable of the ferry looks like\nA short summary of what else happened today.\n")
	classifyLines(lines)
	if body := (span{0, len(lines)}); cutTeasers(lines, body) != body {
		t.Error("a single paragraph below two lines was cut")
	}
}

// TestRecommendedSummaries has long summaries in a list that the page itself recommends.
func TestRecommendedSummaries(t *testing.T) {
	long := "A long summary of what happened elsewhere, with more than one clause, which is as long as the paragraphs of the article " +
		"above it and longer than most summaries are, so that its width alone says nothing about what it is, and only its place below the label does.\n"
	in := "Home\nThe island gets a second ferry from May\nBy Ada Fenn\n4 May 2026, 10:15\n" + longText +
		"You might also like\nA whale was seen off the quay\n3 May 2026\n" + long + "Pupils paint their bus stop\n2 May 2026\n" + long
	if p, _ := Parse(in); p == nil || strings.Contains(p.Markdown, "A long summary") || !strings.Contains(p.Markdown, "A trial last autumn") {
		t.Errorf("%+v", p)
	}
}
