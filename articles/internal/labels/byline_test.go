package labels

import (
	"strings"
	"testing"
)

// TestEnglishByline has what follows names in a byline.
func TestEnglishByline(t *testing.T) {
	for in, want := range map[string]string{
		"By Jane Doe":                                  "author=Jane Doe",
		"By Jane Doe and John Roe":                     "author=Jane Doe and John Roe",
		"By Jane Doe, John Roe and Max Moe":            "author=Jane Doe, John Roe and Max Moe",
		"By Jane Doe with John Roe":                    "author=Jane Doe with John Roe",
		"By Ludwig van der Roe, Ana de la Cruz y Luna": "author=Ludwig van der Roe, Ana de la Cruz y Luna",
		"By J. al-Doe and d'Roe":                       "author=J. al-Doe and d'Roe",
		// jobs
		"By Jane Roe, Political Correspondent":           "author=Jane Roe",
		"By Jane Roe, Political Correspondent, BBC News": "source=BBC News author=Jane Roe",
		// outlets
		"By Jane Doe, CNN":                              "source=CNN author=Jane Doe",
		"By Jane Doe, Lake Herald, Lake Post":           "source=Lake Herald author=Jane Doe", // the first
		"By JANE DOE Associated Press":                  "source=Associated Press author=JANE DOE",
		"By Jane Doe Reuters":                           "source=Reuters author=Jane Doe",
		"By Jane Doe and John Roe The Associated Press": "source=The Associated Press author=Jane Doe and John Roe",
		"By Jane Doe Agence France-Presse":              "source=Agence France-Presse author=Jane Doe",
		"By Jane Doe AFP":                               "source=AFP author=Jane Doe",
		"By Jane Maria Efe":                             "author=Jane Maria Efe", // a surname
		"By JANE MARIA EFE":                             "author=JANE MARIA EFE",
		"By Jane Reuters":                               "source=Jane Reuters", // one word is no full name
		"By Jane Roe for The Lake Post":                 "source=The Lake Post author=Jane Roe",
		"By JANE ROE FOR THE LAKE POST":                 "source=THE LAKE POST author=JANE ROE",
		"By Reuters":                                    "source=Reuters",
		// places and other marks
		"By Jane Roe in Paris":         "author=Jane Roe place=Paris",
		"By Jane Roe in Paris, CNN":    "author=Jane Roe place=Paris, CNN",
		"By Jane Roe @janeroe":         "author=Jane Roe",
		"By Jane Roe at Lakeside Park": "author=Jane Roe",
		"By Jane Roe (staff)":          "author=Jane Roe",
		"By Jane Roe · 5 min":          "author=Jane Roe",
		"By Jane Roe — the lake":       "author=Jane Roe",
		"By Jane Roe http://lake.test": "author=Jane Roe",
		"By: Jane Roe":                 "author=Jane Roe",
		// sentences
		"by the way, it rained": "",
		"By the way":            "",
		"By Friday":             "",
		"By Friday the water had gone, and people came back home.": "",
		"By danah boyd": "",
		"By and by":     "",
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestSplitAgency has the agencies that are printed after a name without a comma.
func TestSplitAgency(t *testing.T) {
	for agency := range strings.SplitSeq("The Associated Press/Associated Press/Reuters/AFP/CNN/Bloomberg News/Bloomberg/BBC News/Xinhua", "/") {
		if name, got := splitAgency("Jane Doe " + agency); name != "Jane Doe" || got != agency {
			t.Errorf("splitAgency of Jane Doe %s = %q, %q", agency, name, got)
		}
	}
}

// TestIsEnglishOutlet has the last words by which outlets are known, and acronyms.
func TestIsEnglishOutlet(t *testing.T) {
	for word := range strings.FieldsSeq("news press times post journal reuters bloomberg guardian agency radio online magazine tribune herald gazette " +
		"telegraph daily network agencies xinhua media today desk newsroom monitor standard mirror weekly review") {
		if !isEnglishOutlet("Lake " + word) {
			t.Errorf("Lake %s is no outlet", word)
		}
	}
	for s, want := range map[string]bool{
		"BBC": true, "AP": true, "LAKES": true, "The Lake Post.": true, "A B C D E Post": true, "U.S": true,
		"A": false, "LAKESI": false, "Bbc": false, "A B C D E F Post": false, "lake post": false, "Lake Posts": false, "Jane Roe": false, "湖畔News": false,
		"": false, "12": false, "LAKE SIDE": false,
	} {
		if got := isEnglishOutlet(s); got != want {
			t.Errorf("isEnglishOutlet(%q) = %v", s, got)
		}
	}
}

// TestForeignBylineColon has labels such as Von with and without a colon.
func TestForeignBylineColon(t *testing.T) {
	for in, want := range map[string]string{
		"Von Jana Roth":                                "author=Jana Roth",
		"Von: Jana Roth":                               "author=Jana Roth",
		"Von: Jana ROTH, Max Beispiel":                 "author=Jana ROTH, Max Beispiel",
		"Von: Jana Roth und Max Lang":                  "author=Jana Roth, Max Lang",
		"Par : Jana Roth":                              "author=Jana Roth",
		"Por: Ana Cruz":                                "author=Ana Cruz",
		"Von: der Küste bis ins Tal":                   "",
		"Von: Montag an":                               "",
		"Autoren: Jana Roth und Max Lang, zwei Lehrer": "author=Jana Roth und Max Lang",
		"Auteurs : Jana Roth et Max Lang":              "author=Jana Roth et Max Lang",
		"Vonseiten Jana Roth":                          "",
	} {
		if got := read(in); got != want {
			t.Errorf("SourceLine(%q) = %q, want %q", in, got, want)
		}
	}
}
