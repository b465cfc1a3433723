package labels

import (
	"strings"
	"testing"
	"time"

	"newsreader/articles/internal/datetime"
)

// FuzzLabels passes any text to every function. None may panic, times must not be in the future, and names
// must occur in the text.
func FuzzLabels(f *testing.F) {
	for _, s := range []string{
		"2024-04-23 09:48　来源: 湖畔报(北京)　作者：张三", "Updated 9:52 AM EST, Tue November 19, 2019", "昨天 12:30", "21小时前",
		"2900文章数 14817关注度", "By Jane Roe, CNN | 3 hours ago", "（责任编辑：李四_NN123）", "新华社巴黎12月9日电（记者张三）", "LONDON (Reuters) - x",
		"令和6年4月23日 午後3時5分", "2024. 4. 23. 오후 3:05", "1.4万条评论", "特别声明：", "© 2024", "１２：３０", "20240423T074049Z", "12/13/2019 3 p.m. ET",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o := datetime.Options{Now: now(), Zone: east8}
		for _, o := range []datetime.Options{{}, o, {Now: now()}} {
			checkLine(t, s, SourceLine(s, o), o)
		}
		checkLine(t, s, Dateline(s), o)
		for _, n := range Counts(s) {
			if n.N < 0 {
				t.Errorf("%q counts %d", s, n.N)
			}
		}
		if cut := CutBoilerplate(s); !strings.HasPrefix(s, cut) {
			t.Errorf("CutBoilerplate(%q) = %q", s, cut)
		}
		IsNotice(s)
		IsConsent(s)
		IsJob(s)
		if IsOrnament(s) && IsBoilerplate(s) {
			t.Errorf("%q is an ornament and boilerplate", s)
		}
		if name, place := Person(s); !strings.Contains(s, name) || !strings.Contains(s, place) {
			t.Errorf("Person(%q) = %q, %q", s, name, place)
		}
		if kind := Section(s); kind != NoSection && Section(" 【"+s+"】：") != kind {
			t.Errorf("Section(%q) = %d, and another kind in brackets", s, kind)
		}
	})
}

func checkLine(t *testing.T, s string, l Line, o datetime.Options) {
	t.Helper()
	squeezed := strings.Join(strings.Fields(s), "")
	for _, name := range []string{l.Source, l.Place} {
		if !strings.Contains(squeezed, strings.Join(strings.Fields(name), "")) {
			t.Errorf("%q names %q", s, name)
		}
	}
	if len(l.Author) > len(s) || len(l.Editor) > len(s) {
		t.Errorf("%q names %q and %q", s, l.Author, l.Editor)
	}
	if st := l.Published; st.Known() && !o.Now.IsZero() && st.Time.After(o.Now.Add(36*time.Hour)) {
		t.Errorf("%q was published at %v, after %v", s, st, o.Now)
	}
}

// TestHostile passes every function texts that would take long if any work were more than linear.
func TestHostile(t *testing.T) {
	start := time.Now()
	for _, s := range []string{
		strings.Repeat("1", 1<<20), strings.Repeat("来源：", 1<<18), strings.Repeat("2024-04-23 ", 1<<17), strings.Repeat("(", 1<<20),
		strings.Repeat("12:", 1<<18), strings.Repeat("a ", 1<<19), strings.Repeat("　", 1<<18), strings.Repeat("声明", 1<<18), strings.Repeat("\xff", 1<<20),
	} {
		for _, o := range []datetime.Options{{}, {Now: now(), Zone: east8}} {
			SourceLine(s, o)
		}
		Dateline(s)
		Counts(s)
		CutBoilerplate(s)
		IsNotice(s)
		IsBoilerplate(s)
		Section(s)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

func BenchmarkSourceLine(b *testing.B) {
	o := datetime.Options{Now: now(), Zone: east8}
	for b.Loop() {
		SourceLine("2024-04-23 09:48　来源: 湖畔经济报道(北京)　作者：张三", o)
	}
}

func BenchmarkWording(b *testing.B) {
	const s = "这是一个寻常的句子，它既不是声明，也不是按钮，更不是栏目的名称。"
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		IsNotice(s)
		IsBoilerplate(s)
		Section(s)
	}
}
