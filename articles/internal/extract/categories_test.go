package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCategories(t *testing.T) {
	for head, want := range map[string][]string{
		"<meta name=keywords content='水磨,录音，白鹭岭;水磨'>":                                               {"水磨", "录音", "白鹭岭"},
		"<meta property=article:tag content=Mills><meta property=article:tag content=Sound>":        {"Mills", "Sound"},
		"<meta property=article:tag content='Mills, Sound'>":                                        {"Mills", "Sound"},
		"<script type='application/ld+json'>{\"@type\":\"Article\",\"keywords\":\"a, b\"}</script>": {"a", "b"},
		"": nil,
	} {
		p := parsePage(t, "<title>Mill</title>"+head+prose, Options{})
		if diff := cmp.Diff(want, p.Categories); diff != "" {
			t.Errorf("%s (-want +got):\n%s", head, diff)
		}
	}
}
