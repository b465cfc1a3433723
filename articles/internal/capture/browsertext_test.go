package capture

import (
	"strings"
	"testing"
)

func TestIsBrowserText(t *testing.T) {
	for in, want := range map[string]bool{
		"(BUTTON)":                        true,
		"(BUTTON) (BUTTON)":               true,
		"(BUTTON) Afficher la suite":      true,
		"IFRAME: https://example.org/map": true,
		"Search ____________________ Go":  true,
		"[Unknown INPUT type] Anhören":    true,
		"She pressed the (BUTTON) that was marked so, and the lights of the whole quay went out at once.": false,
		"The word (BUTTON) in a line": false,
		"snake_case__names":           false,
		"The quay":                    false,
	} {
		if got := isBrowserText(in); got != want {
			t.Errorf("isBrowserText(%q) = %v", in, got)
		}
	}
}

func TestIsPictureText(t *testing.T) {
	for in, want := range map[string]bool{
		"[quay.jpg]":                    true,
		"[spacer][quay-in-march]":       true,
		"[q ] [Search]":                 true,
		"[A man on the quay.]":          false,
		"[quay.jpg] The quay in March":  false,
		"[Editor's note: it has sunk.]": false,
		"[open":                         false,
	} {
		if got := isPictureText(in); got != want {
			t.Errorf("isPictureText(%q) = %v", in, got)
		}
	}
}

// TestAltTexts has texts in place of pictures that the caption repeats. An editor's note stays.
func TestAltTexts(t *testing.T) {
	paragraphs := strings.Split(longText, "\n")
	in := "Home\nThe island gets a second ferry from May\nBy Ada Fenn\n4 May 2026, 10:15\n" + paragraphs[0] +
		"\n[The old quay of the island on a stormy day in March.]\nThe old quay of the island on a stormy day in March.\n" + paragraphs[1] +
		"\n[Editor's note: the company has since changed its name.]\n" + paragraphs[2] + "\n" + paragraphs[3]
	p, _ := Parse(in)
	if p == nil || strings.Contains(p.Markdown, "stormy day") || !strings.Contains(p.Markdown, "has since changed") {
		t.Errorf("%+v", p)
	}
}
