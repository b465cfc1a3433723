package datetime

import (
	"testing"
	"time"
)

// TestPlausible has the ends of the interval in which a time is news: misread numbers are mostly outside.
func TestPlausible(t *testing.T) {
	for _, tc := range []struct {
		in   string
		now  time.Time
		want bool
	}{
		{"1990-01-01", time.Time{}, true},
		{"1989-12-31", time.Time{}, false},
		{"2100-12-31", time.Time{}, true},
		{"2101-01-01", time.Time{}, false},
		{"2024-04-25T03:40:48+08:00", now(), true}, // 36 hours after
		{"2024-04-25T03:40:49+08:00", now(), false},
		{"2024-04-25T03:40:49+08:00", time.Time{}, true},
	} {
		if _, ok := Parse(tc.in, Options{Now: tc.now}); ok != tc.want {
			t.Errorf("Parse(%q) at %v is read: %v", tc.in, tc.now, ok)
		}
	}
}

func TestKnown(t *testing.T) {
	st, _ := Parse("2024-04-23", Options{})
	if !st.Known() || (Stamp{}).Known() {
		t.Errorf("%v is known: %v; the zero Stamp: %v", st, st.Known(), (Stamp{}).Known())
	}
	if !(Day < Hour && Hour < Minute && Minute < Second) {
		t.Error("the precisions are not in order")
	}
}

// TestDeclared has times that are read only where a feed or metadata declares them.
func TestDeclared(t *testing.T) {
	for in, want := range map[string]string{
		"Tue, 30 Apr 1985 08:57:00 GMT": "1985-04-30T08:57:00Z s", "1969-07-21T02:56:00Z": "1969-07-21T02:56:00Z s", "30 Apr 85 08:57": "1985-04-30T08:57:00Z m",
		"1900-01-02": "1900-01-02T00:00:00Z d", "1899-12-31": "", "12 April 1961": "1961-04-12T00:00:00Z d",
		// which software prints for no time
		"Thu, 01 Jan 1970 00:00:00 GMT": "", "1970-01-01T01:00:00+01:00": "", "1970-01-01": "", "1900-01-01T00:00:00": "", "1970-01-01T08:00:00Z": "1970-01-01T08:00:00Z s",
		// Unix time
		"1430384220": "2015-04-30T08:57:00Z s", "1430384220000": "2015-04-30T08:57:00Z s", " 1430384220.25 ": "2015-04-30T08:57:00Z s", "14303842": "", "14303842200": "", "1430384220.x": "", "-430384220": "", "9999999999": "",
		"483699420": "1985-04-30T08:57:00Z s", "483699420000": "1985-04-30T08:57:00Z s", "1430384220000000": "2015-04-30T08:57:00Z s", "1430384220250000000": "2015-04-30T08:57:00.25Z s",
		"0430384220": "", "99999999": "", "9430384220000000": "", "9999999999999999999": "", "143038422000000": "", "201504300857": "2015-04-30T08:57:00+08:00 m",
		// unknown zones
		"30 Apr 2015 08:57:00 N": "2015-04-30T08:57:00Z s", "30 Apr 2015 08:57:00 J": "2015-04-30T08:57:00Z s", "30 Apr 2015 08:57:00 S": "2015-04-30T08:57:00Z s",
		"thu, 30 apr 2015 08:57:00 gmt": "2015-04-30T08:57:00Z s", "30 apr 2015 08:57:00 est": "2015-04-30T08:57:00-05:00 s", "30 apr 2015 08:57:00 qxt": "2015-04-30T08:57:00Z s",
		"30 Apr 2015 08:57:00 +100": "2015-04-30T08:57:00+01:00 s", "30 Apr 2015 08:57:00 -930": "2015-04-30T08:57:00-09:30 s", "30 Apr 2015 08:57:00 +080": "",
		// single digits, years since 1900
		"30 Apr 2015 8:5:7 GMT": "2015-04-30T08:05:07Z s", "2015-4-3T8:5:7Z": "2015-04-03T08:05:07Z s", "30 Apr 115 08:57:00 GMT": "2015-04-30T08:57:00Z s",
		// ISO 8601
		"2015-04-30T08": "2015-04-30T08:00:00+08:00 h", "2015-04-30T08Z": "2015-04-30T08:00:00Z h", "2015-04-30T085700Z": "2015-04-30T08:57:00Z s", "2015-04-30T0857+0200": "2015-04-30T08:57:00+02:00 m",
		"20150430T0857Z": "2015-04-30T08:57:00Z m", "2015-120": "2015-04-30T00:00:00Z d", "2015120": "2015-04-30T00:00:00Z d", "2016-366": "2016-12-31T00:00:00Z d", "2015-366": "", "2015-000": "",
		"2015-W18-4": "2015-04-30T00:00:00Z d", "2015W184": "2015-04-30T00:00:00Z d", "2015-W53-7": "2016-01-03T00:00:00Z d", "2016-W53-1": "", "2015-W00-1": "", "2015-W18-8": "", "2015-W184": "",
		"2015-W18-4T08:57:00Z": "2015-04-30T08:57:00Z s", "2015-120T08:57Z": "2015-04-30T08:57:00Z m", "2015-04-30T24": "2015-05-01T00:00:00+08:00 h", "2015-04-30T25": "", "2015-04": "", "2015": "",
		// the ends of minutes and days
		"30 Apr 2015 23:59:60 GMT": "2015-04-30T23:59:59Z s", "2015-04-30T23:59:60Z": "2015-04-30T23:59:59Z s", "30 Apr 2015 24:00 GMT": "2015-05-01T00:00:00Z m", "2015-04-30T24:00:00Z": "2015-05-01T00:00:00Z s",
		"2015-04-30T24:00:01Z": "", "2015-04-30T08:57:61Z": "", "2015-04-30T08:60:00Z": "",
		"Thu, 30 Apr 2015 08:57:00 QXT": "2015-04-30T08:57:00Z s", "2015-04-30 08:57 (XYZ)": "2015-04-30T08:57:00Z m", "30 Apr 2015 08:57 A": "2015-04-30T08:57:00Z m",
		"30 Apr 2015 08:57:00 Lake/East_Shore": "2015-04-30T08:57:00Z s", "30 Apr 2015 08:57 pm": "2015-04-30T20:57:00+08:00 m", "2015-04-30 08:57": "2015-04-30T08:57:00+08:00 m",
		"08:57 QXT, THU APR 30 2015": "2015-04-30T08:57:00Z m", "08:57 APR 30 2015": "2015-04-30T08:57:00+08:00 m", "30 Apr 2015 08:57 Lake": "", "30 Apr 2015 08:57 LAKESIDE": "",
	} {
		o := Options{Zone: east8, Declared: true}
		got := stampString(Parse(in, o))
		if want != "" && want[len(want)-1] == 'd' || in == "30 Apr 85 08:57" || in == "1900-01-01T00:00:00" {
			got = stampString(Parse(in, Options{Declared: true}))
		}
		if got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
	if _, _, _, ok := Find("They met on 30 April 1985 at 8:57 p.m.", Options{}); ok {
		t.Error("a text about the past is a time")
	}
}
