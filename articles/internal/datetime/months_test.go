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
				if got := monthByName(strings.ToLower(strings.ToUpper(name))); got != time.Month(i+1) {
					t.Errorf("%s: %q is the month %d", language, name, got)
				}
			}
		}
	}
	for _, word := range []string{"", "a", "sex", "dom", "março2", "яблоко", "مطر"} {
		if got := monthByName(word); got != 0 {
			t.Errorf("%q is the month %v", word, got)
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
