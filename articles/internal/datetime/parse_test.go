package datetime

import (
	"strings"
	"testing"
	"time"

	"newsreader/articles/internal/cursor"
)

var east8 = time.FixedZone("", 8*3600)

// now is the moment at which the tests' pages were seen.
func now() time.Time { return time.Date(2024, 4, 23, 15, 40, 49, 0, east8) }

// stampString formats a stamp for comparison: RFC 3339 and a letter for the precision.
func stampString(st Stamp, ok bool) string {
	if !ok {
		return ""
	}
	return st.Time.Format(time.RFC3339Nano) + " " + string("-dhms"[st.Precision])
}

// TestParse has whole texts as standards, software and publishers print them. The tests of each part
// have its variants.
func TestParse(t *testing.T) {
	chinese := Options{Now: now(), Zone: east8}
	english := Options{Now: now()}
	for _, tc := range []struct {
		in   string
		opts Options
		want string
	}{
		// ISO 8601 and RFC 3339
		{"2024-04-23T15:40:49+08:00", english, "2024-04-23T15:40:49+08:00 s"},
		{"2024-04-23T15:40:49Z", chinese, "2024-04-23T15:40:49Z s"},
		{"2024-04-23T15:40:49.125-0500", Options{}, "2024-04-23T15:40:49.125-05:00 s"},
		{"2024-04-23T07:40", english, "2024-04-23T07:40:00Z m"},
		{"2024-04-23T05:40:49", chinese, "2024-04-23T05:40:49+08:00 s"},
		{"2019-11-18T20:00:00.000+0000", english, "2019-11-18T20:00:00Z s"},
		{"20240423T074049Z", chinese, "2024-04-23T07:40:49Z s"},
		// RFC 1123 and RFC 822, in several languages
		{"Tue, 19 Nov 2019 17:33:05 GMT", chinese, "2019-11-19T17:33:05Z s"},
		{"Tue, 19 Nov 2019 17:33:05 +0900", chinese, "2019-11-19T17:33:05+09:00 s"},
		{"Tue, 19 Nov 19 17:33 EST", chinese, "2019-11-19T17:33:00-05:00 m"},
		{"Tue, 19 Nov 2019 17:33:05 +0800 (CST)", english, "2019-11-19T17:33:05+08:00 s"},
		{"lun., 18 nov. 2019 17:33:05 +0100", english, "2019-11-18T17:33:05+01:00 s"},
		{"mar., 19 nov. 2019 17:33:05 +0100", english, "2019-11-19T17:33:05+01:00 s"},
		{"Ср, 20 ноября 2019 17:33:05 +0300", english, "2019-11-20T17:33:05+03:00 s"},
		{"星期二, 19 十一月 2019 17:33:05 GMT", chinese, "2019-11-19T17:33:05Z s"},
		{"周二, 19 11月 2019 17:33:05 +0800", chinese, "2019-11-19T17:33:05+08:00 s"},
		// other software
		{"Mon Nov 18 20:00:00 EST 2019", english, "2019-11-18T20:00:00-05:00 s"},
		{"Tue Nov 19 2019 17:33:05 GMT+0100 (Central European Standard Time)", english, "2019-11-19T17:33:05+01:00 s"},
		{"2019-11-19 17:33:05 +0000 UTC", chinese, "2019-11-19T17:33:05Z s"},
		// Chinese pages
		{"2024-04-23 15:40:49", chinese, "2024-04-23T15:40:49+08:00 s"},
		{"2024 04/23 09:05:17", chinese, "2024-04-23T09:05:17+08:00 s"},
		{"２０２４／４／２３　９：０５", chinese, "2024-04-23T09:05:00+08:00 m"},
		{"2024年4月23日 09:48", chinese, "2024-04-23T09:48:00+08:00 m"},
		{"2024 年 4 月 23 日 9 时", chinese, "2024-04-23T09:00:00+08:00 m"},
		{"2019年09月11日01:53", chinese, "2019-09-11T01:53:00+08:00 m"},
		{"2019-09-0713:43:45", chinese, "2019-09-07T13:43:45+08:00 s"},
		{"发布时间：2019-09-07 13:43", chinese, "2019-09-07T13:43:00+08:00 m"},
		{"2021年10月7日 星期四 下午3:05", chinese, "2021-10-07T15:05:00+08:00 m"},
		{"2019年11月19日 17:33 北京时间", english, "2019-11-19T17:33:00+08:00 m"},
		{"04-23 09:48", chinese, "2024-04-23T09:48:00+08:00 m"},
		{"12-27 18:40", chinese, "2023-12-27T18:40:00+08:00 m"},
		{"21小时前", chinese, "2024-04-22T18:40:00+08:00 h"},
		{"昨天 12:30", chinese, "2024-04-22T12:30:00+08:00 m"},
		{"今天08:23", chinese, "2024-04-23T08:23:00+08:00 m"},
		// Taiwanese, Japanese and Korean ones
		{"民國113年4月23日 09:05", chinese, "2024-04-23T09:05:00+08:00 m"},
		{"2024年4月23日(火) 9:05", Options{Zone: ZoneFor("ja")}, "2024-04-23T09:05:00+09:00 m"},
		{"2024. 4. 23. 오후 3:05", Options{Zone: ZoneFor("ko")}, "2024-04-23T15:05:00+09:00 m"},
		// English ones
		{"Updated 9:52 AM EST, Tue November 19, 2019", english, "2019-11-19T09:52:00-05:00 m"},
		{"Tuesday 19 November 2019 17:33 GMT", english, "2019-11-19T17:33:00Z m"},
		{"First published on Mon 18 Nov 2019 19.55 GMT", english, "2019-11-18T19:55:00Z m"},
		{"Published on November 19, 2019 at 5:33 pm", english, "2019-11-19T17:33:00Z m"},
		{"Nov. 19, 2019 3:45 p.m. ET", english, "2019-11-19T15:45:00-05:00 m"},
		{"November 18, 2019 / 3:45 PM", english, "2019-11-18T15:45:00Z m"},
		{"Nov 18, 2019, 3:45pm PST", english, "2019-11-18T15:45:00-08:00 m"},
		{"18:30 EST, 18 November 2019", english, "2019-11-18T18:30:00-05:00 m"},
		{"Yesterday at 9:30 am", chinese, "2024-04-22T09:30:00+08:00 m"},
		{"5m ago", chinese, "2024-04-23T15:35:00+08:00 m"},
		// European and Arabic ones
		{"23.04.2019, 17:33 Uhr", english, "2019-04-23T17:33:00Z m"},
		{"19 de noviembre de 2019", english, "2019-11-19T00:00:00Z d"},
		{"19 novembre 2019 à 15h30", english, "2019-11-19T15:30:00Z m"},
		{"18/11/2019 às 10h30", english, "2019-11-18T10:30:00Z m"},
		{"10:30, 23 апреля 2024", english, "2024-04-23T10:30:00Z m"},
		{"الأحد 21 أبريل 2024 - 05:30 م", english, "2024-04-21T17:30:00Z m"},
		{"٢١ نيسان ٢٠٢٤", english, "2024-04-21T00:00:00Z d"},
		// no times
		{"2019-11-19 17:33:05 (edited)", english, ""},
		{"北京时间2019年11月19日", english, ""},
		{"0000-00-00 00:00:00", english, ""},
		{"2900", chinese, ""},
		{"99999999999999999999", chinese, ""},
		{"published", chinese, ""},
		{"3:45 p.m.", chinese, ""},
		{"", chinese, ""},
	} {
		if got := stampString(Parse(tc.in, tc.opts)); got != tc.want {
			t.Errorf("Parse(%q) = %q, want %q", tc.in, got, tc.want)
		}
	}
}

