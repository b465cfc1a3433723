package language

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// IsApostrophe reports whether r is printed as an apostrophe within a word.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', 'ʻ':
		return true
	}
	return false
}

// elidedWords are the words of French, Italian and Catalan that lose their last vowel before another: l'Afrique,
// dell'acqua. They are folded to lower-case ASCII.
var elidedWords = sync.OnceValue(func() map[string]bool {
	return wordSet("l d j m t s c n qu jusqu lorsqu puisqu quoiqu quelqu " +
		"un all dall dell nell sull coll quell quest bell sant gl com cos dov v mezz tutt altr anch nessun ognun alcun qualcun senz")
})

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// IsElided reports whether word, in lower case, is a word that is elided before what follows its apostrophe. That must
// begin with a vowel or an h: the m' of M'Bala is no word.
func IsElided(word []byte, following string) bool {
	if !elidedWords()[string(word)] {
		return false
	}
	r, _ := utf8.DecodeRuneInString(following)
	return strings.ContainsRune("aeiouyhàáâãäåæèéêëìíîïòóôõöøœùúûüý", unicode.ToLower(r))
}

// turkishSuffixes are the endings of cases that Turkish puts after a name and an apostrophe, folded to ASCII.
var turkishSuffixes = sync.OnceValue(func() map[string]bool {
	return wordSet("a e i u ya ye yi yu na ne ni nu da de ta te dan den tan ten nda nde ndan nden in un nin nun la le yla yle " +
		"daki deki taki teki ndaki ndeki ki lar ler lari leri larin lerin larinin lerinin lara lere larda lerde lardan lerden " +
		"li lu lik luk lilar liler")
})

// maxTurkishSuffix is the length in letters of the longest of turkishSuffixes.
const maxTurkishSuffix = 7

// TurkishSuffixLen returns the length in bytes of the Turkish ending that follows a word, in lower case, and its
// apostrophe, as in Ankara'da; 0 if no ending follows that could belong to that word. After a vowel an ending begins
// with a consonant, and an a or e agrees with the vowel before it: Hawai'i and Chang'e are single words. An abbreviation
// without vowels takes endings of two letters and more.
func TurkishSuffixLen(word []byte, following string) int {
	var buf [maxTurkishSuffix]byte
	suffix, end := buf[:0], 0
	for i, r := range following {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		plain := turkishLetter(r)
		if plain == 0 || len(suffix) == maxTurkishSuffix {
			return 0
		}
		suffix, end = append(suffix, plain), i+utf8.RuneLen(r)
	}
	if !turkishSuffixes()[string(suffix)] {
		return 0
	}
	last, vowel := vowels(word)
	first := firstVowel(suffix)
	switch {
	case len(word) < 2, vowel == 0 && len(suffix) < 2, last && suffix[0] == first, vowel == 'a' && first == 'e', vowel == 'e' && first == 'a':
		return 0
	}
	return end
}

// vowels returns the last vowel of a word, without marks, and whether the word ends with it.
func vowels(word []byte) (last bool, vowel byte) {
	for i, r := range string(word) {
		if plain := turkishLetter(r); plain != 0 && strings.IndexByte("aeiou", plain) >= 0 {
			vowel, last = plain, i+utf8.RuneLen(r) == len(word)
		}
	}
	return last, vowel
}

func firstVowel(suffix []byte) byte {
	for _, c := range suffix {
		if strings.IndexByte("aeiou", c) >= 0 {
			return c
		}
	}
	return 0
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
