package term

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// lineBreakCase is one line of LineBreakTest.txt: a text, and its breaks in that file's notation.
type lineBreakCase struct {
	text string
	want string
}

// notation writes a text in LineBreakTest.txt's notation: × where a line may not end, ÷ where it
// may, and our own ⁒ where it may only if there is no better place.
func notation(text string, breaks []opportunity) string {
	var b strings.Builder
	b.WriteString("×")
	for i, r := range text {
		end := i + len(string(r))
		mark := map[opportunity]string{noBreak: " × ", emergencyBreak: " ⁒ ", poorBreak: " ⁒ "}[breaks[end]]
		if mark == "" {
			mark = " ÷ "
		}
		b.WriteString(" " + strings.ToUpper(hex(r)) + strings.TrimRight(mark, " "))
	}
	return b.String()
}

func hex(r rune) string {
	s := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", max(0, 4-len(s))) + s
}

func readCases(t *testing.T) []lineBreakCase {
	t.Helper()
	file, err := os.Open("testdata/linebreak.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var cases []lineBreakCase
	for s := bufio.NewScanner(file); s.Scan(); {
		l, _, _ := strings.Cut(s.Text(), "#")
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		var text strings.Builder
		for _, f := range strings.Fields(l) {
			if n, err := strconv.ParseInt(f, 16, 32); err == nil {
				text.WriteRune(rune(n))
			}
		}
		cases = append(cases, lineBreakCase{text.String(), l})
	}
	if len(cases) == 0 {
		t.Fatal("no cases")
	}
	return cases
}

func TestDefaultBreaksAreUAX14(t *testing.T) {
	for _, c := range readCases(t) {
		if diff := cmp.Diff(c.want, notation(c.text, defaultBreaks(c.text))); diff != "" {
			t.Errorf("breaks of %q (-Unicode +ours):\n%s", c.text, diff)
		}
	}
}

// TestTailoredDifferences lists all cases where our tailoring differs from UAX #14. If it changes,
// run with -update and review the difference.
func TestTailoredDifferences(t *testing.T) {
	var b strings.Builder
	b.WriteString("# UAX #14 15.0, and ours below it where that differs: ⁒ is a break that is taken\n# only for want of a better one.\n")
	for _, c := range readCases(t) {
		if got := notation(c.text, lineBreaks(c.text)); got != c.want {
			b.WriteString("\n" + c.want + " # " + strconv.QuoteToGraphic(c.text) + "\n" + got + "\n")
		}
	}
	checkGolden(t, "testdata/linebreak-tailored.txt", b.String())
}

// TestAllOfLineBreakTest checks the shortcuts of defaultBreaks on all 7,654 cases of
// LineBreakTest-15.0.0.txt, which is part of uniseg's own test.
func TestAllOfLineBreakTest(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/rivo/uniseg").Output()
	if err != nil {
		t.Skip("the source of uniseg is missing")
	}
	source, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "linebreak_test.go"))
	if err != nil {
		t.Skip("the tests of uniseg are missing")
	}
	form := regexp.MustCompile(`(?m)^\t\{original: (".*?"),\s*expected: \[\]\[\]rune\{(.*?)\}\},`)
	cases := form.FindAllStringSubmatch(string(source), -1)
	if len(cases) < 7000 {
		t.Fatalf("found %d cases", len(cases))
	}
	for _, c := range cases {
		text, err := strconv.Unquote(c[1])
		if err != nil {
			t.Fatal(err)
		}
		breaks, at := defaultBreaks(text), 0
		for group := range strings.SplitSeq(c[2], "}, {") {
			for range strings.Split(group, ",") {
				_, n := utf8.DecodeRuneInString(text[at:])
				at += n
			}
			if breaks[at] == noBreak {
				t.Errorf("%q: no break at %d", text, at)
			}
			breaks[at] = noBreak
		}
		for i, m := range breaks {
			if m != noBreak {
				t.Errorf("%q: a break at %d", text, i)
			}
		}
	}
}

