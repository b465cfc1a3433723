package term

import (
	"strings"
	"testing"
)

// page returns one of everything that a command prints with an article.
func page(o Options) string {
	d := NewDocument(o)
	d.Block(RoleCrumbs, "海岸晚报 › 本地 › 正文")
	d.Block(RoleTitle, "北岸港口恢复夜班渡轮，\x1b[2J首班船晚点二十分钟")
	d.Block(RoleStandfirst, "停航两个月之后，夜班重新开行。")
	d.Block(RoleMeta, "海岸晚报 · 4月5日 21:30 · 128 条评论")
	d.Block(RoleText, "")
	d.Markdown("首班船晚点，见[时刻表](https://example.org/t)。")
	d.Block(RoleNotice, "声明：本文转载自海岸晚报。\nNotice: reprinted.")
	d.Block(RoleCard, "海岸晚报\n写港口、渡轮和潮水")
	d.Link("原文", "https://example.org/t?a=1")
	d.Link("none", "javascript:x")
	d.Block(RoleSection, "相关")
	t := NewTable(Column{Flexible: true}, Column{Look: LookFaint})
	t.Row(Cell{Text: "渡轮票价上调", URL: "https://example.org/1"}, Cell{Text: "昨天"})
	d.Table(t)
	return d.String()
}

// TestFactsBreak checks that facts are broken behind separators, and where one is longer than a line inside it.
func TestFactsBreak(t *testing.T) {
	for text, want := range map[string]string{
		"same event · in both: fog":                 "same event ·\nin both: fog\n",
		"same event · in both: fog, ferries, sound": "same event · in both:\nfog, ferries, sound\n",
		"同一事件 · 均提及：大雾、渡轮、港口、夜班 · 相隔 1 小时":          "同一事件 · 均提及：大\n雾、渡轮、港口、夜班 ·\n相隔 1 小时\n",
		"Sea › Ferries and their harbours › Fares":  "Sea › Ferries and\ntheir harbours › Fares\n",
	} {
		d := NewDocument(Options{Width: 22, Language: "zh"})
		d.Block(RoleMeta, text)
		if got := d.String(); got != want {
			t.Errorf("%s:\n%s", text, got)
		}
	}
}

func TestDocument(t *testing.T) {
	for name, o := range map[string]Options{
		"page.txt":    {Width: 50, Language: "zh"},
		"page.ansi":   {Width: 50, Language: "zh", Profile: ANSI16, Links: LinkHyperlinks},
		"page.words":  {Width: 50, Language: "zh", Accessible: true},
		"page.20.txt": {Width: 20, Language: "en"},
		"page.dark":   {Width: 50, Language: "zh", Profile: ANSI256, Style: mustStyle(t, "dark")},
	} {
		out := page(o)
		checkSafe(t, out, o)
		checkGolden(t, "testdata/"+name, out)
	}
}

func mustStyle(t *testing.T, name string) *Style {
	t.Helper()
	s, err := LoadStyle(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestMarkdownCut(t *testing.T) {
	md := inParagraphs(englishText(2*maxMarkdown), ". ", 4)
	out := show(md, Options{})
	if len(out) > 2*maxMarkdown {
		t.Errorf("setting %d bytes gave %d", len(md), len(out))
	}
	if want := "┆ The text is longer than is shown here.\n"; len(out) < 1000 || !strings.Contains(out, want) {
		t.Errorf("the end is %q", out[max(0, len(out)-300):])
	}
}

// TestFlush checks that a document that is written in parts is the same as one written at once, and that without a
// stream nothing is written early.
func TestFlush(t *testing.T) {
	compose := func(d *Document) {
		for _, title := range []string{"Fog", "渡轮", "Tide"} {
			d.Block(RoleSection, title)
			d.Markdown("One **line** of " + title + ", and a [link](https://example.org/" + title + ").\n\n- item")
			if err := d.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, o := range []Options{{Width: 50}, {Width: 50, Accessible: true}, {Width: 50, Profile: ANSI16, Links: LinkHyperlinks}} {
		whole := NewDocument(o)
		compose(whole)
		var early strings.Builder
		parts := NewDocument(o)
		parts.StreamTo(&early)
		compose(parts)
		if early.Len() == 0 {
			t.Error("nothing was flushed")
		}
		if got, want := early.String()+parts.String(), whole.String(); got != want {
			t.Errorf("in parts:\n%s\nat once:\n%s", got, want)
		}
	}
}
