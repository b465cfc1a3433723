package labels

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// maxBoilerplate is the length in bytes of the longest line of interface text.
const maxBoilerplate = 120

// IsBoilerplate reports whether a whole line belongs to a site's interface and not to an article:
// 分享至, 举报, 打开APP, 上一篇：…, "Share this", "Advertisement". It is false for lines longer than
// 120 bytes.
func IsBoilerplate(line string) bool {
	if len(line) > maxBoilerplate {
		return false
	}
	s := cursor.Lower(strings.TrimFunc(line, isLineMark))
	if s == "" {
		return strings.TrimSpace(line) != "" && !IsOrnament(line)
	}
	return isInterfaceText(s) || isButtonRow(s)
}

// isInterfaceText reports whether s, in lower case, is a single button, link or label of an interface.
func isInterfaceText(s string) bool {
	s = hanfold.Simplify(s)
	return words("interface").has(s) || isHomeLink(s) || hasInterfaceOpening(s) || isReadingTime(s)
}

// isButtonRow reports whether s is a row of interface texts separated by spaces, bars, slashes or
// dots: "微信 微博 qq空间", "share | print | save".
func isButtonRow(s string) bool {
	n := 0
	for w := range strings.FieldsFuncSeq(s, separatesButtons) {
		n++
		if w = strings.TrimFunc(w, isLineMark); w != "" && len(w) < len(s) && !isInterfaceText(w) {
			return false
		}
	}
	return n > 1
}

func separatesButtons(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r == '|' || r == '/' || r == '\t'
	}
	return strings.ContainsRune(" |/·", cursor.Fold(r))
}

// hasInterfaceOpening reports whether s begins (and in part ends) as only interface texts do. Their middle
// varies: the name of a site, a title.
func hasInterfaceOpening(s string) bool {
	if words("interface label").opening(strings.ReplaceAll(s, "：", ":")) != "" {
		return true
	}
	if containsHan(s) {
		if utf8.RuneCountInString(s) > 20 || strings.ContainsAny(s, "，。；？！") {
			return false
		}
	} else if utf8.RuneCountInString(s) > 60 || strings.HasSuffix(s, ".") {
		return false
	}
	openings := words("interface opening")
	return openings.opening(strings.ReplaceAll(s, "：", ":")) != "" || openings.fits(s)
}

// isHomeLink reports whether s is a link to a front page (网易首页).
func isHomeLink(s string) bool {
	return strings.HasSuffix(s, "首页") && utf8.RuneCountInString(s) <= 6
}

// IsReadingTime reports whether a line is only an estimate of how long an article takes to read.
func IsReadingTime(line string) bool {
	return len(line) <= maxBoilerplate && isReadingTime(hanfold.Simplify(cursor.Lower(strings.TrimFunc(line, isLineMark))))
}

// isReadingTime reports whether s is an estimate of how long an article takes to read: "4 min read",
// "5–6 minutes".
func isReadingTime(s string) bool {
	if len(s) > 40 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	letters := strings.Map(func(r rune) rune {
		if r = cursor.Fold(r); r >= '0' && r <= '9' || strings.ContainsRune(" -:.", r) {
			return -1
		}
		return r
	}, s)
	return words("reading time").has(letters)
}

// IsOrnament reports whether a line consists of marks alone, such as a rule or a row of dots.
func IsOrnament(line string) bool {
	return line != "" && len(line) <= maxBoilerplate && strings.Trim(line, "-–—=_*·•.…~#+ \t　") == ""
}

// isLineMark reports whether r is a space or one of the marks that surround interface texts and
// section labels.
func isLineMark(r rune) bool {
	if unicode.IsLetter(r) {
		return false
	}
	r = cursor.Fold(r)
	return r == ' ' || strings.ContainsRune("|·:>»›<«[]()【】「」,.。、-…+↓↑→▼▲×!！", r)
}

// CutBoilerplate returns a paragraph without the interface text that Chinese portals append to the last
// one of an article, such as "返回某某，查看更多".
func CutBoilerplate(paragraph string) string {
	tail := clipEnd(paragraph, 100)
	for _, end := range []string{"查看更多", "责任编辑：", "责任编辑:", "责编：", "举报/反馈", "阅读全文"} {
		if !strings.HasSuffix(tail, end) {
			continue
		}
		cut := strings.TrimSuffix(tail, end)
		if end == "查看更多" {
			i := strings.LastIndex(cut, "返回")
			if i < 0 || strings.ContainsAny(cut[i:], "。！？") {
				return paragraph
			}
			cut = cut[:i]
		}
		return strings.TrimRightFunc(paragraph[:len(paragraph)-len(tail)+len(cut)], cursor.IsSpace)
	}
	return paragraph
}
