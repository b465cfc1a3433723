package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestProbes(t *testing.T) {
	if got := probesOf("too short to compare"); got != nil {
		t.Errorf("probes of a short text: %q", got)
	}
	text := first + second + third
	all := probesOf(text)
	if len(all) == 0 || len(all) > probes {
		t.Fatalf("%d probes", len(all))
	}
	f := markBoilerplate(indexText(t, "<p>"+first+"</p><p>"+second+"</p><p>"+third+"</p>"))
	if n := f.countProbes(all, 0, int32(len(f.Runs))); n < len(all)-2 {
		t.Errorf("%d of %d probes found in the text that they are of", n, len(all))
	}
	if n := f.countProbes(all, 0, 1); n == 0 || n > len(all)/2 {
		t.Errorf("%d of %d probes found in a third of the text", n, len(all))
	}
}

// TestWitnesses checks what overrules the choice of a box.
func TestWitnesses(t *testing.T) {
	ld := `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` + first + `\n` + second + `\n` + third + `"}</script>`
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"text is declared only": {ld + "<p>Loading, please wait.</p>", []string{"p " + first, "p " + second, "p " + third}},
		"text is hidden":        {ld + "<div><p>" + strings.Repeat("Something else stands here, and goes on, and on, without an end. ", 9) + "</p></div><div style='display:none'><p>" + first + "</p><p>" + second + "</p><p>" + third + "</p></div>", []string{"p " + first, "p " + second, "p " + third}},
		"all is hidden":         {"<div hidden><p>" + first + "</p><p>" + second + "</p></div><p>Loading.</p>", []string{"p " + first, "p " + second}},
		"text is printed":       {ld + "<div><p>" + first + "</p><p>" + second + "</p><p>" + third + "</p></div>", []string{"p " + first, "p " + second, "p " + third}},
	} {
		if diff := cmp.Diff(tt.want, blocksOf(parsePage(t, tt.page, Options{}).Body)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
