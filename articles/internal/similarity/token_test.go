package similarity

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEachTerm(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string // the text of each term
	}{
		{"nothing", "", nil},
		{"signs", "— … ！", nil},
		{"a pair before its second character", "大桥", []string{"大", "大桥", "桥"}},
		{"no pair across a sign", "大，桥", []string{"大", "桥"}},
		{"no pair across a word", "桥 bridge桥", []string{"桥", "bridge", "桥"}},
		{"a number with its unit", "3,120.5米长", []string{"3,120.5米", "米", "米长", "长"}},
		{"a number without a unit", "3,120 米", []string{"3,120", "米"}},
		{"a point at the end", "3. 4", []string{"3", "4"}},
		{"a comma before a word", "3,x", []string{"3", "x"}},
		{"a point after a word", "x.4", []string{"x", "4"}},
		{"a number that a word follows", "4K TV", []string{"4K", "TV"}},
		{"marks of notes", "1998⁷ saltᵃ 10⁶", []string{"1998", "salt", "10"}},
		{"digits of other scripts", "٣٤", []string{"٣٤"}},
		{"apostrophes", "Tessel's O’Neill 'x", []string{"Tessel's", "O’Neill", "x"}},
		{"an apostrophe at the end", "boys'", []string{"boys"}},
		{"elided words", "L'Etna, dell’acqua jusqu'à d'été aujourd'hui", []string{"Etna", "acqua", "à", "été", "aujourd'hui"}},
		{"Turkish endings", "Ankara'da İzmir’in 2024'te Hawai'i", []string{"Ankara", "İzmir", "2024", "Hawai'i"}},
		{"Thai", "ไทย", []string{"ไ", "ไท", "ท", "ทย", "ย"}},
		{"Japanese", "東京タワー", []string{"東", "東京", "京", "京タ", "タ", "タワ", "ワ", "ワー", "ー"}},
		{"Korean", "서울", []string{"서", "서울", "울"}},
		{"bad UTF-8", "\xff桥\xe6", []string{"桥"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			eachTerm(test.text, func(_ *token, _ Term, start, end int) { got = append(got, test.text[start:end]) })
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestElidedTerm lists words with what is elided before them and Turkish endings: all are one term.
func TestElidedTerm(t *testing.T) {
	want := FeaturesOf(title("Etna")).Title
	for _, s := range []string{"l'Etna", "L’Etna", "d'Etna", "dell'Etna", "l´Etna", "dall’Etna", "quell'Etna", "Etna'ya", "Etna’da", "Etna'daydı", "Etna'dakiler"} {
		if diff := cmp.Diff(want, FeaturesOf(title(s)).Title); diff != "" {
			t.Errorf("%s: %s", s, diff)
		}
	}
}

// TestSameTerm lists spellings of one term, and one that differs.
func TestSameTerm(t *testing.T) {
	for _, test := range []struct{ name, same, other string }{
		{"case", "Ferry FERRY ferry", "Fury"},
		{"width", "ferry ｆｅｒｒｙ ＦＥＲＲＹ", "ferr"},
		{"plural", "ferry ferries", "ferrie"},
		{"possessive", "council council's council’s councils", "counci"},
		{"letters beyond ASCII", "élan Élan", "elan"},
		{"a word is cut off", strings.Repeat("x", maxWord) + " " + strings.Repeat("x", maxWord+9), strings.Repeat("x", maxWord-1)},
		{"units differ", "214米 ２１４米", "214人"},
		{"a number is no word", "214", "x214"},
	} {
		t.Run(test.name, func(t *testing.T) {
			want := termOf(strings.Fields(test.same)[0])
			for _, s := range strings.Fields(test.same) {
				if got := termOf(s); got != want {
					t.Errorf("%s is the term %#x, want %#x", s, got, want)
				}
			}
			if got := termOf(test.other); got == want {
				t.Errorf("%s is the same term", test.other)
			}
		})
	}
}

// TestShortWords separates words that are common as a rule from names and abbreviations.
func TestShortWords(t *testing.T) {
	for word, want := range map[string]kind{
		"the": kindShort, "The": kindShort, "a": kindShort, "A": kindShort, "wars": kindShort,
		"fogs": kindShort, "with": kindWord, "EU": kindWord, "NATO": kindWord, "4": kindNumber,
	} {
		if got := termOf(word).kind(); got != want {
			t.Errorf("%s has kind %d, want %d", word, got, want)
		}
	}
}

func TestStem(t *testing.T) {
	for word, want := range map[string]string{
		"ferries": "ferry", "boats": "boat", "glass": "glass", "gas": "gas", "is": "is", "buses": "buse",
		"council's": "council", "council’s": "council", "councils'": "councils'", "a's": "a",
		"ties": "tie", "bies": "bie", "": "",
	} {
		if got := string(stem([]byte(word))); got != want {
			t.Errorf("stem(%q) = %q, want %q", word, got, want)
		}
	}
}

// TestUnspaced checks the ends of the ranges.
func TestUnspaced(t *testing.T) {
	for _, r := range "一鿿㐀䶿𠀀々〇ぁーヿ가힣กั๎ກ໎ကႃកៜ" {
		if !isUnspaced(r) || isWordRune(r) {
			t.Errorf("%c (%U) is not unspaced", r, r)
		}
	}
	for _, r := range []rune{'a', 'ж', 'א', 'ह', '䷀', '・', '゠', 0x3040, 0xD7A4, '๏', '๑', '၊', '១', '。', '１', 0x40000} {
		if isUnspaced(r) {
			t.Errorf("%c (%U) is unspaced", r, r)
		}
	}
}

func TestFold(t *testing.T) {
	for from, want := range map[rune]rune{
		'A': 'a', 'Z': 'z', 'a': 'a', '@': '@', '[': '[', '5': '5', 'É': 'é', 'Ж': 'ж',
		'Ａ': 'a', 'ｚ': 'z', '！': '!', '～': '~', '｟': '｟', '\uFF00': '\uFF00', '渡': '渡',
	} {
		if got := fold(from); got != want {
			t.Errorf("fold(%c) = %c, want %c", from, got, want)
		}
	}
}

// TestWordRunes compares the ASCII shortcuts with the rule for other characters.
func TestWordRunes(t *testing.T) {
	for r, want := range map[rune]bool{
		'a': true, 'z': true, 'A': true, 'Z': true, '0': true, '9': true, '/': false, ':': false, '@': false, '[': false, '`': false, '{': false,
		'é': true, '٣': true, '\u0301': true, '—': false, '渡': false,
	} {
		if isWordRune(r) != want {
			t.Errorf("isWordRune(%c) = %v", r, !want)
		}
	}
	for r, want := range map[rune]bool{'0': true, '9': true, '/': false, ':': false, '٣': true, 'x': false, 'é': false} {
		if isDigit(r) != want {
			t.Errorf("isDigit(%c) = %v", r, !want)
		}
	}
}
