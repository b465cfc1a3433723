package textindex

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTerms(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", ""},
		{"signs alone", " — !?…\n", ""},
		{"words", "Ferries return, slowly", "ferri return slowli"},
		{"repeated words", "fog fog", "fog fog"},
		{"a long word", strings.Repeat("x", 100), strings.Repeat("x", maxWord)},
		{"a long word of other letters", strings.Repeat("ж", 100), strings.Repeat("ж", maxWord/2)},
		{"hyphens", "COVID-19 state-run", "covid 19 state run"},
		{"bad UTF-8", "a\xffb", "a b"},
		{"emoji", "🚀launch", "launch"},
		{"nothing but dropped marks", "a \u0301\u0301 b", "a b"},

		{"pairs and the last alone", "渡轮复航", "渡轮 轮复 复航 航"},
		{"one character", "税", "税"},
		{"a run ends at signs", "港口，渡轮", "港口 口 渡轮 轮"},
		{"a run ends at a space", "港口 渡轮", "港口 口 渡轮 轮"},
		{"traditional characters", "臺灣發佈產業政策", "台湾 湾发 发布 布产 产业 业政 政策 策"},
		{"two scripts", "A股上涨3%，5G手机", "a 股上 上涨 涨 3 5g 手机 机"},
		{"a word ends a run", "渡A轮", "渡 a 轮"},
		{"Japanese", "東京タワー", "东京 京タ タワ ワー ー"},
		{"Korean", "서울 시장", "서울 울 시장 장"},
		{"Thai", "กข", "กข ข"},

		{"full width", "ＡＢＣ１２３，ｄ", "abc123 d"},
		{"accents", "Café Zürich Łódź straße ångström İzmir", "cafe zurich lodz strass angstrom izmir"},
		{"combining marks", "e\u0301cole", "ecol"},
		{"Greek and Cyrillic", "Αθήνας Ёлка", "αθηνασ елка"},
		{"half-width kana", "ﾀﾜ", "タワ ワ"},
		{"compatibility", "ℌ⼈①㎡", "h 人 1m2"},
		{"only ASCII words have stems", "cafés Ёлкаs", "cafe елкаs"},

		{"apostrophes inside words", "Don’t touch O'Neill", "dont touch oneill"},
		{"possessives", "the mayor's, the Mayor’S", "the mayor the mayor"},
		{"a possessive at the end", "mayor's", "mayor"},
		{"a possessive of letters beyond ASCII", "Gdańsk's", "gdansk"},
		{"an s that begins a word", "o'sullivan x's5", "osullivan xs5"},
		{"quotation marks", "'harbour' ’tis 'a", "harbour tis a"},
		{"an apostrophe after a digit", "5's 5'x", "5 5x"},
		{"an apostrophe at the end", "boys'", "boy"},
		{"other apostrophes", "O‘Neill OʼNeill Hawaiʻi пʼять п'ять ʼtis", "oneill oneill hawaii пять пять tis"},
		{"elided words before a French one", "L'Afrique, d’été jusqu'à qu'il s’est aujourd'hui l'Hôtel l'Œuvre", "afriqu ete a il est aujourdhui hotel oeuvr"},
		{"elided words before an Italian one", "Dell'acqua nell’Adriatico un'altra quest'anno c'è", "acqua adriatico altra anno e"},
		{"elided words before a Catalan one", "L'Hospitalet d’aigua n'hi", "hospitalet aigua hi"},
		{"Turkish endings", "Ankara'da İzmir’in Türkiye'nin TBMM'de İSTANBUL'DAN", "ankara izmir turkiy tbmm istanbul"},
		{"Turkish endings of abbreviations and chains of them", "AB'ye ABD'ye Trabzon'lular Ankara'daydı İzmir'dekilere Erdoğan´ın ab'ye", "ab abd trabzon ankara izmir erdogan ab"},
		{"Catalan pronouns", "compra't vendre’l veure'ns digue'm-ho", "compra vendr veur digu ho"},
		{"Italian elision", "degl'Inglesi dell’acqua nell'Etna quell'uomo sant'Egidio quest´anno trent'anni", "inglesi acqua etna uomo egidio anno anni"},
		{"more French elision", "presqu'île jusqu’ici quoiqu'elle lorsqu'un", "ile ici ell un"},
		{"English possessives", "the museum's, James's and ITALY'S boys' O’Brien's", "the museum jame and itali boy obrien"},
		{"no elided word, no ending", "won't O'Brien Hawai'i Chang'e M'Bala rock'n'roll l'11", "wont obrien hawaii chang mbala rocknroll l 11"},

		{"grouped digits", "10,000 of 1,23 and 1,234,567", "10000 of 1 23 and 1234567"},
		{"four digits are no group", "1,2345", "1 2345"},
		{"a comma after a letter", "a,234", "a 234"},
		{"a comma before letters", "1,abc", "1 abc"},
		{"a comma at the end", "1,", "1"},
		{"decimals", "3.5", "3 5"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, strings.Join(Terms(test.text), " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// titleTerms returns the terms of a title.
func titleTerms(title string) (terms []string) {
	eachTitleTerm(title, func(t []byte) { terms = append(terms, string(t)) })
	return terms
}

// TestTitleTerms checks that every character of a title can be looked up without a prefix search.
func TestTitleTerms(t *testing.T) {
	for title, want := range map[string]string{
		"渡轮复航 on time": "渡轮 渡 轮复 轮 复航 复 航 on time",
		"5G手机":         "5g 手机 手 机",
		"é ёж":         "e еж",
		"":             "",
	} {
		if diff := cmp.Diff(want, strings.Join(titleTerms(title), " ")); diff != "" {
			t.Errorf("%q: %s", title, diff)
		}
	}
}
