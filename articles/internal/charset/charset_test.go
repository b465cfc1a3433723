package charset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// encode returns text in the named encoding.
func encode(t testing.TB, name, text string) []byte {
	t.Helper()
	e := encodingNamed(name)
	if e == nil {
		return []byte(text)
	}
	b, err := e.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatalf("encoding %q as %s: %v", text, name, err)
	}
	return b
}

// Sentences of our own in the languages that detection distinguishes.
const (
	simplifiedText  = "市政府昨天宣布，北岸的图书馆将在明年春天重新开放，市民可以免费借书。馆长说，新馆比原来大三倍，还有一个儿童阅览室。"
	traditionalText = "市政府昨天宣布，北岸的圖書館將在明年春天重新開放，市民可以免費借書。館長說，新館比原來大三倍，還有一個兒童閱覽室。"
	japaneseText    = "市は昨日、北岸の図書館を来年の春に再び開くと発表した。新しい建物はこれまでの三倍の広さで、子どものためのフロアもある。"
	koreanText      = "시는 어제 북쪽 도서관을 내년 봄에 다시 연다고 밝혔다. 새 건물은 이전보다 세 배 넓고 어린이를 위한 공간도 있다."
	russianText     = "Вчера город объявил, что библиотека на северном берегу откроется весной. Новое здание втрое больше прежнего."
	frenchText      = "La ville a annoncé hier que la bibliothèque de la rive nord rouvrira au printemps ; le bâtiment sera agrandi. Déjà, l’été s’achève."
	germanText      = "Die Stadt kündigte an, daß die Bücherei am Nordufer im Frühjahr wieder öffnet. Das Gebäude ist größer, schöner und für Kinder geöffnet."
)

func TestDetect(t *testing.T) {
	for _, c := range []struct{ encoding, text string }{
		{"utf-8", simplifiedText},
		{"utf-8", frenchText},
		{"utf-8", russianText},
		{"gb18030", simplifiedText},
		{"gb18030", "图书馆重新开放"},
		{"gb18030", "港口新闻"},
		{"gb18030", traditionalText},
		{"gb18030", "龘\U00020000\U0001f600ꬰꬱ"},
		{"big5", traditionalText},
		{"big5", "圖書館將在明年重新開放"},
		{"shift_jis", japaneseText},
		{"shift_jis", "図書館が再び開く"},
		{"shift_jis", "ニュース、ﾆｭｰｽのまとめ"},
		{"euc-jp", japaneseText},
		{"euc-jp", "図書館が再び開くのはいつか"},
		{"iso-2022-jp", japaneseText},
		{"euc-kr", koreanText},
		{"euc-kr", "도서관을 다시 연다"},
		{"windows-1251", russianText},
		{"koi8-r", russianText},
		{"windows-1252", frenchText},
		{"windows-1252", germanText},
		{"windows-1252", "déjà vu"},
		{"utf-16le", "<p>" + simplifiedText + strings.Repeat("<br>", 20)},
		{"utf-16be", "<p>" + frenchText},
	} {
		text, name := Decode(encode(t, c.encoding, c.text), "")
		if diff := cmp.Diff([]string{c.encoding, c.text}, []string{name, text}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.encoding, diff)
		}
	}
}

