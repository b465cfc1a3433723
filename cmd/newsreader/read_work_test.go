package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/articles/library"
	"newsreader/cmd/internal/screen"
)

// lastLineOf returns the last line of the screen.
func lastLineOf(t *testing.T, d *keyDriver) string {
	t.Helper()
	lines, err := d.lines()
	if err != nil {
		t.Fatal(err)
	}
	return lines[len(lines)-1]
}

const (
	firstArticle  = `{"title":"Fog on the sound","url":"http://news.example/fog","published":"2024-04-23T08:00:00Z","markdown":"The horn."}` + "\n"
	secondArticle = `{"title":"Ferries wait","url":"http://news.example/ferries","published":"2024-04-23T09:00:00Z","markdown":"Late."}` + "\n"
)

// TestOtherProcessIsNoticed checks that what another process does is announced over any screen and a prompt, without moving
// the cursor, and that g takes it in where the last line says so.
func TestOtherProcessIsNoticed(t *testing.T) {
	env := newHome(t)
	mustRun(t, env, firstArticle, "import", "-")
	const announced, how = "1 new", ", g shows them"
	for name, keys := range map[string][]screen.Key{
		"feeds": nil, "list": {"enter"}, "stories": {"t"}, "article": {"enter", "enter"}, "help": {"enter", "?"}, "prompt": {"enter", "/", "f"}, "notice": {"enter", "x"},
	} {
		t.Run(name, func(t *testing.T) {
			env := newHome(t)
			mustRun(t, env, firstArticle, "import", "-")
			d := newTestDriver(t, env)
			for _, key := range keys {
				d.key(key)
			}
			d.wait()
			if line := lastLineOf(t, d); strings.Contains(line, announced) {
				t.Errorf("before anything happened: %q", line)
			}
			mustRun(t, env, secondArticle, "import", "-")
			d.wait()
			if line := lastLineOf(t, d); !strings.Contains(line, announced) || strings.Contains(line, how) == (name == "article" || name == "help") {
				t.Errorf("got %q", line)
			}
			mustRun(t, env, "", "mark", "--read", "http://news.example/ferries")
			mustRun(t, env, "", "prune", "--keep", "1h")
			d.wait()
			if line := lastLineOf(t, d); strings.Contains(line, announced) {
				t.Errorf("after it was pruned: %q", line)
			}
		})
	}
	d := newTestDriver(t, env)
	d.key("enter")
	mustRun(t, env, secondArticle, "import", "-")
	d.wait()
	lines, _ := d.lines()
	if !strings.HasPrefix(lines[0], ">") || !strings.Contains(lines[0], "Fog") || lines[1] != "" {
		t.Errorf("the list moved: %q", lines[:2])
	}
	d.key("enter")
	d.key("g")
	if line := lastLineOf(t, d); !strings.Contains(line, announced) {
		t.Errorf("g in an article took it in: %q", line)
	}
	d.key("q")
	if lines, _ = d.lines(); !strings.Contains(lines[0], "Ferries") || strings.Contains(lines[23], announced) {
		t.Errorf("after the article: %q", lines)
	}
	for i, opens := range []screen.Key{"enter", "t"} {
		d := newTestDriver(t, env)
		d.key(opens)
		mustRun(t, env, strings.ReplaceAll(secondArticle, "ferries", fmt.Sprint("ferries", i)), "import", "-")
		d.wait()
		d.key("g")
		if line := lastLineOf(t, d); strings.Contains(line, announced) {
			t.Errorf("after %s and g: %q", opens, line)
		}
	}
}

// TestLibraryAppears checks that the first screen shows the library as soon as another process has made one.
func TestLibraryAppears(t *testing.T) {
	env := newHome(t)
	d := newTestDriver(t, env)
	mustRun(t, env, firstArticle, "import", "-")
	d.wait()
	if lines, _ := d.lines(); !strings.Contains(lines[0], "All") {
		t.Errorf("got %q", lines[0])
	}
}

// TestOneUpdateAtATime checks that a second update says so, ours as well as another process's, and that the lock ends with the update.
func TestOneUpdateAtATime(t *testing.T) {
	env := newHome(t)
	mustRun(t, env, "", "subscribe", "--no-fetch", "http://127.0.0.1:9/feed.xml")
	d := newTestDriver(t, env)
	effects := d.r.Press("U")
	d.r.Press("U")
	if line := lastLineOf(t, d); !strings.HasPrefix(line, "an update is running") || !strings.HasSuffix(line, "updating") {
		t.Errorf("got %q", line)
	}
	ctx, leave := context.WithCancel(t.Context())
	leave()
	for _, e := range effects {
		if task, ok := e.(screen.Task); ok {
			d.run(d.r.Done(task(ctx)))
		}
	}
	other, err := library.Open(t.Context(), filepath.Join(env["XDG_DATA_HOME"], "newsreader"), library.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	release, err := other.LockFetching("update")
	if err != nil {
		t.Fatal("the lock was kept: ", err)
	}
	defer release()
	d.key("U")
	if line := lastLineOf(t, d); !strings.Contains(line, "newsreader update is already running") {
		t.Errorf("got %q", line)
	}
}

// TestFailedMarkIsNotShown checks that nothing is shown as marked that the library does not hold.
func TestFailedMarkIsNotShown(t *testing.T) {
	env := newHome(t)
	mustRun(t, env, firstArticle, "import", "-")
	d := newTestDriver(t, env)
	d.key("enter")
	ctx, broken := context.WithCancel(t.Context())
	broken()
	whole := d.r.ctx
	d.r.ctx = ctx
	d.key("s")
	line := lastLineOf(t, d)
	d.r.ctx = whole
	if lines, _ := d.lines(); strings.Contains(lines[0], "*") || strings.Contains(lines[0], "✓") || !strings.Contains(line, "canceled") {
		t.Errorf("%q, %q", lines[0], line)
	}
	if d.key("z"); !strings.HasPrefix(lastLineOf(t, d), "nothing to undo") {
		t.Errorf("got %q", lastLineOf(t, d))
	}
}

// TestReadOnlyLibrary checks that a library that cannot be written to is read, says once that it keeps no marks, and shows none.
func TestReadOnlyLibrary(t *testing.T) {
	env := newHome(t)
	mustRun(t, env, firstArticle+secondArticle, "import", "-")
	a, _, _ := newTestApp(env)
	var err error
	if a.library, err = library.Open(t.Context(), filepath.Join(env["XDG_DATA_HOME"], "newsreader"), library.Options{ReadOnly: true}); err != nil {
		t.Fatal(err)
	}
	d := driverOf(t, a)
	const said = "the library is read-only: it keeps no marks"
	d.key("enter")
	d.key("enter")
	if line := lastLineOf(t, d); line != said {
		t.Errorf("got %q", line)
	}
	d.key("J")
	if line := lastLineOf(t, d); line == said {
		t.Error("said twice")
	}
	d.key("r")
	if line := lastLineOf(t, d); !strings.Contains(line, "read-only") {
		t.Errorf("got %q", line)
	}
	d.key("q")
	if lines, _ := d.lines(); strings.Contains(strings.Join(lines, ""), "✓") {
		t.Errorf("got %q", lines)
	}
}
