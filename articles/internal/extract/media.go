package extract

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"newsreader/articles/internal/extract/htmltree"
	"newsreader/articles/internal/extract/pagetext"
)

// image copies an image that has an address, with its text.
func (c *copier) image(n *html.Node) *html.Node {
	src := htmltree.ImageAddress(n)
	if src == "" {
		return nil
	}
	if abs := htmltree.ResolveURL(c.base, src); abs != "" {
		src = abs
	}
	attrs := []html.Attribute{{Key: "src", Val: src}}
	if alt := pagetext.Squeeze(htmltree.Attr(n, "alt")); alt != "" {
		attrs = append(attrs, html.Attribute{Key: "alt", Val: plainBrackets(alt)})
	}
	return htmltree.NewElement(atom.Img, attrs...)
}

// plainBrackets replaces the brackets that would end the text of an image in Markdown.
func plainBrackets(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "[", "("), "]", ")")
}

// video makes a link of an embedded video or audio, or returns nil for other frames.
func (c *copier) video(n *html.Node) *html.Node {
	src := htmltree.ResolveURL(c.base, cmp.Or(htmltree.Attr(n, "src"), htmltree.Attr(n, "data-src")))
	for k := n.FirstChild; k != nil && src == ""; k = k.NextSibling {
		if k.DataAtom == atom.Source {
			src = htmltree.ResolveURL(c.base, htmltree.Attr(k, "src"))
		}
	}
	if src == "" || n.DataAtom == atom.Iframe && !isVideoHost(src) {
		return nil
	}
	link := htmltree.NewElement(atom.A, html.Attribute{Key: "href", Val: src})
	if title := pagetext.Squeeze(htmltree.Attr(n, "title")); title != "" {
		link.Attr = append(link.Attr, html.Attribute{Key: "title", Val: title})
	}
	link.AppendChild(&html.Node{Type: html.TextNode, Data: c.videoLabel(n)})
	p := htmltree.NewElement(atom.P)
	p.AppendChild(link)
	return p
}

// videoLabel returns the text of such a link, in Chinese if the article is.
func (c *copier) videoLabel(n *html.Node) string {
	switch {
	case c.chinese && n.DataAtom == atom.Audio:
		return "音频"
	case c.chinese:
		return "视频"
	case n.DataAtom == atom.Audio:
		return "Audio"
	}
	return "Video"
}

// isVideoHost reports whether an address belongs to a common video player.
func isVideoHost(address string) bool {
	host := htmltree.HostOf(address)
	for _, h := range []string{"youtube.com", "youtube-nocookie.com", "youtu.be", "player.vimeo.com", "dailymotion.com", "player.twitch.tv", "v.qq.com", "player.bilibili.com", "player.youku.com", "open.iqiyi.com", "tv.sohu.com", "archive.org", "ted.com"} {
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return false
}
