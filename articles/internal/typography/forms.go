package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/lazyregexp"
)

// The characters that have superscript and subscript forms, and these forms in the same order. Letters have only
// superscript forms here.
const (
	plainChars       = "0123456789+-−=()abcdefghijklmnoprstuvwxyz"
	superscriptChars = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
	subscriptChars   = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"
)

var superscripts, subscripts = formsOf(superscriptChars), formsOf(subscriptChars)

// formsOf returns the forms of plainChars.
func formsOf(forms string) map[rune]rune {
	plain := []rune(plainChars)
	all := map[rune]rune{}
	for i, r := range []rune(forms) {
		all[plain[i]] = r
	}
	return all
}

// maxScript bounds the text that is converted, in bytes.
const maxScript = 16

// letterMarks matches the marks of notes that are single letters or small Roman numbers.
var letterMarks = lazyregexp.New(`^([ivx]{2,5}|[a-pr-z](\s?[,;]\s?[a-pr-z])+)$`)

// separators stand between the marks of several notes.
const separators = ",;，、–/&* \u00a0"

// Superscript returns a raised text in superscript characters, if Unicode has them and they read well: figures, such as
// a power or the mark of a note; several marks, with what separates them; a single letter; a small Roman number; letters
// in a formula. Other letters do not become smaller by being raised: an ordinal reads better in plain ones.
func Superscript(text string) (string, bool) {
	if letterMarks().MatchString(text) {
		return convert(text, superscripts, separators)
	}
	if s, ok := convert(text, superscripts, ""); ok && (hasFormula(text) || utf8.RuneCountInString(text) == 1) {
		return s, true
	}
	if strings.IndexFunc(text, isLetter) >= 0 {
		return "", false
	}
	return convert(text, superscripts, separators)
}

// Subscript returns a lowered text in subscript characters, if Unicode has them all.
func Subscript(text string) (string, bool) { return convert(text, subscripts, "") }

// convert returns text in other forms. It fails if that changes nothing, or if there is no form for a character that is
// not to be kept.
func convert(text string, forms map[rune]rune, kept string) (string, bool) {
	if len(text) > maxScript {
		return "", false
	}
	var out strings.Builder
	for _, r := range text {
		form, ok := forms[r]
		if !ok && !strings.ContainsRune(kept, r) {
			return "", false
		}
		if !ok {
			form = r
		}
		out.WriteRune(form)
	}
	return out.String(), out.String() != text
}

func isLetter(r rune) bool { return unicode.IsLetter(r) }

func isFigure(r rune) bool { return unicode.IsDigit(r) }

// isScriptFigure reports whether r is a figure in superscript.
func isScriptFigure(r rune) bool { return strings.ContainsRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r) }

// hasFormula reports whether text has figures or operators.
func hasFormula(text string) bool { return strings.ContainsAny(text, "0123456789+-−=()") }
