package capture

import "testing"

// TestKicker holds that a line above a long title does not take the title's place, as one above a standfirst does.
func TestKicker(t *testing.T) {
	const title = "Villagers who dammed a river by hand now have otters, clean wells and a court case on their hands"
	for _, above := range []string{"The Long Read: rivers and people", "Subscribe to the Lake Herald for 1 crown a month"} {
		page, _ := Parse(above + "\n" + title + "\nBy Ana Ruiz\n20 November 2026\n" +
			"Villagers dammed the river in 2022. The otters came back, and the wells are clean, but the court case goes on.\n" +
			"Nobody in the village expected the summons, which came by post in the rain.\nShare\nMost read\nHarbour lights to stay on until two\nFerry fares to rise again in spring\n")
		if page == nil || page.Title != title {
			t.Errorf("below %q: %+v", above, page)
		}
	}
}
