package main

import (
	"context"
	"fmt"
	"html"
	"strings"
	"testing"
	"time"

	"newsreader/articles"
	"newsreader/articles/library"
)

// hostileTexts are texts that a terminal would obey, or that would deceive whoever reads it.
var hostileTexts = map[string]string{
	"clear":            "\x1b[2J\x1b[1;1H",
	"colour":           "\x1b[41;5mred",
	"clipboard":        "\x1b]52;c;cm0gLXJm\x07",
	"window title":     "\x1b]2;root shell\x1b\\",
	"link":             "\x1b]8;;https://other.example/\x1b\\bank\x1b]8;;\x1b\\",
	"notification":     "\x1b]9;you won\x07",
	"file transfer":    "\x1b]1337;File=name=eA==:AAAA\x07",
	"status request":   "\x1bP$qm\x1b\\\x1b[6n\x1b[0c",
	"pass through":     "\x1bPtmux;\x1b\x1b]52;c;eA==\x07\x1b\\",
	"graphics":         "\x1b_Ga=T,f=100;AAAA\x1b\\\x1bPq#1~~\x1b\\",
	"private message":  "\x1b^pm\x1b\\\x1bXsos\x1b\\",
	"reset":            "\x1bc\x1b[!p",
	"modes":            "\x1b[?1049l\x1b[?25l\x1b[?1003h\x1b[?2004h",
	"character set":    "\x1b(0lqk\x0e\x0f",
	"double height":    "\x1b#3tall\x1b#8",
	"unfinished":       "\x1b]0;never ends",
	"bare escape":      "end\x1b",
	"8-bit controls":   "\u009b31mred\u009d0;title\u009c\u0085\u008d",
	"overwriting":      "one\rtwo\b\b\bthree\x7f\a\v\f",
	"tabs and lines":   "a\tb\nc\r\nd\u2028e\u2029f",
	"zero":             "a\x00b\ufffe\uffff\U0001fffe",
	"right to left":    "\u202etxt.exe\u202c \u2067abc\u2069 \u200f\u061c\u200e",
	"never closed":     "\u202d\u2066\u202b",
	"invisible":        "a\u200bb\u2060c\ufeffd\u00ade\u180ef",
	"tags":             "x\U000e0041\U000e0042\U000e007f\U000e0001",
	"marks":            "z" + strings.Repeat("\u0301\u0489", 60) + "k",
	"joiners":          strings.Repeat("👩\u200d", 40) + "!",
	"invalid":          "\xff\xfe\xc3\x28\xed\xa0\x80\xf8",
	"filler":           "\u1160\u3164\uffa0\u115f",
	"annotation":       "\ufff9a\ufffab\ufffb",
	"escape in words":  `\x1b[31m \e[0m \033]0;x\007 ^[[2J`,
	"references twice": "&#27;[2J &amp;#27;]0;x&#7;",
	"Markdown":         "**[x](javascript:alert(1))** ![p](file:///etc/passwd) <b>`raw`</b> |a|b|",
}

// hostileFeed is what a publisher makes of a text: everywhere, as it is and as character references twice over.
func hostileFeed(name, text string) string {
	refs := ""
	for _, r := range text {
		refs += fmt.Sprintf("&#%d;", r)
	}
	var items strings.Builder
	for i, form := range []string{html.EscapeString(text), html.EscapeString(refs)} {
		fmt.Fprintf(&items, `<item><title>%s %s bollard</title><guid>%s %d</guid><link>http://127.0.0.1:1/%d?%s</link><author>a%sb</author>
<enclosure url="http://127.0.0.1:1/%s.mp3" type="audio/mpeg%s"/><description>%s</description></item>`,
			name, form, html.EscapeString(name), i, i, form, form, form, form, html.EscapeString(hostileBody(form)))
	}
	return "<rss version=\"2.0\"><channel><title>Feed " + html.EscapeString(text) + "</title>" + items.String() + "</channel></rss>"
}

// hostileBody is the HTML of an article with a text in every place.
func hostileBody(text string) string {
	return fmt.Sprintf(`<h2>head %[1]s</h2><p>bollard %[1]s</p><pre><code>code %[1]s</code></pre><p><a href="http://127.0.0.1:1/%[1]s" title="%[1]s">link %[1]s</a>
<a href="javascript:%[1]s">script</a> <a href="file:///etc/%[1]s">file</a> <img src="http://127.0.0.1:1/%[1]s.png" alt="alt %[1]s"></p>
<table><tr><th>%[1]s</th><td>b%[1]s</td></tr></table><ul><li>%[1]s</li></ul><blockquote>%[1]s</blockquote>`, text)
}

