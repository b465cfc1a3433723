package language

import (
	"strings"

	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// maxScriptBytes is how much of a text IsTraditional looks at.
const maxScriptBytes = 1 << 10

// inBoth are traditional characters that simplified texts print as well, but in other words than those where they are
// simplified. All are in GB 2312.
const inBoth = "乾吒夥姊幺徵摺甯菸著藉覆阪麴麽"

// IsTraditional reports whether a Chinese text is in traditional characters: at least one in ten of its Chinese
// characters has a different simplified form. In longer texts it is one in three or four.
func IsTraditional(text string) bool {
	han, traditional := 0, 0
	for _, r := range runes.Clip(text, maxScriptBytes) {
		if r < hanfold.First || r > hanfold.Last {
			continue
		}
		han++
		if hanfold.Simplified(r) != r && !strings.ContainsRune(inBoth, r) {
			traditional++
		}
	}
	return traditional > 0 && traditional*10 >= han
}
