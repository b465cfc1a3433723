package datetime

import "testing"

// dateIn returns the date that a text is, as read on a page of April 2024 in the given zone.
func dateIn(text string, o Options) string {
	st, ok := Parse(text, o)
	if !ok || st.Precision != Day {
		return ""
	}
	return st.Time.Format("2006-01-02")
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		// the year first
		"2019-11-07": "2019-11-07", "2019-1-7": "2019-01-07", "2019/11/7": "2019-11-07", "2019.11.07": "2019-11-07", "2019.11.07.": "2019-11-07", "2019. 11. 7.": "2019-11-07",
		"2019年11月7日": "2019-11-07", "2019年11月7号": "2019-11-07", "2019年11月7": "2019-11-07", "2019 年 11 月 7 日": "2019-11-07", "2019년 11월 7일": "2019-11-07",
		"2019 11/07": "2019-11-07", "2019 November 7": "2019-11-07", "2019 Nov. 7": "2019-11-07",
		"2019-11/07": "", "2019年11.07": "", "2019 11/7": "", "2019 1/07": "", "2019 1107": "", "201911/07": "", "2019年11월7日": "", "2019-11": "", "2019年": "", "2019年11月": "", "2019": "",
		// by eras
		"令和元年11月7日": "", "令和1年11月7日": "2019-11-07", "民國108年11月7日": "2019-11-07", "民国108年11月7日": "2019-11-07", "令和年11月7日": "", "平成31年1月7日": "",
		// the day first
		"7 November 2019": "2019-11-07", "7th November 2019": "2019-11-07", "1st of May 2019": "2019-05-01", "2nd May 2019": "2019-05-02", "3rd May 2019": "2019-05-03",
		"1er mai 2019": "2019-05-01", "1º de mayo de 2019": "2019-05-01", "7 de noviembre del 2019": "2019-11-07", "7. November 2019": "2019-11-07", "7 November, 2019": "2019-11-07",
		"7-Nov-2019": "2019-11-07", "7Nov2019": "2019-11-07", "7xx November 2019": "",
		// the month first
		"November 7, 2019": "2019-11-07", "Nov. 7, 2019": "2019-11-07", "Nov 7 2019": "2019-11-07", "November 7th, 2019": "2019-11-07", "May 1st 2019": "2019-05-01", "May 2nd 2019": "2019-05-02", "May 3rd 2019": "2019-05-03", "November 7 , 2019": "2019-11-07",
		"November 2019": "", "November": "", "November 32, 2019": "", "November 123, 2019": "", "Nevember 7, 2019": "",
		// numbers alone: a dot puts the day first, else one of them must be above 12
		"7.11.2019": "2019-11-07", "13.11.2019": "2019-11-13", "7. 11. 2019": "", "7.11. 2019": "2019-11-07", "11.13.2019": "",
		"13/11/2019": "2019-11-13", "11/13/2019": "2019-11-13", "13-11-2019": "2019-11-13", "11-13-2019": "2019-11-13",
		"7/11/2019": "", "12/12/2019": "2019-12-12", "12/11/2019": "", "13/13/2019": "", "13/11.2019": "", "13/11/19": "", "13/11/20195": "",
		// days that the calendar does not have
		"2019-02-29": "", "2020-02-29": "2020-02-29", "2019-04-31": "", "2019-00-07": "", "2019-11-00": "", "2019-13-07": "", "31 April 2019": "", "29 February 2019": "", "30.02.2019": "",
		// the basic format of ISO 8601
		"20191107": "2019-11-07", "2019110": "", "201911070": "", "20191307": "",
	} {
		if got := dateIn(in, Options{}); got != want {
			t.Errorf("Parse(%q) is the day %q, want %q", in, got, want)
		}
	}
}

