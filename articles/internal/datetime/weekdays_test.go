package datetime

import (
	"strings"
	"testing"

	"newsreader/articles/internal/cursor"
)

// weekdays has the names of weekdays in each language that are no other words there.
var weekdays = map[string]string{
	"en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun mon. TUE",
	"de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Mo Di Mi Do Fr Sa So Mo.",
	"fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
	"es": "lunes martes miércoles jueves viernes sábado domingo",
	"it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
	"ar": "الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت",
	"zh": "星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周日 週六 礼拜天 禮拜五",
	"ja": "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 火曜",
	"ko": "월요일 화요일 수요일 목요일 금요일 토요일 일요일",
}

func TestIsWeekday(t *testing.T) {
	for language, names := range weekdays {
		for name := range strings.FieldsSeq(names) {
			if !IsWeekday(name) {
				t.Errorf("%s: %q is no weekday", language, name)
			}
		}
	}
	for _, s := range []string{
		"", "Sam", "mar", "Days", "Monday morning", "Mondays", "星期", "星期八", "周刊", "周", "一", "火", "火山", "월", "월요", "日报", "星期一早上",
	} {
		if IsWeekday(s) {
			t.Errorf("%q is a weekday", s)
		}
	}
}

// TestSkipWeekdayStays holds that a text without a weekday is not skipped in part.
func TestSkipWeekdayStays(t *testing.T) {
	for _, s := range []string{"Sam Roe", "mars 2019", "星期八", "周刊", "火山", "월드", "5"} {
		c := &cursor.Cursor{Text: s}
		if SkipWeekday(c) || c.Pos != 0 {
			t.Errorf("%q is skipped up to byte %d", s, c.Pos)
		}
	}
}

// TestWeekdaysAroundDates has the places where pages print weekdays.
func TestWeekdaysAroundDates(t *testing.T) {
	const day, minute = "2019-11-19T00:00:00Z d", "2019-11-19T17:33:00Z m"
	for in, want := range map[string]string{
		"Tuesday 19 November 2019":         day,
		"Tuesday, 19 November 2019":        day,
		"Tue · 19 November 2019":           day,
		"Tue | 19 November 2019":           day,
		"19 November 2019, Tuesday":        day,
		"19 November 2019 (Tuesday)":       day,
		"19 November 2019, Tuesday, 17:33": minute,
		"2019年11月19日 星期二 17:33":            minute,
		"2019年11月19日(火) 17:33":             minute,
		"2019년 11월 19일(화) 17:33":           minute,
		"2019年11月19日 (火)":                  day,
		"2019年11月19日火曜日":                   day,
		"2019年11月19日(火":                    "", // a bracket must close
		"2019年11月19日(湖)":                   "",
		"17:33, Tuesday 19 November 2019":  minute,
	} {
		if got := stampString(Parse(in, Options{})); got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestWeekdayAbbreviations has abbreviations that are other words too: they need the comma of RFC 822.
func TestWeekdayAbbreviations(t *testing.T) {
	for language, names := range map[string]string{
		"fr": "lun mar mer jeu ven sam dim",
		"es": "lun mar mié mie jue vie sáb sab dom",
		"it": "lun mar mer gio ven sab dom",
		"pt": "seg ter qua qui sex sáb dom",
		"ru": "пн вт ср чт пт сб вс",
	} {
		for name := range strings.FieldsSeq(names) {
			for _, in := range []string{name + ", 19 Nov 2019", name + "., 19 Nov 2019"} {
				if got := stampString(Parse(in, Options{})); got != "2019-11-19T00:00:00Z d" {
					t.Errorf("%s: Parse(%q) = %q", language, in, got)
				}
			}
			if IsWeekday(name) {
				t.Errorf("%s: %q is a weekday without a comma", language, name)
			}
		}
	}
}
