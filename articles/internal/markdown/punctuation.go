package markdown

import (
	"unicode"
)

// isPunctuation reports whether any parser treats r as punctuation next to a delimiter run. Some
// include symbols, some do not.
func isPunctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }

// allowsFlanking reports whether a delimiter run between r and punctuation opens or closes
// emphasis.
func allowsFlanking(r rune) bool { return r == 0 || unicode.IsSpace(r) || isPunctuation(r) }

// isPair reports whether last closes what first opens.
func isPair(first, last rune) bool {
	switch first {
	case '“':
		return last == '”'
	case '‘':
		return last == '’'
	case '(':
		return last == ')'
	case '"', '\'':
		return last == first
	case '「', '『', '《', '〈', '【', '〔', '〖':
		return last == first+1
	case '（':
		return last == '）'
	}
	return false
}

// isWordChar reports whether r is neither white space nor punctuation.
func isWordChar(r rune) bool { return !unicode.IsSpace(r) && !isPunctuation(r) }
