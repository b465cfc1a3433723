package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"newsreader/cmd/internal/screen"
)

// walkKeys are the keys of a walk, the frequent ones several times.
var walkKeys = strings.Fields(`j j j j k k down up ctrl+d ctrl+u space space pgdn b g G home end
	enter enter enter enter enter l right q q h left esc esc n n N J J K r r r s s A z z
	/ / tab R R t t v y ? ! H i [ ] : | 1 2 0 9 < > x u d a e o f ctrl+l ctrl+z backspace ctrl+w y n U Q ctrl+c`)

// walkTexts are what a walk types and pastes.
var walkTexts = []string{
	"lighthouse", "灯塔", "地铁", "tide is:unread", "is:starred", "title:notice", "no such word", "\"open quote", "folder:城市", "é", "👩‍👩‍👧‍👦",
	"list --limit 3", "stories", "feeds -o tsv", "search 地铁", "nonsense", "help show", "\x1b[31mred\x1b[2J", "line\nafter\tline", strings.Repeat("长", 150), "\xff\xfe",
}

// The bounds of the screen of a walk.
const minColumns, maxColumns, minRows, maxRows = 20, 200, 6, 60

// walk is a random walk over the full screen, which bytes choose.
type walk struct {
	d      *keyDriver
	oracle *marksOracle
	bytes  []byte
	trace  []string
	over   bool // whether the reader was left, or the library changed in a way that the oracle does not know
}

// next returns the next byte, 0 at the end.
func (w *walk) next() int {
	if len(w.bytes) == 0 {
		return 0
	}
	b := w.bytes[0]
	w.bytes = w.bytes[1:]
	return int(b)
}

// run walks until the bytes are used up, and returns the first fault.
func (w *walk) run() error {
	for len(w.bytes) > 0 && !w.over {
		if err := w.step(); err != nil {
			return err
		}
		w.note("→ %s\n", describe(w.d.r))
		if _, err := checkFrame(w.d); err != nil {
			return err
		}
		if w.over {
			return nil
		}
		w.oracle.opened(w.d.r)
		if err := w.oracle.check(w.d.r); err != nil {
			return err
		}
	}
	return nil
}

// step does one thing.
func (w *walk) step() error {
	switch b := w.next(); {
	case b < 200:
		return w.press(screen.Key(walkKeys[b%len(walkKeys)]))
	case b < 210:
		columns, rows := minColumns+w.next()%(maxColumns-minColumns+1), minRows+w.next()%(maxRows-minRows+1)
		w.note("%dx%d", columns, rows)
		w.d.r.Resize(columns, rows)
	case b < 230:
		m := screen.Mouse{Column: w.next() % w.d.r.columns, Row: w.next() % w.d.r.rows}
		if b%2 == 0 {
			m.Wheel = 3 - 6*(b%4/2)
		}
		w.note("%+v", m)
		w.d.run(w.d.r.Point(m))
	case b < 235:
		text := walkTexts[w.next()%len(walkTexts)]
		w.note("paste %q", text)
		w.d.run(w.d.r.Paste(text))
	default:
		return w.typeLine(walkTexts[w.next()%len(walkTexts)])
	}
	return nil
}

// typeLine types a text where one is asked for, after / or : elsewhere, and Enter.
func (w *walk) typeLine(text string) error {
	if w.d.r.prompt == nil {
		key := screen.Key("/")
		if w.next()%4 == 0 {
			key = ":"
		}
		if err := w.press(key); err != nil {
			return err
		}
	}
	for _, c := range text {
		if c < ' ' || w.d.r.prompt == nil || w.d.r.prompt.yes != nil {
			break
		}
		w.d.run(w.d.r.Press(screen.Key(strings.Replace(string(c), " ", "space", 1))))
	}
	w.note("type %q", text)
	return w.press("enter")
}

// press presses a key.
func (w *walk) press(key screen.Key) error {
	r := w.d.r
	if p := r.prompt; p != nil && key == "enter" && !w.maySend(p.Label, p.Text()) {
		key = "esc"
	}
	if p := r.prompt; p != nil && p.yes != nil && strings.EqualFold(string(key), "y") && w.oracle.asked == nil {
		w.over = true // a feed is dropped, with its articles
	}
	w.note("%s", key)
	after := w.oracle.before(r, key)
	w.d.key(key)
	switch w.d.ended {
	case "screen.Quit", "screen.Interrupt":
		w.over = true
	}
	if after != nil {
		return after()
	}
	return nil
}

// maySend reports whether what was typed after a label may be sent: not where that fetches something.
func (w *walk) maySend(label, text string) bool {
	switch label {
	case ":":
		return slices.Contains(walkTexts, text)
	case w.d.r.app.localized("follow (address): ", "订阅网址："):
		return false
	}
	return true
}

// describe returns which screen is shown, and which article is on it or under its cursor.
func describe(r *reader) string {
	s := strings.TrimPrefix(fmt.Sprintf("%T", r.top()), "*main.")
	if h := headlineOn(r.top()); h != nil {
		s += " " + h.ID
	}
	if r.prompt != nil {
		s += " " + r.prompt.Label
	}
	return s
}

func (w *walk) note(format string, values ...any) {
	w.trace = append(w.trace, fmt.Sprintf(format, values...))
}

// walkLibrary walks over a library in a language, and fails the test on a fault.
func walkLibrary(t *testing.T, env map[string]string, lang string, bytes []byte) {
	t.Helper()
	env["LC_ALL"] = lang
	d, done := startReader(t, env)
	defer done()
	oracle, err := newMarksOracle(d.r)
	if err != nil {
		t.Fatal(err)
	}
	w := &walk{d: d, oracle: oracle, bytes: bytes}
	if err := w.run(); err != nil {
		t.Fatalf("after %s\n%v", strings.Join(w.trace, " "), err)
	}
}

// walks is the number of walks of TestReadWalk.
var walks = flag.Uint64("walks", 30, "number of random walks over the full screen")

var walkLanguages = []string{"en_GB.UTF-8", "zh_CN.UTF-8"}

// TestReadWalk walks at random: after every key the screen is exactly filled and safe, and the flags in the library are those
// of an oracle.
func TestReadWalk(t *testing.T) {
	env := storeFixture(t, fixtureFeeds)
	for seed := range *walks {
		rng := rand.New(rand.NewPCG(seed, 19))
		bytes := make([]byte, 160)
		for i := range bytes {
			bytes[i] = byte(rng.IntN(256))
		}
		walkLibrary(t, env, walkLanguages[seed%2], bytes)
	}
}

// FuzzReadWalk walks as bytes say.
func FuzzReadWalk(f *testing.F) {
	env := storeFixture(f, fixtureFeeds)
	f.Add([]byte("jjj\x14jj\x14rsAz"), false)
	f.Fuzz(func(t *testing.T, bytes []byte, chinese bool) {
		lang := walkLanguages[0]
		if chinese {
			lang = walkLanguages[1]
		}
		walkLibrary(t, copyLibrary(t, env, t.TempDir()), lang, bytes[:min(len(bytes), 1000)])
	})
}
