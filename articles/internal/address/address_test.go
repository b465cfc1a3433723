package address

import (
	"errors"
	"net/url"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"http://quay.example/a.xml":               "http://quay.example/a.xml",
		"HTTPS://Quay.Example:8443?x#y":           "https://quay.example:8443?x#y",
		"http://bücher.example/neu":               "http://xn--bcher-kva.example/neu",
		"http://BÜCHER.example/neu":               "http://xn--bcher-kva.example/neu",
		"http://b%C3%BCcher.example/neu":          "http://xn--bcher-kva.example/neu",
		"http://bücher。example/":                  "http://xn--bcher-kva.example/",
		"https://港口.example/渡轮?路=一 二#末":           "https://xn--6orv52d.example/%E6%B8%A1%E8%BD%AE?%E8%B7%AF=%E4%B8%80%20%E4%BA%8C#%E6%9C%AB",
		"http://новости.рф/лента.xml":             "http://xn--b1amnebsh.xn--p1ai/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0.xml",
		"http://أخبار.example/":                   "http://xn--igbicxr.example/",
		"http://☕.example/":                       "http://xn--53h.example/",
		`http://quay.example/{id}?q={"a":[1|2]}`:  "http://quay.example/%7Bid%7D?q=%7B%22a%22:[1%7C2]%7D",
		"http://quay.example/100%?of=5%&to=%41%4": "http://quay.example/100%25?of=5%25&to=%41%254",
		"http://quay.example/a b\tc\nd ":          "http://quay.example/a%20bcd",
		"http://quay.example/\xe9t\xe9":           "http://quay.example/%E9t%E9",
		`http:\\quay.example\a\b?c\d`:             "http://quay.example/a/b?c%5Cd",
		"http://[2001:DB8::1]:8080/x":             "http://[2001:db8::1]:8080/x",
		"http://quay.example:/":                   "http://quay.example/",
	} {
		got, user, err := Parse(in)
		if got != want || user != nil || err != nil {
			t.Errorf("%q: %q, %v, %v, want %q", in, got, user, err, want)
		}
		if _, err := url.Parse(got); err != nil {
			t.Errorf("%q: %v", in, err)
		}
	}
}

