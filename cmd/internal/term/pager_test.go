package term

import (
	"bytes"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPagerCommand(t *testing.T) {
	tty := Terminal{TTY: true, Rows: 5}
	for _, c := range []struct {
		name string
		p    Pager
		want string
	}{
		{"default", Pager{Terminal: tty, Getenv: env{}.get}, "less"},
		{"the reader's", Pager{Terminal: tty, Getenv: env{"PAGER": "most -s"}.get}, "most -s"},
		{"cat is none", Pager{Terminal: tty, Getenv: env{"PAGER": "cat"}.get}, ""},
		{"blank is none", Pager{Terminal: tty, Getenv: env{"PAGER": " "}.get}, ""},
		{"dumb", Pager{Terminal: tty, Getenv: env{"TERM": "dumb"}.get}, ""},
		{"off", Pager{Terminal: tty, Getenv: env{}.get, Off: true}, ""},
		{"a pipe", Pager{Getenv: env{}.get}, ""},
		{"a screen reader", Pager{Terminal: Terminal{TTY: true, Accessible: true}, Getenv: env{}.get}, ""},
	} {
		if c.want == "less" && runtime.GOOS == "windows" {
			continue
		}
		if got := c.p.command(); got != c.want {
			t.Errorf("%s: command is %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPagerWrite(t *testing.T) {
	if _, err := exec.LookPath("/bin/sh"); err != nil {
		t.Skip("no shell")
	}
	long := strings.Repeat("line\n", 100)
	for _, c := range []struct {
		name, pager, text, want string
	}{
		{"short", "sed s/^/p/", "a\n", "a\n"},
		{"long", "sed s/^/p/", long, strings.ReplaceAll(long, "line", "pline")},
		{"closed early", "head -n 1", long, "line\n"},
		{"closed at once", "true", strings.Repeat(long, 1000), ""},
		{"failing", "false", long, ""},
		{"not there", "no-such-pager -s", long, long},
		{"no program", "/dev/null", long, long},
		{"its environment", `sh -c 'cat >/dev/null; echo $LESS'`, long, "FRX\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var out, errs bytes.Buffer
			p := Pager{Out: &out, Err: &errs, Terminal: Terminal{TTY: true, Rows: 24}, Getenv: env{"PAGER": c.pager}.get}
			if _, err := p.Write([]byte(c.text)); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, out.String()); diff != "" {
				t.Errorf("output (-want +got):\n%s", diff)
			}
		})
	}
}

// TestPagerCharset checks that less is told that the text is UTF-8, unless the reader says what it
// is. The locale does not count, since the system may lack it.
func TestPagerCharset(t *testing.T) {
	for _, c := range []struct {
		name string
		env  env
		want bool
	}{
		{"no locale", env{}, true},
		{"the POSIX locale", env{"LANG": "C"}, true},
		{"another charset", env{"LANG": "zh_CN.GB18030"}, true},
		{"UTF-8", env{"LANG": "zh_CN.UTF-8"}, true},
		{"the reader's own", env{"LESSCHARSET": "latin1"}, false},
	} {
		p := Pager{Getenv: c.env.get}
		if got := slices.Contains(p.environment(), "LESSCHARSET=utf-8"); got != c.want {
			t.Errorf("%s: told is %v", c.name, got)
		}
	}
}

// TestPagerInterrupt checks that an interrupt while the pager runs goes to the pager and cancels no
// context of ours.
func TestPagerInterrupt(t *testing.T) {
	if _, err := exec.LookPath("/bin/sh"); err != nil {
		t.Skip("no shell")
	}
	ctx, stop := signal.NotifyContext(t.Context(), os.Interrupt)
	defer stop()
	var out bytes.Buffer
	p := Pager{Out: &out, Terminal: Terminal{TTY: true, Rows: 2}, Getenv: env{"PAGER": "kill -INT $PPID; cat"}.get}
	if _, err := p.Write([]byte("a\nb\n")); err != nil || out.String() != "a\nb\n" {
		t.Errorf("wrote %q, %v", out.String(), err)
	}
	if ctx.Err() != nil {
		t.Error("the interrupt cancelled a context")
	}
}
