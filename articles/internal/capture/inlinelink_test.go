package capture

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inlinePage has the addresses of its links before their texts, as lynx -list_inline prints them, wrapped at 60 columns.
const inlinePage = `     * [https://lamp.example/]Lamp and Mole
     * [https://lamp.example/harbour?from=top&sort=by-date-desce
       nding]Harbour
     * [file://localhost/sea]Sea [mailto:desk@lamp.example]Desk

   The keeper of the northern lamp left the
   [https://lamp.example/keepers/eleven-years-on-the-northern-r
   ock.html]tower on Monday, as the council had asked him to do
   in May. Nobody has been found to follow him, the
   [https://lamp.example/council]council said in the evening,
   and the light goes on by itself.

   Who comes next has to climb [1] the stairs, which are long,
   and there is more about them in the letters [see there] too.
`

func TestInlineLinks(t *testing.T) {
	text, links := normalizeText(inlinePage)
	want := []string{"* Lamp and Mole", "* Harbour", "* Sea Desk",
		"The keeper of the northern lamp left the tower on Monday, as the council had asked him to do in May. Nobody has been found to follow him, the council said in the evening, and the light goes on by itself.",
		"Who comes next has to climb [1] the stairs, which are long, and there is more about them in the letters [see there] too."}
	var got []string
	for l := range strings.Lines(text) {
		if l = strings.TrimSpace(l); l != "" {
			got = append(got, l)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	wantLinks := map[string]string{"Lamp and Mole": "https://lamp.example/", "Harbour": "https://lamp.example/harbour?from=top&sort=by-date-descending"}
	if diff := cmp.Diff(wantLinks, links); diff != "" {
		t.Error(diff)
	}
}

// TestInlineLinksOfAuthors keeps the addresses that an author wrote in brackets.
func TestInlineLinksOfAuthors(t *testing.T) {
	var text strings.Builder
	for i := range 12 {
		fmt.Fprintf(&text, "The letters are kept [https://lamp.example/%d] in the tower, [https://mole.example/%d].\n\n", i, i)
	}
	few := "Few [https://lamp.example/]links [https://mole.example/]are here.\n"
	for _, s := range []string{text.String(), few, "\x1e" + inlinePage} {
		if got, _ := normalizeText(s); !strings.Contains(got, "[https://") {
			t.Error(got)
		}
	}
}
