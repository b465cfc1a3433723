package textindex

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"newsreader/articles/internal/runes"
)

// TestASCIIWordRunes compares the table of ASCII word characters with Unicode's.
func TestASCIIWordRunes(t *testing.T) {
	for r := rune(0); r < unicode.MaxASCII; r++ {
		if want := unicode.IsLetter(r) || unicode.IsDigit(r); isWordRune(r) != want {
			t.Errorf("isWordRune(%q) = %v, want %v", r, !want, want)
		}
	}
}

// TestUnspacedScripts checks the ends of every range: a character that is wrongly taken for part of a
// word hides everything that is printed next to it.
func TestUnspacedScripts(t *testing.T) {
	for _, test := range []struct {
		name    string
		in, out []rune
	}{
		{name: "Han", in: []rune{'一', '鿿', '㐀', '䶿', '𠀀', '𪚥', '々', '〇'}, out: []rune{'䷀', 0x1FFFF, 0x40000}},
		{name: "kana", in: []rune{'ぁ', 'ん', 'ァ', 'ヺ', 'ー', 'ヿ'}, out: []rune{0x3040, '・', '゛', '゜', '゠', 'ㄅ'}},
		{name: "Hangul", in: []rune{'가', '힣'}, out: []rune{0xABFF, 0xD7A4}},
		{name: "Thai", in: []rune{'ก', 'ั', '๎'}, out: []rune{0x0E00, '๏', '๑', '๙'}},
		{name: "Lao", in: []rune{'ກ', 'ໟ'}, out: []rune{'໑'}},
		{name: "Myanmar", in: []rune{'က', 'ႃ'}, out: []rune{'၁', '၊'}},
		{name: "Khmer", in: []rune{'ក', 'ៜ'}, out: []rune{'១', '។', 'ᠠ'}},
		{name: "spaced scripts", out: []rune{'a', 'ж', 'א', 'ك', 'ह', 'த', '1', ' ', '。', '，', '¶'}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, r := range test.in {
				if !isUnspaced(r) {
					t.Errorf("%c (%U) is not unspaced", r, r)
				}
			}
			for _, r := range test.out {
				if isUnspaced(r) {
					t.Errorf("%c (%U) is unspaced", r, r)
				}
			}
		})
	}
}

