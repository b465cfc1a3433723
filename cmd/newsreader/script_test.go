package main

import (
	"fmt"
	"os"
	"path/filepath"
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
		Dir:                 "testdata/script",
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
			env.Setenv("HOME", env.WorkDir+"/home")
			env.Setenv("GORACE", "atexit_sleep_ms=10") // by default each of a thousand processes sleeps for a second at exit
			root, err := filepath.Abs("../..")
			env.Setenv("ROOT", root)
			return err
		},
	})
}
