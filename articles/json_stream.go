package articles

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"newsreader/articles/internal/lazyregexp"
)

// itemsMember is the beginning of the list of articles in JSON Feed and similar formats.
var itemsMember = lazyregexp.New(`"items"\s*:\s*\[`)

// isJSONDocument reports whether r begins as one JSON document (a list, an object of several lines, or one with
// items) rather than as JSON Lines.
func isJSONDocument(r *bufio.Reader) bool {
	head, _ := r.Peek(4096)
	head = bytes.TrimLeft(head, " \t\r\n")
	first, _, _ := bytes.Cut(head, []byte("\n"))
	return bytes.HasPrefix(head, []byte("[")) || bytes.Contains(head, []byte("jsonfeed.org/version/")) || itemsMember().Match(head) ||
		bytes.Equal(bytes.TrimSpace(first), []byte("{"))
}

// streamDocument yields the articles of a JSON document, up to the point where it is malformed.
func streamDocument(r io.Reader, yield func(*Article, error) bool) {
	n := 0
	d := &jsonStream{limit: io.LimitedReader{R: r, N: maxRecord}}
	d.Decoder = json.NewDecoder(&d.limit)
	d.records(func(record json.RawMessage, err error) bool {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return yield(nil, fmt.Errorf("reading JSON: %w", err))
		}
		n++
		article, err := parseRecord(record)
		return yield(article, recordError(n, err))
	})
}

// jsonStream reads a document record by record, so that a whole library takes no more memory than its longest
// record.
type jsonStream struct {
	*json.Decoder
	limit io.LimitedReader // what the next value may still have
}

// value reads the next value, of at most maxRecord bytes.
func (d *jsonStream) value() (value json.RawMessage, err error) {
	d.limit.N = maxRecord
	if err = d.Decode(&value); err != nil && d.limit.N <= 0 {
		err = errLongRecord
	}
	return value, err
}

// records yields the elements of a list, the items of a JSON Feed, or an object without items. An error is the
// last thing yielded.
func (d *jsonStream) records(yield func(json.RawMessage, error) bool) {
	switch open, err := d.Token(); {
	case err != nil:
		yield(nil, err)
	case open == json.Delim('['):
		d.list(yield)
	default:
		d.object(yield)
	}
}

// list yields the elements of an open list and reports whether to read on behind it.
func (d *jsonStream) list(yield func(json.RawMessage, error) bool) bool {
	for d.More() {
		if value, err := d.value(); !yield(value, err) || err != nil {
			return false
		}
	}
	if _, err := d.Token(); err != nil {
		yield(nil, err)
		return false
	}
	return true
}

// object yields the items of an open object or, if it has none, the object itself.
func (d *jsonStream) object(yield func(json.RawMessage, error) bool) {
	members := map[string]json.RawMessage{}
	size, isFeed := 0, false
	for d.More() {
		name, err := d.Token()
		if err == nil && name == "items" {
			if isFeed = true; !d.items(yield) {
				return
			}
			continue
		}
		var value json.RawMessage
		if err == nil {
			value, err = d.value()
		}
		if size += len(value); err == nil && size > maxRecord {
			err = errLongRecord
		}
		if err != nil {
			yield(nil, err)
			return
		}
		members[fmt.Sprint(name)] = value
	}
	_, err := d.Token()
	if isFeed && err == nil {
		return
	}
	record, _ := json.Marshal(members) // what was read cannot fail
	yield(record, err)
}

// items yields the items of a JSON Feed; a scalar in their place has none.
func (d *jsonStream) items(yield func(json.RawMessage, error) bool) bool {
	open, err := d.Token()
	if err == nil && open == json.Delim('{') {
		err = errors.New("items is not a list")
	}
	if err != nil {
		yield(nil, err)
		return false
	}
	return open != json.Delim('[') || d.list(yield)
}
