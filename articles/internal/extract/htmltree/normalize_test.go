package htmltree

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shownImages returns the address and text of every image that a page shows.
func shownImages(t *testing.T, page string) []string {
	t.Helper()
	tree, err := Parse(page)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for i := range tree.Entries {
		if n := tree.Entries[i].Node; n.Data == "img" {
			all = append(all, ImageAddress(n)+" "+Attr(n, "alt"))
		}
	}
	return all
}

func TestNoscriptImage(t *testing.T) {
	for name, tt := range map[string]struct {
		page string
		want []string
	}{
		"replaces an image without address":  {"<img alt=x><noscript><img src=/a.jpg alt=wheel></noscript>", []string{" x", "/a.jpg wheel"}},
		"text between does not matter":       {"<img alt=x>\n<noscript><img src=/a.jpg></noscript>", []string{" x", "/a.jpg "}},
		"repeats an image with address":      {"<img src=/b.jpg><noscript><img src=/a.jpg></noscript>", []string{"/b.jpg "}},
		"repeats a lazy image":               {"<img data-original=/b.jpg><noscript><img src=/a.jpg></noscript>", []string{"/b.jpg "}},
		"follows something else":             {"<span></span><noscript><img src=/a.jpg></noscript>", nil},
		"fills a figure":                     {"<figure><span></span><noscript><img src=/a.jpg></noscript></figure>", []string{"/a.jpg "}},
		"figure that shows an image":         {"<figure><div><img src=/b.jpg></div><span></span><noscript><img src=/a.jpg></noscript></figure>", []string{"/b.jpg "}},
		"figure that shows an AMP image":     {"<figure><amp-img src=/b.jpg></amp-img><span></span><noscript><img src=/a.jpg></noscript></figure>", []string{"/b.jpg "}},
		"figure too large to tell":           {"<figure>" + strings.Repeat("<i></i>", maxFigure) + "<noscript><img src=/a.jpg></noscript></figure>", nil},
		"figure just small enough":           {"<figure>" + strings.Repeat("<i></i>", maxFigure-2) + "<noscript><img src=/a.jpg></noscript></figure>", []string{"/a.jpg "}},
		"several images are a gallery":       {"<figure><noscript><img src=/a.jpg><img src=/b.jpg></noscript></figure>", nil},
		"text is a notice":                   {"<figure><noscript><img src=/a.jpg>Turn scripts on</noscript></figure>", nil},
		"narrow images count readers":        {"<figure><noscript><img src=/a.jpg width=1></noscript></figure>", nil},
		"low images count readers":           {"<figure><noscript><img src=/a.jpg height=1></noscript></figure>", nil},
		"image inside other elements":        {"<figure><noscript><span><img src=/a.jpg></span></noscript></figure>", []string{"/a.jpg "}},
		"empty noscript":                     {"<figure><noscript></noscript></figure>", nil},
		"more markup than an image can need": {"<figure><noscript><img src=/a.jpg alt='" + strings.Repeat("x", maxNoscript) + "'></noscript></figure>", nil},
	} {
		if diff := cmp.Diff(tt.want, shownImages(t, tt.page)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestShadowRoot reads the content of declarative shadow roots, but not that of other templates.
func TestShadowRoot(t *testing.T) {
	tree, err := Parse("<x-a><template shadowrootmode=open><p>One</p></template></x-a><template><p>Two</p></template>")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"One"}, runTexts(tree)); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
}

func TestImageAddress(t *testing.T) {
	for img, want := range map[string]string{
		"<img src=/a.jpg>":                                     "/a.jpg",
		"<img src=' /a.jpg '>":                                 "/a.jpg",
		"<img src=/blank.gif data-src=/a.jpg>":                 "/a.jpg",
		"<img src=/blank.gif data-original=/a.jpg>":            "/a.jpg",
		"<img src=/blank.gif data-lazy-src=/a.jpg>":            "/a.jpg",
		"<img src=/blank.gif data-url=/a.jpg>":                 "/a.jpg",
		"<img src=/blank.gif data-lazyload=/a.jpg>":            "/a.jpg",
		"<img data-src='data:image/gif;base64,R0' src=/a.jpg>": "/a.jpg",
		"<img src='data:image/gif;base64,R0'>":                 "",
		"<img>":                                                "",
	} {
		tree := indexText(t, img)
		if got := ImageAddress(tree.Entries[tree.Find(ParseSelectors("img")[0])].Node); got != want {
			t.Errorf("%s: address %q, want %q", img, got, want)
		}
	}
}
