package main

import (
	"strings"
	"testing"

	"newsreader/articles/traditional"
)

// TestChineseMessagesAreWhole translates every error and hint of the program, with samples for its operands.
func TestChineseMessagesAreWhole(t *testing.T) {
	text := chineseMessagesText + "\n\"zz%d\": \"zz%d\"\n\"zz%d zz%d\": \"zz%d zz%d\"\n"
	messages, err := parseCatalogue(text, traditional.AsWritten)
	if err != nil {
		t.Fatal(err)
	}
	said := messagesOf(t, "../../articles", "..")
	if len(said) < 200 {
		t.Fatalf("only %d messages found", len(said))
	}
	for _, m := range said {
		chinese, whole := messages.translate(m.text, maxClauses)
		if !whole {
			t.Errorf("%s: %s\n\t%s", m.at, m.text, chinese)
		}
		for _, o := range sample.FindAllString(m.text, -1) {
			if !strings.Contains(chinese, o) {
				t.Errorf("%s: %s\n\tlacks %s: %s", m.at, m.text, o, chinese)
			}
		}
	}
}

// TestTranslate translates messages with operands of each kind.
func TestTranslate(t *testing.T) {
	messages, err := parseCatalogue(`
"reading %q": 读取%q
"page %d of %d": '%[2]d 页中的第 %[1]d 页'
"not found": 找不到
"%s; it is paused": '%s；已暂停'
"must be %l or %s": 必须是 %l 或 %s
"cannot use %v": 不能用 %v
"two parts: no order": 次序不同的两部分
"%d day(s)": '%d 天'
"broke off after %s": 传送 %s 后断开
"%s library %q": 文库%[2]q（%[1]s时）
`, traditional.AsWritten)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		english, chinese string
		whole            bool
	}{
		{"not found", "找不到", true},
		{`reading "a \" b: not found": not found`, `读取“a \" b: not found”：找不到`, true},
		{"page 2 of 9", "9 页中的第 2 页", true},
		{`reading "x": not found; it is paused`, "读取“x”：找不到；已暂停", true},
		{"must be a, b or c", "必须是 a、b 或 c", false},
		{"cannot use not", "不能用 not", true},
		{"cannot use not found", "cannot use not found", false},
		{"two parts: no order", "次序不同的两部分", true},
		{"1 day", "1 天", true},
		{"2 days", "2 天", true},
		{"broke off after 2 days", "传送 2 天后断开", true},
		{"broke off after 2 kB", "传送 2 kB 后断开", false},
		{`reading "x": its words: library "y"`, `读取“x”：its words：library "y"`, false},
		{`reading "x": its words library "y"`, `读取“x”：文库“y”（its words时）`, false},
		{"page " + strings.Repeat("2", maxClause) + " of 9: not found", "page " + strings.Repeat("2", maxClause) + " of 9：找不到", false},
		{"not found; not found: not found", "找不到；找不到：找不到", true},
		{`reading "x": a server's own words: not found`, "读取“x”：a server's own words：找不到", false},
		{"", "", false},
		{": : : ", "：：: ", false},
		{`an open "quote: not found`, `an open "quote: not found`, false},
	} {
		chinese, whole := messages.translate(test.english, maxClauses)
		if chinese != test.chinese || whole != test.whole {
			t.Errorf("%s: got %s, %v", test.english, chinese, whole)
		}
	}
}

// TestTranslateIntoTraditional checks that clauses are converted, and that operands and what nobody translated are not.
func TestTranslateIntoTraditional(t *testing.T) {
	a, _, _ := newTestApp(map[string]string{"LANG": "zh_TW.UTF-8"})
	for english, want := range map[string]string{
		`reading "文件.html": no such file or directory`:       "讀取「文件.html」：沒有這個檔案或目錄",
		`fetching "http://a.example/网络": 服务器发来的话: not found`: "抓取「http://a.example/网络」：服务器发来的话：找不到",
	} {
		if got := a.message(english); got != want {
			t.Errorf("%s\n got %s\nwant %s", english, got, want)
		}
	}
}

// FuzzTranslate checks that a message of others does not break the catalogue, and that English stays English.
func FuzzTranslate(f *testing.F) {
	for _, seed := range []string{`reading "x": not found`, "a: b: c: d", `"\`, strings.Repeat("reading: ", 100), "%q %[9]s"} {
		f.Add(seed)
	}
	messages, err := simplifiedMessages()
	if err != nil {
		f.Fatal(err)
	}
	english, _, _ := newTestApp(nil)
	f.Fuzz(func(t *testing.T, message string) {
		if chinese, whole := messages.translate(message, maxClauses); whole && chinese == "" {
			t.Errorf("%q has become nothing", message)
		}
		if got := english.message(message); got != message {
			t.Errorf("%q has become %q", message, got)
		}
	})
}
