package datetime

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzTime reads any text as a time: nothing may panic, times must lie in the
// years of news, and positions must be in the text.
func FuzzTime(f *testing.F) {
	for _, s := range []string{
		"2024-04-23 09:48　来源: 湖畔报(北京)　作者：张三", "Updated 9:52 AM EST, Tue November 19, 2019", "昨天 12:30", "21小时前",
		"令和6年4月23日 午後3時5分", "2024. 4. 23. 오후 3:05", "１２：３０", "20240423T074049Z", "12/13/2019 3 p.m. ET",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, o := range []Options{{}, {Now: now(), Zone: east8}, {Now: now()}} {
			holdStamp(t, s, o)
		}
	})
}

func holdStamp(t *testing.T, s string, o Options) {
	t.Helper()
	if st, ok := Time(s, o); ok {
		holdTime(t, s, st, o)
	}
	st, from, to, ok := FindTime(s, o)
	if !ok {
		return
	}
	holdTime(t, s, st, o)
	if from < 0 || from >= to || to > len(s) || utf8.ValidString(s) && !utf8.ValidString(s[from:to]) {
		t.Errorf("FindTime(%q) at %d to %d", s, from, to)
	}
}

func holdTime(t *testing.T, s string, st Stamp, o Options) {
	t.Helper()
	if !st.Known() || st.Time.Year() < earliest || st.Time.Year() > 2100 {
		t.Errorf("%q is the time %v", s, st)
	}
	if !o.Now.IsZero() && st.Time.After(o.Now.Add(36*time.Hour)) {
		t.Errorf("%q is the time %v, after %v", s, st, o.Now)
	}
	if o.Now.IsZero() && st.Relative {
		t.Errorf("%q is told from a moment that is not known", s)
	}
}

// TestHostileTimes reads texts that would take long if any work were more than linear.
func TestHostileTimes(t *testing.T) {
	start := time.Now()
	for _, s := range []string{
		strings.Repeat("1", 1<<20), strings.Repeat("2024-04-23 ", 1<<17), strings.Repeat("(", 1<<20),
		strings.Repeat("12:", 1<<18), strings.Repeat("a ", 1<<19), strings.Repeat("　", 1<<18), strings.Repeat("\xff", 1<<20),
	} {
		for _, o := range []Options{{}, {Now: now(), Zone: east8}} {
			Time(s, o)
			FindTime(s, o)
		}
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

func BenchmarkTime(b *testing.B) {
	o := Options{Now: now(), Zone: east8}
	for b.Loop() {
		Time("2024年4月23日 09:48", o)
		Time("Updated 9:52 AM EST, Tue November 19, 2019", o)
	}
}
