package articles

import "newsreader/articles/internal/hanfold"

// FoldHan returns the simplified form of a traditional or variant Chinese character, and any other character as it is. A
// search compares characters like that; it is not for text that a reader sees.
func FoldHan(r rune) rune { return hanfold.Simplified(r) }