func TestParseTooLong(t *testing.T) {
	for _, tc := range []struct {
		length int
		want   bool
	}{{maxTime, true}, {maxTime + 1, false}} {
		in := "2024-04-23" + strings.Repeat(" ", tc.length-len("2024-04-23"))
		if _, ok := Parse(in, Options{}); ok != tc.want {
			t.Errorf("a time of %d bytes is read: %v", tc.length, ok)
		}
	}
}

// TestFind has lines with a time among other words, and what is a time only if it is alone.
func TestFind(t *testing.T) {
	chinese := Options{Now: now(), Zone: east8}
	for _, tc := range []struct{ in, found, want string }{
		{"2015-07-02 05:18:00　来源: 某某报", "2015-07-02 05:18:00", "2015-07-02T05:18:00+08:00 s"},
		{"某某观察2019-09-23 07:48", "2019-09-23 07:48", "2019-09-23T07:48:00+08:00 m"},
		{"时间：2019年10月31日 23:00 浏览：12", "2019年10月31日 23:00", "2019-10-31T23:00:00+08:00 m"},
		{"收藏于 昨天 22:17 的文章", "昨天 22:17", "2024-04-22T22:17:00+08:00 m"},
		{"街角网友 21小时前", "21小时前", "2024-04-22T18:40:00+08:00 h"},
		{"街角网友三小時前", "三小時前", "2024-04-23T12:40:00+08:00 h"},
		{"by Jane, 3 hours ago.", "3 hours ago", "2024-04-23T12:40:00+08:00 h"},
		{"BBC News, Tue 19 Nov 2019 17.33 GMT, London", "Tue 19 Nov 2019 17.33 GMT", "2019-11-19T17:33:00Z m"},
		{"Published: 18:17 EST, 18 November 2019 | Updated: 18:30 EST", "18:17 EST, 18 November 2019", "2019-11-18T18:17:00-05:00 m"},
		{"一条旧闻 2015/07/01", "2015/07/01", "2015-07-01T00:00:00+08:00 d"},
		{"一条旧闻/2015-07-01", "2015-07-01", "2015-07-01T00:00:00+08:00 d"}, // no address
		{"1 2015-07-01 2016-07-01", "2015-07-01", "2015-07-01T00:00:00+08:00 d"},
		{"发表于5月4日 9:05", "5月4日 9:05", "2023-05-04T09:05:00+08:00 m"},
		// where a time ends
		{"2019年11月7日雨停了", "2019年11月7日", "2019-11-07T00:00:00+08:00 d"},
		{"2019년 11월 7일 비", "2019년 11월 7일", "2019-11-07T00:00:00+08:00 d"},
		{"2019-11-07 9:05: rain", "2019-11-07 9:05", "2019-11-07T09:05:00+08:00 m"},
		{"November 123, 2019", "", ""},
		// addresses, files and longer numbers
		{"http://news.test/2019/09/07/a-2019-09-07.html", "", ""},
		{"?d=2019-09-07", "", ""},
		{"lake_2019-09-07", "", ""},
		{"lake.2019-09-07", "", ""},
		{"lake2019-09-07", "", ""},
		{"编号 120190907 的文件", "", ""},
		{"版本 1.2019.09.07", "", ""},
		// parts of sentences
		{"说好了今天见面", "", ""},
		{"说的是昨天", "", ""},
		{"voters on May 4 chose", "", ""},
		{"事件发生在5月4日", "", ""},
		{"比分 3-2 和 12:30", "", ""},
		{"他3天前的话", "", ""},
		{"20240423", "", ""},
		{"", "", ""},
	} {
		st, from, to, ok := Find(tc.in, chinese)
		if got := stampString(st, ok); got != tc.want || tc.in[from:to] != tc.found {
			t.Errorf("Find(%q) = %q at %q, want %q at %q", tc.in, got, tc.in[from:to], tc.want, tc.found)
		}
	}
}

