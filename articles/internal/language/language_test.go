package language

import "testing"

func TestLanguage(t *testing.T) {
	for in, want := range map[string]string{
		"雨停了，街上的人又多了起来。":                  "zh",
		"iPhone 15 Pro Max 发布，售价 8999 元起": "zh",
		"罕见！": "zh",
		"The rain has stopped and the people are in the streets":      "en",
		"湖のほとりの町で雨がやんだ":                                               "ja",
		"비가 그치고 사람들이 거리로 나왔다":                                         "ko",
		"Дождь прекратился, и люди вышли на улицы города":             "ru",
		"Дощ припинився, і люди вийшли на вулиці міста":               "uk",
		"توقف المطر وخرج الناس إلى الشوارع":                           "ar",
		"הגשם פסק והאנשים יצאו לרחובות":                               "he",
		"ฝนหยุดตกแล้วและผู้คนออกมาบนถนน":                              "th",
		"Η βροχή σταμάτησε και ο κόσμος βγήκε":                        "el",
		"बारिश रुक गई और लोग सड़कों पर निकल आए":                       "hi",
		"Der Regen hat aufgehört und die Leute sind auf der Straße":   "de",
		"La pluie a cessé et les gens sont dans les rues de la ville": "fr",
		"La lluvia cesó y la gente salió a las calles del pueblo":     "es",
		"La pioggia è finita e la gente non sta più in casa":          "it",
		"A chuva parou e as pessoas estão nas ruas da cidade":         "pt",
		"Het regent niet meer en de mensen zijn op straat":            "nl",
		"Apple iPhone Samsung":                      "",
		"No ferries today":                          "",
		"Van hits the bridge":                       "",
		"Mayor resigns after vote":                  "en",
		"No title, but a first line. And a second.": "en",
		"Não há vagas no porto a esta hora":         "pt",
		"2024":                                      "",
		"":                                          "",
	} {
		if got := Detect(in); got != want {
			t.Errorf("Language(%q) = %q, want %q", in, got, want)
		}
	}
}
