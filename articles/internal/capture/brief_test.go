package capture

import (
	"strings"
	"testing"
)

// TestBriefParagraphs has paragraphs of one sentence without blank lines between them. One ends so close to the width
// that the next word would not have fit on its line.
func TestBriefParagraphs(t *testing.T) {
	sure := "The ferry to the northern island will sail twice a\nday from May, the county decided, after a debate\nof eleven years.\n"
	close := "Residents had asked for a second sailing for so\nmany years that nearly all of them had given up.\nNobody expected it to come in the end, neither the\ncompany nor the crew.\n"
	if got := unwrap(strings.Repeat(sure, 6) + close); !strings.Contains(got, "had given up.\nNobody expected") || !strings.Contains(got, "sail twice a day") {
		t.Error(got)
	}
}

// TestLongParagraphs has paragraphs of several sentences, of which one ends with a line: the paragraph goes on.
func TestLongParagraphs(t *testing.T) {
	p := "The ferry to the island will sail twice a day from\nMay. The county decided so. It took eleven years.\n" +
		"Residents had asked for it. Most had given up. But\nthey were wrong.\n"
	if got := unwrap(strings.Repeat(p, 6)); !strings.Contains(got, "eleven years. Residents") {
		t.Error(got)
	}
}

// TestBriefParagraphsApart has blank lines between its paragraphs, so that nothing else separates them.
func TestBriefParagraphsApart(t *testing.T) {
	p := "The ferry to the northern island will sail twice\na day from May, the county decided on Monday.\nResidents had asked for a second sailing, and\nmost had given up.\n\n"
	if got := unwrap(strings.Repeat(p, 6)); !strings.Contains(got, "on Monday. Residents") {
		t.Error(got)
	}
}

func TestCountSentences(t *testing.T) {
	for in, want := range map[string]int{
		"One. Two! “Three?” Four": 3, "no sentence": 0, "It ends here.": 0, "at 3.5 per cent": 0, "e.g. the quay": 0, "Ja. „Nein.“ Äh": 2,
	} {
		if got := countSentences(in); got != want {
			t.Errorf("countSentences(%q) = %d", in, got)
		}
	}
}

// TestBriefParagraphsBeside has teasers without blank lines beside an article that has them.
func TestBriefParagraphsBeside(t *testing.T) {
	p := "The ferry to the northern island will sail twice\na day from May, the county decided on Monday.\nResidents had asked for a second sailing, and\nmost had given up.\n\n"
	whole := "Nobody was asked, and a debate of eleven years\nwas over within the hour.\n\n"
	teasers := strings.Repeat("Keeper leaves the tower.\nMole gets its rail back.\n", 10)
	if got := unwrap(strings.Repeat(p+whole+whole, 4) + teasers); !strings.Contains(got, "on Monday. Residents") {
		t.Error(got)
	}
}
