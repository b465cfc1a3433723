package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// clock is the time that newsreader sees in every script.
var clock = time.Date(2024, 4, 24, 8, 0, 0, 0, time.FixedZone("", 8*60*60))

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"keys": func() { os.Exit(pressKeys(os.Args[1:])) },
		"newsreader": func() {
			a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, getenv: os.Getenv, now: func() time.Time { return clock }}
			ctx, stop := untilSignal()
			code := a.run(ctx, os.Args[1:])
			stop()
			os.Exit(code)
		},
	})
}

func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Files:               scripts(t),
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"accountd": accountd,
			"conforms": conforms,
			"examples": examples,
			"exits":    exits,
			"httpd":    httpd,
			"png":      writePicture,
			"tour":     tour,
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("no condition %q", name)
		},
		Setup: func(env *testscript.Env) error {
			env.Values[accountServer{}] = &accountServer{}
			env.Setenv("LC_ALL", "C.UTF-8")
			setHome(env, filepath.Join(env.WorkDir, "home"))
			env.Setenv("GORACE", "atexit_sleep_ms=10") // by default each of a thousand processes sleeps for a second at exit
			root, err := filepath.Abs("../..")
			env.Setenv("ROOT", root)
			return err
		},
	})
}

// scripts returns the names of the scripts that this system can run: on Windows those that run nothing but the program.
func scripts(t *testing.T) []string {
	all, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(all) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	if runtime.GOOS != "windows" {
		return all
	}
	return slices.DeleteFunc(all, func(file string) bool {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		return otherPrograms.Match(text)
	})
}

// otherPrograms matches a script that runs programs of Unix.
var otherPrograms = regexp.MustCompile(`(?m)^[^#\n]*\b(exec|exits \d+) (sh|awk|cat|cmp|date|diff|find|grep|head|sed|sort|touch|wc)\b|^(examples|tour) |BROWSER=.?(echo|true)`)

// setHome makes a directory the home, with the folders of the XDG base directory specification also on Windows.
func setHome(env *testscript.Env, home string) {
	env.Setenv("HOME", home)
	if runtime.GOOS == "windows" {
		env.Setenv("USERPROFILE", home)
		env.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
		env.Setenv("XDG_DATA_HOME", filepath.Join(home, ".local", "share"))
		env.Setenv("XDG_STATE_HOME", filepath.Join(home, ".local", "state"))
	}
}
