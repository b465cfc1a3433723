// Package language detects the language that a text is written in.
package language

import (
	"math/bits"
	"newsreader/articles/internal/runes"
	"strings"
	"sync"
	"unicode"
)

// maxBytes is how much of a text Detect looks at.
const maxBytes = 8 << 10

// minLetters is how many letters of an alphabet a text needs before its language is judged.
const minLetters = 12

// Detect returns the language of a text as the shortest BCP 47 tag (zh, en, ja, ko, ru, …), or ""
// if it cannot be determined. It counts letters by script; among the languages of the Latin script
// it compares counts of the most common words of English, German, French, Spanish, Italian,
// Portuguese and Dutch. Only the first 8 KiB count.
func Detect(text string) string {
	text = runes.Clip(text, maxBytes)
	var n scriptCounts
	for _, r := range text {
		n.add(r)
	}
	if tag := n.language(); tag != "" {
		return tag
	}
	if n.latin < minLetters || n.latin < n.other {
		return ""
	}
	return latinLanguage(text)
}

// scriptCounts counts the letters of a text by script.
type scriptCounts struct {
	han, kana, hangul, latin, cyrillic, ukrainian, arabic, hebrew, thai, greek, devanagari, other int
}

func (n *scriptCounts) add(r rune) {
	switch {
	case r < 0x80:
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			n.latin++
		}
	case r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x323AF:
		n.han++
	case r >= 0x3041 && r <= 0x30FF && r != '・' && r != 'ー':
		n.kana++
	case r >= 0xAC00 && r <= 0xD7A3:
		n.hangul++
	case !unicode.IsLetter(r):
	case unicode.Is(unicode.Latin, r):
		n.latin++
	default:
		n.addOther(r)
	}
}

func (n *scriptCounts) addOther(r rune) {
	switch {
	case r == 'і' || r == 'ї' || r == 'є' || r == 'ґ':
		n.ukrainian++
		n.cyrillic++
	case unicode.Is(unicode.Cyrillic, r):
		n.cyrillic++
	case unicode.Is(unicode.Arabic, r):
		n.arabic++
	case unicode.Is(unicode.Hebrew, r):
		n.hebrew++
	case unicode.Is(unicode.Thai, r):
		n.thai++
	case unicode.Is(unicode.Greek, r):
		n.greek++
	case unicode.Is(unicode.Devanagari, r):
		n.devanagari++
	default:
		n.other++
	}
}

// language returns the language if the scripts alone determine it, else "". A Han, kana or hangul
// character weighs as much as three letters of an alphabet.
func (n scriptCounts) language() string {
	alphabets := (n.latin + n.cyrillic + n.arabic + n.hebrew + n.thai + n.greek + n.devanagari + n.other) / 3
	mostly := max(minLetters, n.latin)
	switch cjk := n.han + n.kana + n.hangul; {
	case cjk > 1 && cjk >= alphabets:
		if n.hangul > n.han+n.kana {
			return "ko"
		}
		if n.kana*8 > n.han {
			return "ja"
		}
		return "zh"
	case n.cyrillic > mostly:
		if n.ukrainian*50 > n.cyrillic {
			return "uk"
		}
		return "ru"
	case n.arabic > mostly:
		return "ar"
	case n.hebrew > mostly:
		return "he"
	case n.thai > mostly:
		return "th"
	case n.greek > mostly:
		return "el"
	case n.devanagari > mostly:
		return "hi"
	}
	return ""
}

// latinTags are the languages that latinLanguage distinguishes.
var latinTags = [...]string{"en", "de", "fr", "es", "it", "pt", "nl"}

// latinLanguage returns the language whose most common words occur most often in a text. It
// returns "" if two languages tie or if fewer than one word in twelve is among them.
func latinLanguage(text string) string {
	var hits [len(latinTags)]int
	words, common := 0, commonWords()
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		if len(w) > maxCommonWord {
			continue
		}
		for languages := common[w]; languages != 0; languages &= languages - 1 {
			hits[bits.TrailingZeros8(languages)]++
		}
	}
	best, next := 0, -1
	for i := 1; i < len(hits); i++ {
		if hits[i] > hits[best] {
			best, next = i, best
		} else if next < 0 || hits[i] > hits[next] {
			next = i
		}
	}
	if hits[best] == 0 || hits[best] == hits[next] || hits[best]*12 < words {
		return ""
	}
	// One word proves little: English headlines contain "no", "van" and "die" as well.
	if hits[best] == 1 && latinTags[best] != "en" {
		return ""
	}
	return latinTags[best]
}

// maxCommonWord is the length in bytes of the longest of commonWords.
const maxCommonWord = 5

// commonWords maps each of the most common words to a bit set of indexes into latinTags: the
// languages it belongs to.
var commonWords = sync.OnceValue(func() map[string]uint8 {
	words := map[string]uint8{}
	for i, list := range [len(latinTags)]string{
		"the of and to in is was for that on with as by at from it are be has have said this after not his her an will a no but",
		"der die das und ist nicht von mit den dem des ein eine auf für zu im sich auch hat sie er es wird",
		"le la les des et est une dans du pour que qui sur pas au avec par ce sont ont été",
		"el la los las de que y en un una por con para del se su es al lo más como ha",
		"il di che la e è un una per in con del della non si da le gli dei sono ha",
		"o a os as de que e em um uma para com do da no na não por dos das se",
		"de het een en van in is dat op te voor met zijn niet aan er om die ook bij",
	} {
		for w := range strings.FieldsSeq(list) {
			words[w] |= 1 << i
		}
	}
	return words
})
