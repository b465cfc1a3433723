package language

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// IsApostrophe reports whether r is printed as an apostrophe within a word.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ', '´':
		return true
	}
	return false
}

// elidedWords are the words of French, Italian and Catalan that lose their last vowel before another: l'Afrique,
// dell'acqua. They are folded to lower-case ASCII. Words that hold an apostrophe, such as aujourd'hui, begin with none.
var elidedWords = sync.OnceValue(func() map[string]bool {
	return wordSet("l d j m t s c n qu jusqu lorsqu puisqu presqu quoiqu quelqu " +
		"un all dall dell nell sull coll pell quell quest bell sant gl agl dagl degl negl sugl cogl quegl begl " +
		"com cos dov v mezz tutt altr anch neanch nient null ciascun nessun ognun alcun qualcun qualch senz " +
		"quand quant tant fors ond buon pover grand contr sott sopr dev " +
		"mill cent vent trent quarant cinquant sessant settant ottant novant quattr cinqu")
})

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// latinVowels are the vowels of the languages that elide.
const latinVowels = "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüý"

// IsElided reports whether word, in lower case, is a word that is elided before what follows its apostrophe. That must
// begin with a vowel or an h: the m' of M'Bala is no word.
func IsElided(word []byte, following string) bool {
	if !elidedWords()[string(word)] {
		return false
	}
	r, _ := utf8.DecodeRuneInString(following)
	return r == 'h' || r == 'H' || strings.ContainsRune(latinVowels, unicode.ToLower(r))
}

// EndingLen returns the length in bytes of an ending that follows a word, in lower case, and its apostrophe; 0 if none
// does.
func EndingLen(word []byte, following string) int {
	return max(turkishSuffixLen(word, following), encliticLen(word, following))
}

// encliticLen returns the length of the Catalan pronoun after a verb that ends in a vowel, as in compra't or vendre'ls.
func encliticLen(word []byte, following string) int {
	end := strings.IndexFunc(following, func(r rune) bool { return !isLetterOrDigit(r) })
	if end < 0 {
		end = len(following)
	}
	switch strings.ToLower(following[:end]) {
	case "m", "t", "l", "n", "ls", "ns":
		if last, _ := utf8.DecodeLastRune(word); len(word) > 2 && strings.ContainsRune(latinVowels, unicode.ToLower(last)) {
			return end
		}
	}
	return 0
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// turkishSuffixes matches the endings that Turkish puts after a name and an apostrophe, folded to ASCII, in which i
// stands for ı, and u for ü as well: what makes another word of the name (-li, -siz, -ci, -ce), the plural, a
// possessive, a case, -ki with its own plural and case, and the verb "to be" (-ydi, -ymis, -yse, -dir).
var turkishSuffixes = sync.OnceValue(func() *regexp.Regexp {
	const plural = `(l[ae]r)?`
	const grammaticalCase = `([yn]?[iuae]|n?[dt][ae]n?|n?[iu]n|y?l[ae]|[nc]?c[ae])?`
	return regexp.MustCompile(`^(l[iu]|s[iu]z|c[iu]|gil)?(l[iu][kg])?` + plural + `(s?[iu]|[iu]m[iu]z)?` + grammaticalCase + `(ki` + plural + `(n[iu]n?|n[ae]|n[dt][ae]n?|[iu]n?|[dt][ae]n?|[ae])?)?` +
		`(y?[dt][iu](l[ae]r)?|y?m[iu]s(l[ae]r)?|y?s[ae](l[ae]r)?|[dt][iu]r(l[ae]r)?|y?ken)?$`)
})

// maxTurkishSuffix is the length in letters of the longest ending that is looked for.
const maxTurkishSuffix = 16

// turkishSuffixLen returns the length in bytes of the Turkish ending that follows a word and its apostrophe, as in
// Ankara'da; 0 if no ending follows that could belong to that word. After a vowel an ending begins with a consonant, a
// verb with y, and an e does not follow an a: Hawai'i, Sa'di and Chang'e are single words. After a word without vowels,
// an abbreviation, it has two letters and more.
func turkishSuffixLen(word []byte, following string) int {
	suffix, end := turkishLetters(following)
	if suffix == "" || len(word) < 2 || !turkishSuffixes().MatchString(suffix) {
		return 0
	}
	last, vowel := vowels(word)
	switch suffix {
	case "e":
		last = last || vowel == 'a'
	case "di", "du", "ti", "tu":
		if last {
			return 0
		}
	}
	if last && isVowel(suffix[0]) || vowel == 0 && len(suffix) < 2 {
		return 0
	}
	return end
}

// turkishLetters returns the letters that s begins with, folded to ASCII, and their length in s. There are none if
// Turkish does not have one of them, or if they are too many for an ending.
func turkishLetters(s string) (letters string, end int) {
	var folded []byte
	for i, r := range s {
		if !isLetterOrDigit(r) {
			break
		}
		plain := turkishLetter(r)
		if plain == 0 || len(folded) == maxTurkishSuffix {
			return "", 0
		}
		folded, end = append(folded, plain), i+utf8.RuneLen(r)
	}
	return string(folded), end
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// vowels returns the last vowel of a word, without marks, and whether the word ends with it.
func vowels(word []byte) (last bool, vowel byte) {
	for i, r := range string(word) {
		if plain := turkishLetter(r); isVowel(plain) {
			vowel, last = plain, i+utf8.RuneLen(r) == len(word)
		}
	}
	return last, vowel
}

// turkishLetter returns a letter in lower-case ASCII, or 0 if Turkish does not have it.
func turkishLetter(r rune) byte {
	switch r {
	case 'ı', 'İ', 'I', 'î':
		return 'i'
	case 'ü', 'Ü', 'û':
		return 'u'
	case 'ö', 'Ö':
		return 'o'
	case 'ş', 'Ş':
		return 's'
	case 'ç', 'Ç':
		return 'c'
	case 'ğ', 'Ğ':
		return 'g'
	case 'â':
		return 'a'
	}
	if r = unicode.ToLower(r); r >= 'a' && r <= 'z' {
		return byte(r)
	}
	return 0
}
