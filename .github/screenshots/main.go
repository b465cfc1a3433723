// Command screenshots makes the pictures of the README: it builds newsreader, follows the feeds in the folder feeds, which a
// server of its own has, runs the program in tmux and draws what is on the terminal as SVG. Run it in the root of the
// repository:
//
//	go run ./.github/screenshots
package main

import (
	"bytes"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"text/template"
	"time"
)

const folder = ".github/screenshots"

// picture is a run of the program on a terminal.
type picture struct {
	name          string
	columns, rows int
	command       string
	steps         []step
}

// step waits until a text is on the terminal, and then presses keys.
type step struct {
	await string
	keys  []string
}

var pictures = []picture{
	{"screen", 132, 32, "newsreader", []step{
		{"Harbour Gazette", []string{"Enter"}},
		{"灯塔", []string{"j", "j", "s", "Home", "Enter"}},
		{"换乘", nil},
	}},
	{"list", 90, 18, "newsreader list --no-pager --width 90", []step{{"灯塔", nil}}},
	{"english", 80, 34, "newsreader show --no-pager --width 80 --peek $(newsreader search 'title:lighthouse source:gazette' -o ids)", []step{{"engine", nil}}},
	{"chinese", 80, 34, "newsreader show --no-pager --width 80 --peek $(newsreader search 'title:地铁 source:港城' -o ids)", []step{{"换乘", nil}}},
}

func main() {
	log.SetFlags(0)
	if err := run(); err != nil {
		log.Fatal(err)
	}
}

func run() error {
	dir, err := os.MkdirTemp("", "screenshots")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if out, err := exec.Command("go", "build", "-o", filepath.Join(dir, "newsreader"), "./cmd/newsreader").CombinedOutput(); err != nil {
		return fmt.Errorf("building: %w\n%s", err, out)
	}
	server := httptest.NewServer(http.HandlerFunc(serve))
	defer server.Close()
	env := append(os.Environ(), "PATH="+dir+":"+os.Getenv("PATH"), "HOME="+dir, "XDG_DATA_HOME="+dir+"/data", "XDG_CONFIG_HOME="+dir, "XDG_STATE_HOME="+dir,
		"LC_ALL=C.UTF-8", "LANG=C.UTF-8", "COLORTERM=truecolor", "TZ=UTC", "TMUX=", "NO_COLOR=")
	for _, f := range [][]string{{"harbour.xml", "Sea"}, {"courier.xml", "Sea"}, {"gangcheng.xml", "城市"}, {"liuwan.xml", "城市"}} {
		cmd := exec.Command(filepath.Join(dir, "newsreader"), "subscribe", server.URL+"/"+f[0], "--folder", f[1])
		cmd.Env = env
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("following %s: %w\n%s", f[0], err, out)
		}
	}
	for _, p := range pictures {
		lines, err := p.capture(dir, env)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		if err := os.WriteFile(filepath.Join(folder, p.name+".svg"), draw(lines, p.columns), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// serve answers with a feed, in which {{ago "3h"}} is the time of three hours ago.
func serve(w http.ResponseWriter, r *http.Request) {
	ago := func(age string) (string, error) {
		d, err := time.ParseDuration(age)
		return time.Now().Add(-d).UTC().Format(time.RFC1123Z), err
	}
	name := filepath.Base(r.URL.Path)
	t, err := template.New(name).Funcs(template.FuncMap{"ago": ago}).ParseFiles(filepath.Join(folder, "feeds", name))
	var out bytes.Buffer
	if err == nil {
		err = t.Execute(&out, nil)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "application/rss+xml")
	_, _ = w.Write(out.Bytes())
}
