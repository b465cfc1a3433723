package htmltree

import "testing"

func TestHidesByStyle(t *testing.T) {
	for style, want := range map[string]bool{
		"display:none":                      true,
		"color: red; DISPLAY : None":        true,
		"display: none !important; width:1": true,
		"display:block":                     false,
		"visibility: hidden":                false, // portals reveal their text by script
		"background:url(display:none)":      true,  // harmless: no article hides so
		"":                                  false,
		"display":                           false,
	} {
		if got := hidesByStyle(style); got != want {
			t.Errorf("hidesByStyle(%q) = %v, want %v", style, got, want)
		}
	}
}