func TestDeclared(t *testing.T) {
	for _, c := range []struct{ name, head, header, encoding, want string }{
		{"header", "", "text/html; charset=GB2312", "gb18030", "gb18030"},
		{"header before meta", "<meta charset=shift_jis>", "text/html; charset=gbk", "gb18030", "gb18030"},
		{"meta", "<meta charset='big5'>", "text/html", "big5", "big5"},
		{"pragma", `<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=euc-kr">`, "", "euc-kr", "euc-kr"},
		{"declaration", `<?xml version="1.0" encoding="euc-jp"?>`, "", "euc-jp", "euc-jp"},
		{"late meta", "<!-- " + strings.Repeat("x", 20000) + " --><meta charset=windows-1250>", "", "windows-1250", "windows-1250"},
		{"unknown header", "<meta charset=windows-1257>", "text/html; charset=x-no-such", "windows-1257", "windows-1257"},
		{"meta says utf-16", "<meta charset=utf-16>", "", "utf-8", "utf-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			body := c.head + "<p>" + map[string]string{
				"gb18030": simplifiedText, "big5": traditionalText, "euc-kr": koreanText, "euc-jp": japaneseText, "utf-8": simplifiedText,
				"windows-1250": "Město oznámilo, že knihovna otevře příští jaro", "windows-1257": "Pilsēta paziņoja, ka bibliotēka būs atvērta",
			}[c.want]
			text, name := Decode(encode(t, c.encoding, body), c.header)
			if diff := cmp.Diff([]string{c.want, body}, []string{name, text}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// A declaration is overruled by valid UTF-8, and by text that plainly is in another
// encoding.
func TestOverruled(t *testing.T) {
	for _, c := range []struct{ header, encoding, text string }{
		{"text/html; charset=gbk", "utf-8", simplifiedText},
		{"text/html; charset=iso-8859-1", "utf-8", frenchText},
		{"text/html; charset=utf-8", "gb18030", simplifiedText},
		{"text/html; charset=utf-8", "windows-1252", frenchText},
		{"text/html; charset=iso-8859-1", "gb18030", simplifiedText},
		{"text/html; charset=windows-1251", "shift_jis", japaneseText},
		{"text/html; charset=big5", "gb18030", simplifiedText},
		{"text/html; charset=gb2312", "big5", traditionalText},
		{"text/html; charset=gb2312", "euc-kr", koreanText},
		{"text/html; charset=utf-16", "windows-1252", frenchText},
		{"text/html; charset=iso-2022-jp", "gb18030", simplifiedText},
	} {
		text, name := Decode(encode(t, c.encoding, c.text), c.header)
		if diff := cmp.Diff([]string{c.encoding, c.text}, []string{name, text}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.header, diff)
		}
	}
}

// A declaration that may be true is believed, whatever detection would return.
func TestBelieved(t *testing.T) {
	for _, c := range []struct{ encoding, text string }{
		{"windows-1252", "déjà"},
		{"windows-1253", "Η βιβλιοθήκη ανοίγει ξανά την άνοιξη στη βόρεια όχθη"},
		{"windows-1255", "הספרייה תיפתח מחדש באביב"},
		{"windows-1256", "تفتح المكتبة من جديد في الربيع"},
		{"windows-874", "ห้องสมุดจะเปิดอีกครั้งในฤดูใบไม้ผลิ"},
		{"koi8-u", "Бібліотека відкриється навесні"},
		{"shift_jis", "ﾆｭｰｽ"},
		{"iso-8859-2", "Město otevře knihovnu"},
		{"iso-2022-jp", "図書館"},
		{"ibm866", "Библиотека откроется"},
		{"ibm437", "Die Bücherei öffnet früh"},
		{"ibm850", "Die Bücherei öffnet früh"},
		{"ibm852", "Město otevře knihovnu příští jaro"},
		{"ibm855", "Библиотека откроется"},
		{"ibm00858", "Für 5 € öffnet die Bücherei"},
		{"utf-16le", "图书馆重新开放"},
	} {
		text, name := Decode(encode(t, c.encoding, c.text), "text/html; charset="+c.encoding)
		if diff := cmp.Diff([]string{c.encoding, c.text}, []string{name, text}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.encoding, diff)
		}
	}
}

func TestByteOrderMark(t *testing.T) {
	for _, c := range []struct{ in, text, name string }{
		{"\xef\xbb\xbfa\u00e9", "aé", "utf-8"},
		{"\xfe\xff\x4e\x2d\x65\x87", "中文", "utf-16be"},
		{"\xff\xfe\x2d\x4e\x87\x65", "中文", "utf-16le"},
		{"\xff\xfe\x2d\x4e\x00\xd8\x87\x65\x87", "中文", "utf-16le"},
		{"\xff\xfe\x00\x00\x2d\x4e\x00\x00a\x00\x00\x00", "中a", "utf-32le"},
		{"\x00\x00\xfe\xff\x00\x00\x4e\x2d\x00\x00\x00a", "中a", "utf-32be"},
		{"\x00\x00\xfe\xff\x00\x00\x4e\x2d\x00\x11\x00\x00\x00\x00", "中", "utf-32be"},
		{"\x00\x00\x00<\x00\x00\x00a\x00\x00\x4e\x2d", "<a中", "utf-32be"},
		{"<\x00\x00\x00a\x00\x00\x00\x2d\x4e\x00\x00", "<a中", "utf-32le"},
		{"\xef\xbb\xbf", "", "utf-8"},
		{"", "", "utf-8"},
	} {
		text, name := Decode([]byte(c.in), "text/html; charset=gbk")
		if text != c.text || name != c.name {
			t.Errorf("Decode(%q) = %q, %q; want %q, %q", c.in, text, name, c.text, c.name)
		}
	}
}

func TestMalformed(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"truncated UTF-8", "标题和正文\xe4\xb8", "标题和正文"},
		{"broken UTF-8", "图书馆\xff\xfe重新开放", "图书馆重新开放"},
		{"surrogates", "图书馆\xed\xa0\x80重新\xc0\xaf开放", "图书馆重新开放"},
		{"replacement characters of the page", "图书\ufffd馆", "图书\ufffd馆"},
		{"truncated GBK", string(encode(t, "gb18030", simplifiedText)) + "\xb0", simplifiedText},
		{"broken GBK", string(encode(t, "gb18030", simplifiedText)) + "\xff<p>", simplifiedText + "<p>"},
	} {
		if text, _ := Decode([]byte(c.in), ""); text != c.want {
			t.Errorf("%s: %q", c.name, text)
		}
	}
}

