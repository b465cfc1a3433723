package main

import (
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"newsreader/articles/account/accounttest"
)

// askForKey runs sync on a terminal, with an account whose secret is nowhere, until the terminal does not show what is typed.
func askForKey(t *testing.T, server *accounttest.Server) *session {
	t.Helper()
	at := httptest.NewServer(server)
	t.Cleanup(at.Close)
	home := t.TempDir()
	config := filepath.Join(home, ".config", "newsreader", "config.yaml")
	if err := os.MkdirAll(filepath.Dir(config), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, fmt.Appendf(nil, "sync: {type: miniflux, server: %q}\n", at.URL), 0o600); err != nil {
		t.Fatal(err)
	}
	s := startSessionAt(t, home, "sync")
	s.await("API key for 127.0.0.1")
	for deadline := time.Now().Add(patience); s.modes().Lflag&unix.ECHO != 0; runtime.Gosched() {
		if time.Now().After(deadline) {
			t.Fatal("the terminal shows what is typed")
		}
	}
	return s
}

// TestAskSecret types the secret of an account: the terminal does not show it, and the server gets it.
func TestAskSecret(t *testing.T) {
	server := accounttest.NewMiniflux()
	s := askForKey(t, server)
	s.press(accounttest.Key + "\r")
	if code := s.end(); code != exitDone {
		t.Errorf("exit code %d", code)
	}
	if s.modes() != s.before {
		t.Error("the terminal is not as it was")
	}
	if seen := s.rest(); strings.Contains(seen, accounttest.Key) || !strings.Contains(seen, ": nothing new") {
		t.Errorf("got %q", seen)
	}
	if len(server.Requests()) == 0 {
		t.Error("no request")
	}
}

// TestAskSecretInterrupted presses Ctrl-C instead.
func TestAskSecretInterrupted(t *testing.T) {
	server := accounttest.NewMiniflux()
	s := askForKey(t, server)
	s.press("\x03")
	if code := s.end(); code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
	if s.modes() != s.before {
		t.Error("the terminal is not as it was")
	}
	if n := len(server.Requests()); n > 0 {
		t.Errorf("%d requests", n)
	}
}