// marked returns a text with its breaks: | for a good one, ¦ for a poor or emergency one.
func marked(text string) string {
	breaks := lineBreaks(text)
	var b strings.Builder
	for i, r := range text {
		switch {
		case i == 0 || breaks[i] == noBreak:
		case breaks[i] < goodBreak:
			b.WriteRune('¦')
		default:
			b.WriteRune('|')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func TestLineBreaks(t *testing.T) {
	for _, c := range []struct{ why, want string }{
		{"Chinese breaks between characters, not before closing marks", "首|班|船，|晚|了。"},
		{"nor after opening ones", "港|（北|岸）|开"},
		{"quotation marks open and close (LB19a and further)", "他|说|“等|着”|就|走"},
		{"also one after the other", "“甲”|“乙”、|“丙”"},
		{"also around Latin text, and after a dash", "说|“Hello”|他——|“好”"},
		{"closing marks gather", "他|说：|“好。”|（完）"},
		{"straight quotes open and close in turn", `他|说|"等|着"|就|走`},
		{"in Latin text quotes stay with their words", `the |“big” |boat |"left" |it’s`},
		{"German closing marks do not end a line alone", "„Zitat“ und"},
		{"middle dots join the parts of a name", "让·|雅|克·|卢|梭"},
		{"ellipses and dashes are whole and begin no line", "等……|他——|走"},
		{"English dashes end lines", "boat ¦— |late—|very"},
		{"per cent and degree signs stay", "38%|的，¦20℃|水"},
		{"wave dashes stay", "上～|下"},
		{"a sign stays with its figure alone", "停|售，|￥100、|$2，|+86¦元"},
		{"a figure stays with its unit", "约|1.25¦亿|元"},
		{"a figure before a closing mark opens no line", "超¦12.5%，|后"},
		{"nor one before a colon", "夜¦21:30|开"},
		{"nor in English", "in ¦2019, |the"},
		{"dates are whole", "自|2024-04-23|起"},
		{"a break after a hyphen, not before a digit", "Abc-|Def |3-5"},
		{"iteration marks and small kana begin no line", "人々|と|ファ|ン|キー"},
		{"Korean breaks between syllables", "한|국|어 |문|장"},
		{"Thai breaks between syllables for want of words", "ภา¦ษา¦ไท¦ย"},
		{"addresses break after slashes", "https://|example.org/|a/|b"},
		{"no break space holds", "12\u00a0000"},
	} {
		if diff := cmp.Diff(c.want, marked(strings.NewReplacer("|", "", "¦", "").Replace(c.want))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.why, diff)
		}
	}
}

// TestPunctuationAtLineEdges checks every mark that may not begin or end a line, whatever its class
// in UAX #14 and even across a space.
func TestPunctuationAtLineEdges(t *testing.T) {
	for _, r := range ",.;:!?)]}%，。、；：！？）】》」』〉〕］｝〗〙〛’”…‥·・‧々〻ーゝゞヽヾ～〜％‰℃℉" {
		for _, before := range []string{"字", "字 ", "a", "a "} {
			if got := lineBreaks(before + string(r))[len(before)]; got != noBreak {
				t.Errorf("a line may begin with %c after %q", r, before)
			}
		}
	}
	for _, r := range "（【《「『〈〔［｛〖〘〚‘“([{" {
		for _, space := range []string{"", " "} {
			text := "字" + string(r) + space
			if got := lineBreaks(text + "字")[len(text)]; got != noBreak {
				t.Errorf("a line may end with %q", text)
			}
		}
		if got := lineBreaks("字" + string(r) + "字")[len("字")]; got != goodBreak {
			t.Errorf("a line may not begin with %c", r)
		}
	}
}

// TestNumberUnits checks that a number is separated from its unit only reluctantly, and from
// anything else freely.
func TestNumberUnits(t *testing.T) {
	for _, r := range "万亿千百兆年月日号时点分秒元岁萬億號時點歲" {
		if got := lineBreaks("约30" + string(r))[len("约30")]; got != poorBreak {
			t.Errorf("the break in 30%c is %d", r, got)
		}
	}
	if got := lineBreaks("约30人")[len("约30")]; got != goodBreak {
		t.Errorf("the break in 30人 is %d", got)
	}
}

// TestVowelsStay checks that Thai and Lao vowels are not separated from their consonant.
func TestVowelsStay(t *testing.T) {
	for _, pair := range strings.Fields("เก แก โก ใก ไก ເກ ແກ ໂກ ໃກ ໄກ กะ กา กำ กๅ กๆ กฯ ກະ ກາ ກຳ ກໆ ກຯ") {
		r := []rune(pair)
		if got := lineBreaks(pair)[len(string(r[0]))]; got != noBreak {
			t.Errorf("the break in %s is %d", pair, got)
		}
	}
	for _, pair := range []string{"กก", "ກກ", "ကက", "កក"} {
		if got := lineBreaks(pair)[len(pair)/2]; got != poorBreak {
			t.Errorf("the break in %s is %d", pair, got)
		}
	}
}
