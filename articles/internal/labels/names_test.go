package labels

import (
	"slices"
	"testing"
)

func TestIsPersonName(t *testing.T) {
	for name, want := range map[string]bool{
		"Ines Okafor": true, "Jan van der Berg": true, "陆青山": true, "J. R. Quill": true, "Marisha GOLDHAMER": true,
		"Ines": false, "Valley Gazette": false, "Heron Ridge News": false, "Island Health": false, "Staff Writer": false,
		"Quill Software": false, "mill songs": false, "Ines Okafor in Antwerp": false, "山城晚报": false, "": false,
	} {
		if got := IsPersonName(name); got != want {
			t.Errorf("IsPersonName(%q) = %v, want %v", name, got, want)
		}
	}
}

func TestSplitNames(t *testing.T) {
	for byline, want := range map[string][]string{
		"Ines Okafor": {"Ines Okafor"},
		"Ines Okafor, Tom Brannigan and Hedda Quill": {"Ines Okafor", "Tom Brannigan", "Hedda Quill"},
		"Ines Okafor und Tom Brannigan":              {"Ines Okafor", "Tom Brannigan"},
		"Ines Okafor & Tom Brannigan":                {"Ines Okafor", "Tom Brannigan"},
		"陆青山、白鹭":                                     {"陆青山", "白鹭"},
		"陆青山 白鹭":                                     {"陆青山", "白鹭"},
		"김하늘,이서연":                                    {"김하늘", "이서연"},
		"":                                           nil,
	} {
		if got := SplitNames(byline); !slices.Equal(got, want) {
			t.Errorf("SplitNames(%q) = %q, want %q", byline, got, want)
		}
	}
}

func TestAuthors(t *testing.T) {
	for byline, want := range map[string][]string{
		"Ines Okafor": {"Ines Okafor"},
		"Ines Okafor, Tom Brannigan and Hedda Quill": {"Ines Okafor", "Tom Brannigan", "Hedda Quill"},
		"Ines Okafor und Tom Brannigan, Reuters":     {"Ines Okafor", "Tom Brannigan"},
		"Ines Okafor, Transport Correspondent":       {"Ines Okafor"},
		"Ines Okafor, MA, and Tom Brannigan":         {"Ines Okafor", "Tom Brannigan"},
		"By Ines Okafor, Tom Brannigan":              {"Ines Okafor", "Tom Brannigan"},
		"Von Ines Okafor":                            {"Ines Okafor"},
		"Von der Leyen":                              {"Von der Leyen"},
		"Okafor, Ines":                               {"Okafor, Ines"},
		"Okafor, Ines M.":                            {"Okafor, Ines M."},
		"harbour_cat":                                {"harbour_cat"},
		"Reuters":                                    nil,
		"The Associated Press":                       nil,
		"desk@gazette.example":                       nil,
		"https://gazette.example/ines":               nil,
		"陆青山 白鹭":                                     {"陆青山", "白鹭"},
		"陆青山、白鹭、新华社":                                 {"陆青山", "白鹭"},
		"김하늘,이서연":                                    {"김하늘", "이서연"},
		"Инна Орлова, Пётр Лесков":                   {"Инна Орлова", "Пётр Лесков"},
		"": nil,
	} {
		if got := Authors(byline); !slices.Equal(got, want) {
			t.Errorf("Authors(%q) = %q, want %q", byline, got, want)
		}
	}
}

// TestDegree reads an agency after a name for the source, but not a degree.
func TestDegree(t *testing.T) {
	for text, want := range map[string][2]string{
		"Ines Okafor, MA":            {"Ines Okafor", ""},
		"Ines Okafor, CSCS":          {"Ines Okafor", ""},
		"Ines Okafor, RDN, CDCES":    {"Ines Okafor", ""},
		"Ines Okafor, M.D.":          {"Ines Okafor", ""},
		"Ines Okafor, AFP":           {"Ines Okafor", "AFP"},
		"Ines Okafor, Reuters":       {"Ines Okafor", "Reuters"},
		"Ines Okafor, Valley Herald": {"Ines Okafor", "Valley Herald"},
		"Ines Okafor, MA, CNN":       {"Ines Okafor", "CNN"},
		"AFP":                        {"", "AFP"},
	} {
		author, source, _ := readByline(text)
		if got := [2]string{author, source}; got != want {
			t.Errorf("readByline(%q) = %q, want %q", text, got, want)
		}
	}
}
