package charset

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/transform"
)

// transcode converts b from the named encoding to UTF-8 and drops malformed
// characters.
func transcode(b []byte, name string) string {
	e := encodingNamed(name)
	if e == nil {
		return dropMalformed(b)
	}
	if table, ok := e.(*charmap.Charmap); ok && strings.HasPrefix(name, "iso-8859-") {
		return transcodeISO(b, table, name)
	}
	var out strings.Builder
	out.Grow(len(b) + len(b)/2)
	w := writer{out: &out, decoder: e.NewDecoder(), buf: make([]byte, 32<<10)}
	if name != gb18030Name {
		w.write(b)
		return out.String()
	}
	for len(b) > 0 {
		i, r := nextUnmapped(b)
		w.write(b[:i])
		if r != 0 {
			out.WriteRune(r)
			i += 2
		}
		b = b[i:]
	}
	return out.String()
}

// A writer decodes bytes to UTF-8 through a buffer of fixed size.
type writer struct {
	out     *strings.Builder
	decoder transform.Transformer
	buf     []byte
}

// write appends the text of b, which must not end inside a character.
func (w *writer) write(b []byte) {
	for len(b) > 0 {
		n, read, err := w.decoder.Transform(w.buf, b, true)
		w.writeWithoutReplacements(w.buf[:n])
		b = b[read:]
		if err == nil || !errors.Is(err, transform.ErrShortDst) || n+read == 0 {
			return
		}
	}
}

// writeWithoutReplacements appends b without the replacement characters that the
// decoder inserted.
func (w *writer) writeWithoutReplacements(b []byte) {
	replacement := []byte(string(utf8.RuneError))
	for {
		i := bytes.Index(b, replacement)
		if i < 0 {
			w.out.Write(b)
			return
		}
		w.out.Write(b[:i])
		b = b[i+len(replacement):]
	}
}
