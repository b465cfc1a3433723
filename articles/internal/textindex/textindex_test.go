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
		{"pairs and the last alone", "渡轮复航", "渡轮 轮复 复航 航"},
		{"one character", "税", "税"},
		{"a run ends at signs", "港口，渡轮", "港口 口 渡轮 轮"},
		{"traditional characters", "臺灣發佈產業政策", "台湾 湾发 发布 布产 产业 业政 政策 策"},
		{"full width", "ＡＢＣ１２３，ｄ", "abc123 d"},
		{"two scripts", "A股上涨3%，5G手机", "a 股上 上涨 涨 3 5g 手机 机"},
		{"marks", "Café Zürich Łódź straße ångström İzmir", "cafe zurich lodz strass angstrom izmir"},
		{"combining marks", "e\u0301cole", "ecol"},
		{"apostrophes", "Don’t touch the mayor's O'Neill", "dont touch the mayor oneill"},
		{"a quoted word", "'harbour'", "harbour"},
		{"startsWithThreeDigits digits", "10,000 of 1,23 and 1,234,567", "10000 of 1 23 and 1234567"},
		{"decimals", "3.5", "3 5"},
		{"Greek and Cyrillic", "Αθήνας Ёлка", "αθηνασ елка"},
		{"Japanese", "東京タワー", "东京 京タ タワ ワー ー"},
		{"half-width kana", "ﾀﾜ", "タワ ワ"},
		{"Korean", "서울 시장", "서울 울 시장 장"},
		{"Thai", "กข", "กข ข"},
		{"compatibility", "ℌ⼈①㎡", "h 人 1"},
		{"hyphens", "COVID-19 state-run", "covid 19 state run"},
		{"a long word", strings.Repeat("x", 100), strings.Repeat("x", maxWord)},
		{"bad UTF-8", "a\xffb", "a b"},
		{"emoji", "🚀launch", "launch"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, strings.Join(Terms(test.text), " ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// titleTerms are the terms of a title: those of Terms and each unspaced character alone.
func titleTerms(title string) (terms []string) {
	eachTitleTerm(title, func(t []byte) { terms = append(terms, string(t)) })
	return terms
}

func TestTitleTerms(t *testing.T) {
	want := "渡轮 渡 轮复 轮 复航 复 航 on time"
	if diff := cmp.Diff(want, strings.Join(titleTerms("渡轮复航 on time"), " ")); diff != "" {
		t.Error(diff)
	}
}
