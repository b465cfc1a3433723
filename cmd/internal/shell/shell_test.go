package shell

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// sayVariable has the test binary print its value and end, as a program with spaces in its path.
const sayVariable = "NEWSREADER_TEST_SAY"

func TestMain(m *testing.M) {
	if text := os.Getenv(sayVariable); text != "" {
		os.Stdout.WriteString(text + " " + strings.Join(os.Args[1:], "|"))
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestCommand checks that quotes in a line mean what they mean in the shell.
func TestCommand(t *testing.T) {
	for line, want := range map[string]string{
		"echo a":                     "a",
		`"` + os.Args[0] + `" "b c"`: "said b c",
		`"` + os.Args[0] + `" d "e"`: "said d|e",
		"echo f&& echo g":            "f g",
	} {
		cmd := Command(t.Context(), line)
		cmd.Env = append(os.Environ(), sayVariable+"=said")
		out, err := cmd.Output()
		if got := strings.Join(strings.Fields(string(out)), " "); got != want || err != nil {
			t.Errorf("%s: %q, %v, want %q", line, got, err, want)
		}
	}
}

func TestIsMissing(t *testing.T) {
	for line, want := range map[string]bool{
		"no-such-program -x":            true,
		`"no such program" -x`:          true,
		"exit 3":                        false,
		`"` + os.Args[0] + `" -nothing`: false,
	} {
		err := Command(t.Context(), line).Run()
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			t.Fatalf("%s: %v", line, err)
		}
		if got := IsMissing(line, exit.ExitCode()); got != want {
			t.Errorf("%s: exit code %d is taken for a missing program: %v", line, exit.ExitCode(), got)
		}
	}
}
