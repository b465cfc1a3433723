package standfirst

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFrom(t *testing.T) {
	for _, test := range []struct{ rule, text, title, want string }{
		{"nothing", "", "Ferry aground", ""},
		{"a title", "The fair opens. Tents stand.", "The fair opens", "Tents stand."},
		{"a title twice", "渡轮搁浅 无人受伤 渡轮搁浅 无人受伤 8日上午，渡轮搁浅。", "渡轮搁浅无人受伤", "8日上午，渡轮搁浅。"},
		{"the beginning of a word is no title", "The fairground is wet.", "The fair", "The fairground is wet."},
		{"a title and its site", "渡轮搁浅|渡轮|特瑟尔_海岸新闻 8日上午，渡轮搁浅。", "渡轮搁浅", "8日上午，渡轮搁浅。"},
		{"another title twice", "特瑟尔渡轮今晨搁浅 特瑟尔渡轮今晨搁浅 8日上午，渡轮搁浅。", "", "8日上午，渡轮搁浅。"},
		{"a first sentence that the next begins with", "船长说：“对不起，各位乘客。” 船长说：“对不起，各位乘客。两天没有合眼了。”", "", "船长说：“对不起，各位乘客。两天没有合眼了。”"},
		{"doubled datelines", "北京11月3日电 北京11月3日电 渡轮搁浅。", "", "渡轮搁浅。"},
		{"a dateline behind a title", "渡轮搁浅 湖畔社特瑟尔11月3日电（记者林知夏）渡轮8日搁浅。", "渡轮搁浅", "渡轮8日搁浅。"},
		{"a dateline in English", "LONDON (Reuters) - The ferry ran aground.", "", "The ferry ran aground."},
		{"who published when", "渡轮搁浅 2031年05月06日 13:55 海岸网 作者 林知夏 【渡轮搁浅】8日上午，渡轮搁浅。", "渡轮搁浅", "8日上午，渡轮搁浅。"},
		{"who published, without a text", "渡轮搁浅 2031年05月06日 13:55 海岸网", "渡轮搁浅", ""},
		{"when it happened", "2031年5月6日 9:30，渡轮搁浅。", "", "2031年5月6日 9:30，渡轮搁浅。"},
		{"the day on which it happened", "2031年5月6日，渡轮搁浅。", "", "2031年5月6日，渡轮搁浅。"},
		{"marks of data", `"""8日上午，渡轮搁浅。"""`, "", "8日上午，渡轮搁浅。"},
		{"tags and entities", "The ferry<br>ran &amp; sank.", "", "The ferry ran & sank."},
		{"marks of Markdown", "The **ferry** ran [aground](https://a.example/1).", "", "The ferry ran aground."},
		{"a hashtag", "#渡轮搁浅# 8日上午，#特瑟尔#渡轮搁浅。", "渡轮搁浅", "8日上午，特瑟尔渡轮搁浅。"},
		{"a column", "[午夜新闻]渡轮搁浅。", "", "渡轮搁浅。"},
		{"spaces beside Chinese punctuation", "渡轮搁浅， 船长说。 无人受伤 ！", "", "渡轮搁浅，船长说。无人受伤！"},
		{"spaces inside quotation marks", "船长说“ 潮水太低 ”。", "", "船长说“潮水太低”。"},
		{"line breaks between characters", "渡轮\n搁浅。\n\nNobody\nwas hurt.", "", "渡轮搁浅。Nobody was hurt."},
		{"spaces between characters", "谢尔盖 奥林与 Lund 说", "", "谢尔盖 奥林与 Lund 说"},
		{"a quotation that is not closed", "“渡轮搁浅。", "", "渡轮搁浅。"},
		{"a quotation", "“渡轮搁浅”，他说。", "", "“渡轮搁浅”，他说。"},
	} {
		t.Run(test.rule, func(t *testing.T) {
			if got := From(test.text, test.title); got != test.want {
				t.Errorf("%q, not %q", got, test.want)
			}
		})
	}
}

// FuzzFrom checks that a standfirst is one line, and that it is its own.
func FuzzFrom(f *testing.F) {
	f.Add("渡轮搁浅 2031年05月06日 13:55 海岸网 “渡轮", "渡轮搁浅")
	f.Add("LONDON (Reuters) - <b>The</b> ferry [ran](x)", "Ferry")
	f.Fuzz(func(t *testing.T, text, title string) {
		got := From(text, title)
		if strings.Contains(got, "\n") || utf8.ValidString(text) && !utf8.ValidString(got) {
			t.Errorf("%q", got)
		}
	})
}
