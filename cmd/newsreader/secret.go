package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	xterm "golang.org/x/term"

	"newsreader/articles"
	"newsreader/articles/account"
	"newsreader/cmd/internal/shell"
)

// maxSecret is the maximum size of a file with a secret, in bytes.
const maxSecret = 1 << 16

// secretOf returns the secret of the account: from the command or the file that the configuration names, else from the user.
// It is never part of an error.
func (a *app) secretOf(ctx context.Context, s *syncSettings) (string, error) {
	switch {
	case a.secret != "":
		return a.secret, nil
	case s.tokenCommand != "":
		secret, err := runSecretCommand(ctx, s.tokenCommand)
		if err != nil {
			return "", fmt.Errorf("running its token-command: %w", err)
		}
		return secret, nil
	case s.tokenFile != "":
		return readSecretFile(a.pathInConfig(s.tokenFile))
	case a.fullScreen == nil && a.interactive():
		return a.askSecret(ctx, a.secretQuestion(s))
	}
	return "", withHint(errors.New("no secret is configured, and there is no terminal to ask on"), "set token-command or token-file in the configuration")
}

// asksForSecret reports whether the account is one whose secret only the user knows.
func (a *app) asksForSecret() bool {
	return a.sync != nil && a.sync.tokenCommand == "" && a.sync.tokenFile == "" && a.secret == ""
}

// secretQuestion returns how to ask for the secret of an account.
func (a *app) secretQuestion(s *syncSettings) string {
	question := a.localized("API key for %s: ", "%s 的 API 密钥：")
	switch {
	case s.kind == account.GoogleReader:
		question = a.localized("API password for %s: ", "%s 的 API 密码：")
	case s.user != "":
		question = a.localized("password for %s: ", "%s 的密码：")
	}
	return fmt.Sprintf(question, s.server.Host)
}

// pathInConfig returns a path of the configuration file: one that begins with ~/, or on Windows ~\, is in the home
// directory, another relative one in the folder of that file.
func (a *app) pathInConfig(path string) string {
	if rest, ok := strings.CutPrefix(filepath.ToSlash(path), "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(path) {
		return filepath.Join(filepath.Dir(a.config.path), path)
	}
	return path
}

// readSecretFile returns the first line of a file that nobody but its owner may read.
func readSecretFile(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", readingError(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return "", readingError(path, err)
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 && runtime.GOOS != "windows" {
		return "", withHint(fmt.Errorf("reading %q: other users can read it (mode %04o)", path, mode), fmt.Sprintf("chmod 600 %q", path))
	}
	text, err := io.ReadAll(utf8Reader(io.LimitReader(file, maxSecret)))
	if err != nil {
		return "", readingError(path, err)
	}
	secret := firstLine(string(text))
	if secret == "" {
		return "", fmt.Errorf("reading %q: the first line is empty", path)
	}
	return secret, nil
}

// runSecretCommand runs a command in a shell and returns the first line that it prints. What it prints is never part of an
// error.
func runSecretCommand(ctx context.Context, command string) (string, error) {
	out, err := shell.Command(ctx, command).Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = errors.New(exit.ProcessState.String())
		}
		return "", err
	}
	secret := firstLine(string(out))
	if secret == "" {
		return "", errors.New("it printed nothing")
	}
	return secret, nil
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r")
}

// askSecret asks for a secret on the terminal, which does not show it.
func (a *app) askSecret(ctx context.Context, question string) (string, error) {
	terminal := int(a.inputFile().Fd())
	before, err := xterm.GetState(terminal)
	if err != nil {
		return "", err
	}
	if _, err := fmt.Fprint(a.stderr, articles.CleanLine(question)+" "); err != nil {
		return "", err
	}
	type answer struct {
		secret []byte
		err    error
	}
	answers := make(chan answer, 1)
	go func() {
		secret, err := xterm.ReadPassword(terminal)
		answers <- answer{secret, err}
	}()
	defer fmt.Fprintln(a.stderr)
	select {
	case <-ctx.Done():
		_ = xterm.Restore(terminal, before)
		return "", context.Cause(ctx)
	case got := <-answers:
		if got.err == nil && len(got.secret) == 0 || errors.Is(got.err, io.EOF) {
			return "", errors.New("no secret was entered")
		}
		return string(got.secret), got.err
	}
}
