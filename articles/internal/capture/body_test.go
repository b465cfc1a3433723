package capture

import (
	"strings"
	"testing"
)

// sketch returns lines of the kinds that a string of letters stands for: p is a paragraph of 40
// columns, P one of 80, L one of 300, N one that invites to a newsletter, t a short text, w a title,
// h a subheading, I a line of the imprint, T a time, S the label of a list, R that of a recommended
// list, b an item of a list, B an item that is a paragraph, c a text that ends with a colon.
func sketch(kinds string) []line {
	var out []line
	for _, k := range kinds {
		l := line{text: strings.Repeat("X", 40)}
		switch k {
		case 'p':
			l.kind = proseLine
		case 'P':
			l.kind, l.text = proseLine, strings.Repeat("X", 80)
		case 't':
			l.text = "Text"
		case 'c':
			l.text = "Text:"
		case 'L':
			l.kind, l.text = proseLine, strings.Repeat("X", 300)
		case 'N':
			l.kind, l.text = proseLine, "Sign up for our newsletter."
		case 'I':
			l.kind = imprintLine
		case 'h':
			l.text = "On the ice"
		case 'T':
			l.kind = timeLine
		case 'S':
			l.kind = sectionLine
		case 'R':
			l.kind, l.related = sectionLine, true
		case 'b':
			l.bullet, l.text = true, "Item"
		case 'B':
			l.kind, l.bullet = proseLine, true
		}
		out = append(out, l)
	}
	return out
}

// mark returns the letters of a sketch with brackets around the body.
func mark(kinds string, body span, ok bool) string {
	if !ok {
		return kinds
	}
	return kinds[:body.from] + "[" + kinds[body.from:body.to] + "]" + kinds[body.to:]
}

func TestFindBody(t *testing.T) {
	for name, want := range map[string]string{
		"two paragraphs":                  "tT[pp]tt",
		"a short paragraph alone":         "tTPtt",
		"one paragraph and a half":        "t[Pp]t",
		"less prose than an article":      "tptt",
		"three lines between paragraphs":  "t[PtttP]",
		"five are too many":               "tp" + "ttttt" + "[pp]",
		"ten, in an article under way":    "[LLL" + "tttttttttt" + "LL]",
		"twenty are too many":             "[LLL]" + "tttttttttttttttttttt" + "LL",
		"less prose than interrupts it":   "[LLL]" + "tttttttttt" + "p",
		"ten, in an article of two":       "pp" + "tttttttttt" + "[ppp]",
		"titles with summaries":           "[LLL]" + "wPwPwPwPwPwP",
		"a subheading over one paragraph": "[LLLhPhP]",
		"verse":                           "[LLLpppppp]",
		"a time in an article under way":  "[LLLT" + "pp]",
		"a box with its time":             "[LLLttT" + "LL]",
		"a time between summaries":        "[pp]T" + "p",
		"a label over titles":             "[pp]Stpt",
		"a label over prose":              "[ppS" + "pp]",
		"a recommended list":              "[pp]R" + "p",
		"a box in an article under way":   "[LLLRttLL]",
		"a label at the end":              "[pp]S",
		"an invitation at the end":        "[LLL]" + "N",
		"one at the head":                 "N" + "[LLL]",
		"one in the middle":               "[LLL" + "N" + "LL]",
		"the longer of two":               "ppI" + "[Ppp]",
		"the first of two nearly equal":   "[LLLP]I" + "LLLP",
		"the first of two that are equal": "[pp]I" + "pp",
		"nothing":                         "",
	} {
		kinds := strings.NewReplacer("[", "", "]", "").Replace(want)
		body, ok := findBody(sketch(kinds))
		if got := mark(kinds, body, ok); got != want {
			t.Errorf("%s: found %s, want %s", name, got, want)
		}
	}
}

// TestFindBodyBelowFacts prefers a shorter text below the source line to a longer one that has none.
func TestFindBodyBelowFacts(t *testing.T) {
	for _, k := range []kind{timeLine, sourceLine, breadcrumbLine} {
		lines := sketch("Tttttttt" + "ppT" + "tttttttt" + "ppp")
		lines[0].kind, lines[10].kind = k, imprintLine
		if body, _ := findBody(lines); body.from != 8 {
			t.Errorf("kind %d: the body begins at line %d, want 8", k, body.from)
		}
		lines = append(sketch("t"), lines...) // the facts are nine lines above now
		lines[0], lines[1] = lines[1], lines[0]
		if body, _ := findBody(lines); body.from != 20 {
			t.Errorf("kind %d, too far above: the body begins at line %d, want 20", k, body.from)
		}
	}
}

func TestFindBodySizes(t *testing.T) {
	single := func(columns int) []line { return []line{{kind: proseLine, text: strings.Repeat("X", columns)}} }
	if _, ok := findBody(single(120)); !ok {
		t.Error("a long paragraph is no article")
	}
	if _, ok := findBody(single(119)); ok {
		t.Error("a short paragraph alone is an article")
	}
	if _, ok := findBody(append(single(40), single(39)...)); ok {
		t.Error("two sentences are an article")
	}
	for paragraphs, from := range map[int]int{5: 0, 6: 2} { // 400 columns of an overlong line count
		lines := append(single(1<<20), sketch("I"+strings.Repeat("P", paragraphs))...)
		if body, _ := findBody(lines); body.from != from {
			t.Errorf("of an overlong line and %d paragraphs, line %d begins the body", paragraphs, body.from)
		}
	}
}

