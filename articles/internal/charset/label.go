package charset

import (
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Names of encodings with special treatment.
const (
	utf8Name        = "utf-8"
	gb18030Name     = "gb18030"
	iso2022jpName   = "iso-2022-jp"
	utf16leName     = "utf-16le"
	utf16beName     = "utf-16be"
	utf32leName     = "utf-32le"
	utf32beName     = "utf-32be"
	windows1252Name = "windows-1252"
)

// encodingName returns the name of the encoding that a label stands for (WHATWG
// Encoding §4.2), or "" for unknown labels and for encodings that the standard
// disables as dangerous. GBK and GB2312 are read as GB18030, a superset, and
// x-user-defined as windows-1252 (HTML §13.2.3.2). Unlike the maps of htmlindex, a
// switch needs no initialisation at start-up.
func encodingName(label string) string {
	switch strings.ToLower(strings.Trim(label, "\t\n\f\r ")) {
	case "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "x-unicode20utf8":
		return "utf-8"
	case "chinese", "csgb2312", "csiso58gb231280", "gb18030", "gb2312", "gb_2312", "gb_2312-80", "gbk", "iso-ir-58",
		"x-gbk":
		return "gb18030"
	case "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5":
		return "big5"
	case "csshiftjis", "ms932", "ms_kanji", "shift-jis", "shift_jis", "sjis", "windows-31j", "x-sjis":
		return "shift_jis"
	case "cseucpkdfmtjapanese", "euc-jp", "x-euc-jp":
		return "euc-jp"
	case "csiso2022jp", "iso-2022-jp":
		return "iso-2022-jp"
	case "cseuckr", "csksc56011987", "euc-kr", "iso-ir-149", "korean", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601",
		"ksc_5601", "windows-949":
		return "euc-kr"
	case "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff", "utf-16", "utf-16le":
		return "utf-16le"
	case "unicodefffe", "utf-16be":
		return "utf-16be"
	case "866", "cp866", "csibm866", "ibm866":
		return "ibm866"
	case "csisolatin6", "iso-8859-10", "iso-ir-157", "iso8859-10", "iso885910", "l6", "latin6":
		return "iso-8859-10"
	case "iso-8859-13", "iso8859-13", "iso885913":
		return "iso-8859-13"
	case "iso-8859-14", "iso8859-14", "iso885914":
		return "iso-8859-14"
	case "csisolatin9", "iso-8859-15", "iso8859-15", "iso885915", "iso_8859-15", "l9":
		return "iso-8859-15"
	case "iso-8859-16":
		return "iso-8859-16"
	case "csisolatin2", "iso-8859-2", "iso-ir-101", "iso8859-2", "iso88592", "iso_8859-2", "iso_8859-2:1987", "l2",
		"latin2":
		return "iso-8859-2"
	case "csisolatin3", "iso-8859-3", "iso-ir-109", "iso8859-3", "iso88593", "iso_8859-3", "iso_8859-3:1988", "l3",
		"latin3":
		return "iso-8859-3"
	case "csisolatin4", "iso-8859-4", "iso-ir-110", "iso8859-4", "iso88594", "iso_8859-4", "iso_8859-4:1988", "l4",
		"latin4":
		return "iso-8859-4"
	case "csisolatincyrillic", "cyrillic", "iso-8859-5", "iso-ir-144", "iso8859-5", "iso88595", "iso_8859-5",
		"iso_8859-5:1988":
		return "iso-8859-5"
	case "arabic", "asmo-708", "csiso88596e", "csiso88596i", "csisolatinarabic", "ecma-114", "iso-8859-6",
		"iso-8859-6-e", "iso-8859-6-i", "iso-ir-127", "iso8859-6", "iso88596", "iso_8859-6", "iso_8859-6:1987":
		return "iso-8859-6"
	case "csisolatingreek", "ecma-118", "elot_928", "greek", "greek8", "iso-8859-7", "iso-ir-126", "iso8859-7",
		"iso88597", "iso_8859-7", "iso_8859-7:1987", "sun_eu_greek":
		return "iso-8859-7"
	case "csiso88598e", "csisolatinhebrew", "hebrew", "iso-8859-8", "iso-8859-8-e", "iso-ir-138", "iso8859-8",
		"iso88598", "iso_8859-8", "iso_8859-8:1988", "visual":
		return "iso-8859-8"
	case "csiso88598i", "iso-8859-8-i", "logical":
		return "iso-8859-8-i"
	case "cskoi8r", "koi", "koi8", "koi8-r", "koi8_r":
		return "koi8-r"
	case "koi8-ru", "koi8-u":
		return "koi8-u"
	case "csmacintosh", "mac", "macintosh", "mac-roman", "macroman", "x-mac-roman":
		return "macintosh"
	case "cp1250", "windows-1250", "x-cp1250":
		return "windows-1250"
	case "cp1251", "windows-1251", "x-cp1251":
		return "windows-1251"
	case "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100",
		"iso8859-1", "iso88591", "iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "windows-1252",
		"x-cp1252", "x-user-defined":
		return "windows-1252"
	case "cp1253", "windows-1253", "x-cp1253":
		return "windows-1253"
	case "cp1254", "csisolatin5", "iso-8859-9", "iso-ir-148", "iso8859-9", "iso88599", "iso_8859-9", "iso_8859-9:1989",
		"l5", "latin5", "windows-1254", "x-cp1254":
		return "windows-1254"
	case "cp1255", "windows-1255", "x-cp1255":
		return "windows-1255"
	case "cp1256", "windows-1256", "x-cp1256":
		return "windows-1256"
	case "cp1257", "windows-1257", "x-cp1257":
		return "windows-1257"
	case "cp1258", "windows-1258", "x-cp1258":
		return "windows-1258"
	case "dos-874", "iso-8859-11", "iso8859-11", "iso885911", "tis-620", "windows-874":
		return "windows-874"
	case "mac-cyrillic", "x-mac-cyrillic", "x-mac-ukrainian":
		return "x-mac-cyrillic"
	}
	return oldEncodingName(label)
}

// oldEncodingName returns the name of an encoding of the IANA registry that browsers do not know. No page has them, but
// feeds and exports of old systems declare them in XML.
func oldEncodingName(label string) string {
	switch label = strings.ToLower(strings.Trim(label, "\t\n\f\r ")); label {
	case "437", "cp437", "cspc8codepage437", "ibm437":
		return "ibm437"
	case "850", "cp850", "cspc850multilingual", "ibm850":
		return "ibm850"
	case "852", "cp852", "cspcp852", "ibm852":
		return "ibm852"
	case "855", "cp855", "csibm855", "ibm855":
		return "ibm855"
	case "858", "ccsid00858", "cp00858", "cp858", "ibm00858":
		return "ibm00858"
	case "cp932", "ms_932", "windows-932":
		return "shift_jis"
	case "cp936", "ms936", "windows-936":
		return gb18030Name
	case "cp949", "ms949", "uhc":
		return "euc-kr"
	case "cp950", "ms950", "windows-950":
		return "big5"
	}
	return ""
}

// encodingNamed returns the encoding with a name that encodingName returns, or nil
// for UTF-8 and unknown names.
func encodingNamed(name string) encoding.Encoding {
	switch name {
	case "gb18030":
		return simplifiedchinese.GB18030
	case "big5":
		return traditionalchinese.Big5
	case "shift_jis":
		return japanese.ShiftJIS
	case "euc-jp":
		return japanese.EUCJP
	case "iso-2022-jp":
		return japanese.ISO2022JP
	case "euc-kr":
		return korean.EUCKR
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "ibm866":
		return charmap.CodePage866
	case "iso-8859-10":
		return charmap.ISO8859_10
	case "iso-8859-13":
		return charmap.ISO8859_13
	case "iso-8859-14":
		return charmap.ISO8859_14
	case "iso-8859-15":
		return charmap.ISO8859_15
	case "iso-8859-16":
		return charmap.ISO8859_16
	case "iso-8859-2":
		return charmap.ISO8859_2
	case "iso-8859-3":
		return charmap.ISO8859_3
	case "iso-8859-4":
		return charmap.ISO8859_4
	case "iso-8859-5":
		return charmap.ISO8859_5
	case "iso-8859-6":
		return charmap.ISO8859_6
	case "iso-8859-7":
		return charmap.ISO8859_7
	case "iso-8859-8":
		return charmap.ISO8859_8
	case "iso-8859-8-i":
		return charmap.ISO8859_8I
	case "koi8-r":
		return charmap.KOI8R
	case "koi8-u":
		return charmap.KOI8U
	case "macintosh":
		return charmap.Macintosh
	case "windows-1250":
		return charmap.Windows1250
	case "windows-1251":
		return charmap.Windows1251
	case "windows-1252":
		return charmap.Windows1252
	case "windows-1253":
		return charmap.Windows1253
	case "windows-1254":
		return charmap.Windows1254
	case "windows-1255":
		return charmap.Windows1255
	case "windows-1256":
		return charmap.Windows1256
	case "windows-1257":
		return charmap.Windows1257
	case "windows-1258":
		return charmap.Windows1258
	case "windows-874":
		return charmap.Windows874
	case "x-mac-cyrillic":
		return charmap.MacintoshCyrillic
	case "ibm437":
		return charmap.CodePage437
	case "ibm850":
		return charmap.CodePage850
	case "ibm852":
		return charmap.CodePage852
	case "ibm855":
		return charmap.CodePage855
	case "ibm00858":
		return charmap.CodePage858
	case utf32leName:
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case utf32beName:
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	}
	return nil
}
