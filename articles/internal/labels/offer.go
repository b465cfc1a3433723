package labels

import (
	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// IsOffer reports whether a paragraph has words with which a box inside an article offers something else: a
// subscription, or what another site shows once the reader agrees. Articles use these words as well; the answer is
// evidence only in a box of its own.
func IsOffer(paragraph string) bool {
	return words("offer").within(cursor.Lower(hanfold.Simplify(runes.Clip(paragraph, maxNotice))))
}
