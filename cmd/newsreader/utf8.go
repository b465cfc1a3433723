package main

import (
	"errors"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// toUTF8 returns a conversion to UTF-8 of texts that begin with a byte order mark, which it drops. Windows PowerShell
// redirects output to files in UTF-16, and other programs on Windows begin every text with a mark.
func toUTF8() transform.Transformer { return unicode.BOMOverride(encoding.Nop.NewDecoder()) }

// utf8Reader returns what r has in UTF-8, without a byte order mark.
func utf8Reader(r io.Reader) io.Reader { return transform.NewReader(r, toUTF8()) }

// eagerReader fills what it is given as long as there is input. A [json.Decoder] looks at all the blanks that it has after
// every read, which takes quadratic time where each read returns little.
type eagerReader struct{ io.Reader }

func (r eagerReader) Read(p []byte) (int, error) {
	n, err := io.ReadFull(r.Reader, p)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil // the next read returns io.EOF
	}
	return n, err
}