func TestParseUser(t *testing.T) {
	for in, want := range map[string]struct {
		public, name, password string
		set                    bool
	}{
		"http://jane:pw@quay.example/f":          {"http://quay.example/f", "jane", "pw", true},
		"http://jane@quay.example/f":             {"http://quay.example/f", "jane", "", false},
		"http://jane:@quay.example/f":            {"http://quay.example/f", "jane", "", true},
		"http://:pw@quay.example/f":              {"http://quay.example/f", "", "pw", true},
		"http://j%40q:p%3Aw%2F@quay.example/f":   {"http://quay.example/f", "j@q", "p:w/", true},
		"http://j@q:p@w@quay.example:81/f":       {"http://quay.example:81/f", "j@q", "p@w", true},
		"http://jane:5%@quay.example/f":          {"http://quay.example/f", "jane", "5%", true},
		"http://jané:密码@bücher.example/@f":       {"http://xn--bcher-kva.example/@f", "jané", "密码", true},
		"https://jane:a:b@[::1]/f?x=y@z":         {"https://[::1]/f?x=y@z", "jane", "a:b", true},
		"https://quay.example/jane:pw@f":         {"https://quay.example/jane:pw@f", "", "", false},
		"https://:@quay.example/":                {"https://quay.example/", "", "", false},
		"https://bank.example\\@quay.example/":   {"https://bank.example/@quay.example/", "", "", false},
		"https://user:p%20w@quay.example?a@b:c#": {"https://quay.example?a@b:c#", "user", "p w", true},
	} {
		got, user, err := Parse(in)
		if err != nil || got != want.public {
			t.Errorf("%q: %q, %v", in, got, err)
		}
		password, set := user.Password()
		if user.Username() != want.name || password != want.password || set != want.set {
			t.Errorf("%q: user %q, password %q (%v)", in, user.Username(), password, set)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for in, want := range map[string]error{
		"":                                   ErrScheme,
		"quay.example/f":                     ErrScheme,
		"//quay.example/f":                   ErrScheme,
		"http:quay.example":                  ErrScheme,
		"http:/quay.example":                 ErrScheme,
		"ftp://quay.example/":                ErrScheme,
		"http://quay.example/\x1b[2J":        ErrScheme,
		"javascript:alert(1)":                ErrScheme,
		"http://":                            ErrHost,
		"http:///f":                          ErrHost,
		"http://jane:pw@/f":                  ErrHost,
		"http://quay example/":               ErrHost,
		"http://quay\u202e.example/":         ErrHost,
		"http://qu%2Fay.example/":            ErrHost,
		"http://[quay]/":                     ErrHost,
		"http://" + strings.Repeat("a", 254): ErrHost,
		"http://quay.example:70000/x":        ErrPort,
		"http://quay.example:port/":          ErrPort,
		"http://quay.example:-1/":            ErrPort,
		"http://jane:p/w@quay.example/":      ErrPort,
		"http://quay.example/" + strings.Repeat("a", MaxLen):   ErrTooLong,
		"http://quay.example/" + strings.Repeat("渡", MaxLen/8): ErrTooLong,
	} {
		if got, _, err := Parse(in); got != "" || !errors.Is(err, want) {
			t.Errorf("%.60q: %q, %v, want %v", in, got, err, want)
		}
	}
}

func TestParseReference(t *testing.T) {
	for in, want := range map[string]string{
		"/100% wool":                "/100%25%20wool",
		"a%b?50%&c=%20":             "a%25b?50%25&c=%20",
		"/%E8%B7%AF/b%":             "/%E8%B7%AF/b%25",
		"http://bücher.example/ä%":  "http://b%C3%BCcher.example/%C3%A4%25",
		"/ä b":                      "/%C3%A4%20b",
		"http://quay.example:port/": "",
		"http://[::1/%":             "",
	} {
		got, err := ParseReference(in)
		if (err == nil) != (want != "") || err == nil && got.String() != want {
			t.Errorf("%s: %v, %v, want %s", in, got, err, want)
		}
	}
}

func TestRedact(t *testing.T) {
	for in, want := range map[string]string{
		"nothing": "nothing",
		`reading "http://jane:pw@quay.example/f": x`: `reading "http://quay.example/f": x`,
		"http://a:b@c/ and https://d:e@f/":           "http://c/ and https://f/",
		"socks5://a:b@c:1080":                        "socks5://c:1080",
		"http://quay.example/@jane":                  "http://quay.example/@jane",
		"http://quay.example:80/@jane":               "http://quay.example:80/@jane",
		"http://quay.example?mail=a@b":               "http://quay.example?mail=a@b",
		"http://[::1]:80/@jane":                      "http://[::1]:80/@jane",
		"http://jane:p@w@quay.example/":              "http://quay.example/",
		"http://jane:p/w@quay.example/":              "http://quay.example/",
		"http://jane:p#w?x@quay.example/":            "http://quay.example/",
		"a://b://c:d@e":                              "a://b://e",
		"http://jane@quay.example://":                "http://quay.example://",
	} {
		if got := Redact(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDisplay(t *testing.T) {
	for in, want := range map[string]string{
		"http://xn--bcher-kva.example/a%20b":       "http://bücher.example/a%20b",
		"http://xn--bcher-kva.example:8080/":       "http://bücher.example:8080/",
		"https://www.xn--6orv52d.example/":         "https://www.港口.example/",
		"https://xn--b1amnebsh.xn--p1ai/":          "https://новости.рф/",
		"https://xn--80ak6aa92e.com/":              "https://xn--80ak6aa92e.com/", // apple in Cyrillic
		"https://xn--pple-43d.com/":                "https://xn--pple-43d.com/",   // Cyrillic a before pple
		"https://xn--b1amnebsh.com/":               "https://xn--b1amnebsh.com/",
		"https://xn--igbicxr.example/":             "https://xn--igbicxr.example/",
		"https://xn--53h.example/":                 "https://xn--53h.example/", // a picture
		"https://xn--goole-tmc.com/":               "https://xn--goole-tmc.com/",
		"https://xn--a/":                           "https://xn--a/",
		"https://xn--bcher-kva.xn--80ak6aa92e.com": "https://xn--bcher-kva.xn--80ak6aa92e.com",
		"https://quay.example/xn--bcher-kva":       "https://quay.example/xn--bcher-kva",
		"https://[::1]:80/":                        "https://[::1]:80/",
		"not an address":                           "not an address",
	} {
		if got := Display(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// FuzzParse checks that what is parsed is an address, stays itself, and keeps its secret.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"http://jane:pw@bücher.example/a b?{c}#%", `http:\\[::1]:80\x`, "https://例え.jp/%zz", "http://a:b/c@d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		Redact(s)
		public, _, err := Parse(s)
		if err != nil {
			return
		}
		u, err := url.Parse(public)
		if err != nil || u.Host == "" || u.User != nil {
			t.Fatalf("%q: %q is %+v, %v", s, public, u, err)
		}
		if again, user, err := Parse(public); again != public || user != nil || err != nil {
			t.Fatalf("%q: %q becomes %q, %v", s, public, again, err)
		}
		Display(public)
	})
}
