package textindex

import (
	"slices"
	"strings"
	"testing"
)

// TestStem groups words that must find each other, and names one that they must not find.
func TestStem(t *testing.T) {
	for _, test := range []struct{ rule, same, other string }{
		{"a silent e", "rise rises rising", "rose"},
		{"a silent e after one consonant", "vote votes voted voting", "vat"},
		{"a silent e after a vowel and -r", "fire fires fired firing", "fir"},
		{"a silent e in a long word", "compute computes computed computing", "commute"},
		{"a silent e after two consonants", "charge charged charging charges", "chart"},
		{"no silent e after w", "show shows showed showing", "shove"},
		{"no silent e after x", "box boxes boxed boxing", "bore"},
		{"no silent e after two vowels", "heat heats heated heating", "hate"},
		{"y to ies", "city cities", "cite"},
		{"y to ies in a short word", "try tries", "tray"},
		{"ie to ies", "movie movies", "move"},
		{"y after a consonant", "carry carries carried", "care"},
		{"y after a vowel", "delay delays delayed delaying", "deli"},
		{"a doubled consonant", "plan plans planned planning", "plane"},
		{"a doubled consonant of the stem", "fall falls falling", "false"},
		{"a doubled s of the stem", "pass passes passed passing", "past"},
		{"a doubled z of the stem", "buzz buzzed buzzing", "buzy"},
		{"a doubled vowel of the stem", "agree agreed agrees", "agri"},
		{"eed without a vowel before it", "feed feeds", "fee"},
		{"a short word", "car cars", "care"},
		{"ss", "class classes", "clas"},
		{"ches", "church churches", "chur"},
		{"shes", "crash crashes crashed", "crass"},
		{"xes", "tax taxes", "take"},
		{"xes in a short word", "ax axes", "axe"},
		{"us", "virus", "viru"},
		{"is", "crisis", "crisi"},
		{"a regular verb", "attack attacked attacking attacks", "attach"},
		{"ing without a vowel before it", "bring", "br"},
		{"ed without a vowel before it", "shred", "shr"},
		{"e without a vowel before it", "grrre", "grrr"},
		{"y without a vowel before it", "spry", "spri"},
		{"news is singular", "news", "new"},
		{"a decade", "1990s 1990", "199"},
	} {
		t.Run(test.rule, func(t *testing.T) {
			words := strings.Fields(test.same)
			want := string(stem([]byte(words[0])))
			for _, w := range words[1:] {
				if got := string(stem([]byte(w))); got != want {
					t.Errorf("stem(%q) = %q, stem(%q) = %q", w, got, words[0], want)
				}
			}
			if got := string(stem([]byte(test.other))); got == want {
				t.Errorf("%q and %q both become %q", test.other, words[0], got)
			}
		})
	}
}

// TestWordsWithoutStem lists words that must stay as they are, mostly because they are too short to
// tell an ending from the word.
func TestWordsWithoutStem(t *testing.T) {
	for _, w := range []string{"", "a", "is", "was", "gas", "bus", "red", "the", "die", "one", "day", "by", "news", "king", "thing", "bus5", "mp3s5"} {
		if got := string(stem([]byte(w))); got != w {
			t.Errorf("stem(%q) = %q", w, got)
		}
	}
}

// FuzzStem checks that a stem is never empty, and a prefix of the word up to its last letter or an
// added e.
func FuzzStem(f *testing.F) {
	for _, s := range []string{"cities", "hopping", "hoping", "agreed", "aaaa", "eeed", "yyyy", "inging"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, word string) {
		if word == "" || strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
			return
		}
		got := stem([]byte(word))
		if len(got) == 0 || len(got) > len(word) || len(word) >= minStemmed && len(got) < 2 {
			t.Errorf("stem(%q) = %q", word, got)
		}
		if kept := got[:len(got)-1]; !slices.Equal(kept, []byte(word)[:len(kept)]) {
			t.Errorf("stem(%q) = %q", word, got)
		}
	})
}
