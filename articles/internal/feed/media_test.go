package feed

import (
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
