package labels

import (
	"strings"
	"testing"
)

func TestIsPictureCredit(t *testing.T) {
	for s, want := range map[string]bool{
		"Foto: dpa":                                   true,
		"FOTO: NTB / Nils Aker":                       true,
		"(Photo by Ada Fenn)":                         true,
		"The quay in March. Photo by Ada Fenn":        true,
		"The quay in March (Image: GETTY )":           true,
		"The ferry leaves. REUTERS/Nils Aker":         true,
		"The ferry leaves. (AP Photo/Ada Fenn, File)": true,
		"© Ada Fenn":                                  true,
		"Der Kai im März © Hafenamt":                  true,
		"Der Trainer am Kai. IMAGO/Nils Aker":         true,
		"Ein Lastwagen am Kai. Bild: Ada Fenn/dpa":    true,
		"Prom przy nabrzeżu. Fot. Ada Fenn":           true,
		"Паром у причала. Фото: Ада Фенн":             true,
		"Le quai en mars. Photo : Ada Fenn":           true,
		"El muelle en marzo. Foto: EFE":               true,
		"She showed me a photo by Ansel Brandt.":      false,
		"The pictures were sold to Getty Images.":     false,
		"The minister told Reuters":                   false,
		"He took a foto and left.":                    false,
		"The title of the photo: a long sentence follows which says what was seen there, by whom and when, and nobody was named": false,
		"Photo: the town in March. It was cold, and the ferries did not run. Nobody minded.":                                     false,
		"老码头 图片": false,
		"":       false,
	} {
		if got := IsPictureCredit(s); got != want {
			t.Errorf("IsPictureCredit(%q) = %v, want %v", s, got, want)
		}
	}
}

// TestIsOnlyPictureCredit has credits with and without what they credit.
func TestIsOnlyPictureCredit(t *testing.T) {
	for line, want := range map[string]bool{
		"Foto: Ana Ruiz / NTB":                     true,
		"(Photo by Ana Ruiz)":                      true,
		"© Ana Ruiz":                               true,
		"Crédit photo : Ana Ruiz":                  true,
		"The quay in March. (Photo by Ana Ruiz)":   false,
		"Photos of the quay are shown at the town": false,
		"The quay":                            false,
		"":                                    false,
		"Foto: " + strings.Repeat("Ana ", 40): false,
	} {
		if got := IsOnlyPictureCredit(line); got != want {
			t.Errorf("%q: %t", line, got)
		}
	}
}
