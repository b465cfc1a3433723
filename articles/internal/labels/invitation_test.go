package labels

import (
	"strings"
	"testing"
)

func TestIsInvitation(t *testing.T) {
	for s, want := range map[string]bool{
		"Sign up for our weekly newsletter.":                     true,
		"No spam, we promise. You can unsubscribe at any time.":  true,
		"Abonnieren Sie unseren Kanal und verpassen Sie nichts.": true,
		"Inscrivez-vous pour recevoir les nouvelles du port.":    true,
		"Suscríbete y recibe las noticias del puerto.":           true,
		"Iscriviti e ricevi le notizie del porto.":               true,
		"Schrijf je in voor de nieuwsbrief.":                     true,
		"Meld deg på vårt nyhetsbrev.":                           true,
		"Подпишитесь на наш канал.":                              true,
		"扫描下方二维码，關注海港晚報。":                                        true,
		"The ferry leaves at nine.":                              false,
		"Die Fähre fährt um neun.":                               false,
		"Sign up for it. " + strings.Repeat("x", 300):            false,
	} {
		if got := IsInvitation(s); got != want {
			t.Errorf("IsInvitation(%q) = %v, want %v", s, got, want)
		}
	}
}
