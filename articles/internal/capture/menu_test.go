package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMenuAgain holds that the site's menu, printed again, ends the titles above it.
func TestMenuAgain(t *testing.T) {
	const menu = "The Lake Herald\nWorld\nSport\nFishing\n"
	page, _ := Parse(menu + "Lake freezes over for the first time in nine years\nBy Ana Ruiz\n20 November 2026\n" +
		"The lake froze over on Tuesday, and by noon half the town was out on the ice.\nSkates were sold at the market.\nMost read\nHarbour lights to stay on until two\nWorld\nFerry fares to rise again in spring\n" +
		menu + "What we do with your letters\n")
	want := []string{"Most read|Harbour lights to stay on until two", "World|Ferry fares to rise again in spring"}
	if diff := cmp.Diff(want, rows(page)); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}
