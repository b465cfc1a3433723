package language

import (
	"slices"
	"strings"
	"testing"
)

// TestDetect has, a language, texts as long as articles begin, as short as headlines, and with names in
// another script.
func TestDetect(t *testing.T) {
	for want, texts := range map[string][]string{
		"zh": {
			"雨停了，街上的人又多了起来。",
			"雨停了，街上的人又多了起來。",
			"罕见！",
			"iPhone 15 Pro Max 发布，售价 8999 元起",
			"湖畔の料理店在网上走红，许多人都会去", // a Japanese particle in a name
		},
		"ja": {
			"湖のほとりの町で雨がやんだ",
			"首相、訪米を発表 来月上旬に首脳会談へ", // mostly Han
			"スマートフォン市場、急成長",
		},
		"ko": {"비가 그치고 사람들이 거리로 나왔다", "李대통령, 내일 北에 제안", "iPhone 17 출시"},
		"ru": {"Дождь прекратился, и люди вышли на улицы города", "Компания Apple представила новый телефон"},
		"uk": {"Дощ припинився, і люди вийшли на вулиці міста"},
		"ar": {"توقف المطر وخرج الناس إلى الشوارع"},
		"he": {"הגשם פסק והאנשים יצאו לרחובות"},
		"th": {"ฝนหยุดตกแล้วและผู้คนออกมาบนถนน"},
		"el": {"Η βροχή σταμάτησε και ο κόσμος βγήκε"},
		"hi": {"बारिश रुक गई और लोग सड़कों पर निकल आए"},
		"en": {
			"The rain has stopped and the people are in the streets",
			"Mayor resigns after vote", // one common word will do in English
			"No title, but a first line. And a second.",
			"The old mill is", // as few letters as are judged
			"Beijing (北京) is the capital of the country",
		},
		"de": {"Der Regen hat aufgehört und die Leute sind auf der Straße", "Das Wasser ist nicht tief"},
		"fr": {"La pluie a cessé et les gens sont dans les rues de la ville", "Une nuit pour les étoiles"},
		"es": {"La lluvia cesó y la gente salió a las calles del pueblo", "El lago no es lo más profundo"},
		"it": {"La pioggia è finita e la gente non sta più in casa", "Il sole della sera"},
		"pt": {"A chuva parou e as pessoas estão nas ruas da cidade", "Não há vagas no porto a esta hora"},
		"nl": {"Het regent niet meer en de mensen zijn op straat", "Een huis bij het water"},
	} {
		for _, text := range texts {
			if got := Detect(text); got != want {
				t.Errorf("Detect(%q) = %q, want %q", text, got, want)
			}
		}
	}
}

// TestScripts has texts at the limits of what decides between languages: how many characters of which
// script, where none of the words matter.
func TestScripts(t *testing.T) {
	for _, tc := range []struct{ text, want, why string }{
		{"湖畔 Lakeside", "zh", "a Han character weighs as much as three letters"},
		{"湖畔 Lakesides", "", "and not more"},
		{"㐀㐁", "zh", "rare Han characters of Extension A"},
		{"𠀀𠀁", "zh", "of Extension B"},
		{"湖畔湖畔湖畔湖の", "ja", "one kana to seven Han characters"},
		{"湖畔湖畔湖畔湖畔の", "zh", "one to eight is a Japanese particle in Chinese"},
		{"湖・畔・湖・畔ー", "zh", "marks of Japanese that Chinese uses, too"},
		{"한글湖畔", "zh", "as much Han as hangul"},
		{"한글자湖畔", "ko", "more hangul than Han"},
		{strings.Repeat("ж", 49) + " ї", "ru", "one Ukrainian letter in fifty"},
		{strings.Repeat("ж", 48) + " ї", "uk", "more than that"},
		{strings.Repeat("ж", 48) + " є", "uk", "another Ukrainian letter"},
		{strings.Repeat("ж", 48) + " ґ", "uk", "another Ukrainian letter"},
		{strings.Repeat("ж", 48) + " і", "uk", "another Ukrainian letter"},
		{"дождик и туман the rain and it", "en", "no more Cyrillic letters than Latin ones"},
		{"the rain and it ծովափնյա քաղաք", "", "more letters of an unknown script than Latin ones"},
		{"the rain " + strings.Repeat("Brno ", 10), "en", "one common word in twelve"},
		{"the rain " + strings.Repeat("Brno ", 11), "", "in thirteen"},
	} {
		if got := Detect(tc.text); got != tc.want {
			t.Errorf("%s: Detect(%q) = %q, want %q", tc.why, tc.text, got, tc.want)
		}
	}
}

