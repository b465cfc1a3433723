package labels

import (
	"strings"
	"testing"
)

func TestIsOffer(t *testing.T) {
	for text, want := range map[string]bool{
		"THIS STORY IS FOR SUBSCRIBERS ONLY":                    true,
		"Our headlines in your inbox, every day at six.":        true,
		"This film comes from a third party.":                   true,
		"Empfohlener redaktioneller Inhalt":                     true,
		"Mit dem Digital-Abo weiterlesen, jederzeit kündbar.":   true,
		"Ce contenu externe peut déposer des traceurs.":         true,
		"Contenido exclusivo para suscriptores":                 true,
		"Alleen voor abonnees":                                  true,
		"本文僅限會員閱讀":                                              true,
		"この記事は有料会員限定です":                                         true,
		"The guests of the third party came late.":              false,
		"Der Inhalt des Pakets war verdorben.":                  false,
		"":                                                      false,
		strings.Repeat("x", maxNotice) + " in your inbox today": false,
	} {
		if got := IsOffer(text); got != want {
			t.Errorf("IsOffer(%.40q) = %v, want %v", text, got, want)
		}
	}
}
