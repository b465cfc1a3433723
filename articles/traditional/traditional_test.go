package traditional_test

import (
	"os"
	"strings"
	"testing"

	"newsreader/articles/traditional"
)

func TestIs(t *testing.T) {
	for tag, want := range map[string]bool{
		"zh-TW": true, "zh_TW": true, "zh_TW.UTF-8": true, "zh_HK": true, "zh-MO": true, "zh_TW@radical": true, "ZH-hk": true,
		"zh-Hant": true, "zh-hant-CN": true, "zh_Hant_SG.UTF-8": true,
		"zh": false, "zh_CN": false, "zh_SG.UTF-8": false, "zh-Hans": false, "zh-Hans-TW": false, "zh_hans_hk": false,
		"": false, "en": false, "en_HK": false, "ja-Hant": false, "tw": false, ".UTF-8": false,
	} {
		if got := traditional.Is(tag); got != want {
			t.Errorf("%q: %v", tag, got)
		}
	}
}

// TestReviewed checks sentences that were read as an editor in Taiwan would: pairs of lines, the second of which is the
// first one converted.
func TestReviewed(t *testing.T) {
	data, err := os.ReadFile("testdata/reviewed.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	for i := 0; i+1 < len(lines); i += 2 {
		if got := traditional.Text(lines[i]); got != lines[i+1] {
			t.Errorf("%s\n got %s\nwant %s", lines[i], got, lines[i+1])
		}
	}
}

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "",
		"list -o json | jq": "list -o json | jq",
		"文件夹":               "資料夾", // not the word for a file and 夾
		"%[2]d 天前 %[1]d 个":  "%[2]d 天前 %[1]d 個",
		"只在\xff后":           "只在\xff後",
		"“%s”里没有 it’s":      "「%s」裡沒有 it’s",
	} {
		if got := traditional.Text(text); got != want {
			t.Errorf("Text(%q) = %q, want %q", text, got, want)
		}
	}
}

func BenchmarkText(b *testing.B) {
	for b.Loop() {
		traditional.Text("最多 `N` 条，0 为全部；默认在终端 50 条，管道中全部")
	}
}
