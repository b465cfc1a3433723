package charset

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzDecode(f *testing.F) {
	f.Add([]byte(frenchText), "")
	f.Add([]byte("\xff\xfea\x00"), "text/html; charset=gbk")
	f.Add([]byte("<meta http-equiv=content-type content='text/html; charset=big5'>\xa4\xa4"), "")
	f.Add([]byte("<?xml encoding='euc-jp'?>\xa4\xa2\x8f\xa2\xaf"), "text/xml")
	f.Add([]byte("\x1b$B?7J9\x1b(B"), "")
	f.Add([]byte("\x81\x30\x81\x30\xfe\x59\xa8\xbc\x80\xff"), "x; charset='gb18030'")
	f.Add([]byte("a\x00b\x00c\x00\x00\xd8"), "text/html; charset=utf-16")
	f.Fuzz(func(t *testing.T, b []byte, contentType string) {
		text, name := Decode(b, contentType)
		switch {
		case !utf8.ValidString(text):
			t.Errorf("invalid text %q", text)
		case len(text) > 3*len(b):
			t.Errorf("%d bytes of %d", len(text), len(b))
		case name != utf8Name && encodingNamed(name) == nil:
			t.Errorf("unknown encoding %q", name)
		case name != utf8Name && strings.Contains(text, "\ufffd"):
			t.Errorf("%s: replacement characters in %q", name, text)
		case name != utf8Name && encodingNamed(encodingName(name)) == nil:
			t.Errorf("%s is no label", name)
		}
	})
}
