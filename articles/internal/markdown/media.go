package markdown

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// media adds a video, an audio file, or a frame with a player as a link with a label.
func (b *builder) media(n *html.Node) {
	address := b.resolve(attr(n, "src"))
	if address == "" {
		address = b.resolve(attr(n, "data-src"))
	}
	for c := range n.Descendants() {
		if address == "" && c.DataAtom == atom.Source {
			address = b.resolve(attr(c, "src"))
		}
	}
	if n.DataAtom == atom.Iframe {
		address = playerPage(address)
	}
	if address == "" {
		return
	}
	b.flush()
	saved := b.link
	b.link = address
	b.text(b.mediaName(n.DataAtom))
	b.link = saved
	b.flush()
}

func (b *builder) mediaName(a atom.Atom) string {
	names := [2]string{"Video", "视频"}
	if a == atom.Audio {
		names = [2]string{"Audio", "音频"}
	}
	if b.language == "" {
		b.language = "other"
		if isHan(b.document) {
			b.language = "han"
		}
	}
	if b.language == "han" {
		return names[1]
	}
	return names[0]
}

// playerPage returns the URL of the page for the player in a frame, or "" if the frame shows
// something else, which is usually advertising.
func playerPage(u string) string {
	low := strings.ToLower(u)
	if id, ok := strings.CutPrefix(u, "https://www.youtube.com/embed/"); ok {
		id, _, _ = strings.Cut(id, "?")
		return "https://www.youtube.com/watch?v=" + id
	}
	for _, s := range []string{"/player", "/embed", "video", "//v.", "/live/"} {
		if strings.Contains(low, s) {
			return u
		}
	}
	return ""
}