// TestDetectNothing has texts whose language is better left unknown than guessed.
func TestDetectNothing(t *testing.T) {
	for text, why := range map[string]string{
		"":                     "empty",
		"2024, 19:45, 3–2":     "no letters",
		"雨":                    "one character",
		"Дождь":                "too few letters of an alphabet",
		"дождик и туман":       "as many letters as the least, not more",
		"the of and":           "too few Latin letters",
		"Apple iPhone Samsung": "names alone",
		"No ferries today":     "a common word of two languages",
		"Van hits the bridge":  "as many words of Dutch as of English",
		"Regen und Nebel":      "one common word of a language that is not English",
		"ծովափնյա քաղաքում անձրևը դադարեց":                                                                   "a script that is not known",
		"The Kraków Łódź Gdańsk Szczecin Bydgoszcz Lublin Katowice Białystok Gdynia Częstochowa Radom Toruń": "one common word in more than twelve",
	} {
		if got := Detect(text); got != "" {
			t.Errorf("%s: Detect(%q) = %q", why, text, got)
		}
	}
}

// TestCommonWords holds that every common word is short enough to be looked up, and that each language
// has words of its own, without which it could never be detected.
func TestCommonWords(t *testing.T) {
	var own [len(latinTags)]int
	for word, languages := range commonWords() {
		if len(word) > maxCommonWord {
			t.Errorf("%q is longer than maxCommonWord", word)
		}
		for i := range own {
			if languages == 1<<i {
				own[i]++
			}
		}
	}
	for i, n := range own {
		if n < 5 {
			t.Errorf("%s has %d words that no other language has", latinTags[i], n)
		}
	}
}

// TestBound holds that what follows the first 8 KiB does not count.
func TestBound(t *testing.T) {
	english := strings.Repeat("the rain has stopped and ", maxBytes/25+1)
	if got := Detect(english + strings.Repeat("雨停了", maxBytes)); got != "en" {
		t.Errorf("the end of a long text makes it %q", got)
	}
	if got := Detect(strings.Repeat("雨", maxBytes/3) + strings.Repeat(english, 9)); got != "zh" {
		t.Errorf("the end of a long Chinese text makes it %q", got)
	}
}

// FuzzDetect holds that any text has one of the known tags or none, and that digits and marks around
// its words do not change it.
func FuzzDetect(f *testing.F) {
	for _, s := range []string{"The rain has stopped", "雨停了", "\xff", "Дощ припинився, і люди", "Das ist nicht das Ende"} {
		f.Add(s)
	}
	tags := append([]string{"", "zh", "ja", "ko", "ru", "uk", "ar", "he", "th", "el", "hi"}, latinTags[:]...)
	f.Fuzz(func(t *testing.T, s string) {
		got := Detect(s)
		if !slices.Contains(tags, got) {
			t.Errorf("Detect(%q) = %q", s, got)
		}
		if len(s) < maxBytes/2 {
			if marked := Detect("1. " + strings.ReplaceAll(s, " ", " – ") + " 2024"); marked != got {
				t.Errorf("Detect(%q) = %q, and %q with marks", s, got, marked)
			}
		}
	})
}
