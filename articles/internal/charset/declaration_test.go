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

func TestCharsetParam(t *testing.T) {
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
			t.Errorf("charsetParam(%q) = %q, want %q", in, got, want)
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
	labels := strings.Fields(`
		unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8 chinese csgb2312
		csiso58gb231280 gb18030 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk big5 big5-hkscs cn-big5 csbig5
		x-x-big5 csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cseucpkdfmtjapanese
		euc-jp x-euc-jp csiso2022jp iso-2022-jp cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987
		ks_c_5601-1989 ksc5601 ksc_5601 windows-949 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16
		utf-16le unicodefffe utf-16be 866 cp866 csibm866 ibm866 csisolatin6 iso-8859-10 iso-ir-157 iso8859-10
		iso885910 l6 latin6 iso-8859-13 iso8859-13 iso885913 iso-8859-14 iso8859-14 iso885914 csisolatin9
		iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 iso-8859-16 csisolatin2 iso-8859-2 iso-ir-101 iso8859-2
		iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593
		iso_8859-3 iso_8859-3:1988 l3 latin3 csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4
		iso_8859-4:1988 l4 latin4 csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595
		iso_8859-5 iso_8859-5:1988 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6
		iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 csisolatingreek
		ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987
		sun_eu_greek csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598
		iso_8859-8 iso_8859-8:1988 visual csiso88598i iso-8859-8-i logical cskoi8r koi koi8 koi8-r koi8_r
		koi8-ru koi8-u csmacintosh mac macintosh x-mac-roman cp1250 windows-1250 x-cp1250 cp1251 windows-1251
		x-cp1251 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591
		iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 cp1253 windows-1253 x-cp1253 cp1254
		csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 windows-1254
		x-cp1254 cp1255 windows-1255 x-cp1255 cp1256 windows-1256 x-cp1256 cp1257 windows-1257 x-cp1257 cp1258
		windows-1258 x-cp1258 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874 x-mac-cyrillic
		x-mac-ukrainian
	`)
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
		if got != utf8Name && got != gb18030Name && encodingNamed(got) != e {
			t.Errorf("%s is read as %v, want %v", label, encodingNamed(got), e)
		}
	}
	for label, want := range map[string]string{
		"mac-roman": "macintosh", "MacRoman": "macintosh", "mac-cyrillic": "x-mac-cyrillic", "cp437": "ibm437", "437": "ibm437", "IBM850": "ibm850", "cp852": "ibm852",
		"CP855": "ibm855", "cp858": "ibm00858", "cp932": "shift_jis", "CP936": "gb18030", "ms949": "euc-kr", "cp950": "big5",
	} {
		if got := encodingName(label); got != want {
			t.Errorf("encodingName(%q) = %q, want %q", label, got, want)
		}
	}
	for _, label := range []string{"", "utf-7", "utf-32", "hz-gb-2312", "iso-2022-kr", "replacement", "x-no-such", strings.Repeat("a", 1000)} {
		if got := encodingName(label); got != "" {
			t.Errorf("encodingName(%q) = %q, want none", label, got)
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
