package labels

import (
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// maxNotice is how much of a paragraph [IsNotice] and [IsConsent] look at, in bytes.
const maxNotice = 2400

// IsNotice reports whether a paragraph is a disclaimer, a copyright statement or a note on reprinting
// that a page attaches to an article, and not part of the article. A notice begins with a label
// (特别声明：, Disclaimer:, ©), or it refers to the text itself or to the site and uses the set phrases
// of such statements.
func IsNotice(paragraph string) bool {
	s := noticeText(paragraph)
	if s == "" {
		return false
	}
	return hasNoticeLabel(s) || isCopyrightLine(s) || hasNoticeWording(s)
}

// IsCopyright reports whether a paragraph states a copyright, as the foot of a site does, rather than being about one.
func IsCopyright(paragraph string) bool { return isCopyrightLine(noticeText(paragraph)) }

// noticeText returns a paragraph in simplified characters without the marks around it.
func noticeText(paragraph string) string {
	return strings.TrimFunc(hanfold.Simplify(runes.Clip(paragraph, maxNotice)), func(r rune) bool {
		return cursor.IsSpace(r) || strings.ContainsRune("*※#【[（(「“\"▲■●◆-—", r)
	})
}

// hasNoticeLabel reports whether s begins with a label that only notices have: one with its colon, or in brackets,
// or on a line of its own.
func hasNoticeLabel(s string) bool {
	if !words("notice label").mayOpen(s) {
		return false
	}
	s = strings.ReplaceAll(cursor.Lower(runes.Clip(s, 80)), "：", ":")
	label := words("notice label").opening(s)
	if label == "" {
		return false
	}
	if strings.HasSuffix(label, ":") || strings.HasSuffix(label, "(including") {
		return true
	}
	after := s[len(label):]
	rest := strings.TrimLeft(after, " 　】]）)」")
	closed := hasAnyPrefix(after, "】", "]", "）", ")") && label != "声明"
	return rest == "" || hasAnyPrefix(rest, ":", "\n") || closed
}

// isCopyrightLine reports whether s states a copyright, rather than being about one.
func isCopyrightLine(s string) bool {
	if openingOf(s, words("copyright")) != "" {
		return true
	}
	if s = runes.Clip(s, 400); utf8.RuneCountInString(s) > 160 {
		return false
	}
	low := cursor.Lower(s)
	if strings.Contains(low, "all rights reserved") || strings.Contains(low, "©") && mayContainYear(low) {
		return true
	}
	return strings.HasSuffix(strings.TrimRight(s, " 。."), "版权所有") && utf8.RuneCountInString(s) <= 40
}

// mayContainYear reports whether s contains the beginning of a year, as copyright lines do.
func mayContainYear(s string) bool {
	return strings.Contains(s, "19") || strings.Contains(s, "20")
}

// hasNoticeWording reports whether s refers to the text itself or to its site as only notices do. Sentences of an
// article that merely quote such phrases begin with the speaker.
func hasNoticeWording(s string) bool {
	if !words("notice opening").mayOpen(s) || utf8.RuneCountInString(s) > 300 {
		return false
	}
	s = cursor.Lower(s)
	if words("notice opening").opening(s) == "" || !words("notice phrase").within(s) {
		return false
	}
	return !containsHan(s) || words("notice subject").within(s)
}
