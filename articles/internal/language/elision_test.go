package language

import "testing"

func TestIsElided(t *testing.T) {
	for _, tc := range []struct {
		word, following string
		want            bool
	}{
		{"l", "afrique", true}, {"d", "Été", true}, {"qu", "il", true}, {"jusqu", "à", true}, {"l", "homme", true}, {"l", "œuvre", true}, {"s", "est", true},
		{"dell", "acqua", true}, {"nell", "Adriatico", true}, {"un", "altra", true}, {"quest", "anno", true}, {"degl", "Inglesi", true}, {"quell", "uomo", true}, {"sant", "Egidio", true}, {"presqu", "île", true}, {"quoiqu", "il", true}, {"lorsqu", "elle", true},
		{"dagl", "altri", true}, {"pell", "aria", true}, {"trent", "anni", true}, {"cinquant", "anni", true}, {"nient", "altro", true}, {"neanch", "io", true}, {"grand", "uomo", true}, {"grand", "mère", false}, {"l", "Hospitalet", true}, {"n", "hi", true},
		{"o", "Brien", false}, {"won", "t", false}, {"m", "Bala", false}, {"n", "Djamena", false}, {"rock", "n", false}, {"aujourd", "hui", false}, {"l", "", false}, {"l", "11", false},
	} {
		if got := IsElided([]byte(tc.word), tc.following); got != tc.want {
			t.Errorf("%s'%s: %v", tc.word, tc.following, got)
		}
	}
}

// TestEndings checks which endings are apart from a word in Turkish and Catalan, and that other languages' words stay
// whole.
func TestEndings(t *testing.T) {
	for _, tc := range []struct{ word, following, want string }{
		{"ankara", "da toplantı", "da"}, {"izmir", "in", "in"}, {"izmir", "e", "e"}, {"istanbul", "dan,", "dan"}, {"ankara", "yı", "yı"}, {"türkiye", "nin", "nin"},
		{"trump", "ın", "ın"}, {"bursa", "daki", "daki"}, {"abd", "li", "li"}, {"abd", "nin", "nin"}, {"chp", "nin", "nin"}, {"tbmm", "de", "de"}, {"atatürk", "ün", "ün"}, {"İZMİR", "DE", "DE"},
		{"ab", "ye", "ye"}, {"abd", "ye", "ye"}, {"imf", "ye", "ye"}, {"nato", "ya", "ya"}, {"aa", "ya", "ya"}, {"biden", "a", "a"}, {"apple", "dan", "dan"},
		{"trabzon", "lular", "lular"}, {"trabzon", "luların", "luların"}, {"izmir", "lilerden", "lilerden"}, {"ankara", "lılara", "lılara"}, {"paris", "lilik", "lilik"},
		{"ankara", "daydı", "daydı"}, {"ankara", "dadır", "dadır"}, {"izmir", "deymiş", "deymiş"}, {"izmir", "deyse", "deyse"}, {"istanbul", "dayken", "dayken"}, {"ankara", "ydı", "ydı"},
		{"ankara", "dakiler", "dakiler"}, {"ankara", "dakilerin", "dakilerin"}, {"paris", "tekilere", "tekilere"}, {"bursa", "dakinden", "dakinden"},
		{"avrupa", "sız", "sız"}, {"galatasaray", "sız", "sız"}, {"türk", "çe", "çe"}, {"atatürk", "çü", "çü"}, {"erdoğan", "ca", "ca"}, {"erdoğan", "gil", "gil"},
		{"erdoğan", "ın", "ın"}, {"erdoğan", "la", "la"}, {"atatürk", "ümüz", "ümüz"}, {"kıbrıs", "ındaki", "ındaki"}, {"2024", "te", "te"}, {"1990", "larda", "larda"}, {"nobel", "ini", "ini"},
		{"compra", "t", "t"}, {"compra", "t-ho", "t"}, {"vendre", "l ", "l"}, {"veure", "ns", "ns"}, {"agafa", "LS", "LS"}, {"digué", "m", "m"}, {"anéu", "n,", "n"},
		{"hawai", "i", ""}, {"chang", "e", ""}, {"won", "t", ""}, {"isn", "t", ""}, {"mr", "e", ""}, {"we", "ll", ""}, {"they", "re", ""}, {"would", "ve", ""}, {"she", "d", ""}, {"xi", "an", ""},
		{"yan", "an", ""}, {"mu", "in", ""}, {"shi", "a", ""}, {"shi", "ite", ""}, {"qa", "ida", ""}, {"qur", "an", ""}, {"sa", "di", ""}, {"isma", "il", ""}, {"m", "da", ""}, {"o", "brien", ""}, {"o", "dea", ""},
		{"rock", "n'roll", ""}, {"drum", "n'bass", ""}, {"donets", "k", ""}, {"li", "l", ""}, {"so", "m", ""}, {"aujourd", "hui", ""}, {"hallowe", "en", ""}, {"ma", "am", ""}, {"y", "all", ""},
		{"об", "єкт", ""}, {"п", "ять", ""}, {"ankara", "", ""}, {"ankara", "da1", ""}, {"ankara", "dalgalar", ""}, {"compra", "tx", ""},
	} {
		n := EndingLen([]byte(tc.word), tc.following)
		if got := tc.following[:n]; got != tc.want {
			t.Errorf("%s'%s ends in %q, want %q", tc.word, tc.following, got, tc.want)
		}
	}
}
