package printed

import (
	"testing"
	"time"
)

var east8 = time.FixedZone("", 8*3600)

// now is the moment at which the tests' pages were seen.
func now() time.Time { return time.Date(2024, 4, 23, 15, 40, 49, 0, east8) }

// stampString spells a stamp for comparison: RFC 3339 and a letter for the precision.
func stampString(st Stamp, ok bool) string {
	if !ok {
		return ""
	}
	return st.Time.Format(time.RFC3339Nano) + " " + string("-dhms"[st.Precision])
}

func TestTime(t *testing.T) {
	chinese := Options{Now: now(), Zone: east8}
	english := Options{Now: now()}
	for _, tc := range []struct {
		in   string
		opts Options
		want string
	}{
		{"2024-04-23T15:40:49+08:00", english, "2024-04-23T15:40:49+08:00 s"},
		{"2024-04-23T15:40:49Z", chinese, "2024-04-23T15:40:49Z s"},
		{"2024-04-23T15:40:49.125-0500", Options{}, "2024-04-23T15:40:49.125-05:00 s"},
		{"2024-04-23T07:40", english, "2024-04-23T07:40:00Z m"},
		{"2024-04-23T05:40:49", chinese, "2024-04-23T05:40:49+08:00 s"},
		{"2024-04-23 15:40:49", chinese, "2024-04-23T15:40:49+08:00 s"},
		{"2024-04-23", chinese, "2024-04-23T00:00:00+08:00 d"},
		{"2024/4/23 9:05", chinese, "2024-04-23T09:05:00+08:00 m"},
		{"２０２４／４／２３　９：０５", chinese, "2024-04-23T09:05:00+08:00 m"},
		{"2024.04.23 09:05", chinese, "2024-04-23T09:05:00+08:00 m"},
		{"2024年4月23日 09:48", chinese, "2024-04-23T09:48:00+08:00 m"},
		{"2024 年 4 月 23 日 9 时", chinese, "2024-04-23T09:00:00+08:00 m"},
		{"2024年4月23日9时5分", chinese, "2024-04-23T09:05:00+08:00 m"},
		{"2023年1月2日", chinese, "2023-01-02T00:00:00+08:00 d"},
		{"2019年09月11日01:53", chinese, "2019-09-11T01:53:00+08:00 m"},
		{"2019-09-0713:43:45", chinese, "2019-09-07T13:43:45+08:00 s"},
		{"发布时间：2019-09-07 13:43", chinese, "2019-09-07T13:43:00+08:00 m"},
		{"2021年10月7日 星期四", chinese, "2021-10-07T00:00:00+08:00 d"},
		{"2021年10月7日 星期四 下午3:05", chinese, "2021-10-07T15:05:00+08:00 m"},
		{"2021年10月7日 下午3点半", chinese, "2021-10-07T15:30:00+08:00 m"},
		{"2021-10-07 凌晨12:05", chinese, "2021-10-07T00:05:00+08:00 m"},
		{"2021-10-07 晚上8点", chinese, "2021-10-07T20:00:00+08:00 m"},
		{"04-23 09:48", chinese, "2024-04-23T09:48:00+08:00 m"},
		{"12-27 18:40", chinese, "2023-12-27T18:40:00+08:00 m"},
		{"04-23 09:48", Options{Zone: east8}, ""},
		{"04-23", chinese, "2024-04-23T00:00:00+08:00 d"},
		{"04-23", english, ""},
		{"4月22日", chinese, "2024-04-22T00:00:00+08:00 d"},
		{"19-09-07", chinese, ""},
		{"3/4/2019", english, ""},
		{"23/4/2019", english, "2019-04-23T00:00:00Z d"},
		{"4/23/2019 3:05 PM", english, "2019-04-23T15:05:00Z m"},
		{"23.04.2019, 17:33 Uhr", english, "2019-04-23T17:33:00Z m"},
		{"23.04.2019, 17:33", english, "2019-04-23T17:33:00Z m"},
		{"Tue, 19 Nov 2019 17:33:05 GMT", chinese, "2019-11-19T17:33:05Z s"},
		{"Tue, 19 Nov 2019 17:33:05 +0900", chinese, "2019-11-19T17:33:05+09:00 s"},
		{"Tue, 19 Nov 19 17:33 EST", chinese, "2019-11-19T17:33:00-05:00 m"},
		{"Nov. 19, 2019 3:45 p.m. ET", english, "2019-11-19T15:45:00-05:00 m"},
		{"July 19, 2019 3 p.m. ET", english, "2019-07-19T15:00:00-04:00 m"},
		{"19 November 2019", english, "2019-11-19T00:00:00Z d"},
		{"19th November 2019", english, "2019-11-19T00:00:00Z d"},
		{"19. März 2019", english, "2019-03-19T00:00:00Z d"},
		{"19 de noviembre de 2019", english, "2019-11-19T00:00:00Z d"},
		{"19 novembre 2019 à 15h30", english, "2019-11-19T15:30:00Z m"},
		{"19-Nov-2019", english, "2019-11-19T00:00:00Z d"},
		{"Updated 9:52 AM EST, Tue November 19, 2019", english, "2019-11-19T09:52:00-05:00 m"},
		{"Tuesday 19 November 2019 17:33 GMT", english, "2019-11-19T17:33:00Z m"},
		{"Tue 19 Nov 2019 17.33 GMT", english, "2019-11-19T17:33:00Z m"},
		{"Published on November 19, 2019 at 5:33 pm", english, "2019-11-19T17:33:00Z m"},
		{"19 Nov 2019 17:33 BST", english, "2019-11-19T17:33:00+01:00 m"},
		{"2019-11-19 17:33 CST", chinese, "2019-11-19T17:33:00+08:00 m"},
		{"2019-11-19 17:33 CST", english, "2019-11-19T17:33:00-06:00 m"},
		{"2019-11-19 17:33 (JST)", english, "2019-11-19T17:33:00+09:00 m"},
		{"2019-11-19 17:33 IST", english, "2019-11-19T17:33:00+05:30 m"},
		{"2019-11-19 17:33 AEDT", english, "2019-11-19T17:33:00+11:00 m"},
		{"2019-11-19 17:33 GMT+8", english, "2019-11-19T17:33:00+08:00 m"},
		{"2019-11-19 17:33 (GMT+0800)", english, "2019-11-19T17:33:00+08:00 m"},
		{"北京时间2019年11月19日", english, ""},
		{"2019年11月19日 17:33 北京时间", english, "2019-11-19T17:33:00+08:00 m"},
		{"2024年4月23日(火) 9:05", Options{Zone: ZoneFor("ja")}, "2024-04-23T09:05:00+09:00 m"},
		{"2024. 4. 23. 오후 3:05", Options{Zone: ZoneFor("ko")}, "2024-04-23T15:05:00+09:00 m"},
		{"2024년 4월 23일", Options{Zone: ZoneFor("ko")}, "2024-04-23T00:00:00+09:00 d"},
		{"20240423", chinese, "2024-04-23T00:00:00+08:00 d"},
		{"20240423T074049Z", chinese, "2024-04-23T07:40:49Z s"},
		{"21小时前", chinese, "2024-04-22T18:40:00+08:00 h"},
		{"5分钟前", chinese, "2024-04-23T15:35:00+08:00 m"},
		{"两个小时前", chinese, "2024-04-23T13:40:00+08:00 h"},
		{"半小时前", chinese, "2024-04-23T15:10:00+08:00 m"},
		{"3天前", chinese, "2024-04-20T00:00:00+08:00 d"},
		{"2个月前", chinese, ""},
		{"昨天 12:30", chinese, "2024-04-22T12:30:00+08:00 m"},
		{"今天08:23", chinese, "2024-04-23T08:23:00+08:00 m"},
		{"刚刚", chinese, "2024-04-23T15:40:00+08:00 m"},
		{"3 hours ago", chinese, "2024-04-23T12:40:00+08:00 h"},
		{"an hour ago", chinese, "2024-04-23T14:40:00+08:00 h"},
		{"5m ago", chinese, "2024-04-23T15:35:00+08:00 m"},
		{"yesterday", chinese, "2024-04-22T00:00:00+08:00 d"},
		{"Yesterday at 9:30 am", chinese, "2024-04-22T09:30:00+08:00 m"},
		{"3時間前", chinese, "2024-04-23T12:40:00+08:00 h"},
		{"3 hours ago", Options{}, ""},
		{"yesterday", Options{}, ""},
		{"2023-02-29", chinese, ""},
		{"2024-13-01", chinese, ""},
		{"2024-04-23 25:00", chinese, ""},
		{"1918-11-11", chinese, ""},
		{"2024-04-26", chinese, ""},
		{"2024-04-24 23:00", chinese, "2024-04-24T23:00:00+08:00 m"},
		{"", chinese, ""},
		{"2900", chinese, ""},
		{"99999999999999999999", chinese, ""},
		{"published", chinese, ""},
		{"3:45 p.m.", chinese, ""},
	} {
		if got := stampString(Time(tc.in, tc.opts)); got != tc.want {
			t.Errorf("Time(%q) = %q, want %q", tc.in, got, tc.want)
		}
	}
}
