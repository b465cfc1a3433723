package markdown

import (
	"strings"

	"golang.org/x/net/html"
)

// anchor adds a link, or only its text if it leads nowhere.
func (b *builder) anchor(n *html.Node) {
	href := attr(n, "href")
	if strings.HasPrefix(strings.TrimSpace(href), "#") {
		href = ""
	}
	saved := b.link
	b.link = b.resolve(href)
	b.styled(n, styleOf(n))
	b.link = saved
}
