package capture

import "testing"

// TestCutQuoteMarks removes the marks of a quotation, and keeps those of other lines.
func TestCutQuoteMarks(t *testing.T) {
	for text, want := range map[string]string{
		"> Home\n>\n> The lamp\n> is lit\n":                      "\nHome\n\nThe lamp\nis lit\n",
		"Ada wrote:\n> Home\n> Sea\n> Sky\n> Boats\n\nSee you\n": "Ada wrote:\n\nHome\nSea\nSky\nBoats\n\nSee you\n",
		">> Home\n>> Sea\n> > Sky\n>>Boats\n":                    "\nHome\nSea\nSky\nBoats\n",
		"> Look:\n>> Home\n>> Sea\n>> Sky\n":                     "\nLook:\n\nHome\nSea\nSky\n",
		">     an indent stays\n> a\n> b\n> c":                   "\n    an indent stays\na\nb\nc",
		"Home\n>\nNews\n>\nText\n":                               "Home\n>\nNews\n>\nText\n",
		"> one quoted line\nand two\n":                           "> one quoted line\nand two\n",
		"> \n>\n>\n>\n> only one of them has text\n":             "> \n>\n>\n>\n> only one of them has text\n",
		"a > b\nb > c\n":                                         "a > b\nb > c\n",
		"":                                                       "",
	} {
		if got := cutQuoteMarks(text); got != want {
			t.Errorf("cutQuoteMarks(%q) = %q, want %q", text, got, want)
		}
	}
}
