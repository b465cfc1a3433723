package capture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

// sections returns a string for each section that a text is read into: its label, with ! if it is
// recommended, + if all texts are titles and - if it is ignored; then its tokens, with @ for a time,
// $ for a source # for a comment count and ^ for a rank.
func sections(text string, front bool) []string {
	p := parser{page: &Page{}, opts: datetime.Options{Zone: datetime.ZoneFor("zh")}}
	var out []string
	for _, s := range p.readSections(classified(text), front).sections {
		form := s.label
		for _, flag := range []struct {
			set  bool
			mark string
		}{{s.related, "!"}, {s.allTitles, "+"}, {s.ignored, "-"}} {
			if flag.set {
				form += flag.mark
			}
		}
		for _, t := range s.tokens {
			form += "|" + t.text
			if t.prose {
				form += "."
			}
			if t.source != "" {
				form += "$" + t.source
			}
			if t.stamp.Known() {
				form += "@"
			}
			if t.rank > 0 {
				form += fmt.Sprint("^", t.rank)
			}
			if t.comments != nil {
				form += fmt.Sprint("#", *t.comments)
			}
		}
		out = append(out, form)
	}
	return out
}

// TestReadSections has each kind of line of a list.
func TestReadSections(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		want []string
	}{
		"a desk's list":            {"头条要闻\n湖面结冰了", []string{"", "头条要闻+|湖面结冰了"}},
		"a recommended list":       {"相关推荐：\n湖面结冰了", []string{"", "相关推荐!+|湖面结冰了"}},
		"an outlet like a label":   {"相关推荐\n湖面结冰了\n湖畔新闻\n2024-04-22 08:00", []string{"", "相关推荐!+|湖面结冰了|湖畔新闻|@"}},
		"an outlet above a count":  {"相关推荐\n湖面结冰了\n湖畔新闻\n12跟贴", []string{"", "相关推荐!+|湖面结冰了|湖畔新闻|#12"}},
		"a label above a title":    {"相关推荐\n湖面结冰了\n湖畔新闻\n码头的灯亮了", []string{"", "相关推荐!+|湖面结冰了", "湖畔新闻+|码头的灯亮了"}},
		"a label below a sentence": {"相关推荐\n湖面昨夜都结冰了。\n湖畔新闻\n12跟贴", []string{"", "相关推荐!+|湖面昨夜都结冰了。.", "湖畔新闻+|#12"}},
		"an outlet below a source": {"相关推荐\n来源：湖畔报\n湖畔新闻\n12跟贴", []string{"", "相关推荐!+|$湖畔报|湖畔新闻|#12"}},
		"a recommended one never":  {"头条要闻\n湖面结冰了\n相关推荐\n2024-04-22 08:00", []string{"", "头条要闻+|湖面结冰了", "相关推荐!+|@"}},
		"a label at the end":       {"相关推荐\n湖面结冰了\n湖畔新闻", []string{"", "相关推荐!+|湖面结冰了", "湖畔新闻+"}},
		"a topic below a notice":   {"头条要闻\n特别声明：文章由用户上传。\n时尚\n围巾变长了些", []string{"", "头条要闻+", "", "时尚+|围巾变长了些"}},
		"a topic over a sentence":  {"头条要闻\n湖面昨夜结冰了\n时尚\n湖面昨夜都结冰了。", []string{"", "头条要闻+|湖面昨夜结冰了|湖面昨夜都结冰了。."}},
		"a topic over ten columns": {"头条要闻\n湖面昨夜结冰了\n时尚\n围巾变长了", []string{"", "头条要闻+|湖面昨夜结冰了|围巾变长了"}},
		"a tab over a name": {
			"旅游\n时尚\n亲子\n旅游要闻\n湖面昨夜结冰了\n时尚\n围巾",
			[]string{"", "+", "旅游要闻+|湖面昨夜结冰了", "时尚+|围巾"},
		},
		"a tab that is no topic": {
			"旅游\n湖畔\n时尚\n旅游要闻\n湖面昨夜结冰了\n湖畔\n码头的灯提前亮了",
			[]string{"", "+", "旅游要闻+|湖面昨夜结冰了", "湖畔+|码头的灯提前亮了"},
		},
		"a topic over titles":     {"头条要闻\n湖面昨夜结冰了\n时尚\n围巾又变长了些", []string{"", "头条要闻+|湖面昨夜结冰了", "时尚+|围巾又变长了些"}},
		"a topic over a name":     {"头条要闻\n湖面昨夜结冰了\n时尚\n围巾", []string{"", "头条要闻+|湖面昨夜结冰了|围巾"}},
		"topics in a menu":        {"头条要闻\n湖面昨夜结冰了\n体育\n时尚\n围巾又变长了些", []string{"", "头条要闻+|湖面昨夜结冰了|围巾又变长了些"}},
		"a topic before any list": {"时尚\n围巾又变长了些", []string{"|围巾又变长了些"}},
		"a topic at the end":      {"头条要闻\n时尚", []string{"", "头条要闻+"}},
		"a notice":                {"头条要闻\n特别声明：文章由用户上传。\n湖面结冰了", []string{"", "头条要闻+", "|湖面结冰了"}},
		"the imprint":             {"头条要闻\n鄂ICP备00000000号\n湖面结冰了", []string{"", "头条要闻+", "|湖面结冰了"}},
		"readers' comments":       {"头条要闻\n最新评论\n湖面结冰了\n2024-04-22 08:00", []string{"", "头条要闻+", "-"}},
		"a sentence":              {"头条要闻\n湖面昨夜都结冰了。", []string{"", "头条要闻+|湖面昨夜都结冰了。."}},
		"buttons":                 {"头条要闻\n分享至\n湖面结冰了", []string{"", "头条要闻+|湖面结冰了"}},
		"views and ranks":         {"头条要闻\n阅读 12\n3\n湖面结冰了", []string{"", "头条要闻+|^3|湖面结冰了"}},
		"views and comments":      {"头条要闻\n阅读 12 评论 3", []string{"", "头条要闻+|#3"}},
		"a line that is too long": {"头条要闻\n" + strings.Repeat("湖", maxTokenBytes/3+1) + "\n湖面结冰了", []string{"", "头条要闻+|湖面结冰了"}},
	} {
		if diff := cmp.Diff(tc.want, sections(tc.text, false)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestReadTimesOnALine has what shares a line with a time.
func TestReadTimesOnALine(t *testing.T) {
	for line, want := range map[string]string{
		"2024-04-22 08:00 湖面结冰了":             "|湖面结冰了|@",
		"2024-04-22 湖面":                      "|2024-04-22 湖面",
		"湖面 2024-04-22":                      "|湖面 2024-04-22",
		"湖面结了薄冰 2024-04-22 图文":               "|湖面结了薄冰|@",
		"湖面结了薄冰 2024-04-22 图文集":              "|湖面结了薄冰 2024-04-22 图文集",
		"湖面结了薄冰 2024-04-22 08:00":            "|湖面结了薄冰|@",
		"湖面结了薄冰（2024-04-22 08:00）":           "|湖面结了薄冰|@",
		"湖面结了薄冰【2024-04-22】":                 "|湖面结了薄冰|@",
		"湖面结了薄冰|2024-04-22":                  "|湖面结了薄冰|@",
		"湖面结了薄冰｜2024-04-22":                  "|湖面结了薄冰|@",
		"湖面结了薄冰(2024-04-22)":                 "|湖面结了薄冰|@",
		"湖面结了薄冰[2024-04-22]":                 "|湖面结了薄冰|@",
		"湖面结了薄冰　2024-04-22":                  "|湖面结了薄冰|@",
		"湖面结了薄冰-2024-04-22":                  "|湖面结了薄冰-2024-04-22", // part of the title
		"自2024-04-22起湖面结了薄冰":                 "|自2024-04-22起湖面结了薄冰",
		"湖面结了薄冰 2024-04-22 别的湖没有结冰":          "|湖面结了薄冰 2024-04-22 别的湖没有结冰",
		"湖面结了薄冰，2024-04-22 08:00 (12)":       "|湖面结了薄冰，2024-04-22 08:00 (12)",
		"Lake freezes over 22 November 2026": "|Lake freezes over|@",
		"湖畔报 · 11-20":                        "|$湖畔报@", // with a name before it, two numbers are a date
		"湖畔报 | 11-20":                        "|$湖畔报@",
		"湖畔报｜11-20":                          "|$湖畔报@",
		"湖畔，晚报 · 11-20":                      "|湖畔，晚报 · 11-20",
		"湖畔报 · 湖面":                           "|湖畔报 · 湖面",
		"来源：湖畔报":                             "|$湖畔报",
		"作者：张三":                              "",
		"00:48":                              "",
	} {
		want := []string{"", "头条要闻+" + want}
		if diff := cmp.Diff(want, sections("头条要闻\n"+line, false)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
}

// TestReadMetadataBelowATitle has the lines with a time that a title above makes metadata.
func TestReadMetadataBelowATitle(t *testing.T) {
	for line, want := range map[string]string{
		"湖畔报 2024-04-22 08:00":      "|$湖畔报@",
		"湖畔报 2024-04-22 08:00 12跟贴": "|$湖畔报@#12",
		"2024-04-22 08:00 来源：湖畔报":   "|$湖畔报@",
		"渔市，又改期 2024-04-22":         "|渔市，又改期|@", // a title, not a name
		"2024-04-22 08:00":          "|@",
	} {
		want := []string{"", "头条要闻+|湖面结冰了" + want}
		if diff := cmp.Diff(want, sections("头条要闻\n湖面结冰了\n"+line, false)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", line, diff)
		}
	}
	want := []string{"", "头条要闻+|湖面结冰了|@|渔市又改期|@"}
	if diff := cmp.Diff(want, sections("头条要闻\n湖面结冰了\n2024-04-22 08:00\n渔市又改期 2024-04-22 09:00", false)); diff != "" {
		t.Errorf("a title below metadata (-want +got):\n%s", diff)
	}
}

func TestTrimSeparators(t *testing.T) {
	for _, r := range " 　\t|｜·•-—–()（）[]【】,，" {
		if got := trimSeparators(string(r) + "湖畔报" + string(r)); got != "湖畔报" {
			t.Errorf("trimSeparators keeps %q: %q", r, got)
		}
	}
}

// TestFrontPageTitles holds when the lines above the first label of a front page are titles.
func TestFrontPageTitles(t *testing.T) {
	const titles = "湖面结了第一层薄冰\n码头的灯提前亮了\n渔市改到周六早上\n"
	for name, tc := range map[string]struct {
		text string
		want bool
	}{
		"three titles":                  {titles + "头条要闻\n", true},
		"two titles":                    {titles[:len("湖面结了第一层薄冰\n码头的灯提前亮了\n")] + "头条要闻\n渔市改到周六早上", false},
		"names":                         {"湖畔报的网站\n湖畔报的首页\n湖畔报的网页\n", false},
		"short titles":                  {"湖面结冰了\n码头亮灯了\n渔市改期了\n", false},
		"a topic above":                 {"时尚\n" + titles, true},
		"a topic in between":            {titles[:len("湖面结了第一层薄冰\n")] + "时尚\n" + titles[len("湖面结了第一层薄冰\n"):], false},
		"sentences":                     {"湖面结了第一层薄冰。\n码头的灯提前亮了。\n渔市改到周六早上。\n", false},
		"titles without enough letters": {"2024112009120101\n2024112009120102\n2024112009120103\n", false},
	} {
		if got := titlesFirst(classified(tc.text)); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if diff := cmp.Diff([]string{"+|湖面结了第一层薄冰|码头的灯提前亮了|渔市改到周六早上"}, sections(titles, true)); diff != "" {
		t.Errorf("a front page (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"|湖面结了第一层薄冰|码头的灯提前亮了|渔市改到周六早上"}, sections(titles, false)); diff != "" {
		t.Errorf("below an article (-want +got):\n%s", diff)
	}
	want := []string{"+|湖面结了第一层薄冰|码头的灯提前亮了|渔市改到周六早上", "时尚+|围巾又变长了些"}
	if diff := cmp.Diff(want, sections(titles+"时尚\n围巾又变长了些", true)); diff != "" {
		t.Errorf("a front page with a topic (-want +got):\n%s", diff)
	}
	want = []string{"+", "时尚+|湖面结了第一层薄冰|码头的灯提前亮了|渔市改到周六早上"}
	if diff := cmp.Diff(want, sections("时尚\n"+titles, true)); diff != "" {
		t.Errorf("a front page that begins with a topic (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"-"}, sections("湖面结了第一层薄冰\n", true)); diff != "" {
		t.Errorf("a front page with its name (-want +got):\n%s", diff)
	}
}

// TestTitleAddress keeps the address of a link whose line also has a time.
func TestTitleAddress(t *testing.T) {
	for _, text := range []string{"湖面结了薄冰 2024-04-22", "2024-04-22 湖面结了薄冰"} {
		p := parser{page: &Page{}, links: map[string]string{text: "http://lake.test"}}
		got := p.readSections(classified("头条要闻\n"+text), false).sections[1].tokens[0]
		if got.text != "湖面结了薄冰" || got.url != "http://lake.test" {
			t.Errorf("%s: title %q, address %q", text, got.text, got.url)
		}
	}
}

func TestTokensAreBounded(t *testing.T) {
	r := sectionReader{sections: []section{{}}}
	for range 40_001 {
		r.addToken(token{text: "x"})
	}
	if n := len(r.sections[0].tokens); n != 40_000 {
		t.Errorf("%d tokens, want 40,000", n)
	}
	r = sectionReader{sections: []section{{}}}
	r.addToken(token{text: strings.Repeat("x", 2000)})
	r.addToken(token{text: strings.Repeat("x", 2001)})
	if n := len(r.sections[0].tokens); n != 1 {
		t.Errorf("%d tokens, want only the one of 2,000 bytes", n)
	}
}
