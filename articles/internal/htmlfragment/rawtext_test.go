package htmlfragment

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestCloseRawText checks that the text after an element that swallows it is kept, whatever its writer did.
func TestCloseRawText(t *testing.T) {
	for in, want := range map[string]string{
		`a<iframe src="/v"/>b`:                                 `a<iframe src="/v"/></iframe>b`,
		`a<IFRAME src='/v' />b<p>c</p>`:                        `a<IFRAME src='/v' /></iframe>b<p>c</p>`,
		`<script src="x"/><p>b</p><script>c()</script>`:        `<script src="x"/></script><p>b</p><script>c()</script>`,
		`<script src="x"/></script><p>b</p>`:                   `<script src="x"/></script><p>b</p>`,
		`<script src="x"/>var a = 1 < 2;</script><p>b`:         `<script src="x"/>var a = 1 < 2;</script><p>b`,
		`<script src="x"><p>b</p>`:                             `<script src="x"></script><p>b</p>`,
		`<script>var a = 1 < 2;<p>b</p>`:                       `<script></script><p>b</p>`,
		`<style>p { top: 0 }`:                                  `<style></style>`,
		`<style>p > a { top: 0 }</style>b`:                     `<style>p > a { top: 0 }</style>b`,
		`<script>if (a < b) "<iframe/>"</script>b`:             `<script>if (a < b) "<iframe/>"</script>b`,
		`<iframe src="/1"><p>b</p><iframe src="/2"></iframe>c`: `<iframe src="/1"></iframe><p>b</p><iframe src="/2"></iframe>c`,
		`<iframe src=/v/>b`:                                    `<iframe src=/v/></iframe>b`,
		`<iframe src=/v/>b</iframe>c`:                          `<iframe src=/v/>b</iframe>c`,
		`<textarea>b<p>c`:                                      `<textarea></textarea>b<p>c`,
		`<title>b<p>c`:                                         `<title></title>b<p>c`,
		`<title>b</title>c`:                                    `<title>b</title>c`,
		`<noscript/><p>b</p>`:                                  `<noscript/></noscript><p>b</p>`,
		`<xmp>b`:                                               `<xmp></xmp>b`,
		`a<plaintext>b`:                                        `ab`,
		`<svg viewBox="0 0"/>b`:                                `<svg viewBox="0 0"/></svg>b`,
		`<svg><path d="M0"/><svg></svg></svg>b`:                `<svg><path d="M0"/><svg></svg></svg>b`,
		`<svg><p>b`:                                            `<svg></svg><p>b`,
		`<video src="/v"/><p>b</p>`:                            `<video src="/v"/></video><p>b</p>`,
		`<video><source src="/v"> <source src="/w"/>b`:         `<video><source src="/v"> <source src="/w"/></video>b`,
		`<audio src="/1"><p>b</p><audio src="/2">x</audio>`:    `<audio src="/1"></audio><p>b</p><audio src="/2">x</audio>`,
		`<video><iframe src="/v"/>x</video>b`:                  `<video><iframe src="/v"/></iframe>x</video>b`,
		`<object data="/o"><param name="a"/>b`:                 `<object data="/o"><param name="a"/></object>b`,
		`<select/><p>b</p>`:                                    `<select/></select><p>b</p>`,
		`<!-- <iframe/> --><p>b</p>`:                           `<!-- <iframe/> --><p>b</p>`,
		`<iframe title="a > b" src="/v"/>b`:                    `<iframe title="a > b" src="/v"/></iframe>b`,
		`<iframe title="a`:                                     `<iframe title="a`,
		`<iframes/>b<div/>c`:                                   `<iframes/>b<div/>c`,
		`1 < 2 <`:                                              `1 < 2 <`,
	} {
		got := CloseRawText(in)
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
		if again := CloseRawText(got); again != got {
			t.Errorf("%s: closed again as %s", in, again)
		}
	}
}

func TestCloseEmpty(t *testing.T) {
	for in, want := range map[string]string{
		`<html><head><title/><script src="x"/></head><body><p>b</p></body></html>`: `<html><head><title/></title><script src="x"/></script></head><body><p>b</p></body></html>`,
		`<p>b</p><script>window.data = "<p>c</p>`:                                  `<p>b</p><script>window.data = "<p>c</p>`,
		`<iframe src="/v"><p>b</p>`:                                                `<iframe src="/v"></iframe><p>b</p>`,
	} {
		if got := CloseEmpty(in); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

// FuzzCloseRawText checks that no letter outside of tags and code is lost, and that closing twice changes nothing.
func FuzzCloseRawText(f *testing.F) {
	f.Add(`a<iframe src="/v"/>b<script>c</script>`)
	f.Add(strings.Repeat("<iframe>", 50) + "b</iframe>")
	f.Add(`<video><source src='a'>b<plaintext><svg>`)
	f.Fuzz(func(t *testing.T, fragment string) {
		closed := CloseRawText(fragment)
		if strings.Count(closed, "<") > 2*strings.Count(fragment, "<") {
			t.Errorf("%q grew to %q", fragment, closed)
		}
		if _, err := html.ParseFragment(strings.NewReader(closed), newRoot()); err != nil {
			t.Skip()
		}
		CloseEmpty(fragment)
	})
}
