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
		{"enclosure", `<enclosure url="a" type="audio/mpeg" length="5"/>`, "", []Enclosure{{URL: a, Type: "audio/mpeg", Length: 5}}},
		{"absurd length", `<enclosure url="a" type=" x  y " length="-5"/>`, "", []Enclosure{{URL: a, Type: "x y"}}},
		{"no address", `<enclosure type="audio/mpeg"/><enclosure url="exec:x"/>`, "", nil},
		{"picture", `<enclosure url="a" type="image/png"/>`, a, []Enclosure{{URL: a, Type: "image/png"}}},
		{"media picture", `<media:content url="a" medium="image"/>`, a, nil},
		{"media picture by type", `<media:content url="a" type="image/webp"></media:content>`, a, nil},
		{"thumbnail", `<media:thumbnail url="a"/>`, a, nil},
		{"thumbnail of a film", `<media:content url="a" type="video/mp4"><media:thumbnail url="b"/></media:content>`, "https://pier.example/news/b", []Enclosure{{URL: a, Type: "video/mp4"}}},
		{"group", `<media:group><x/><media:content url="a"/><media:content url="a"/></media:group>`, "", []Enclosure{{URL: a}}},
		{"thumbnail in a group's content", `<media:group><media:content url="a"><media:thumbnail url="b"/></media:content></media:group>`, "https://pier.example/news/b", []Enclosure{{URL: a}}},
		{"content never closed", `<media:content url="a">`, "", []Enclosure{{URL: a}}},
		{"audio without a type", `<media:content url="a.MP3?x=1"/>`, "", []Enclosure{{URL: a + ".MP3?x=1"}}},
		{"picture without a type", `<media:content url="a.jpg"/>`, a + ".jpg", nil},
		{"a player", `<media:content url="a" type="application/x-shockwave-flash"/><media:content url="b" medium="executable"/>`, "", nil},
		{"a stream", `<media:content url="a" type="application/x-mpegURL" duration="90.4"/>`, "", []Enclosure{{URL: a, Type: "application/x-mpegURL", Duration: 90}}},
		{"one file in two elements", `<enclosure url="a" length="5"/><media:content url="a" type="audio/mpeg" duration="61"><media:title>t</media:title></media:content>`, "", []Enclosure{{a, "audio/mpeg", 5, 61, "t"}}},
		{"duration", `<itunes:duration>1:02:03</itunes:duration><enclosure url="a" type="audio/mpeg"/>`, "", []Enclosure{{URL: a, Type: "audio/mpeg", Duration: 3723}}},
		{"duration of an untyped file", `<enclosure url="a"/><itunes:duration>90</itunes:duration>`, "", []Enclosure{{URL: a, Duration: 90}}},
		{"duration and a map", `<enclosure url="b" type="application/pdf"/><enclosure url="a" type="audio/mpeg"/><itunes:duration>31:07</itunes:duration>`, "",
			[]Enclosure{{URL: "https://pier.example/news/b", Type: "application/pdf"}, {URL: a, Type: "audio/mpeg", Duration: 1867}}},
		{"length with commas", `<enclosure url="a" length=" 1,234,567 "/>`, "", []Enclosure{{URL: a, Length: 1234567}}},
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
			Enclosures: []Enclosure{{URL: "https://pier.example/news/f", Type: "video/mp4", Length: 7}}}
		got := Entry{Title: e.Title, SummaryHTML: e.SummaryHTML, Categories: e.Categories, Image: e.Image, Enclosures: e.Enclosures}
		if diff := cmp.Diff(want, got); diff != "" || titles(f) != "t|next" {
			t.Errorf("%q: titles %q (-want +got):\n%s", end, titles(f), diff)
		}
	}
}

func TestDurations(t *testing.T) {
	for text, want := range map[string]int64{
		"1867": 1867, "31:07": 1867, " 1:02:03\n": 3723, "0:59.6": 60, "12.4": 12, "00:00": 0,
		"": 0, "long": 0, "1:2:3:4": 0, "-5": 0, "NaN": 0, "1e300": 0, "999:00:00": 0,
	} {
		if got := parseDuration(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