// TestDatesWithoutYear has dates of the last twelve months. Two numbers alone are one where pages put
// the month first, and elsewhere only before a time of day.
func TestDatesWithoutYear(t *testing.T) {
	chinese := Options{Now: now(), Zone: east8}
	for in, want := range map[string]string{
		"4月22日": "2024-04-22", "4月24日": "2024-04-24", "4月25日": "2023-04-25", "12月31日": "2023-12-31", "4 月 22 号": "2024-04-22", "4월 22일": "2024-04-22",
		"April 22": "2024-04-22", "22 April": "2024-04-22", "25 April": "2023-04-25", "29 February": "2024-02-29",
		"04-22": "2024-04-22", "4-22": "2024-04-22", "04/22": "2024-04-22", "12-31": "2023-12-31", "04-5": "2024-04-05",
		"4-5": "", "04.22": "", "22-04": "", "04-31": "", "4月": "", "4月22": "", "02-30": "", "14月1日": "",
	} {
		if got := dateIn(in, chinese); got != want {
			t.Errorf("Parse(%q) is the day %q, want %q", in, got, want)
		}
	}
	for _, tc := range []struct {
		in   string
		opts Options
		want string
	}{
		{"04-22 09:05", chinese, "2024-04-22T09:05:00+08:00 m"},
		{"04-22 09:05", Options{Now: now()}, "2024-04-22T09:05:00Z m"},
		{"04-22", Options{Now: now(), Zone: ZoneFor("ja")}, "2024-04-22T00:00:00+09:00 d"},
		{"04-22", Options{Now: now()}, ""},
		{"09:05 04-22", chinese, ""},
		{"09:05 4月22日", chinese, "2024-04-22T09:05:00+08:00 m"},
		{"29 February", Options{Now: now().AddDate(1, 0, 0), Zone: east8}, ""},
		{"4月22日", Options{Zone: east8}, ""}, // when the page was seen is not known
		{"22 April", Options{}, ""},
	} {
		if got := stampString(Parse(tc.in, tc.opts)); got != tc.want {
			t.Errorf("Parse(%q) = %q, want %q", tc.in, got, tc.want)
		}
	}
}

// TestYearOfTwoDigits has the year of RFC 822, which is one only before a time of day.
func TestYearOfTwoDigits(t *testing.T) {
	for in, want := range map[string]string{
		"19 Nov 19 17:33": "2019-11-19T17:33:00Z m",
		"19 Nov 00 17:33": "2000-11-19T17:33:00Z m",
		"19 Nov 89 17:33": "", // 2089
		"19 Nov 90 17:33": "1990-11-19T17:33:00Z m",
		"19 Nov 99 17:33": "1999-11-19T17:33:00Z m",
		"19 Nov 19":       "",
		"19 Nov 19 x":     "",
	} {
		if got := stampString(Parse(in, Options{Now: now()})); got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestYearAfterTime has the order of date(1).
func TestYearAfterTime(t *testing.T) {
	for in, want := range map[string]string{
		"Tue Nov 19 17:33:05 2019":       "2019-11-19T17:33:05Z s",
		"Tue Nov 19 17:33:05 EST 2019":   "2019-11-19T17:33:05-05:00 s",
		"Tue Nov 19 17:33:05 +0800 2019": "2019-11-19T17:33:05+08:00 s",
		"Tue Nov 19 17:33:05 1989":       "", // no year of news
		"Tue Nov 19 17:33:05 1990":       "1990-11-19T17:33:05Z s",
		"Tue Nov 19 17:33:05 20195":      "",
		"Tue Nov 19 17:33:05 201":        "",
		"Tue 19 Nov 2018 17:33:05 2019":  "",
	} {
		if got := stampString(Parse(in, Options{})); got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestBasicFormat has the basic format of ISO 8601 with a time of day.
func TestBasicFormat(t *testing.T) {
	for in, want := range map[string]string{
		"20191119T173305Z":     "2019-11-19T17:33:05Z s",
		"20191119T173305+0800": "2019-11-19T17:33:05+08:00 s",
		"20191119t173305":      "2019-11-19T17:33:05Z s",
		"20191119173305":       "2019-11-19T17:33:05Z s",
		"20191119T1733":        "",
		"20191119T243305Z":     "",
		"20191119T1733055":     "",
	} {
		if got := stampString(Parse(in, Options{})); got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
}
