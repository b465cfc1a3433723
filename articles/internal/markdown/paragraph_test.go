package markdown

import (
	"strings"
	"testing"
)

func TestJoinsWithoutSpace(t *testing.T) {
	for pair, want := range map[string]string{
		"大\n桥":                   "大桥",
		"大\nA":                   "大 A",
		"A\n大":                   "A 大",
		"桥，\n大":                  "桥，大",
		"桥\n“大”":                 "桥“大”",
		"a\n“b”":                 "a “b”",
		"—\n“b”":                 "— “b”",
		"カ\nか":                   "カか",
		"ﾊ\nﾝ":                   "ﾊﾝ",
		"다\n리":                   "다 리",
		"\U00020000\n\U00020001": "\U00020000\U00020001",
		"大\n\n 桥":                "大桥",
		"大 \n桥":                  "大桥",
		"桥\n‘大’":                 "桥‘大’",
		"桥’\n大":                  "桥’大",
		"桥\n—大":                  "桥—大",
		"桥…\n大":                  "桥…大",
		"大 桥":                    "大 桥",
		"大\u00a0桥":               "大\u00a0桥",
		"大\u00a0\u00a0桥":         "大 桥",
	} {
		got, err := FromNode(parse(t, "<p>"+pair), nil)
		if err != nil || got != want+"\n" {
			t.Errorf("%q became %q, want %q", pair, got, want)
		}
	}
}

func TestSplitsParagraph(t *testing.T) {
	long := strings.Repeat("a word ", 9)
	for _, c := range []struct {
		first, second string
		want          bool
	}{
		{long + "ends.", "Another sentence here.", true},
		{long + "ends.”", "Another sentence here.", true},
		{long + "ends,", "Another sentence here.", false},
		{long + "ends.", "Short.", false},
		{"Short.", "Another sentence here.", false},
		{strings.Repeat("大桥重新开放", 5) + "。", "渡轮照常往返于两岸之间", true},
		{strings.Repeat("대교가다시", 6) + ".", "배는 그대로 다니기로 했다고", true},
	} {
		got, err := FromNode(parse(t, c.first+"<br>"+c.second), nil)
		if err != nil || strings.Contains(got, "\n\n") != c.want {
			t.Errorf("%q and %q became %q", c.first, c.second, got)
		}
	}
}

// TestEndsSentence checks every mark that ends a sentence, and those that may follow it.
func TestEndsSentence(t *testing.T) {
	for _, end := range "。！？.!?…" {
		for _, closing := range []string{"", "\"", "'", "”", "’", "」", "』", ")", "）", "》", "”）"} {
			if text := "text" + string(end) + closing; !endsSentence([]span{{text: []byte(text)}}) {
				t.Errorf("%q is no end of a sentence", text)
			}
		}
	}
	for _, text := range []string{"", "text", "text,", "text。，", "（text", "text: “"} {
		if endsSentence([]span{{text: []byte(text)}}) {
			t.Errorf("%q is an end of a sentence", text)
		}
	}
	if !endsSentence([]span{{text: []byte("text."), style: strong}, {text: []byte("” ")}}) {
		t.Error("closing marks in another span hide the end of a sentence")
	}
}