// TestUnmappedGB18030 mixes the characters that golang.org/x/text lacks with others,
// also across the boundaries of the buffer.
func TestUnmappedGB18030(t *testing.T) {
	pairs := "\xfe\x59\xfe\x61\xfe\x66\xfe\x67\xfe\x6d\xfe\x7e\xfe\x90\xfe\xa0\xa8\xbc" +
		"\xa6\xd9\xa6\xdb\xa6\xda\xa6\xdc\xa6\xdd\xa6\xde\xa6\xdf\xa6\xec\xa6\xed\xa6\xf3" + "\xfe\x51\xfe\x52\xfe\x53\xfe\x6c\xfe\x76\xfe\x91"
	want := "龴龵龶龷龸龹龺龻ḿ︐︑︒︓︔︕︖︗︘︙\U00020087\U00020089\U000200cc\U000215d7\U0002298f\U000241fe"
	in := pairs + "<p>" + string(encode(t, "gb18030", simplifiedText)) + "\x81\x30\x89\x38\xfe\x59"
	got, _ := Decode([]byte(in), "text/html; charset=gb18030")
	if diff := cmp.Diff(want+"<p>"+simplifiedText+"ß龴", got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	long := strings.Repeat("\xb9\xe3\xfe\x59x", 20000)
	if got, _ := Decode([]byte(long), "text/html; charset=gbk"); got != strings.Repeat("广龴x", 20000) {
		t.Errorf("a long text differs: %d bytes", len(got))
	}
	if got, _ := Decode([]byte("\xb9\xe3\x80\xff\xfe"), "text/html; charset=gbk"); got != "广€" {
		t.Errorf("%q", got)
	}
}

// TestRealPages decodes real pages without a header and checks what detection alone
// makes of those in GB18030.
func TestRealPages(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/corpus/pages/*/html/*.html")
	if len(files) == 0 {
		t.Skip("../shared is absent")
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, name := Decode(b, "")
		if !utf8.ValidString(text) || strings.Count(text, "\ufffd") > strings.Count(string(b), "\ufffd") {
			t.Errorf("%s: the text is invalid or has new replacement characters", file)
		}
		if name == gb18030Name {
			if best := detect(takeSample(b)); best.name != name || best.score < clearScore {
				t.Errorf("%s: %s detected as %+v", file, name, best)
			}
		}
	}
}

// ASCII bytes are ISO-2022-JP if they switch to JIS X 0208, in its edition of 1978 or
// 1983, and back.
func TestSevenBit(t *testing.T) {
	for in, want := range map[string]string{
		"plain": utf8Name, "\x1b$B?7J9\x1b(B": iso2022jpName, "\x1b$@?7J9\x1b(J": iso2022jpName,
		"\x1b$B?7J9": utf8Name, "a \x1b(B b": utf8Name, "\x1b[31mred": utf8Name,
	} {
		if got := choose7bit([]byte(in)); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

// UTF-8 may contain a little of another encoding: the more if the page declares
// UTF-8, and however long each piece is.
func TestMostlyUTF8(t *testing.T) {
	utf8Declared := []string{utf8Name}
	for _, c := range []struct {
		in       string
		declared []string
		want     bool
	}{
		{"图书馆", nil, true},
		{"图书馆图书馆\xff", nil, true},
		{"图\xff", nil, false},
		{"图\xff", utf8Declared, true},
		{"é\xff\n", utf8Declared, false},
		{"é é \xff\n", utf8Declared, true},
		{"é é \xff\n", nil, false},
		{"图书\xff\xfe\xff\xfe\xff\xfe\xff\xfe", nil, true},
		{"图书\xff \xff \xff \xff ", nil, false},
		{"图\xff", []string{gb18030Name, utf8Name}, false},
		{"\xff", nil, false},
	} {
		if got := isMostlyUTF8([]byte(c.in), []byte(c.in), c.declared); got != c.want {
			t.Errorf("%q declared as %q: %v", c.in, c.declared, got)
		}
	}
}

// Four-byte characters do not hide those that follow them.
func TestUnmappedAfterFourBytes(t *testing.T) {
	in := "\x81\x30\x89\x38\x81\x39\xfe\x39\xfe\x59\x81\x30\xfe\x59"
	if i, r := nextUnmapped([]byte(in)); i != 8 || r != '龴' {
		t.Errorf("found %c at %d", r, i)
	}
}
