package labels

import "testing"

func TestPhrasesWithin(t *testing.T) {
	x := newPhraseIndex([]string{"fog bell", "fog lamp", "fähre", "码头", "km"})
	for s, want := range map[string]bool{
		"": false, "f": false, "fog": false, "the fog belt": false, "fog码": false, "ferry": false,
		"fog bell": true, "an old fog lamp": true, "die fähre fährt": true, "在码头上": true, "5 km": true, "fog fog bell": true,
	} {
		if x.within(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

// TestPhrasesAreLongEnough holds that the words that are looked for within a text have an index.
func TestPhrasesAreLongEnough(t *testing.T) {
	for _, section := range []string{"consent", "invitation", "notice phrase", "notice subject", "after name"} {
		for _, phrase := range words(section).phrases() {
			if len(phrase) < minPhrase {
				t.Errorf("%s: %q is too short", section, phrase)
			} else if !words(section).within(phrase) {
				t.Errorf("%s: %q is not found", section, phrase)
			}
		}
	}
}
