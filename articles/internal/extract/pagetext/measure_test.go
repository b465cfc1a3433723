package pagetext

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMeasureText(t *testing.T) {
	for _, tt := range []struct {
		text string
		want Measure
	}{
		{"", Measure{}},
		{" \t\n\u00a0\u3000\ufeff", Measure{}},
		{"One, two. Three", Measure{Width: 13, Commas: 1, Stops: 1}},
		{"3.14 is not a stop", Measure{Width: 14}},
		{"“Stop.”", Measure{Width: 7, Stops: 1}},
		{"水磨转了，又停。", Measure{Width: 16, CJK: 6, Commas: 2, Stops: 1}},
		{"ＡＢ", Measure{Width: 4}},
		{"日本語と한국어", Measure{Width: 14, CJK: 7}},
	} {
		if diff := cmp.Diff(tt.want, MeasureOf(tt.text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

// TestMeasureCountsEveryMark reads each mark that separates or ends sentences, in the
// scripts that news is written in.
func TestMeasureCountsEveryMark(t *testing.T) {
	for _, mark := range []string{",", ";", "，", "、", "；", "،", "﹐"} {
		if m := MeasureOf("a" + mark + "b"); m.Commas != 1 || m.Stops != 0 {
			t.Errorf("%s: %+v, want one comma", mark, m)
		}
	}
	for _, mark := range []string{".", "!", "?"} {
		if m := MeasureOf("a" + mark); m.Stops != 1 || m.Commas != 0 {
			t.Errorf("%s: %+v, want one stop", mark, m)
		}
	}
	for _, mark := range []string{"。", "！", "？", "｡", "।", "؟"} {
		if m := MeasureOf("a" + mark + "b"); m.Stops != 1 || m.Commas != 1 {
			t.Errorf("%s: %+v, want one stop, which also separates", mark, m)
		}
	}
}

// TestMeasureStops tells the end of a sentence from a point within a word.
func TestMeasureStops(t *testing.T) {
	for text, want := range map[string]int32{
		"End. Next": 1, "End.\nNext": 1, `"End." Next`: 1, "'End.'": 1, "“End.”": 1, "End.": 1,
		"example.com": 0, "v1.2.3": 0, "e.g": 0, "End.)": 0,
	} {
		if got := MeasureOf(text).Stops; got != want {
			t.Errorf("%q: %d stops, want %d", text, got, want)
		}
	}
}

// TestMeasureWidth counts columns as a terminal does.
func TestMeasureWidth(t *testing.T) {
	for text, want := range map[string]int32{
		"a b\tc":                3,
		"é":                     1,
		"Привет":                6,
		"水":                     2,
		"。":                     2,
		"「」":                    4,
		"ｅ！":                    4,
		"a\u200bb\u2060c\ufeff": 3,
		"a\u202eb\u200e":        2,
		"a\x7fb":                2,
		"😀":                     1, // emoji do not matter here
	} {
		if got := MeasureOf(text).Width; got != want {
			t.Errorf("%q: %d columns, want %d", text, got, want)
		}
	}
}

func TestIsCJK(t *testing.T) {
	for r, want := range map[rune]bool{
		'水': true, '々': false, 'の': true, 'ガ': true, '한': true, '㐀': true, '𠀀': true, '豈': true,
		'a': false, '，': false, '。': false, '　': false, 'é': false, '😀': false,
	} {
		if got := IsCJK(r); got != want {
			t.Errorf("IsCJK(%q) = %v, want %v", r, got, want)
		}
	}
}
