package capture

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestAddressesBelowTitles reads a newsletter and the text of a feed.
func TestAddressesBelowTitles(t *testing.T) {
	want := []string{"Ferry firm orders three electric boats|https://post.test/a?id=1", "Northern bay opens eighty moorings at last|https://post.test/b", "Tide tables corrected after a reader counts|https://post.test/c"}
	for name, text := range map[string]string{
		"newsletter": "The Morning Tide\nWednesday 12 March 2025\nView this email in your browser\n\n" +
			"1. Ferry firm orders three electric boats\nThe boats will replace the two oldest ferries on the northern line.\nhttps://post.test/a?id=1\n\n" +
			"2. Northern bay opens eighty moorings at last\nFishermen asked for them for ten years and got them in two.\nhttps://post.test/b\n\n" +
			"3. Tide tables corrected after a reader counts\nThe printer had left out one wave in seven.\nhttps://post.test/c\n\n" +
			"You receive this email because you subscribed.\nUnsubscribe\n",
		"feed": "Harbour Post\nLatest headlines\n" +
			"Ferry firm orders three electric boats\nhttps://post.test/a?id=1\nWed, 12 Mar 2025 09:30:00 +0000\nThe boats will replace the two oldest ferries.\n" +
			"Northern bay opens eighty moorings at last\nhttps://post.test/b\nTue, 11 Mar 2025 09:30:00 +0000\nFishermen asked for them for ten years.\n" +
			"Tide tables corrected after a reader counts\nhttps://post.test/c\nMon, 10 Mar 2025 09:30:00 +0000\nThe printer had left out one wave in seven.\n",
	} {
		page, ok := Parse(text)
		if !ok {
			t.Errorf("%s: no page", name)
			continue
		}
		var got []string
		for _, h := range page.Headlines {
			got = append(got, h.Title+"|"+h.URL)
		}
		if diff := cmp.Diff(want, got); diff != "" || page.Markdown != "" {
			t.Errorf("%s (-want +got):\n%s%s", name, diff, page.Markdown)
		}
	}
}

func TestIsAddressedList(t *testing.T) {
	const links = "Ferry firm orders three electric boats\nhttps://post.test/a\nNorthern bay opens eighty moorings at last\nhttps://post.test/b\nTide tables corrected after a reader counts\nhttps://post.test/c\n"
	prose := strings.Repeat("The harbour office said on Monday that the lights on the quay will stay on until two. ", 3)
	for name, tc := range map[string]struct {
		text string
		want bool
	}{
		"frames around an article":    {"Night ferries to the northern bay\n\nIFRAME:\nhttps://post.test/frame?1\n\n" + prose + "\n" + prose + "\n" + prose + "\nMore lights along the northern quay\n\nIFRAME:\nhttps://post.test/frame?2\n\nWhat the harbour office plans next\n\nIFRAME:\nhttps://post.test/frame?3\n", false},
		"frames among titles":         {strings.Repeat("Night ferries to the northern bay\nWhat the harbour office plans next\nMore lights along the northern quay\nThe pilots ask for a second boat\nWinter timetable of the island line\n", 2) + links, false},
		"an article between links":    {links + prose + "\n" + prose + "\n" + prose + "\n" + links, false},
		"summaries of two sentences":  {strings.ReplaceAll(links, "\nhttps", "\n"+prose+"\nhttps"), true},
		"a list":                      {links, true},
		"a list with an introduction": {prose + "\n" + links, true},
		"links below an article":      {prose + "\n" + prose + "\n" + links, false},
		"two titles":                  {strings.Join(strings.Split(links, "\n")[:4], "\n"), false},
		"addresses alone":             {"https://post.test/a\nhttps://post.test/b\nhttps://post.test/c\n", false},
	} {
		if got := isAddressedList(classified(tc.text)); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
