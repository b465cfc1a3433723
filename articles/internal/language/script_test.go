package language

import (
	"strings"
	"testing"
)

func TestIsTraditional(t *testing.T) {
	for text, want := range map[string]bool{
		"海港纜車停駛三週後恢復 首日載客近千人": true,
		"海港缆车停驶三周后恢复 首日载客近千人": false,
		"晚上有雨":      false, // the same in both
		"":          false,
		"Fog, 大霧":   true,
		"著名作家乾坤与哪吒": false, // simplified texts print 著, 乾 and 吒
		"书法展：“龍”字":  true,  // where there is little else
		strings.Repeat("海港缆车停驶三周后恢复运行，", 3) + "题为《歸來》": false, // a traditional title in a simplified text
		"東京の新しい図書館が開館":                                 true,  // no Chinese text, of which callers ask
	} {
		if got := IsTraditional(text); got != want {
			t.Errorf("IsTraditional(%q) is %v", text, got)
		}
	}
}
