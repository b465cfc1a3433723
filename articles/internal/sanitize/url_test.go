package sanitize

import (
	"fmt"
	"strings"
	"testing"
)

func TestURL(t *testing.T) {
	check(t, URL, []pair{
		{"http://example.test/", "http://example.test/"},
		{"HTTPS://Example.TEST", "https://example.test"},
		{" \thttp://e.test/a b\n", "http://e.test/a%20b"},
		{"ht\ntp://e.test/", "http://e.test/"},
		{"ht\ttp://e.test/", "http://e.test/"},
		{"http://e.test/#a\\b", "http://e.test/#a%5Cb"},
		{"http://e.test#x", "http://e.test#x"},
		{"http://[::1]/", "http://[::1]/"},
		{"http:\\\\e.test\\x?\\", "http://e.test/x?%5C"},
		{"http://e.test/路?q=中#段", "http://e.test/%E8%B7%AF?q=%E4%B8%AD#%E6%AE%B5"},
		{"http://e.test/%E8%B7%AF%1b", "http://e.test/%E8%B7%AF%1b"},
		{"http://e.test/\"<>`{|}^", "http://e.test/%22%3C%3E%60%7B%7C%7D%5E"},
		{"http://e.test/a(b)[c]'*", "http://e.test/a(b)[c]'*"},
		{"http://user:secret@e.test/", "http://e.test/"},
		{"http://bank.test@evil.test:8080/", "http://evil.test:8080/"},
		{"http://bank.test\\@evil.test/", "http://bank.test/@evil.test/"},
		{"http://[::1]:80/", "http://[::1]:80/"},
		{"http://例子.测试/", "http://xn--fsqu00a.xn--0zwm56d/"},
		{"http://xn--80ak6aa92e.com/", "http://xn--80ak6aa92e.com/"},
		{"http://e_x.test:/", "http://e_x.test/"},
		{"http://%65.test/", "http://e.test/"},
		{"http://e.test/\u202egnp.exe\x1b[31m", "http://e.test/gnp.exe"},
		{"http://e.test?x", "http://e.test?x"},
		{"mailto:desk@example.test?subject=a b", "mailto:desk@example.test?subject=a%20b"},
	})
}

func TestURLRefuses(t *testing.T) {
	for _, s := range []string{
		"",
		"e.test",
		"//e.test/x",
		"/path",
		"../../etc/passwd",
		"http:",
		"http:/e.test",
		"http:e.test",
		"http://",
		"http:///x",
		"http://:80/",
		"http://./",
		"javascript:alert(1)",
		" \tjava\nscript:x",
		"data:text/html,x",
		"file:///etc/passwd",
		"vbscript:x",
		"gopher://e.test/",
		"ssh://-oProxyCommand=x/",
		"about:blank",
		"view-source:http://e.test",
		"http://e.test:99999/",
		"http://e.test:x/",
		"http://[::1/",
		"http://[nonsense]/",
		"http://[::1:80/",
		"http://[x:y]/",
		"http://[192.0.2.1]/",
		"http://e..te st/",
		"http://e%00.test/",
		"http://e%2f.test/",
		"mailto:",
		"mailto:nobody",
		"http://e.test/" + strings.Repeat("a", MaxURL),
		"http://e.test/" + strings.Repeat("中", MaxURL/6),
		"http://" + strings.Repeat("a", 254),
	} {
		if got := URL(s); got != "" {
			t.Errorf("URL(%q) = %q, want nothing", s, got)
		}
	}
}

// TestForbiddenInHost checks that an escape does not smuggle into a host what would end it or be
// shown as another one.
func TestForbiddenInHost(t *testing.T) {
	for _, c := range []byte("\x00\t\n #/:<>?@[\\]^|%\"`{}\x7f") {
		if s := fmt.Sprintf("http://e%%%02x.test/", c); URL(s) != "" {
			t.Errorf("URL(%q) = %q, want nothing", s, URL(s))
		}
	}
}
