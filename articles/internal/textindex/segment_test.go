package textindex

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSegmentations(t *testing.T) {
	for _, test := range []struct {
		name, query string
		want        []string
	}{
		{"two words of two characters", "大雾渡轮", []string{"大雾! 渡轮!"}},
		{"words of three characters are tried both ways", "国务院会议", []string{"国务! 院会+会议", "国务+务院 会议!"}},
		{"six characters", "大雾渡轮停航", []string{"大雾! 渡轮! 停航!", "大雾+雾渡 轮停+停航"}},
		{"exclusions and dates stay", "大雾渡轮 -码头停航 since:2024-05-01", []string{"大雾! 渡轮! -码头+头停+停航 since=2024-05-01"}},
		{"until stays", "大雾渡轮 until:2024-05-01", []string{"大雾! 渡轮! until=2024-05-01"}},
		{"other clauses stay", "harbour 大雾渡轮 fog", []string{"harbour! 大雾! 渡轮! fog!"}},
		{"a field holds for each word", "title:AI芯片", []string{"title:ai! title:芯片!"}},
		{"scripts are split", "iPhone用户发热", []string{"iphon! 用户! 发热!"}},
		{"a single letter belongs to the word", "A股", nil},
		{"a single letter at the end", "渡轮A", nil},
		{"a single character belongs to the word", "第covid", nil},
		{"a single digit belongs to the word before it", "大雾渡轮5", []string{"大雾! 渡轮+5", "大雾+雾渡 轮*+5"}},
		{"words that are apart already", "渡轮 大雾", nil},
		{"three characters are one word", "人工智", nil},
		{"a phrase in quotation marks", `"大雾渡轮"`, nil},
		{"scripts in quotation marks", `"AI芯片"`, nil},
		{"an exclusion alone", "-大雾渡轮", nil},
		{"words of one script", "covid-19 3.5", nil},
		{"a hyphenated word", "state-of-the-art", nil},
		{"a group stays", "大雾渡轮 (a OR 国务院会议)", []string{"大雾! 渡轮! (a! | 国务+务院+院会+会议)"}},
		{"a beginning stays", "AI芯片xy*", nil},
		{"too long to guess", "人民代表大会常务委员会办公厅", nil},
		{"nothing", "", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, q := range parsed(t, test.query).Segmentations() {
				got = append(got, describe(q))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSegmentationsAreBounded keeps the number of searches small: ten characters have seven readings,
// and those of several runs multiply.
func TestSegmentationsAreBounded(t *testing.T) {
	for _, test := range []struct {
		query string
		want  int
	}{
		{"人工智能技术应用开发", 7},
		{"人工智能技术应用开发者", 0},
		{"人工智能技术应用 人工智能技术应用", maxSegmentations},
	} {
		if got := len(parsed(t, test.query).Segmentations()); got != test.want {
			t.Errorf("%s has %d readings, want %d", test.query, got, test.want)
		}
	}
}

// TestSegmentationsAreIndependent checks that readings do not share memory: appending to one must not
// change another.
func TestSegmentationsAreIndependent(t *testing.T) {
	q := parsed(t, "国务院会议")
	before := describe(q)
	readings := q.Segmentations()
	want := describe(readings[1])
	_ = append(readings[0].All, parsed(t, "fog").All...)
	readings[0].All[0].(*Clause).tokens[0].text = "x"
	if diff := cmp.Diff([]string{before, want}, []string{describe(q), describe(readings[1])}); diff != "" {
		t.Error(diff)
	}
}

// FuzzSegmentations checks that a reading has the characters of the query in their order.
func FuzzSegmentations(f *testing.F) {
	for _, s := range []string{"大雾渡轮", "iPhone用户发热 -码头", `title:国务院会议 "大雾 渡轮"`, "A股人工智能技术"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, query string) {
		q, err := ParseQuery(query, parseDay)
		if err != nil {
			t.Skip()
		}
		want := joinTokens(q)
		for _, reading := range q.Segmentations() {
			if diff := cmp.Diff(want, joinTokens(reading)); diff != "" {
				t.Errorf("%q: %s", query, diff)
			}
		}
	})
}

func joinTokens(q Query) string {
	var all strings.Builder
	for _, c := range Clauses(q.All) {
		for _, tok := range c.tokens {
			all.WriteString(tok.text)
		}
	}
	return all.String()
}
