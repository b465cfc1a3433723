package labels

import (
	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// IsMachineSummary reports whether a line says that a machine summed up the article: it has a word for a summary and
// one for the machine. Articles about such machines have these words as well; the answer is evidence only in a box of
// its own.
func IsMachineSummary(line string) bool {
	line = cursor.Lower(hanfold.Simplify(runes.Clip(line, maxInvitation)))
	return words("summary").within(line) && words("machine").hasWord(line)
}

// hasWord reports whether s, in lower case, has one of the words, and not as a part of a longer one.
func (l *wordList) hasWord(s string) bool {
	inWord := false
	for i, r := range s {
		if !inWord && l.opening(s[i:]) != "" {
			return true
		}
		inWord = cursor.IsAlphabetic(r)
	}
	return false
}
