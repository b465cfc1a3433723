package extract

import "testing"

// TestNamesInText finds the authors in lines of the text itself, at its beginning or end.
func TestNamesInText(t *testing.T) {
	const prose = "<p>The mill at the ridge turned again on Monday, and people came from the valley to hear it, as they had done before the war.</p>"
	for name, tt := range map[string]struct{ before, behind, want string }{
		"two names":                 {"<p><strong>Ines Okafor/Tom Brannigan</strong></p>", "", "Ines Okafor, Tom Brannigan"},
		"three names with spaces":   {"<p>Ines Okafor / Tom Brannigan / Hedda Quill</p>", "", "Ines Okafor, Tom Brannigan, Hedda Quill"},
		"after a summary":           {"<p><em>…and the miller says why</em></p><p><b>Ines Okafor/Tom Brannigan</b></p>", "", "Ines Okafor, Tom Brannigan"},
		"one name":                  {"<p><strong>Ines Okafor</strong></p>", "", ""},
		"surnames":                  {"<p><strong>Okafor/Brannigan</strong></p>", "", ""},
		"things":                    {"<p><strong>water power/wind power</strong></p>", "", ""},
		"a heading":                 {"<h2>Ines Okafor/Tom Brannigan</h2>", "", ""},
		"authors with jobs":         {"", "<p>Authors: Ines Okafor and Tom Brannigan, teachers of the old crafts</p>", "Ines Okafor, Tom Brannigan"},
		"author with a job":         {"", "<p>Author: Ines Okafor, teacher of the old crafts in the valley</p>", "Ines Okafor"},
		"authors in German":         {"", "<p>Autorinnen: Ines Okafor und Hedda Quill, Lehrerinnen für altes Handwerk</p>", "Ines Okafor, Hedda Quill"},
		"a sentence with by":        {"", "<p>By Monday evening, the wheel of the mill stood still again.</p>", ""},
		"a label of something else": {"", "<p>Machines: Ines Okafor and Tom Brannigan, two wheels of the mill</p>", ""},
		"no names behind the label": {"", "<p>Text: the water came from the ridge, as it always had in spring.</p>", ""},
	} {
		page := "<title>The mill turns again</title><article><h1>The mill turns again</h1>" + tt.before + prose + prose + prose + tt.behind + "</article>"
		if got := parsePage(t, page, Options{}).Byline; got != tt.want {
			t.Errorf("%s: byline %q, want %q", name, got, tt.want)
		}
	}
}
