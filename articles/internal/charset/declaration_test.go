package charset

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/htmlindex"
)

func TestMetaCharset(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<meta charset=gbk>", "gbk"},
		{"<meta\tcharset = 'GBK' />", "GBK"},
		{"<meta charset=\"gbk\"", "gbk"},
		{"<html><head lang=zh><META name=x CharSet=gbk>", "gbk"},
		{`<meta http-equiv="Content-Type" content="text/html;charset=gbk">`, "gbk"},
		{`<meta content='text/html; charset = "gbk"' http-equiv=content-type>`, "gbk"},
		{`<meta content="text/html; charset=gbk">`, ""},
		{`<meta http-equiv=refresh content="0; charset=gbk">`, ""},
		{"<meta charset=nonsense><meta charset=gbk>", "gbk"},
		{"<!-- <meta charset=big5> --><meta charset=gbk>", "gbk"},
		{"<!--><meta charset=gbk>", "gbk"},
		{"<!-- <meta charset=gbk>", ""},
		{"<a title='<meta charset=big5>'><meta charset=gbk>", "gbk"},
		{"<a title=\"<meta charset=big5>\" b=c d><meta charset=gbk>", "gbk"},
		{"</p x='>'><? pi ?><!DOCTYPE html></ ><meta charset=gbk>", "gbk"},
		{"</p x='><meta charset=big5>'><meta charset=gbk>", "gbk"},
		{"<metadata charset=big5><meta charset=gbk>", "gbk"},
		{"< meta charset=big5> 1<2 <meta charset=gbk>", "gbk"},
		{"<meta charset>", ""},
		{"<meta charset=", ""},
		{"<meta charset='gbk>", ""},
		{"<meta =x charset=gbk>", "gbk"},
		{"<", ""},
		{"<!", ""},
		{"<a", ""},
		{"", ""},
	} {
		if got := metaCharset([]byte(c.in)); got != c.want {
			t.Errorf("metaCharset(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestCharsetOf(t *testing.T) {
	for in, want := range map[string]string{
		"text/html; charset=utf-8":             "utf-8",
		"text/html;CHARSET = 'gbk' ; x=y":      "gbk",
		`text/xml; charset="utf-8`:             "",
		"text/html; charset charset=gbk":       "gbk",
		"text/html; charset=utf-8\x1b]0;x\x07": "utf-8\x1b]0",
		"text/html; charset=":                  "",
		"text/html; charset":                   "",
		"":                                     "",
	} {
		if got := charsetParam(in); got != want {
			t.Errorf("charsetOf(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestXMLEncoding(t *testing.T) {
	for in, want := range map[string]string{
		"<?xml version='1.0' encoding='gbk'?>":        "gbk",
		"\n <?xml version=\"1.0\" encoding = \"gbk\"": "",
		"<?xml encoding=\"gbk\" ?>":                   "gbk",
		"<?xml version='1.0'?><x encoding='gbk'>":     "",
		"<rss encoding='gbk'>":                        "",
		"<?xml encoding":                              "",
		"<?xml encoding>":                             "",
	} {
		if got := xmlEncoding([]byte(in)); got != want {
			t.Errorf("xmlEncoding(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestEncodingName compares our names with those of golang.org/x/text.
func TestEncodingName(t *testing.T) {
	labels := strings.Fields("utf8 UTF-8 gbk chinese x-gbk gb_2312-80 gb18030 big5-hkscs cn-big5 sjis windows-31j x-euc-jp csiso2022jp ks_c_5601-1987 " +
		"korean unicode utf-16be latin1 ascii iso-8859-1 cp1252 l9 866 koi8 koi8-ru mac x-mac-ukrainian tis-620 dos-874 visual logical csisolatin2 " +
		"iso-8859-3 latin4 cyrillic arabic greek l5 l6 iso-8859-13 iso-8859-14 iso-8859-16 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 x-cp1258")
	for _, label := range labels {
		e, err := htmlindex.Get(label)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := htmlindex.Name(e)
		if want == "gbk" {
			want = gb18030Name
		}
		got := encodingName(" " + label + "\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", label, diff)
		}
		if encodingNamed(got) == nil && got != utf8Name {
			t.Errorf("no encoding %s", got)
		}
	}
	for _, label := range []string{"", "utf-7", "utf-32", "hz-gb-2312", "iso-2022-kr", "replacement", "x-no-such", strings.Repeat("a", 1000)} {
		if got := encodingName(label); got != "" {
			t.Errorf("canonical(%q) = %q", label, got)
		}
	}
}

func TestCommonCharactersAreEncodable(t *testing.T) {
	for _, e := range multibyteEncodings() {
		b := encode(t, e.name, e.common)
		if len(b) != 2*len([]rune(e.common)) {
			t.Errorf("%s: %d bytes for %d characters", e.name, len(b), len([]rune(e.common)))
		}
	}
}