// TestFindDateBeforeNumber has numbers after a date that are no times of day: only the date is found.
func TestFindDateBeforeNumber(t *testing.T) {
	for _, after := range []string{"9:055", "9:05:099", "9:05:01:07", "15h30m", "17.333 GMT", "9 pmx", "9:5", "25:00"} {
		line := "2019-11-07 " + after
		_, from, to, ok := Find(line, Options{})
		if !ok || line[from:to] != "2019-11-07" {
			t.Errorf("Find(%q) finds %q", line, line[from:to])
		}
	}
}

func TestFindBound(t *testing.T) {
	for _, tc := range []struct {
		spaces int
		want   bool
	}{{maxLine - len("2024-04-23"), true}, {maxLine - 1, false}} {
		if _, _, _, ok := Find(strings.Repeat(" ", tc.spaces)+"2024-04-23", Options{}); ok != tc.want {
			t.Errorf("a time after %d bytes is found: %v", tc.spaces, ok)
		}
	}
}

// TestStartOfTime holds that a time is found inside a line whatever form it begins with: startsTime must
// know the first character of each.
func TestStartOfTime(t *testing.T) {
	for in := range strings.SplitSeq("今天 9:05/今日 9:05/昨天 9:05/前天 9:05/오늘 9:05/어제 9:05/그제 9:05/today 9:05/刚刚/剛剛/たった今/방금/半小时前/"+
		"一小时前/二小时前/两小时前/三小时前/四小时前/五小时前/六小时前/七小时前/八小时前/九小时前/十小时前/"+
		"上午9:05 2019-11-19/早上9:05 2019-11-19/清晨5:05 2019-11-19/凌晨1:05 2019-11-19/午前9:05 2019-11-19/下午3:05 2019-11-19/傍晚6:05 2019-11-19/"+
		"中午1:05 2019-11-19/晚上8:05 2019-11-19/深夜11:05 2019-11-19/夜间11:05 2019-11-19/오전 9:05 2019-11-19/오후 3:05 2019-11-19/北京时间9:05 2019-11-19/"+
		"周二 2019-11-19/星期二 2019-11-19/礼拜二 2019-11-19/月曜日 2019-11-19/火曜日 2019-11-19/水曜日 2019-11-19/木曜日 2019-11-19/金曜日 2019-11-19/"+
		"土曜日 2019-11-19/日曜日 2019-11-19/월요일 2019-11-19/화요일 2019-11-19/수요일 2019-11-19/목요일 2019-11-19/금요일 2019-11-19/토요일 2019-11-19/일요일 2019-11-19/"+
		"令和1年11月19日/民国108年11月19日/Tuesday 19 November 2019/Nov 19, 2019/19 Nov 2019", "/") {
		_, from, to, ok := Find("：("+in, Options{Now: now(), Zone: east8})
		if got := ("：(" + in)[from:to]; !ok || got != in {
			t.Errorf("Find finds %q in %q", got, in)
		}
	}
}

