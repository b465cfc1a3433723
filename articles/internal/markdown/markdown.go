// Package markdown turns HTML into Markdown.
package markdown

import (
	"fmt"
	"net/url"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"
)

// FromNode returns the Markdown of n and what is below it. Addresses are
// resolved against base, which may be nil.
func FromNode(n *html.Node, base_ *url.URL) (string, error) {
	c := converter.NewConverter(converter.WithPlugins(base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(), table.NewTablePlugin()))
	domain := ""
	if base_ != nil {
		domain = base_.String()
	}
	b, err := c.ConvertNode(n, converter.WithDomain(domain))
	if err != nil {
		return "", fmt.Errorf("converting HTML to Markdown: %w", err)
	}
	return string(b), nil
}
