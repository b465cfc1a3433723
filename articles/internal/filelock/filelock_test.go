package filelock

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// holdVariable names the lock that a process started by a test holds until it is killed.
const holdVariable = "NEWSREADER_TEST_HOLD"

func TestMain(m *testing.M) {
	if path := os.Getenv(holdVariable); path != "" {
		if _, _, err := Try(path, "the other"); err != nil {
			os.Exit(1)
		}
		_, _ = io.WriteString(os.Stdout, "held")
		os.Stdout.Close()
		_, _ = io.ReadAll(os.Stdin) // never ends
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func TestTry(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	for range 2 { // a released lock can be taken again
		lock, _, err := Try(path, "the first\n")
		if err != nil {
			t.Fatal(err)
		}
		if again, holder, err := Try(path, "the second"); again != nil || holder != "the first" || !errors.Is(err, ErrHeld) {
			t.Errorf("second: %v, %q, %v", again, holder, err)
		}
		if err := lock.Release(); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := Try(filepath.Join(path, "below a file"), ""); err == nil || errors.Is(err, ErrHeld) {
		t.Errorf("an impossible path: %v", err)
	}
}

// TestKilled checks that a process that is killed leaves no lock behind.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	other := exec.Command(os.Args[0], "-test.run=^$")
	other.Env = append(os.Environ(), holdVariable+"="+path)
	stdin, err := other.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if said, err := io.ReadAll(out); string(said) != "held" {
		t.Fatalf("%q, %v", said, err)
	}
	if _, holder, err := Try(path, "this"); holder != "the other" || !errors.Is(err, ErrHeld) {
		t.Errorf("while it is held: %q, %v", holder, err)
	}
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait() // it was killed
	lock, _, err := Try(path, "this")
	if err != nil {
		t.Fatal(err)
	}
	if err := lock.Release(); err != nil {
		t.Fatal(err)
	}
}