// TestReadInline holds where the cursor is after a time, and that it is at the same place after none.
func TestReadInline(t *testing.T) {
	const line = "于2019-11-19 17:33发布"
	c := &cursor.Cursor{Text: line}
	if st, ok := ReadInline(c, Options{}); ok || c.Pos != 0 {
		t.Errorf("ReadInline reads %v up to byte %d", st, c.Pos)
	}
	c.Pos = len("于")
	if st, ok := ReadInline(c, Options{}); !ok || line[c.Pos:] != "发布" {
		t.Errorf("ReadInline reads %v, %v, and leaves %q", st, ok, line[c.Pos:])
	}
}

// TestImpossibleClocks checks that a clock that no clock shows changes nothing about the day before it.
func TestImpossibleClocks(t *testing.T) {
	opts := Options{Now: now()}
	for in, found := range map[string]string{
		"2019-11-07 25:00":              "2019-11-07T00:00:00Z d",
		"2019-11-07T25:00:00Z":          "2019-11-07T00:00:00Z d",
		"2019-11-07 24:30":              "2019-11-07T00:00:00Z d",
		"2019-11-07 10:75":              "2019-11-07T00:00:00Z d",
		"2019-11-07 10:20:75":           "2019-11-07T00:00:00Z d",
		"2019-11-07 99:99:99":           "2019-11-07T00:00:00Z d",
		"2019-11-07 15:00 am":           "2019-11-07T00:00:00Z d",
		"Thu, 07 Nov 2019 25:00:00 GMT": "2019-11-07T00:00:00Z d",
		"Nov 7, 2019 at 25:00":          "2019-11-07T00:00:00Z d",
		"2019年11月7日 25时":                "2019-11-07T00:00:00Z d",
		"2019年11月7日 下午25点":              "2019-11-07T00:00:00Z d",
		"07.11.2019 25.00 Uhr":          "2019-11-07T00:00:00Z d",
		"11-07 25:00":                   "",
		"2019-11-07 24:00":              "2019-11-08T00:00:00Z m",
	} {
		st, _, _, ok := Find(in, opts)
		if got := stampString(st, ok); got != found {
			t.Errorf("Find(%q) = %q, want %q", in, got, found)
		}
		if st, ok := Parse(in, opts); ok && in != "2019-11-07 24:00" {
			t.Errorf("Parse(%q) = %s", in, st.Time)
		}
	}
}

// TestDayFirst holds that a date of two small numbers is read where the language decides which is the day.
func TestDayFirst(t *testing.T) {
	for language, known := range map[string]bool{"pt": true, "pt-BR": true, "fr": true, "it": true, "tr": true, "en": false, "en-GB": false, "zh": false, "": false} {
		for _, s := range []string{"12/06/2024 09h15", "12-06-2024 09:15"} {
			st, ok := Parse(s, Options{Language: language})
			if ok != known || ok && st.Time.Format("2006-01-02 15:04") != "2024-06-12 09:15" {
				t.Errorf("%s: %q is %v, %v", language, s, st.Time, ok)
			}
		}
	}
	if st, ok := Parse("06/13/2024", Options{Language: "pt"}); !ok || st.Time.Day() != 13 {
		t.Errorf("the month is first, but the date is %v, %v", st.Time, ok)
	}
	if _, ok := Parse("12/06/2024", Options{DayFirst: true}); !ok {
		t.Error("nothing but the option decides")
	}
}