// hostileArticle is what a library holds that somebody else wrote: nothing in it is sanitized.
func hostileArticle(name, text string) articles.Entry {
	a := &articles.Article{Headline: articles.Headline{
		Title: name + " " + text + " bollard", URL: "http://127.0.0.1:1/raw/" + name, Source: text + "source", Section: text, Language: "en",
		Summary: text, Published: articles.Time{Time: clock.Add(-time.Hour)}, Enclosures: []articles.Enclosure{{URL: "http://127.0.0.1:1/" + text, Title: text}},
	}, Markdown: "bollard " + text + "\n\n## head " + text + "\n\n[link " + text + "](http://127.0.0.1:1/" + text + ")\n\n`" + text + "`\n"}
	return articles.Entry{GUID: name, Article: a}
}

// storeHostile stores the texts in a library, and then a change of each, and returns its environment.
func storeHostile(t testing.TB) map[string]string {
	t.Helper()
	env := storeFixture(t, nil)
	a, _, _ := newTestApp(env)
	lib, err := a.openLibrary(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var raw, changed []articles.Entry
	for name, text := range hostileTexts {
		doc, err := articles.ParseFeed(context.Background(), hostileFeed(name, text), articles.PageOptions{Captured: clock})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		f := library.Feed{URL: "http://127.0.0.1:1/" + strings.ReplaceAll(name, " ", "-"), Folder: "Hostile"}
		storeFeed(t, lib, f, library.FetchResult{Title: doc.Title, Entries: doc.Entries})
		raw = append(raw, hostileArticle(name, text))
		later := hostileArticle(name, text)
		later.Article.Markdown += "\n\nchanged " + text + "\n"
		changed = append(changed, later)
	}
	f := library.Feed{URL: "http://127.0.0.1:1/raw", Folder: "Raw \x1b[2J\u202e"}
	storeFeed(t, lib, f, library.FetchResult{Title: "Raw \x1b]0;x\a", Entries: raw})
	storeFeed(t, lib, f, library.FetchResult{Entries: changed})
	if err := a.closeLibrary(); err != nil {
		t.Fatal(err)
	}
	return env
}

// screenTour presses keys and checks every screen on the way.
type screenTour struct {
	t *testing.T
	d *keyDriver
}

// press presses keys, as words of a script, and returns the text on the screen then.
func (s screenTour) press(words ...string) string {
	s.t.Helper()
	for _, word := range words {
		if err := s.d.press(word); err != nil {
			s.t.Fatal(err)
		}
		s.check(word)
	}
	return s.check("")
}

// paste pastes a text.
func (s screenTour) paste(text string) {
	s.t.Helper()
	s.d.run(s.d.r.Paste(text))
	s.check("pasting")
}

func (s screenTour) check(what string) (shown string) {
	s.t.Helper()
	lines, err := checkFrame(s.d)
	if err != nil {
		s.t.Fatalf("after %s on %s: %v", what, describe(s.d.r), err)
	}
	return strings.Join(lines, "\n")
}

// over opens what a key opens over a screen, if it does, walks over it and closes it.
func (s screenTour) over(keys ...string) {
	s.t.Helper()
	for _, key := range keys {
		depth := len(s.d.r.stack)
		s.press(key)
		for len(s.d.r.stack) > depth {
			s.press(">", "space", "G", "q")
		}
	}
}

// TestReadHostile checks that what a publisher writes reaches the terminal as text and nothing else, on every screen, and that
// the articles are still there.
func TestReadHostile(t *testing.T) {
	env := storeHostile(t)
	for _, size := range []string{"20x6", "150x40"} {
		t.Run(size, func(t *testing.T) {
			d, done := startReader(t, env)
			defer done()
			tour := screenTour{t, d}
			tour.press(size, "G", "space", "b", "home")
			tour.over("enter", "t", "?", "!")
			tour.press("enter")
			for i := range 3 * len(hostileTexts) {
				if shown := tour.press("enter", "home"); size == "150x40" && strings.Count(shown, "bollard") < 2 {
					t.Errorf("an article is gone:\n%s", shown)
				}
				tour.press("space", "]", ">", "y", "G")
				tour.over("L", "v")
				if i%10 == 0 {
					tour.over("R", "t")
				}
				for len(d.r.stack) > 2 {
					tour.press("q")
				}
				tour.press("j")
			}
		})
	}
}

// TestReadHostileTyped checks the same of what is pasted where something is typed.
func TestReadHostileTyped(t *testing.T) {
	d, done := startReader(t, storeHostile(t))
	defer done()
	tour := screenTour{t, d}
	for name, text := range hostileTexts {
		for _, at := range [][]string{{"/"}, {":", "=" + name + " "}, {"enter", "enter", "/"}} {
			tour.press("40x12")
			tour.press(at...)
			tour.paste(text)
			tour.press("left", "home", "end", "tab", "backspace", "enter", "20x6")
			for d.r.prompt != nil || len(d.r.stack) > 1 {
				tour.press("esc")
			}
		}
	}
}
