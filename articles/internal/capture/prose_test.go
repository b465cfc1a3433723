package capture

import (
	"strings"
	"testing"
)

// TestIsProse has, for each rule, a text that just satisfies it and one that does not.
func TestIsProse(t *testing.T) {
	words := func(n int, end string) string { return "Well, now, " + strings.Repeat("ice ", n-3) + "ice" + end }
	for name, tc := range map[string]struct {
		text string
		want bool
	}{
		"a Chinese full stop":                           {"雨停了。", true},
		"a full stop after a syllable":                  {"停了。", false},
		"a full stop inside":                            {"雨停了。街上的人", true},
		"a Chinese question":                            {"雨停了，街上的人会多起来吗？", false},
		"a long Chinese question":                       {strings.Repeat("雨停了，", 9) + "雨停了吗？", true},
		"a Chinese question of 78 columns":              {strings.Repeat("雨停了，", 9) + "停了？", false},
		"a Chinese clause that ends in a semicolon":     {strings.Repeat("雨停了，", 4) + "雨停了；", true},
		"a shorter one":                                 {strings.Repeat("雨停了，", 3) + "，雨停了，了；", false},
		"a long Chinese text without an end":            {strings.Repeat("雨停了，", 17) + "雨", false},
		"a longer one":                                  {strings.Repeat("雨停了，", 17) + "雨停", true},
		"four English words":                            {"So ended the rain.", true},
		"three English words":                           {"The rain ended.", false},
		"an English sentence that ends in a quotation":  {"“So ended the rain.”", true},
		"an English title that ends in an abbreviation": {"Court rules against the U.S.", false},
		"an English question of 15 words":               {words(15, "?"), false},
		"an English question of 16 words":               {words(16, "?"), true},
		"29 English words without an end":               {words(29, ""), false},
		"30 English words without an end":               {words(30, ""), true},
		"names in a row":                                {strings.Repeat("lake ice skate ", 20) + "lake", false},
		"names and the end of a sentence":               {strings.Repeat("lake ice skate ", 20) + "lake.", false},
		"a sentence without commas":                     {strings.Repeat("ice ", 59) + "ice.", true},
		"longer than any sentence without commas":       {strings.Repeat("ice ", 60) + "ice.", false},
	} {
		if got := isProse(tc.text); got != tc.want {
			t.Errorf("%s: isProse(%q) = %v", name, tc.text, got)
		}
	}
}

func TestEndsSentence(t *testing.T) {
	for _, end := range strings.Split(". ! ? 。 ！ ？ … .” .’ .\" .' .) ！） .» 。」 。』 .\u202f» .\u00a0»", " ") {
		if s := "the ice broke" + end; !endsSentence(s) {
			t.Errorf("%q does not end a sentence", s)
		}
	}
	for _, s := range []string{"", "the ice broke", "the ice broke,", "the ice (at last)", "他说：“冰”"} {
		if endsSentence(s) {
			t.Errorf("%q ends a sentence", s)
		}
	}
}

func TestIsPunctuated(t *testing.T) {
	for _, mark := range ",.!?;:，；！？：、…" {
		if s := string(mark); !isPunctuated(s, 120) || isPunctuated(s, 121) {
			t.Errorf("one %s must do for 120 columns and no more", s)
		}
	}
	if marks := strings.Repeat(",", 21); !isPunctuated(marks, 1<<20) || isPunctuated(marks[1:], 1<<20) {
		t.Error("21 marks must do for a text of any length, and no fewer")
	}
}

func TestEndsInAbbreviation(t *testing.T) {
	for s, want := range map[string]bool{
		"ruled by the U.S.": true, "open until 8 p.m.": true, "bought by Holm Inc.": true, "Lakeside, Vt.": true,
		"out on the ice.": false, "went to Nordvik.": false, "on the Alps.": false,
	} {
		if got := endsInAbbreviation(s); got != want {
			t.Errorf("endsInAbbreviation(%q) = %v", s, got)
		}
	}
}

// TestEndsSentenceInQuotes has the closing quotation marks of several languages.
func TestEndsSentenceInQuotes(t *testing.T) {
	for _, in := range []string{"Er rief: „Es fährt.“", "Er rief: »Es fährt.«", "‚Es fährt.‘", "Il cria : « Elle part. »", "“It sails.”", "「出発した。」"} {
		if !endsSentence(in) {
			t.Errorf("%q ends no sentence", in)
		}
	}
}
