package feed

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseMedia(t *testing.T) {
	const a = "https://pier.example/news/a"
	for _, tc := range []struct {
		name, item, image string
		files             []Enclosure
	}{
		{"enclosure", `<enclosure url="a" type="audio/mpeg" length="5"/>`, "", []Enclosure{{a, "audio/mpeg", 5}}},
		{"absurd length", `<enclosure url="a" type=" x  y " length="-5"/>`, "", []Enclosure{{a, "x y", 0}}},
		{"no address", `<enclosure type="audio/mpeg"/><enclosure url="exec:x"/>`, "", nil},
		{"picture", `<enclosure url="a" type="image/png"/>`, a, []Enclosure{{a, "image/png", 0}}},
		{"media picture", `<media:content url="a" medium="image"/>`, a, nil},
		{"media picture by type", `<media:content url="a" type="image/webp"></media:content>`, a, nil},
		{"thumbnail", `<media:thumbnail url="a"/>`, a, nil},
		{"thumbnail of a film", `<media:content url="a" type="video/mp4"><media:thumbnail url="b"/></media:content>`, "https://pier.example/news/b", []Enclosure{{a, "video/mp4", 0}}},
		{"group", `<media:group><x/><media:content url="a"/><media:content url="a"/></media:group>`, "", []Enclosure{{a, "", 0}}},
		{"thumbnail in a group's content", `<media:group><media:content url="a"><media:thumbnail url="b"/></media:content></media:group>`, "https://pier.example/news/b", []Enclosure{{a, "", 0}}},
		{"content never closed", `<media:content url="a">`, "", []Enclosure{{a, "", 0}}},
		{"itunes", `<itunes:image href="a"/>`, a, nil},
		{"image as text", `<image>a</image>`, a, nil},
		{"image with elements", `<image><url>a</url></image>`, a, nil},
		{"image with a title", `<image><url>a</url> <title>t</title></image>`, "", nil},
	} {
		f := mustParse(t, rssWith("<item>"+tc.item+"</item><item><title>next</title></item>"))
		e := f.Entries[0]
		if diff := cmp.Diff(tc.files, append([]Enclosure(nil), e.Enclosures...)); diff != "" || e.Image != tc.image {
			t.Errorf("%s: image %q, want %q (-want +got):\n%s", tc.name, e.Image, tc.image, diff)
		}
		if len(f.Entries) != 2 {
			t.Errorf("%s: %d entries, want 2", tc.name, len(f.Entries))
		}
	}
}

// An entry has at most maxEnclosures files, each once.
func TestEnclosuresAreBounded(t *testing.T) {
	var many strings.Builder
	for i := range 2 * maxEnclosures {
		fmt.Fprintf(&many, `<enclosure url="%d"/><enclosure url="%d"/>`, i, i)
	}
	e := mustParse(t, rssWith("<item>"+many.String()+"</item>")).Entries[0]
	if len(e.Enclosures) != maxEnclosures || e.Enclosures[1].URL != "https://pier.example/news/1" {
		t.Errorf("%d files: %v", len(e.Enclosures), e.Enclosures)
	}
}

// A group is read like its contents, and ends where an item begins that closes none.
func TestMediaGroup(t *testing.T) {
	const group = `<media:group><media:title>t</media:title><media:description>d</media:description><media:keywords>k</media:keywords>` +
		`<media:thumbnail url="i"/><media:content url="f" type="video/mp4" fileSize="7"/>`
	for _, end := range []string{"</media:group></item><item>", "<item>", "<atom:entry>"} {
		f := mustParse(t, rssWith("<item>"+group+end+"<title>next</title>"))
		e := f.Entries[0]
		want := Entry{Title: "t", SummaryHTML: "d", Categories: []string{"k"}, Image: "https://pier.example/news/i",
			Enclosures: []Enclosure{{"https://pier.example/news/f", "video/mp4", 7}}}
		got := Entry{Title: e.Title, SummaryHTML: e.SummaryHTML, Categories: e.Categories, Image: e.Image, Enclosures: e.Enclosures}
		if diff := cmp.Diff(want, got); diff != "" || titles(f) != "t|next" {
			t.Errorf("%q: titles %q (-want +got):\n%s", end, titles(f), diff)
		}
	}
}
