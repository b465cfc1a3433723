package datetime

import "testing"

// timeOf returns the time of day that is read in a text, after a date that makes any form readable.
func timeOf(text string) string {
	st, ok := Parse("2019-11-19 "+text, Options{})
	if !ok || st.Precision < Minute {
		return ""
	}
	if st.Precision == Second {
		return st.Time.Format("15:04:05.999999999")
	}
	return st.Time.Format("15:04")
}

func TestClock(t *testing.T) {
	for in, want := range map[string]string{
		"9:05": "09:05", "09:05": "09:05", "00:00": "00:00", "23:59": "23:59", "9:05:09": "09:05:09", "23:59:59": "23:59:59",
		"９：０５": "09:05", "٠٩:٠٥": "09:05",
		// fractions, with the dot or comma of ISO 8601
		"9:05:09.1": "09:05:09.1", "9:05:09,25": "09:05:09.25", "9:05:09.123456789": "09:05:09.123456789", "9:05:09.12345678999": "09:05:09.123456789",
		"9:05:09.": "09:05:09", // a full stop
		// the French h, the German Uhr, British dots before something that tells a time from a decimal
		"15h30": "15:30", "17:33 Uhr": "17:33", "17.33 GMT": "17:33", "5.33pm": "17:33", "5.33 p.m.": "17:33", "5.33 p.m": "17:33",
		"17.33": "", "17.33 Uhr": "", "15h3": "", "15h30m": "", "17.333 GMT": "",
		// Chinese and Japanese
		"9时5分": "09:05", "9時05分": "09:05", "9点": "09:00", "9点整": "09:00", "9点半": "09:30", "9 点 5分": "09:05", "9点05": "09:05",
		"9时5分20秒": "09:05:20", "9시 5분 20초": "09:05:20", "9时5分20": "", "9點": "09:00",
		"北京时间9:05": "09:05", "北京时间 9:05": "09:05", "北京时间 下午3点": "15:00",
		// impossible
		"24:00": "", "12:60": "", "12:00:60": "", "9:5": "", "9:055": "", "123:00": "", "12:00:000": "", "9": "", "9:": "", "12:00:05:07": "",
	} {
		if got := timeOf(in); got != want {
			t.Errorf("the time in %q is %q, want %q", in, got, want)
		}
	}
}

// TestDayParts has hours of a 12-hour clock, at the ends of each part of the day.
func TestDayParts(t *testing.T) {
	for in, want := range map[string]string{
		// after the hour
		"12:05 a.m.": "00:05", "1 am": "01:00", "11:59 AM": "11:59", "12 p.m.": "12:00", "12:05 pm": "12:05", "1 pm": "13:00", "11:59 P.M.": "23:59",
		"5:30 ص": "05:30", "5:30 صباحا": "05:30", "12:30 ص": "00:30", "5:30 م": "17:30", "5:30 مساء": "17:30",
		"13:05 a.m.": "", "13:05 p.m.": "13:05", "9": "", "9 pmx": "", "9 apples": "",
		// before it
		"上午9点": "09:00", "早上7点": "07:00", "清晨5点": "05:00", "凌晨1点": "01:00", "早晨6点": "06:00", "午前9時": "09:00", "오전 9시": "09:00",
		"凌晨12:05": "00:05", "上午 9:05": "09:05", "上午13点": "",
		"下午3点": "15:00", "傍晚6点": "18:00", "午後3時": "15:00", "오후 3시": "15:00", "下午12:30": "12:30", "下午15:30": "15:30",
		"中午11点": "11:00", "中午12点": "12:00", "中午1点": "13:00", "中午2点": "14:00", "中午14:30": "14:30", "中午10点": "", "中午3点": "", "中午15点": "",
		"晚上8点": "20:00", "晚间7点": "19:00", "深夜11点": "23:00", "夜间11点": "23:00", "晚上5点": "17:00", "晚上4点": "04:00", "晚上23:30": "23:30",
		"晚上12点": "", // of this day or the next
	} {
		if got := timeOf(in); got != want {
			t.Errorf("the time in %q is %q, want %q", in, got, want)
		}
	}
}
