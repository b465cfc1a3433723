// Package charset turns the bytes of any page into UTF-8.
package charset

import (
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// Decode returns the text of b as valid UTF-8 and the WHATWG name of the
// encoding that it was read as. ContentType is the HTTP header of that name, or
// empty.
func Decode(b []byte, contentType string) (text, name string) {
	if utf8.Valid(b) {
		return strings.TrimPrefix(string(b), "\ufeff"), "utf-8"
	}
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		if enc, err := htmlindex.Get(params["charset"]); err == nil {
			if out, err := enc.NewDecoder().Bytes(b); err == nil {
				return strings.ToValidUTF8(string(out), "\ufffd"), params["charset"]
			}
		}
	}
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd"), "utf-8"
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), "gb18030"
}
