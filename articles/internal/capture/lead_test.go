package capture

import (
	"strings"
	"testing"
)

// TestExtendToLead has what may stand between the first paragraph of an article and the others.
func TestExtendToLead(t *testing.T) {
	for name, want := range map[string]string{
		"a box":                        "tT[PttT" + "LL]",
		"a list of links":              "tT[Pttttt" + "LL]",
		"a byline above it":            "tB[PttT" + "LL]",
		"a title above it":             "Tt" + "PttT" + "[LL]",
		"a short line":                 "tTpttT" + "[LL]",
		"an invitation":                "tTNttT" + "[LL]",
		"too far above":                "tTP" + "tttttttttttt" + "[LL]",
		"the imprint between":          "tTPttI" + "[LL]",
		"nothing above":                "[LL]",
		"the first line of the copy":   "P" + "tt[LL]",
		"the body is below the facts":  "tT[LL]",
		"two paragraphs below a title": "T[PtPt" + "LL]",
	} {
		kinds := strings.NewReplacer("[", "", "]", "").Replace(want)
		lines := sketch(kinds)
		for i, k := range kinds {
			if k == 'B' {
				lines[i] = line{text: "By Ana Ruiz", kind: sourceLine}
			}
		}
		body := extendToLead(lines, span{strings.Index(kinds, "LL"), len(kinds)})
		if got := mark(kinds, body, true); got != want {
			t.Errorf("%s: extended to %s, want %s", name, got, want)
		}
	}
}
