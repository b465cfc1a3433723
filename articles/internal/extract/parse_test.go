package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFlatten(t *testing.T) {
	deep := strings.Repeat("<div><b>", 400)
	page := "<title>Mill turns again, at last</title><meta property='article:published_time' content='2022-03-04T08:15:00Z'>" + deep +
		"<h1>Mill turns again, at last</h1><script>var x = '<p>no</p>'</script><p>" + first + "<p>" + second + ` <a href="/m">museum</a><div>` + third + "</div>"
	p := parsePage(t, page, Options{})
	want := []string{"p " + first, "p " + second + " museum", "p " + third}
	if diff := cmp.Diff(want, blocksOf(p.Body)); diff != "" {
		t.Errorf("body (-want +got):\n%s", diff)
	}
	if p.Title != "Mill turns again, at last" || !p.Published.Known() {
		t.Errorf("title %q, published %v", p.Title, p.Published)
	}
}
