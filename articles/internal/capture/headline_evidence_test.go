package capture

import "testing"

func TestTitleEvidence(t *testing.T) {
	for s, want := range map[string]evidenceOfTitle{
		"Ferry fares to rise again":                                 usualTitle,
		"Fähre fährt ab Montag wieder":                              usualTitle,
		"La ville reprend les travaux":                              usualTitle,
		"Паром вернулся на линию через год":                         usualTitle,
		"Gemeinderatsmitglieder beschließen Hafenausbau einstimmig": usualTitle, // four long words
		"湖面结了第一层薄冰":                                                 usualTitle,
		"湖面结了薄冰":                                                    usualTitle,
		"フェリーの運航が月曜日に再開される":                                         usualTitle,
		"항구 방파제 공사 다음달 시작":                                          usualTitle,
		"Lake freezes over":                                         shortTitle,
		"Port closes for good":                                      shortTitle,
		"Submit a correction":                                       noTitle,
		"港の新しい灯台が完成":                                                shortTitle,
		"詳しく見る":                                                     noTitle,
		"Jana van der Berg":                                         noTitle,
		"Harbour Gazette Store":                                     noTitle,
		"Crossword":                                                 noTitle,
		"HOMES & PROPERTY":                                          noTitle,
		"COMMENT 04 NOV 2025":                                       noTitle,
		"Share this page":                                           noTitle,
		"News | Sport | Weather | Shop":                             noTitle,
		"手机/数码时代":                                                   noTitle,
		"政治・社会":                                                     noTitle,
		"湖面结冰":                                                      noTitle,
		"12:30":                                                     noTitle,
		"":                                                          noTitle,
	} {
		if got := titleEvidence(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

func TestHalveRepeated(t *testing.T) {
	for s, want := range map[string]string{
		"Ferry fares to rise Ferry fares to rise":  "Ferry fares to rise",
		"湖面结了第一层薄冰 湖面结了第一层薄冰":                      "湖面结了第一层薄冰",
		"Ferry fares to rise, ferry fares to fall": "Ferry fares to rise, ferry fares to fall",
		"Ferry fares to rise  Ferry fares to rise": "Ferry fares to rise  Ferry fares to rise",
		"New York New York":                        "New York New York", // may be a title
		"":                                         "",
	} {
		if got := halveRepeated(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
