package datetime

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// TestMonthNames has the months of each language from January to December, with the abbreviations that
// its newspapers print after a slash.
func TestMonthNames(t *testing.T) {
	for language, names := range map[string]string{
		"en": "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
		"de": "januar/jänner/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug september/sep oktober/okt november/nov dezember/dez",
		"fr": "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/déc",
		"es": "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/sept octubre/oct noviembre/nov diciembre/dic",
		"it": "gennaio febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic",
		"pt": "janeiro/jan fevereiro/fev março/mar abril/abr maio junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
		"nl": "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep oktober/okt november/nov december/dec",
		"ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
		// in Egypt and the Gulf, and in the Levant, with and without hamza
		"ar": "يناير فبراير/شباط مارس/آذار أبريل/ابريل/إبريل/نيسان مايو/أيار يونيو/يونيه/حزيران يوليو/يوليه/تموز أغسطس/اغسطس/آب سبتمبر/أيلول أكتوبر/اكتوبر نوفمبر ديسمبر",
	} {
		months := strings.Fields(names)
		if len(months) != 12 {
			t.Fatalf("%s has %d months", language, len(months))
		}
		for i, names := range months {
			for name := range strings.SplitSeq(names, "/") {
				want := fmt.Sprintf("2019-%02d-07T00:00:00Z d", i+1)
				for _, form := range []string{"7 %s 2019", "7 %s. 2019", "7-%s-2019"} {
					in := fmt.Sprintf(form, name)
					if got := stampString(Parse(in, Options{})); got != want {
						t.Errorf("%s: Parse(%q) = %q, want %q", language, in, got, want)
					}
				}
				if got := monthByName(foldName(strings.ToUpper(name)), ""); got != time.Month(i+1) {
					t.Errorf("%s: %q is the month %d", language, name, got)
				}
			}
		}
	}
	for _, word := range []string{"", "a", "sex", "dom", "março2", "яблоко", "مطر"} {
		if got := monthByName(foldName(word), ""); got != 0 {
			t.Errorf("%q is the month %v", word, got)
		}
	}
}

// TestAllMonthNames reads every name of names.txt as its month, in lower case and in capitals, on a page in its language.
func TestAllMonthNames(t *testing.T) {
	languages := 0
	for line := range strings.Lines(namesText) {
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if columns[1] != "months" {
			continue
		}
		languages++
		for i, names := range columns[2:] {
			for name := range strings.SplitSeq(names, ",") {
				for _, spelled := range []string{name, strings.ToUpper(name)} {
					in := "7 " + spelled + " 2019 08:05 +0200"
					want := fmt.Sprintf("2019-%02d-07T08:05:00+02:00 m", i+1)
					if got := stampString(Parse(in, Options{Language: columns[0]})); got != want {
						t.Errorf("%s: Parse(%q) = %q, want %q", columns[0], in, got, want)
					}
				}
			}
		}
	}
	if languages < 40 {
		t.Errorf("months of %d languages", languages)
	}
}

// TestTruncatedMonths has months as software truncates them, with and without marks, where the language is unknown.
func TestTruncatedMonths(t *testing.T) {
	for language, names := range map[string]string{
		"ru": "янв фев мар апр мая июн июл авг сен окт ноя дек",
		"uk": "січ лют бер кві тра чер лип сер вер жов лис гру",
		"be": "сту лют сак кра мая чэр ліп жні вер кас ліс сне",
		"pl": "sty lut mar kwi maj cze lip sie wrz paz lis gru",
		"tr": "oca sub mar nis may haz tem agu eyl eki kas ara",
		"el": "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
		"cs": "led úno bře dub kvě čvn čvc srp zář říj lis pro",
		"fi": "tam hel maa huh tou kes hei elo syy lok marr jou",
		"hu": "jan feb már ápr máj jún júl aug sze okt nov dec",
		"ro": "ian feb mar apr mai iun iul aug sep oct noi dec",
		"lt": "sau vas kov bal geg bir lie rugp rugs spa lap gru",
		"et": "jaa vee mär apr mai juu juul aug sep okt nov det",
		"id": "jan feb mar apr mei jun jul agu sep okt nov des",
		"eu": "urt ots mar api mai eka uzt abu ira urr aza abe",
	} {
		for i, name := range strings.Fields(names) {
			in, want := "Xx, 7 "+name+" 2019", fmt.Sprintf("2019-%02d-07", i+1)
			in = in[len("Xx, "):]
			if got := dateIn(in, Options{}); got != want && !(language == "et" && name == "juu") {
				t.Errorf("%s: Parse(%q) is the day %q, want %q", language, in, got, want)
			}
		}
	}
}

