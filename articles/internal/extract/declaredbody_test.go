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
	f := markBoilerplate(indexText(t, "<p>"+first+"</p><p>"+second+"</p><p>"+third+"</p>"), nil)
	if n := f.countProbes(all, 0, int32(len(f.Runs))); n < len(all)-2 {
		t.Errorf("%d of %d probes found in the text that they are of", n, len(all))
	}
	if n := f.countProbes(all, 0, 1); n == 0 || n > len(all)/2 {
		t.Errorf("%d of %d probes found in a third of the text", n, len(all))
	}
}

// TestChoiceOfBody checks what overrules the choice of a box, through the whole page.
func TestChoiceOfBody(t *testing.T) {
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

// TestPreferDeclared compares the chosen box with the text that a page declares.
func TestPreferDeclared(t *testing.T) {
	text := strings.Join([]string{first, second, third}, " ")
	a, b, c := "<p>"+first+"</p>", "<p>"+second+"</p>", "<p>"+third+"</p>"
	other := strings.Repeat("<p>Something else is printed here, and goes on, and on, and has nothing to do with what was declared.</p>", 4)
	for name, tt := range map[string]struct {
		page, chosen, text, want string
	}{
		"nothing is declared":          {"<div id=a>" + a + "</div>", "#a", "", "#a"},
		"the box has the text":         {"<div id=a>" + a + b + c + "</div>", "#a", text, "#a"},
		"the box has two thirds of it": {"<div id=b><div id=a>" + a + b + "</div>" + c + "</div>", "#a", text, "#a"},
		"the box has a third of it":    {"<div id=b><div id=a>" + a + "</div>" + b + c + "</div>", "#a", text, "#b"},
		"the text is elsewhere":        {"<div id=a>" + other + "</div><div id=b>" + a + b + c + "</div>", "#a", text, "#b"},
		"the text is hidden":           {"<div id=a>" + other + "</div><div id=b hidden>" + a + b + c + "</div>", "#a", text, "#b"},
		"no box was chosen":            {"<div id=b>" + a + b + c + "</div>", "", text, "#b"},
		"another text is as long":      {"<div id=a>" + other + "</div>", "#a", text, "#a"},
		"the text is not printed":      {"<div id=a>" + a[:90] + "</div>", "#a", text, ""},
	} {
		f := marked(t, tt.page)
		chosen, want := int32(-1), int32(-1)
		if tt.chosen != "" {
			chosen = entryOf(t, f, tt.chosen)
		}
		if tt.want != "" {
			want = entryOf(t, f, tt.want)
		}
		if got := f.preferDeclared(chosen, tt.text); got != want {
			t.Errorf("%s: entry %d, want %q (%d)", name, got, tt.want, want)
		}
	}
}
