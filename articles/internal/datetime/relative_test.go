package datetime

import (
	"strings"
	"testing"
	"time"
)

// TestRelativeUnits has the words for each unit, three of them ago, and the precision that they give.
func TestRelativeUnits(t *testing.T) {
	for want, units := range map[string]string{
		"2024-04-23T15:40:46+08:00 s": "s/sec/secs/second/seconds 秒/秒钟/초",
		"2024-04-23T15:37:00+08:00 m": "m/min/mins/minute/minutes 分/分钟/分鐘/분",
		"2024-04-23T12:40:00+08:00 h": "h/hr/hrs/hour/hours 小时/小時/時間/时/시간",
		"2024-04-20T00:00:00+08:00 d": "d/day/days 天/日/일",
		"":                            "week/weeks/month/years/mo/x 周/个月/年/주", // too coarse, or no unit
	} {
		english, other, _ := strings.Cut(units, " ")
		for unit := range strings.SplitSeq(english, "/") {
			for _, in := range []string{"3 " + unit + " ago", "3" + unit + " ago", "three " + unit + " ago", strings.ToUpper("3 " + unit + " ago")} {
				if got := stampString(Parse(in, Options{Now: now(), Zone: east8})); got != want {
					t.Errorf("Parse(%q) = %q, want %q", in, got, want)
				}
			}
		}
		for unit := range strings.SplitSeq(other, "/") {
			for _, in := range []string{"3" + unit + "前", "3 " + unit + " 전", "三" + unit + "以前", "3个" + unit + "之前"} {
				if got := stampString(Parse(in, Options{Now: now(), Zone: east8})); got != want {
					t.Errorf("Parse(%q) = %q, want %q", in, got, want)
				}
			}
		}
	}
}

// TestRelativeAmounts has the numbers that are printed in words.
func TestRelativeAmounts(t *testing.T) {
	for in, hours := range map[string]int{
		"a hour ago": 1, "an hour ago": 1, "one hour ago": 1, "two hours ago": 2, "three hours ago": 3, "12 hours ago": 12, "100 hours ago": 100,
		"一小时前": 1, "二小时前": 2, "两小时前": 2, "三小时前": 3, "四小时前": 4, "五小时前": 5, "六小时前": 6, "七小时前": 7, "八小时前": 8, "九小时前": 9, "十小时前": 10,
		"两个小时前": 2, "2个小时前": 2, "兩個小時前": 2,
	} {
		st, ok := Parse(in, Options{Now: now(), Zone: east8})
		if want := now().Add(-time.Duration(hours) * time.Hour).Truncate(time.Minute); !ok || !st.Time.Equal(want) || st.Precision != Hour {
			t.Errorf("Parse(%q) = %v, %v, want %v", in, st, ok, want)
		}
	}
	for _, in := range []string{"four hours ago", "1000 hours ago", "hours ago", "小时前", "3 hours", "3小时", "3 hours before", "3小时后", "十一小时前"} {
		if got := stampString(Parse(in, Options{Now: now(), Zone: east8})); got != "" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
}

// TestRelativeLanguages has the words of other languages, of which some stand before the amount.
func TestRelativeLanguages(t *testing.T) {
	for in := range strings.SplitSeq("vor 3 Stunden/Vor 3 Std./il y a 3 heures/hace 3 horas/há 3 horas/3 ore fa/för 3 timmar sedan/3 timer siden/for 3 timer siden/"+
		"3 uur geleden/3 godziny temu/před 3 hodinami/3 часа назад/3 години тому/3 saat önce/3 tuntia sitten", "/") {
		if st, ok := Parse(in, Options{Now: now(), Zone: east8}); !ok || !st.Time.Equal(now().Add(-3*time.Hour).Truncate(time.Minute)) {
			t.Errorf("Parse(%q) = %v, %v", in, st, ok)
		}
	}
	for _, in := range []string{"for 3 hours", "vor 3 Jahren", "vor Stunden", "fa 3 ore", "il y a 3", "sedan 3 timmar"} {
		if got := stampString(Parse(in, Options{Now: now(), Zone: east8})); got != "" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
}

func TestJustNow(t *testing.T) {
	for want, texts := range map[string]string{
		"2024-04-23T15:40:00+08:00 m": "刚刚/剛剛/just now/Just now/たった今/방금",
		"2024-04-23T15:10:00+08:00 m": "半小时前/半个小时前/半小時前/half an hour ago",
	} {
		for in := range strings.SplitSeq(texts, "/") {
			if got := stampString(Parse(in, Options{Now: now(), Zone: east8})); got != want {
				t.Errorf("Parse(%q) = %q, want %q", in, got, want)
			}
		}
	}
}

// TestNamedDays has the words for days, which are those of the page's zone and not of UTC.
func TestNamedDays(t *testing.T) {
	o := Options{Now: time.Date(2024, 4, 22, 23, 0, 0, 0, time.UTC), Zone: east8} // the 23rd in China
	for want, words := range map[string]string{
		"2024-04-23": "今天/今日/today/Today/heute/오늘",
		"2024-04-22": "昨天/昨日/yesterday/Yesterday/gestern/어제",
		"2024-04-21": "前天/前日/그제",
	} {
		for word := range strings.SplitSeq(words, "/") {
			for in, want := range map[string]string{
				word:               want + "T00:00:00+08:00 d",
				word + " 05:30":    want + "T05:30:00+08:00 m",
				word + ", 5:30 am": want + "T05:30:00+08:00 m",
			} {
				if got := stampString(Parse(in, o)); got != want {
					t.Errorf("Parse(%q) = %q, want %q", in, got, want)
				}
			}
			if got := stampString(Parse(word+" 05:30", Options{Zone: east8})); got != "" {
				t.Errorf("Parse(%q) = %q, though now is not known", word, got)
			}
		}
	}
	for _, in := range []string{"tomorrow", "明天", "今天x", "yesterday's news", "今天 25:00"} {
		if got := stampString(Parse(in, o)); got != "" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
}

// TestRelativeFlags has what readers of a Stamp may rely on: Zoned means that the moment does not depend
// on the zone of the page.
func TestRelativeFlags(t *testing.T) {
	for in, want := range map[string]Stamp{
		"3 hours ago":              {Zoned: true, Relative: true},
		"刚刚":                       {Zoned: true, Relative: true},
		"昨天 12:30":                 {Relative: true},
		"昨天":                       {Relative: true},
		"昨天 12:30 +0800":           {Relative: true, Zoned: true},
		"4月22日":                    {},
		"2024-04-22 12:30":         {},
		"2024-04-22T12:30:00+0800": {Zoned: true},
		"2024-04-22T12:30:00Z":     {Zoned: true},
		"20240422T123000Z":         {Zoned: true},
		"2024-04-22 北京时间12:30":     {Zoned: true},
	} {
		st, ok := Parse(in, Options{Now: now(), Zone: east8})
		if !ok || st.Zoned != want.Zoned || st.Relative != want.Relative {
			t.Errorf("Parse(%q): Zoned %v, Relative %v, want %v and %v", in, st.Zoned, st.Relative, want.Zoned, want.Relative)
		}
	}
}