// TestSpellings lists what a reader types and how it may be printed: both must give the same terms.
func TestSpellings(t *testing.T) {
	for _, test := range []struct{ name, typed, printed string }{
		{"accents", "naive fiance senor", "naïve fiancé señor"},
		{"accents below and through", "vo viet cacilar", "võ việt çaçılar"},
		{"decomposed accents", "ecole", "e\u0301cole"},
		{"ligatures", "aegir oeuvre office", "Ægir Œuvre oﬃce"},
		{"Nordic letters", "oresund", "Øresund"},
		{"barred letters", "dokdo", "đokðo"},
		{"thorn", "thingvellir", "Þingvellir"},
		{"sharp s", "strasse", "Straße"},
		{"dotless i", "isik", "ışık"},
		{"Cyrillic io", "елка", "Ёлка"},
		{"final sigma", "λογοσ", "λόγος"},
		{"Greek with breathing", "αθηνα", "ἀθηνᾶ"},
		{"Hebrew points", "שלום", "שָׁלוֹם"},
		{"Arabic vowels", "محمد", "مُحَمَّد"},
		{"Arabic superscript alef", "رحمن", "رحمٰن"},
		{"Arabic tatweel", "سلام", "ســلام"},
		{"variation selectors", "a 葛城", "a\uFE0F 葛\U000E0100城"},
		{"enclosing marks", "a", "a\u20DD"},
		{"full width", "abc 123", "ＡＢＣ　１２３"},
		{"marks of notes and powers", "1998 10 salt m", "1998⁷ 10⁶ saltᵃ m⁴"},
		{"subscript digits", "h2o", "H₂O"},
		{"half-width kana", "タワ", "ﾀﾜ"},
		{"half-width kana with voicing marks", "データ パーティー ガギグ ヴ", "ﾃﾞｰﾀ ﾊﾟｰﾃｨｰ ｶﾞｷﾞｸﾞ ｳﾞ"},
		{"decomposed kana", "ガラス ぱ", "カ\u3099ラス は\u309A"},
		{"decomposed Hangul", "서울 한국", "\u1109\u1165\u110B\u116E\u11AF \u1112\u1161\u11AB\u1100\u116E\u11A8"},
		{"decomposed Cyrillic", "й їжак", "и\u0306 і\u0308жак"},
		{"decomposed Vietnamese", "Việt", "Vie\u0323\u0302t"},
		{"decomposed Arabic hamza", "أحمد", "ا\u0654حمد"},
		{"Devanagari nukta", "क़लम", "क\u093Cलम"},
		{"marks in any order", "q", "q\u0307\u0323"},
		{"square units", "5kg 100km 3cm2 6キロ", "5㎏ 100㎞ 3㎠ 6㌔"},
		{"square words", "株式会社 平成 令和", "㍿ ㍻ ㋿"},
		{"degrees", "36 c", "36℃"},
		{"Latin digraphs", "ijssel dzep", "ĳssel ǆep"},
		{"more ligatures", "office fluss stein", "oﬃce ﬂuß ﬆein"},
		{"Armenian and Arabic ligatures", "և لا", "\u0565\u0582 ﻻ"},
		{"raised letters are no part of a word", "brand 20", "Brand™ №20"},
		{"raised digits and fractions are no part of a word", "km 2", "km² 2½"},
		{"Kangxi radicals", "人 龟", "⼈ ⿔"},
		{"compatibility ideographs", "\u8C48", "\uF900"},
		{"letters in circles", "a 1", "Ⓐ ①"},
		{"mathematical letters", "news", "𝓝𝓮𝔀𝓼"},
		{"upper case beyond ASCII", "ждать", "ЖДАТЬ"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(wordTexts(test.typed), wordTexts(test.printed)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// wordTexts returns the texts of the tokens of s.
func wordTexts(s string) []string {
	var all []string
	tokens := newTokenizer(s)
	for tok := (token{}); tokens.next(&tok); {
		all = append(all, string(tok.text))
	}
	return all
}

// TestDistinctSpellings lists letters that look like variants and are not: vowel signs, and characters
// that stand for several others.
func TestDistinctSpellings(t *testing.T) {
	for _, test := range []struct{ name, a, b string }{
		{"Devanagari vowel signs", "कि", "का"},
		{"Cyrillic short i", "й", "и"},
		{"kana with voicing", "が", "か"},
		{"square units", "㎡", "m"},
		{"Arabic digits and letters", "٠", "ه"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if a, b := wordTexts(test.a), wordTexts(test.b); cmp.Equal(a, b) {
				t.Errorf("%q and %q are both %q", test.a, test.b, a)
			}
		})
	}
}

// TestDroppedMarks checks the ends of every range.
func TestDroppedMarks(t *testing.T) {
	for _, test := range []struct {
		name    string
		in, out []rune
	}{
		{"accents", []rune{0x0300, 0x036F}, []rune{0x02FF, 0x0370}},
		{"Hebrew points", []rune{0x0591, 0x05C7}, []rune{0x0590, 'א'}},
		{"Arabic vowels", []rune{0x064B, 0x065F, 0x0640, 0x0670}, []rune{'ي', '٠', 'ٱ', 'ف'}},
		{"enclosing marks", []rune{0x20D0, 0x20FF}, []rune{0x20CF, 0x2100}},
		{"variation selectors", []rune{0xFE00, 0xFE0F, 0xE0100, 0xE01EF}, []rune{0xFDFF, 0xFE10, 0xE00FF, 0xE01F0}},
		{"vowel signs", nil, []rune{'ि', 'ा', 'ั'}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, r := range test.in {
				if !isDroppedMark(r) {
					t.Errorf("%U is kept", r)
				}
			}
			for _, r := range test.out {
				if isDroppedMark(r) {
					t.Errorf("%U is dropped", r)
				}
			}
		})
	}
}

// TestFoldCompatibility checks the shortcuts of foldCompatibility against Unicode's tables.
func TestFoldCompatibility(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		want := r
		if to := []rune(norm.NFKD.String(string(r))); r >= 0x2070 && len(to) == 1 && !runes.IsRaised(r) {
			want = to[0]
		}
		if got := foldCompatibility(r); got != want && utf8.ValidRune(r) {
			t.Errorf("%c (%U) becomes %c (%U), want %c (%U)", r, r, got, got, want, want)
		}
	}
}

// FuzzFold checks that case and width of ASCII never matter.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Ferries return", "10,000 it's", "COVID-19 'a' x's", "a\u0301b 渡轮x"} {
		f.Add(s)
	}
	wide := func(r rune) rune {
		if isWordRune(r) && r <= unicode.MaxASCII {
			return r + 0xFEE0
		}
		return r
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := Terms(s)
		upper := func(r rune) rune {
			if r >= 'a' && r <= 'z' {
				return r - 'a' + 'A'
			}
			return r
		}
		if diff := cmp.Diff(want, Terms(strings.Map(upper, s))); diff != "" {
			t.Errorf("in upper case: %s", diff)
		}
		if strings.ContainsAny(s, "',’") {
			return // the marks inside words are looked for between ASCII letters and digits
		}
		if diff := cmp.Diff(want, Terms(strings.Map(wide, s))); diff != "" {
			t.Errorf("in full width: %s", diff)
		}
	})
}
