package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestCaptions moves a caption to its image, and recognizes it by names or by its place.
func TestCaptions(t *testing.T) {
	const img = "<img src=https://i.example/a.jpg>"
	caption := func(text string) string { return "<https://i.example/a.jpg " + text + ">" }
	for name, tt := range map[string]struct {
		middle string
		want   []string
	}{
		"figcaption":                 {"<figure>" + img + "<figcaption>The wheel</figcaption></figure>", []string{"figure " + caption("The wheel")}},
		"any line in a figure":       {"<figure>" + img + "<p>The wheel</p></figure>", []string{"figure " + caption("The wheel")}},
		"any line in a photo's box":  {"<div class=photo>" + img + "<p>The wheel</p></div>", []string{"div " + caption("The wheel")}},
		"by its own name":            {"<div>" + img + "<p class=caption>The wheel</p></div>", []string{"div " + caption("The wheel")}},
		"by the name of its credit":  {"<div>" + img + "<p>The wheel <span class=credit>I. Okafor</span></p></div>", []string{"div " + caption("The wheel I. Okafor")}},
		"before the image":           {"<figure><figcaption>The wheel</figcaption>" + img + "</figure>", []string{"figure " + caption("The wheel")}},
		"said twice":                 {"<figure>" + img + "<figcaption>The wheel</figcaption><p>The wheel</p></figure>", []string{"figure " + caption("The wheel")}},
		"button":                     {"<figure>" + img + "<figcaption>The wheel</figcaption><p>Share</p></figure>", []string{"figure " + caption("The wheel")}},
		"without a name":             {"<div>" + img + "<p>The wheel</p></div>", []string{"div " + caption(""), "p The wheel"}},
		"caption without an image":   {"<div><p class=caption>The wheel</p></div>", []string{"p The wheel"}},
		"caption of a video":         {"<figure><iframe src='https://player.vimeo.com/1'></iframe><figcaption>The wheel</figcaption></figure>", []string{"p Video", "figcaption The wheel"}},
		"caption of another frame":   {"<figure><iframe src='https://polls.example/1'></iframe><figcaption>The wheel</figcaption></figure>", nil},
		"caption of a video element": {"<figure><video src='/v.mp4'></video><figcaption>The wheel</figcaption></figure>", []string{"figcaption The wheel"}},
	} {
		if diff := cmp.Diff(append([]string{}, tt.want...), append([]string{}, trimmedBlocks(t, tt.middle)...)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestLongCaption keeps what is too long for a caption as text.
func TestLongCaption(t *testing.T) {
	for width, keep := range map[int]bool{maxCaption - 20: false, maxCaption + 20: true} {
		text := strings.TrimSpace(strings.Repeat("wheel ", width/5))
		got := trimmedBlocks(t, "<figure><img src=https://i.example/a.jpg><figcaption>"+text+"</figcaption></figure>")
		if kept := len(got) > 1; kept != keep {
			t.Errorf("caption of %d columns stays text %v, want %v", width, kept, keep)
		}
	}
}
