package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestArticleNamedForPictures keeps the text of a box that has a word for pictures among its names, and
// takes the captions of one that holds pictures.
func TestArticleNamedForPictures(t *testing.T) {
	text := "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>"
	below := "<div class=below><h3>What you can do</h3>" + strings.Repeat("<p>Readers who want to speak at the meeting can leave their name at the counter, from nine to noon, and will get five minutes.</p>", 5) + "</div>"
	for _, names := range []string{"articlebody largeImage", "entry-content has-photo", "story-text image-left", "post-body with-gallery", "content picture", "has-photo", "slide-in"} {
		page := "<title>Mill turns again</title><div class=page><div class=story><h1>Mill turns again</h1><div class='" + names + "'>" + text + "</div></div>" + below + "</div>"
		got := blocksOf(parsePage(t, page, Options{}).Body)
		for _, p := range []string{first, second, third} {
			if !slices.Contains(got, "p "+p) {
				t.Errorf("%s: %.30q is lost: %q", names, p, got)
			}
		}
	}
}

func TestIsGallery(t *testing.T) {
	frame := "<div><img src=/a.jpg><p>" + first + "</p></div>"
	item := "<div><h3>The wheel</h3><img src=/a.jpg><p>" + first + "</p></div>"
	figure := "<figure><img src=/a.jpg><figcaption>" + first + "</figcaption></figure>"
	for name, tt := range map[string]struct {
		class, content string
		want           bool
	}{
		"captions":                     {"gallery", strings.Repeat(figure, 3), true},
		"frames":                       {"slideshow", strings.Repeat(frame, 3), true},
		"items":                        {"slides", strings.Repeat(item, 3), false},
		"a heading over frames":        {"carousel", "<h3>The mill</h3>" + strings.Repeat(frame, 4), true},
		"text alone":                   {"image", "<p>" + first + "</p>", false},
		"text with a picture":          {"photo", figure + strings.Repeat("<p>"+first+"</p>", 3), false},
		"a caption without its class":  {"img", "<img src=/a.jpg><p>" + first + "</p>", true},
		"named for both, with text":    {"article-image", figure + "<p>" + first + "</p><p>" + second + "</p>", false},
		"named for both, one caption":  {"article-image", "<img src=/a.jpg><p>" + first + "</p>", true},
		"named for both, no text":      {"article-photos", figure, true},
		"named for neither":            {"chapter", figure, false},
		"only pictures":                {"pictures", "<img src=/a.jpg><img src=/b.jpg>", true},
		"pictures with short captions": {"photos", strings.Repeat("<img src=/a.jpg><p>The wheel</p>", 3), true},
	} {
		f := markBoilerplate(indexText(t, "<div id=x class='"+tt.class+"'>"+tt.content+"</div><div>"+strings.Repeat("<p>"+second+"</p>", 9)+"</div>"), nil)
		if got := f.isGallery(entryOf(t, f, "#x")); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}

// TestItemsInSlides keeps the items of an article in boxes called slides, with their headings.
func TestItemsInSlides(t *testing.T) {
	lead := "<div class=lead><p>Viewers in four countries know the mill, but most know the wheel first.</p><p>Here is a look at its parts, from the plainest to the finest.</p></div>"
	for name, tt := range map[string]struct{ open, item, close string }{
		"boxes":    {"<div class=slides>", "<div class=slide><div class=slide-title><h2>HEAD</h2></div><figure><img src=/a.jpg><figcaption>The mill. Valley Press</figcaption></figure><div class=slide-copy><p>TEXT</p></div></div>", "</div>"},
		"a list":   {"<ol class=slideshow>", "<li class=slideshow-item><img src=/a.jpg><h3>HEAD</h3><p>TEXT</p></li>", "</ol>"},
		"bullets":  {"<ul class='gallery list'>", "<li><h3>HEAD</h3><img src=/a.jpg><p>TEXT</p></li>", "</ul>"},
		"sections": {"<section class=carousel>", "<section class=carousel-item><h2>HEAD</h2><p>TEXT</p></section>", "</section>"},
		"images":   {"<div class=images>", "<div class=image><h3>HEAD</h3><div class=img><img src=/a.jpg></div><p>TEXT</p></div>", "</div>"},
	} {
		page := "<title>The mill, part by part</title><main><h1>The mill, part by part</h1>" + lead + tt.open
		texts := []string{first, second, third}
		for n, p := range texts {
			page += strings.NewReplacer("HEAD", "Part "+[]string{"one", "two", "three"}[n]+" is old", "TEXT", p).Replace(tt.item)
		}
		got := strings.Join(blocksOf(parsePage(t, page+tt.close+"</main>", Options{}).Body), "\n")
		for _, want := range append(texts, "h2 Part one is old", "h2 Part two is old", "h2 Part three is old", "Viewers in four countries") {
			if !strings.Contains(got, want) {
				t.Errorf("%s: %.30q is lost: %q", name, want, got)
			}
		}
	}
}
