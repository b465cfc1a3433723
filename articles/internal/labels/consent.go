package labels

import (
	"strings"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
	"newsreader/articles/internal/runes"
)

// IsConsent reports whether a paragraph belongs to a cookie wall, which asks readers to consent to
// cookies. Its set phrases speak for the site and its partners ("we and our partners"), whereas an
// article about cookies speaks of others.
func IsConsent(paragraph string) bool {
	s := cursor.Lower(runes.Clip(paragraph, maxNotice))
	if hasAnyPrefix(s, "\"", "“", "„", "«", "「") { // a quotation
		return false
	}
	if containsHan(runes.Clip(s, 60)) {
		s = strings.ReplaceAll(hanfold.Simplify(s), " ", "")
	}
	if containsAny(s, "we use cookies", "we and our partners", "with your permission we", "this website uses cookies",
		"this site uses cookies", "our site uses cookies", "by clicking “accept", "by clicking \"accept",
		"you may click to consent", "your preferences will apply to this website only",
		"may not require your consent, but you have a right to object", "by continuing to use this site, you",
		"wir verwenden cookies", "wir nutzen cookies", "diese website verwendet cookies", "wir und unsere partner",
		"nous utilisons des cookies", "ce site utilise des cookies", "nous et nos partenaires",
		"utilizamos cookies", "este sitio web utiliza cookies", "nosotros y nuestros socios", "utilizziamo i cookie",
		"noi e i nostri partner",
		"我们使用cookie", "本网站使用cookie", "本站使用cookie", "同意我们的隐私", "当サイトではcookie",
		"cookieを使用しています") {
		return true
	}
	_, partners, ok := strings.Cut(s, "we and our ") // "we and our 842 partners"
	return ok && strings.HasPrefix(strings.TrimLeft(partners, "0123456789, "), "partners ")
}