// TestDisputedMonths has names that mean different months in two languages.
func TestDisputedMonths(t *testing.T) {
	for _, tc := range []struct{ in, language, want string }{
		{"7 listopada 2019", "", "2019-11-07"}, {"7 listopada 2019", "pl", "2019-11-07"}, {"7 listopada 2019", "hr", "2019-10-07"}, {"7 LIS 2019", "hr-HR", "2019-10-07"},
		{"7 srp 2019", "cs", "2019-08-07"}, {"7 srp 2019", "HR", "2019-07-07"}, {"7 lip 2019", "de", "2019-07-07"},
	} {
		if got := dateIn(tc.in, Options{Language: tc.language}); got != tc.want {
			t.Errorf("%q in %q is the day %q, want %q", tc.in, tc.language, got, tc.want)
		}
	}
}

// TestDatesOfLanguages has whole dates as languages print them.
func TestDatesOfLanguages(t *testing.T) {
	for in, want := range map[string]string{
		"пн, 7 октября 2019 г., 10:05": "2019-10-07T10:05:00Z m", "7 жовтня 2019 р. о 10:05": "2019-10-07T10:05:00Z m", "7 октомври 2019 г.": "2019-10-07T00:00:00Z d",
		"2019. október 7., 10:05": "2019-10-07T10:05:00Z m", "2019-október-7": "2019-10-07T00:00:00Z d", "2019 m. spalio 7 d. 10:05": "2019-10-07T10:05:00Z m", "2019. gada 7. oktobris": "2019-10-07T00:00:00Z d",
		"7. lokakuuta 2019 klo 10:05": "2019-10-07T10:05:00Z m", "7. október 2019": "2019-10-07T00:00:00Z d", "mandag den 7. oktober 2019": "", "7. oktober 2019 kl. 10:05": "2019-10-07T10:05:00Z m",
		"7 Ekim 2019 Pazartesi 10:05": "2019-10-07T10:05:00Z m", "Δευ, 07 Οκτ 2019 10:05:00 +0300": "2019-10-07T10:05:00+03:00 s", "ΔΕΥΤΕΡΑ, 7 ΟΚΤΩΒΡΙΟΥ 2019": "2019-10-07T00:00:00Z d",
		"7 באוקטובר 2019": "2019-10-07T00:00:00Z d", "सोम, 7 अक्टूबर 2019": "2019-10-07T00:00:00Z d", "7 تشرين الأول 2019": "2019-10-07T00:00:00Z d", "7 tháng 10, 2019 10:05": "2019-10-07T10:05:00Z m", "07 thg 10 2019 10:05": "2019-10-07T10:05:00Z m",
		"pon, 7 paź 2019 10:05:00 +0200": "2019-10-07T10:05:00+02:00 s", "po, 7 říj 2019 10:05:00 GMT": "2019-10-07T10:05:00Z s", "7 d'octubre de 2019": "2019-10-07T00:00:00Z d", "7 d’octubre del 2019": "2019-10-07T00:00:00Z d",
	} {
		if got := stampString(Parse(in, Options{})); got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestHanMonths has both forms in which software prints months when it formats RFC 822 dates in Chinese.
func TestHanMonths(t *testing.T) {
	for i, name := range strings.Fields("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月") {
		want := fmt.Sprintf("2019-%02d-07T08:05:00Z m", i+1)
		for _, month := range []string{name, fmt.Sprintf("%d月", i+1), fmt.Sprintf("%02d月", i+1)} {
			in := "07 " + month + " 2019 08:05"
			if got := stampString(Parse(in, Options{})); got != want {
				t.Errorf("Parse(%q) = %q, want %q", in, got, want)
			}
		}
	}
	for _, in := range []string{"7 十三月 2019", "7 13月 2019", "7 0月 2019", "7 月 2019", "7 五 2019", "7 五月"} {
		if got := stampString(Parse(in, Options{Now: now(), Zone: east8})); got != "" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
}
