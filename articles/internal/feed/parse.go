package feed

import (
	"newsreader/articles/internal/runes"
	"strings"
)

// Parse reads a feed of any format. The error is ErrNotFeed for all other text.
func Parse(text string, opts Options) (*Feed, error) {
	whole := len(text)
	text = strings.TrimLeft(runes.Clip(text, MaxSize), "\ufeff \t\r\n\v\f\x00")
	var f *Feed
	var err error
	if strings.HasPrefix(text, "{") {
		f, err = parseJSON(text, opts)
	} else {
		f, err = parseXML(text, opts)
	}
	if err != nil {
		return nil, err
	}
	f.Truncated = f.Truncated || whole > MaxSize
	return f, nil
}
