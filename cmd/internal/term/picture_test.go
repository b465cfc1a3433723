package term

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// showPicture shows two lines for a.png, graphics for b.png, hostile lines for c.png and lines that are too wide for d.png.
func showPicture(address string, columns int) Picture {
	switch address {
	case "http://x.example/a.png":
		return Picture{Lines: []string{"\x1b[31m▀▀\x1b[m", "\x1b[31m▄▄\x1b[m"}}
	case "http://x.example/b.png":
		return Picture{Lines: []string{"", ""}, Graphics: "\x1b7DRAW\x1b8"}
	case "http://x.example/c.png":
		return Picture{Lines: []string{"\x1b]0;title\x07\x1b[2J\x9b31m\u202e▀\r"}}
	case "http://x.example/d.png":
		return Picture{Lines: []string{strings.Repeat("▀", columns+1)}, Graphics: "\x1b7DRAW\x1b8"}
	}
	return Picture{}
}

func TestPicture(t *testing.T) {
	for _, test := range []struct{ name, md, want string }{
		{"above its label", "One.\n\n![A boat](http://x.example/a.png)\n\nTwo.", `
One.

ESC[31m▀▀ESC[0m
ESC[31m▄▄ESC[0m
[image: A boat]

Two.
`},
		{"above its paragraph", "![](http://x.example/a.png) The boat.", `
ESC[31m▀▀ESC[0m
ESC[31m▄▄ESC[0m
[image] The boat.
`},
		{"in a link", "[![A boat](http://x.example/a.png)](http://x.example/)", `
ESC[31m▀▀ESC[0m
ESC[31m▄▄ESC[0m
[image: A boat]
`},
		{"in a quote and a list", "> ![A boat](http://x.example/a.png)\n\n- ![A boat](http://x.example/a.png)", `
ESC[2m| ESC[0mESC[31m▀▀ESC[0m
ESC[2m| ESC[0mESC[31m▄▄ESC[0m
ESC[2m| ESC[0m[image: A boat]

• ESC[31m▀▀ESC[0m
  ESC[31m▄▄ESC[0m
  [image: A boat]
`},
		{"graphics before their lines", "> ![A boat](http://x.example/b.png)", "\n  ESC7DRAWESC8RETURNESC[2m|ESC[0m\nESC[2m|ESC[0m\nESC[2m| ESC[0m[image: A boat]\n"},
		{"not in a table", "|a|\n|-|\n|![A boat](http://x.example/a.png)|", "\n**a**\nESC[2m---------------ESC[0m\n[image: A boat]\n"},
		{"no sequences but SGR", "![A boat](http://x.example/c.png)", "\n]0;title[2J\uFFFD31m▀\n[image: A boat]\n"},
		{"none that is too wide", "![A boat](http://x.example/d.png)", "\n[image: A boat]\n"},
		{"none that is unknown", "![A boat](http://x.example/e.png)", "\n[image: A boat]\n"},
		{"none of a file", "![A boat](file:///etc/a.png)![A boat](/a.png)", "\n[image: A boat][image: A boat]\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			style, err := LoadStyle("notty")
			if err != nil {
				t.Fatal(err)
			}
			got := show(test.md, Options{Width: 40, Profile: ANSI16, Style: style, Links: LinkNone, Picture: showPicture})
			got = strings.NewReplacer("\x1b", "ESC", "\r", "RETURN").Replace(got)
			if diff := cmp.Diff(test.want, "\n"+got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestAccessiblePicture checks that linear text has no picture.
func TestAccessiblePicture(t *testing.T) {
	md := "![A boat](http://x.example/a.png)"
	options := Options{Accessible: true}
	want := show(md, options)
	options.Picture = showPicture
	if diff := cmp.Diff(want, show(md, options)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestPictures(t *testing.T) {
	md := `
![a](http://x.example/a.png) [![b](HTTPS://x.example/b&amp;c.png)](http://x.example/)

> - ![a](http://x.example/a.png)
> - ![c](<http://x.example/d e.png>)

![f](file:///etc/passwd) ![r](r.png) ![m](mailto:jane@x.example) ![d](data:image/png;base64,AAAA) ![j](javascript:alert)

|a|
|-|
|![t](http://x.example/t.png)|
`
	want := []string{"http://x.example/a.png", "HTTPS://x.example/b&c.png", "http://x.example/d%20e.png"}
	if diff := cmp.Diff(want, Pictures(md)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
