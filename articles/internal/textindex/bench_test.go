package textindex

import (
	"strings"
	"testing"
)

// Sentences that the benchmarks repeat.
const (
	benchChinese = "港务局周三表示，因大雾停航两天的渡轮将于周四清晨恢复，首班船六点半开出，票价维持不变。"
	benchEnglish = "The harbour authority said on Wednesday that ferries stopped by two days of fog would sail again on Thursday morning at the usual fares. "
)

func BenchmarkTerms(b *testing.B) {
	for name, text := range map[string]string{
		"chinese-2kB": strings.Repeat(benchChinese, 2000/len(benchChinese)),
		"english-2kB": strings.Repeat(benchEnglish, 2000/len(benchEnglish)),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				eachTerm(text, func([]byte) {})
			}
		})
	}
}

func BenchmarkCount(b *testing.B) {
	clauses := Clauses(parsed(b, "fog 恢复").All)
	for name, text := range map[string]string{
		"chinese-2kB": strings.Repeat(benchChinese, 2000/len(benchChinese)),
		"english-2kB": strings.Repeat(benchEnglish, 2000/len(benchEnglish)),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Count(clauses, text)
			}
		})
	}
}
