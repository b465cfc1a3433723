package language

import "testing"

func TestIsElided(t *testing.T) {
	for _, tc := range []struct {
		word, following string
		want            bool
	}{
		{"l", "afrique", true}, {"d", "Été", true}, {"qu", "il", true}, {"jusqu", "à", true}, {"l", "homme", true}, {"l", "œuvre", true}, {"s", "est", true},
		{"dell", "acqua", true}, {"nell", "Adriatico", true}, {"un", "altra", true}, {"quest", "anno", true}, {"l", "Hospitalet", true}, {"n", "hi", true},
		{"o", "Brien", false}, {"won", "t", false}, {"m", "Bala", false}, {"n", "Djamena", false}, {"rock", "n", false}, {"aujourd", "hui", false}, {"l", "", false}, {"l", "11", false},
	} {
		if got := IsElided([]byte(tc.word), tc.following); got != tc.want {
			t.Errorf("%s'%s: %v", tc.word, tc.following, got)
		}
	}
}

func TestTurkishSuffix(t *testing.T) {
	for _, tc := range []struct{ word, following, want string }{
		{"ankara", "da toplantı", "da"}, {"izmir", "in", "in"}, {"izmir", "e", "e"}, {"istanbul", "dan,", "dan"}, {"ankara", "yı", "yı"}, {"türkiye", "nin", "nin"},
		{"trump", "ın", "ın"}, {"bursa", "daki", "daki"}, {"abd", "li", "li"}, {"abd", "nin", "nin"}, {"chp", "nin", "nin"}, {"tbmm", "de", "de"}, {"atatürk", "ün", "ün"}, {"İZMİR", "DE", "DE"},
		{"hawai", "i", ""}, {"chang", "e", ""}, {"won", "t", ""}, {"mr", "e", ""}, {"we", "ll", ""}, {"they", "re", ""}, {"xi", "an", ""}, {"mu", "in", ""}, {"shi", "a", ""}, {"m", "da", ""},
		{"ankara", "dakiler", ""}, {"ankara", "", ""}, {"ankara", "da1", ""}, {"ankara", "dalgalar", ""},
	} {
		n := TurkishSuffixLen([]byte(tc.word), tc.following)
		if got := tc.following[:n]; got != tc.want {
			t.Errorf("%s'%s ends in %q, want %q", tc.word, tc.following, got, tc.want)
		}
	}
}
