package labels

import (
	"strings"

	"newsreader/articles/internal/cursor"
	"newsreader/articles/internal/hanfold"
)

// Consent says whether a paragraph belongs to the wall with which a site asks for
// consent to cookies: it speaks of itself and its partners, in the words such walls
// are made of. An article about cookies speaks of others.
func Consent(paragraph string) bool {
	s := cursor.Lower(cursor.Clip(paragraph, maxNotice))
	if hasAnyPrefix(s, "\"", "“", "„", "«", "「") { // somebody's words
		return false
	}
	if containsHan(cursor.Clip(s, 60)) {
		s = strings.ReplaceAll(hanfold.Simplify(s), " ", "")
	}
	for _, w := range []string{"we use cookies", "we and our partners", "with your permission we", "this website uses cookies", "this site uses cookies", "our site uses cookies", "by clicking “accept", "by clicking \"accept",
		"you may click to consent", "your preferences will apply to this website only", "may not require your consent, but you have a right to object", "by continuing to use this site, you",
		"wir verwenden cookies", "wir nutzen cookies", "diese website verwendet cookies", "wir und unsere partner", "nous utilisons des cookies", "ce site utilise des cookies", "nous et nos partenaires",
		"utilizamos cookies", "este sitio web utiliza cookies", "nosotros y nuestros socios", "utilizziamo i cookie", "noi e i nostri partner",
		"我们使用cookie", "本网站使用cookie", "本站使用cookie", "同意我们的隐私", "当サイトではcookie", "cookieを使用しています"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	_, of, ok := strings.Cut(s, "we and our ")
	return ok && strings.HasPrefix(strings.TrimLeft(of, "0123456789, "), "partners ")
}