func TestExtendByFigures(t *testing.T) {
	for name, tc := range map[string]struct {
		below string
		want  int // lines
	}{
		"dates":                 {"9 June, Lakeside\n10 June, Harbour\n14 June, the mill\n17 June, the valley\nAbout us", 4},
		"dates below a heading": {"The tour\n9 June, Lakeside\n10 June, Harbour\n14 June, the mill\n17 June, the valley", 5},
		"quantities":            {"2 cups of flour\n1 egg\n100 g butter\n3 apples\n1 pinch of salt\nMore recipes", 5},
		"three":                 {"2 cups of flour\n1 egg\n100 g butter", 0},
		"titles":                {"Ferry fares rise\nThe fish market moves\nHarbour lights stay on\nTen years of ice", 0},
		"numbers alone":         {"12\n13\n14\n15\n16", 0},
		"nothing":               {"", 0},
	} {
		lines := []line{{text: "The lake froze over.", kind: proseLine}}
		for s := range strings.SplitSeq(tc.below, "\n") {
			lines = append(lines, line{text: s})
		}
		if body := extendByFigures(lines, span{0, 1}); body.to-1 != tc.want {
			t.Errorf("%s: extended by %d lines, want %d", name, body.to-1, tc.want)
		}
	}
}

func TestExtendByList(t *testing.T) {
	for name, want := range map[string]string{
		"behind a colon":             "[ppcbb]t",
		"behind a paragraph's colon": "[pPbb]t",
		"behind an item":             "[pBbB]t",
		"behind a text":              "[pp]tbb",
		"behind a paragraph":         "[pp]bb",
		"a colon and no list":        "[pp]ct",
		"a colon and two texts":      "[pp]cttbb",
		"to the end":                 "[ppcbb]",
	} {
		kinds := strings.NewReplacer("[", "", "]", "").Replace(want)
		lines := sketch(kinds)
		if name == "behind a paragraph's colon" {
			lines[1].text += "："
		}
		prose := strings.IndexAny(kinds, "bct")
		if got := mark(kinds, extendByList(lines, span{0, prose}), true); got != want {
			t.Errorf("%s: extended to %s, want %s", name, got, want)
		}
	}
	lines := sketch("ppcbb")
	lines[2].kind = sectionLine
	if body := extendByList(lines, span{0, 2}); body.to != 2 {
		t.Errorf("the list below a label is in the body: it ends at %d", body.to)
	}
	lines = sketch("ppcbb")
	lines[4].kind = timeLine
	if body := extendByList(lines, span{0, 2}); body.to != 4 {
		t.Errorf("a time with a bullet is in the list: it ends at %d", body.to)
	}
}

// TestFiguresWrapped has a list of dates of which a text browser wrapped some lines.
func TestFiguresWrapped(t *testing.T) {
	lines, _ := splitLines("The band will play in twelve towns, and tickets are sold from Friday on at every quay.\n" +
		"Dates of the tour\nJune 9 – Northquay @ The Old Hall\nJune 10 – Eastquay @ The Hall of the Fishers and\nSailors\n" +
		"June 12 – Southquay @ The School\nJune 14 – Westquay @ The Barn\nJune 15 – Midquay @ The Quay\nMore music\nAnother title of the page\n")
	classifyLines(lines)
	if got := extendByFigures(lines, span{0, 1}); got.to != 8 {
		t.Errorf("the list ends at %d", got.to)
	}
}

// TestFactsAboveButtons has a title and time above a poem, with buttons and pictures between them and the text, and
// longer sentences of the site below it.
func TestFactsAboveButtons(t *testing.T) {
	in := "Verses for the ferry that went down in March\n4 May 2026, 10:15\n" + strings.Repeat("Share\n[spacer.gif]\n", 6) +
		"A reader sent these verses, which she wrote on the quay on the morning after the storm of last March.\n" +
		"The sea was grey and the sky was low.\nThe wind took the lamps of the quay away.\n"
	lines, _ := splitLines(in)
	classifyLines(lines)
	body, _ := findBody(lines)
	facts := run{span: body, weight: 100}
	if got := facts.score(lines); got <= 200 {
		t.Errorf("the score is %d: neither title nor time counts", got)
	}
}

// TestFirstOfTwoArticles has a whole article above a longer one, which a page adds when it is scrolled.
func TestFirstOfTwoArticles(t *testing.T) {
	first := strings.Repeat("The ferry to the northern island will sail twice a day from May, the county decided on Monday.\n", 9)
	second := strings.Repeat("A whale was seen off the southern quay at dawn, and it stayed there until the ferry left the harbour.\n", 13)
	in := "The northern island gets a second ferry\n4 May 2026, 10:15\n" + first + "Read next\n" + strings.Repeat("Harbour\nThe school\nThe sea\nA name\n", 6) +
		"A whale at the southern quay\n3 May 2026, 8:05\n" + second
	lines, _ := splitLines(in)
	classifyLines(lines)
	if body, ok := findBody(lines); !ok || !strings.HasPrefix(lines[body.from].text, "The ferry") {
		t.Errorf("the body is %v", body)
	}
}
