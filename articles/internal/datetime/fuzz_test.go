package datetime

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzTime reads any text as a time. Nothing may panic, times must be plausible, and positions must be
// in the text.
func FuzzTime(f *testing.F) {
	for _, s := range []string{
		"2024-04-23 09:48　来源: 湖畔报(北京)　作者：张三", "Updated 9:52 AM EST, Tue November 19, 2019", "昨天 12:30", "21小时前",
		"令和6年4月23日 午後3時5分", "2024. 4. 23. 오후 3:05", "１２：３０", "20240423T074049Z", "12/13/2019 3 p.m. ET",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, o := range []Options{{}, {Now: now(), Zone: east8}, {Now: now()}} {
			checkTexts(t, s, o)
		}
	})
}

func checkTexts(t *testing.T, s string, o Options) {
	t.Helper()
	if st, ok := Parse(s, o); ok {
		checkStamp(t, s, st, o)
	}
	st, from, to, ok := Find(s, o)
	if !ok {
		return
	}
	checkStamp(t, s, st, o)
	if from < 0 || from >= to || to > len(s) || utf8.ValidString(s) && !utf8.ValidString(s[from:to]) {
		t.Errorf("Find(%q) at %d to %d", s, from, to)
	}
}

func checkStamp(t *testing.T, s string, st Stamp, o Options) {
	t.Helper()
	if !st.Known() || !o.plausible(st.Time) {
		t.Errorf("%q is the time %v", s, st)
	}
	if o.Now.IsZero() && st.Relative {
		t.Errorf("%q is relative to an unknown time", s)
	}
	if st.Precision == Minute && st.Time.Second() != 0 {
		t.Errorf("%q is printed to the minute, but read as %v", s, st.Time)
	}
}

// FuzzRoundTrip prints a moment in the formats of standards and pages: each must be read as that moment,
// alone and inside a line.
func FuzzRoundTrip(f *testing.F) {
	f.Add(int64(1574184785), int16(480), uint32(125_000_000))
	f.Add(int64(1709251199), int16(-300), uint32(0))
	f.Add(int64(1711933200), int16(0), uint32(1))
	f.Fuzz(func(t *testing.T, unix int64, minutes int16, nano uint32) {
		moment := time.Unix(unix, int64(nano%1_000_000_000)).In(time.FixedZone("", int(minutes%(14*60))*60))
		if moment.Year() < earliest || moment.Year() > latest {
			t.Skip()
		}
		for _, tc := range []struct {
			layout    string
			precision Precision
		}{
			{time.RFC3339Nano, Second}, {time.RFC3339, Second}, {"2006-01-02T15:04:05.999999999-0700", Second},
			{time.RFC1123Z, Second}, {"Mon, 2 Jan 2006 15:04 -0700", Minute}, {time.RubyDate, Second},
			{"Mon Jan 2 2006 15:04:05 GMT-0700", Second}, {"Monday, January 2, 2006 3:04 PM -0700", Minute}, {"15:04 -07:00, 2 January 2006", Minute},
			{"2006年1月2日 15:04 -0700", Minute}, {"2006-01-02 15:04:05 (-07:00)", Second}, {"2006/1/2 15时04分05秒 -0700", Second},
		} {
			printed := moment.Format(tc.layout)
			want := moment.Truncate(time.Minute)
			if tc.precision == Second {
				want = moment.Truncate(time.Second)
			}
			if strings.Contains(tc.layout, ".999") {
				want = moment
			}
			st, ok := Parse(printed, Options{})
			if !ok || !st.Time.Equal(want) || st.Precision != tc.precision || !st.Zoned {
				t.Errorf("Parse(%q) = %v, %v, want %v", printed, st, ok, want)
			}
			line := "湖畔 " + printed + " 来源：湖畔报"
			if found, from, to, ok := Find(line, Options{}); !ok || line[from:to] != printed || !found.Time.Equal(want) {
				t.Errorf("Find(%q) = %v at %q, want %v", line, found, line[from:to], want)
			}
		}
	})
}

// TestHostileTimes reads texts that would take long if any work were more than linear.
func TestHostileTimes(t *testing.T) {
	start := time.Now()
	for _, s := range []string{
		strings.Repeat("1", 1<<20), strings.Repeat("2024-04-23 ", 1<<17), strings.Repeat("(", 1<<20),
		strings.Repeat("12:", 1<<18), strings.Repeat("a ", 1<<19), strings.Repeat("　", 1<<18), strings.Repeat("\xff", 1<<20),
	} {
		for _, o := range []Options{{}, {Now: now(), Zone: east8}} {
			Parse(s, o)
			Find(s, o)
		}
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

func BenchmarkParse(b *testing.B) {
	o := Options{Now: now(), Zone: east8}
	for b.Loop() {
		Parse("2024年4月23日 09:48", o)
		Parse("Updated 9:52 AM EST, Tue November 19, 2019", o)
	}
}
