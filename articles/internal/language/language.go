// Package language detects the language that a text is written in.
package language

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"

	"newsreader/articles/internal/cursor"
)

// maxBytes is how many bytes of a text its language is judged by.
const maxBytes = 8 << 10

// Detect returns the language that a text is written in as the shortest BCP
// 47 tag (zh, en, ja, ko, ru, ...), or "" where it cannot be determined. It goes
// by scripts and, for the Latin one, by the commonest words of English, German,
// French, Spanish, Italian, Portuguese and Dutch. Only the first 8 KiB count.
func Detect(text string) string {
	text = cursor.Clip(text, maxBytes)
	var n scriptCounts
	for _, r := range text {
		n.add(r)
	}
	if tag := n.language(); tag != "" {
		return tag
	}
	if n.latin < 12 || n.latin < n.other {
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

// language names the language where the scripts alone tell. A Han character
// says as much as three letters of an alphabet.
func (n scriptCounts) language() string {
	alphabets := (n.latin + n.cyrillic + n.arabic + n.hebrew + n.thai + n.greek + n.devanagari + n.other) / 3
	switch cjk := n.han + n.kana + n.hangul; {
	case cjk > 1 && cjk >= alphabets:
		if n.hangul > n.han+n.kana {
			return "ko"
		}
		if n.kana*8 > n.han {
			return "ja"
		}
		return "zh"
	case n.cyrillic > max(12, n.latin):
		if n.ukrainian*50 > n.cyrillic {
			return "uk"
		}
		return "ru"
	case n.arabic > max(12, n.latin):
		return "ar"
	case n.hebrew > max(12, n.latin):
		return "he"
	case n.thai > max(12, n.latin):
		return "th"
	case n.greek > max(12, n.latin):
		return "el"
	case n.devanagari > max(12, n.latin):
		return "hi"
	}
	return ""
}

// latinTags are the languages that latinLanguage knows.
var latinTags = [...]string{"en", "de", "fr", "es", "it", "pt", "nl"}

// latinLanguage names the language whose commonest words a text has most of.
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
	// A single word proves little: English headlines have no, van and die.
	if hits[best] == 1 && latinTags[best] != "en" {
		return ""
	}
	return latinTags[best]
}

// maxCommonWord is the length of the longest of the commonest words, in bytes.
const maxCommonWord = 5

// commonWords gives the commonest words, with a bit for each of latinTags whose word it is.
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
