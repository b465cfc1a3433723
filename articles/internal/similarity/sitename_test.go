package similarity

import "testing"

func TestTrimSiteName(t *testing.T) {
	for title, want := range map[string]string{
		"Ferry runs aground off Tessel | The Tessel Times | World": "Ferry runs aground off Tessel",
		"Ferry runs aground off Tessel - The Times":                "Ferry runs aground off Tessel",
		"Live | Ferry": "Live | Ferry",
		"A - B":        "A - B",
		"Ferry runs aground now - and nobody knows why it did so": "Ferry runs aground now - and nobody knows why it did so",
	} {
		if got := trimSiteName(title); got != want {
			t.Errorf("%q becomes %q, want %q", title, got, want)
		}
	}
}
