package library

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"hash/crc32"

	"newsreader/articles"
)

// storedFacts are the facts about an article that have no column of their own. Images and links are collected from
// the body again.
type storedFacts struct {
	Byline      string           `json:"by,omitempty"`
	Author      *articles.Author `json:"au,omitempty"`
	Site        string           `json:"si,omitempty"`
	Breadcrumbs []string         `json:"bc,omitempty"`
	Updated     articles.Time    `json:"up,omitzero"`
	Captured    articles.Time    `json:"ca,omitzero"`
	Standfirst  string           `json:"st,omitempty"`
	Categories  []string         `json:"ct,omitempty"`
	Notices     []string         `json:"no,omitempty"`
	Comments    *int             `json:"co,omitempty"`
	Image       string           `json:"im,omitempty"`
	Summary     string           `json:"su,omitempty"`
	CommentsURL string           `json:"cu,omitempty"`

	Enclosures []articles.Enclosure `json:"en,omitempty"`

	Origin *textOrigin `json:"or,omitempty"` // where the text came from, if not from where the article's text comes from now
}

// packText encodes an article's facts and its body.
func packText(a *articles.Article) ([]byte, error) {
	packed, err := packFacts(factsIn(a), a.Markdown)
	if err != nil {
		return nil, fmt.Errorf("storing article %q: %w", a.Title, err)
	}
	return packed, nil
}

// factsIn returns the facts of an article that have no column of their own.
func factsIn(a *articles.Article) storedFacts {
	return storedFacts{
		a.Byline, a.Author, a.Site, a.Breadcrumbs, a.Updated, a.Captured, a.Standfirst, a.Categories, a.Notices, a.Comments, a.Image, a.Summary,
		a.CommentsURL, a.Enclosures, nil,
	}
}

// packFacts encodes facts and a body. Lists show facts and no body, so that they are apart: textParts, the CRC-32C of the
// facts, 4 bytes big-endian, their length as a varint, the facts as JSON, empty if there are none, and the compressed body.
func packFacts(facts storedFacts, body string) ([]byte, error) {
	line, err := json.Marshal(facts)
	if err != nil {
		return nil, err
	}
	if len(line)+len(body) >= maxStoredText {
		return nil, fmt.Errorf("larger than %d MiB", maxStoredText>>20)
	}
	if string(line) == "{}" {
		line = nil
	}
	packed := []byte{textParts}
	packed = binary.BigEndian.AppendUint32(packed, crc32.Checksum(line, castagnoli()))
	packed = binary.AppendUvarint(packed, uint64(len(line)))
	packed = append(packed, line...)
	return append(packed, compress([]byte(body))...), nil
}

// unpackText decodes what packText encoded into an article.
func unpackText(packed []byte, a *articles.Article) error {
	facts, body, err := splitText(packed)
	if err != nil {
		return err
	}
	a.Byline, a.Author, a.Site, a.Breadcrumbs, a.Updated, a.Captured = facts.Byline, facts.Author, facts.Site, facts.Breadcrumbs, facts.Updated, facts.Captured
	a.Standfirst, a.Categories, a.Notices, a.Comments, a.Image, a.Summary = facts.Standfirst, facts.Categories, facts.Notices, facts.Comments, facts.Image, facts.Summary
	a.CommentsURL, a.Enclosures = facts.CommentsURL, facts.Enclosures
	a.Markdown = body
	return nil
}

// splitText decodes what packFacts encoded, or an earlier version.
func splitText(packed []byte) (facts storedFacts, body string, err error) {
	line, packedBody, err := cutText(packed)
	if err != nil {
		return facts, "", err
	}
	plain := packedBody
	if packed[0] == textParts {
		if plain, err = decompress(packedBody); err != nil {
			return facts, "", textDamaged(err)
		}
	}
	facts, err = parseFacts(line)
	return facts, string(plain), err
}

// factsOf decodes the facts of what packFacts encoded.
func factsOf(packed []byte) (storedFacts, error) {
	line, _, err := cutText(packed)
	if err != nil {
		return storedFacts{}, err
	}
	return parseFacts(line)
}

// cutText returns the line of facts of a packed text and its body, which is compressed if the encoding is textParts.
func cutText(packed []byte) (line, body []byte, err error) {
	if len(packed) == 0 {
		return nil, nil, damagedError("an article's text is missing")
	}
	if packed[0] == textParts {
		return cutParts(packed[1:])
	}
	plain, err := decompress(packed)
	if err != nil {
		return nil, nil, textDamaged(err)
	}
	line, body, ok := bytes.Cut(plain, []byte("\n"))
	if !ok {
		return nil, nil, damagedError("an article's text is cut off")
	}
	return line, body, nil
}

// cutParts is cutText for textParts, which is cut off.
func cutParts(parts []byte) (line, body []byte, err error) {
	const sum = 4
	if len(parts) < sum {
		return nil, nil, textDamaged(errCutOff)
	}
	length, n := binary.Uvarint(parts[sum:])
	rest := parts[min(sum+max(n, 0), len(parts)):]
	if n <= 0 || length >= uint64(len(rest)) { // the body has one byte at least
		return nil, nil, textDamaged(errCutOff)
	}
	line, body = rest[:length], rest[length:]
	if crc32.Checksum(line, castagnoli()) != binary.BigEndian.Uint32(parts) {
		return nil, nil, textDamaged(errChecksum)
	}
	return line, body, nil
}

func textDamaged(err error) error { return fmt.Errorf("%w: an article's text: %w", ErrDamaged, err) }

func parseFacts(line []byte) (facts storedFacts, err error) {
	if len(line) == 0 || string(line) == "{}" {
		return facts, nil
	}
	if err := json.Unmarshal(line, &facts); err != nil {
		return facts, fmt.Errorf("%w: an article's facts: %w", ErrDamaged, err)
	}
	return facts, nil
}
