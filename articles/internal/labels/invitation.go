package labels

import (
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// maxInvitation is the length in characters of the longest invitation.
const maxInvitation = 300

// IsInvitation reports whether a sentence invites readers to what a site offers besides the article: its
// newsletter, its app, a subscription, its accounts elsewhere. An article may contain such a sentence as
// well; the answer is evidence only around it.
func IsInvitation(sentence string) bool {
	if len(sentence) > 4*maxInvitation || utf8.RuneCountInString(sentence) > maxInvitation {
		return false
	}
	return words("invitation").within(cursor.Lower(hanfold.Simplify(sentence)))
}
