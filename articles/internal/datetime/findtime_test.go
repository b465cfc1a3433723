package datetime

import "testing"

func TestFindTime(t *testing.T) {
	chinese := Options{Now: now(), Zone: east8}
	for _, tc := range []struct{ in, found, want string }{
		{"2015-07-02 05:18:00　来源: 某某报", "2015-07-02 05:18:00", "2015-07-02T05:18:00+08:00 s"},
		{"某某观察2019-09-23 07:48", "2019-09-23 07:48", "2019-09-23T07:48:00+08:00 m"},
		{"时间：2019年10月31日 23:00 浏览：12", "2019年10月31日 23:00", "2019-10-31T23:00:00+08:00 m"},
		{"收藏于 昨天 22:17 的文章", "昨天 22:17", "2024-04-22T22:17:00+08:00 m"},
		{"街角网友 21小时前", "21小时前", "2024-04-22T18:40:00+08:00 h"},
		{"BBC News, Tue 19 Nov 2019 17.33 GMT, London", "Tue 19 Nov 2019 17.33 GMT", "2019-11-19T17:33:00Z m"},
		{"Published: 18:17 EST, 18 November 2019 | Updated: 18:30 EST", "18:17 EST, 18 November 2019", "2019-11-18T18:17:00-05:00 m"},
		{"一条旧闻 2015/07/01", "2015/07/01", "2015-07-01T00:00:00+08:00 d"},
		{"http://news.test/2019/09/07/a-2019-09-07.html", "", ""},
		{"编号 120190907 的文件", "", ""},
		{"版本 1.2019.09.07", "", ""},
		{"说好了今天见面", "", ""},
		{"voters on May 4 chose", "", ""},
		{"事件发生在5月4日", "", ""},
		{"比分 3-2 和 12:30", "", ""},
		{"20240423", "", ""},
		{"", "", ""},
	} {
		st, from, to, ok := FindTime(tc.in, chinese)
		if got := stampString(st, ok); got != tc.want || tc.in[from:to] != tc.found {
			t.Errorf("FindTime(%q) = %q at %q, want %q at %q", tc.in, got, tc.in[from:to], tc.want, tc.found)
		}
	}
}

func TestMoreTimes(t *testing.T) {
	english := Options{Now: now()}
	for in, want := range map[string]string{
		"Mon Nov 18 20:00:00 EST 2019":                 "2019-11-18T20:00:00-05:00 s",
		"Mon Nov 18 20:00:00 +0000 2019":               "2019-11-18T20:00:00Z s",
		"First published on Mon 18 Nov 2019 19.55 GMT": "2019-11-18T19:55:00Z m",
		"Nov. 18, 2019 at 8:00 p.m. EST":               "2019-11-18T20:00:00-05:00 m",
		"November 18, 2019 / 3:45 PM":                  "2019-11-18T15:45:00Z m",
		"Nov 18, 2019, 3:45pm PST":                     "2019-11-18T15:45:00-08:00 m",
		"2019-11-18T20:00:00.000+0000":                 "2019-11-18T20:00:00Z s",
		"18:30 EST, 18 November 2019":                  "2019-11-18T18:30:00-05:00 m",
		"18/11/2019 às 10h30":                          "2019-11-18T10:30:00Z m",
		"10:30, 23 апреля 2024":                        "2024-04-23T10:30:00Z m",
		"令和6年4月23日":                                    "2024-04-23T00:00:00Z d",
		"民國113年4月23日 09:05":                            "2024-04-23T09:05:00Z m",
		"March 10, 2024 1:59 a.m. ET":                  "2024-03-10T01:59:00-05:00 m",
		"March 10, 2024 3:00 a.m. ET":                  "2024-03-10T03:00:00-04:00 m",
		"November 3, 2019 3:00 a.m. PT":                "2019-11-03T03:00:00-08:00 m",
		"October 30, 2005 1:00 a.m. ET":                "2005-10-30T01:00:00-04:00 m",
		"October 30, 2005 3:00 a.m. ET":                "2005-10-30T03:00:00-05:00 m",
		"1 January 2020 12:00 AET":                     "2020-01-01T12:00:00+11:00 m",
		"1 July 2020 12:00 AET":                        "2020-07-01T12:00:00+10:00 m",
		"1 July 2020 12:00 Eastern Time":               "2020-07-01T12:00:00-04:00 m",
		"1 July 2020 12:00 NZST":                       "2020-07-01T12:00:00+12:00 m",
		"1 July 2020 12:00 SGT":                        "2020-07-01T12:00:00+08:00 m",
		"1 July 2020 12:00 [HKT]":                      "2020-07-01T12:00:00+08:00 m",
		"1 July 2020 12:00 UTC-3":                      "2020-07-01T12:00:00-03:00 m",
		"29 February 2023":                             "",
		"29 February 2024":                             "2024-02-29T00:00:00Z d",
		"1 July 2020 12:00 XYZ":                        "",
		"2020-07-01 12:00 +25:00":                      "",
		"2020-07-01 24:00":                             "",
		"2020-07-01 12:60":                             "",
		"0000-00-00 00:00:00":                          "",
		"2020-07-01 13:05 a.m.":                        "",
	} {
		if got := stampString(Time(in, english)); got != want {
			t.Errorf("Time(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestZoned(t *testing.T) {
	o := Options{Now: now(), Zone: east8}
	for in, want := range map[string]bool{
		"2024-04-23 09:48": false, "2024-04-23 09:48 +0800": true, "2024-04-23T01:48:00Z": true, "3小时前": true, "2024-04-23": false,
	} {
		st, ok := Time(in, o)
		if !ok || st.Zoned != want {
			t.Errorf("Time(%q).Zoned = %v, %v, want %v", in, st.Zoned, ok, want)
		}
	}
	if ZoneFor("en") != nil || ZoneFor("zh-Hans") == nil || ZoneFor("ja") == nil || ZoneFor("") != nil {
		t.Error("ZoneFor tells other zones than it should")
	}
}
