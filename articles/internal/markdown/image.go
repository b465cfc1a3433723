package markdown

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// image adds an image. Tracking pixels are left out; emoji and other small signs in the text become
// their alternative text.
func (b *builder) image(n *html.Node) {
	alt := foldSpace(attr(n, "alt"))
	w, h := dimension(n, "width"), dimension(n, "height")
	switch {
	case w >= 0 && w <= 3 || h >= 0 && h <= 3:
		return
	case alt != "" && (w > 0 && w <= 32 || strings.Contains(attr(n, "class"), "emoji")):
		b.text(alt)
		return
	}
	if address := b.imageURL(n); address != "" {
		b.addImage(address, alt)
	}
}

// imageURL returns the best URL of an image: the one that a script would have put in its place,
// else the largest candidate, else the one that is there.
func (b *builder) imageURL(n *html.Node) string {
	for _, key := range []string{"data-original", "data-src", "data-lazy-src", "data-original-src", "data-actualsrc", "data-lazyload", "data-echo", "file"} {
		if u := b.resolve(attr(n, key)); u != "" {
			return u
		}
	}
	if u := b.resolve(largestCandidate(attr(n, "srcset") + "," + attr(n, "data-srcset"))); u != "" {
		return u
	}
	if u := b.resolve(attr(n, "src")); u != "" && !isPlaceholder(u) {
		return u
	}
	if n.Parent != nil && n.Parent.DataAtom == atom.Picture {
		for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
			if u := b.resolve(largestCandidate(attr(c, "srcset") + "," + attr(c, "data-srcset"))); c.DataAtom == atom.Source && u != "" {
				return u
			}
		}
	}
	return ""
}

// isPlaceholder reports whether a URL names an image that shows nothing.
func isPlaceholder(u string) bool {
	name := strings.ToLower(u[strings.LastIndexByte(u, '/')+1:])
	for _, s := range []string{"blank.", "pixel.", "spacer.", "placeholder.", "transparent.", "1x1.", "grey.gif", "gray.gif", "loading.gif", "lazyload."} {
		if strings.HasPrefix(name, s) {
			return true
		}
	}
	return false
}

// largestCandidate returns the candidate of a srcset with the greatest width or density (HTML
// §4.8.4.2.1), or "".
func largestCandidate(set string) string {
	if len(set) > 1<<16 {
		return ""
	}
	best, most := "", -1.0
	for set != "" {
		set = strings.TrimLeft(set, ", \t\r\n\f")
		address, rest, _ := cutSpace(set)
		size := ""
		if !strings.HasSuffix(address, ",") {
			size, rest, _ = strings.Cut(rest, ",")
		}
		set = rest
		if v := descriptorValue(size); v > most && address != "" {
			best, most = strings.TrimRight(address, ","), v
		}
	}
	return best
}

func cutSpace(s string) (before, after string, found bool) {
	i := strings.IndexAny(s, " \t\r\n\f")
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

// descriptorValue returns the number in a width or density descriptor: 1 if there is none, 0 if it
// cannot be read.
func descriptorValue(s string) float64 {
	if s = strings.TrimSpace(s); s == "" {
		return 1
	}
	f, err := strconv.ParseFloat(strings.TrimRight(s, "wx"), 64)
	if err != nil {
		return 0
	}
	return f
}

// dimension returns the width or height of an element in pixels, or -1 if it is not stated.
func dimension(n *html.Node, key string) int {
	s := strings.TrimSpace(attr(n, key))
	if s == "" {
		for p, v := range declarations(attr(n, "style")) {
			if p == key {
				s = v
			}
		}
	}
	v, err := strconv.Atoi(strings.TrimSuffix(s, "px"))
	if err != nil {
		return -1
	}
	return v
}

// foldSpace returns s as one line with single spaces.
func foldSpace(s string) string { return strings.Join(strings.Fields(normalizeLineEnds(s)), " ") }
