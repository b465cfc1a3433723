package library

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCredentials(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	l := must(Open(ctx, dir, Options{}))(t)
	defer l.Close()
	check := func(want Credentials) {
		t.Helper()
		if diff := cmp.Diff(want, must(l.Credentials())(t), cmp.AllowUnexported(url.Userinfo{})); diff != "" {
			t.Error(diff)
		}
	}
	check(Credentials{})
	ok(t, l.SetCredentials(ctx, nil))
	if l.Exists() {
		t.Error("nothing made a library")
	}
	jane, token, empty := url.UserPassword("jane", `p"w<密>`), url.User("token"), url.UserPassword("jo", "")
	ok(t, l.SetCredentials(ctx, Credentials{harbourFeed: jane, townFeed: token}))
	check(Credentials{harbourFeed: jane, townFeed: token})
	ok(t, l.SetCredentials(ctx, Credentials{townFeed: empty, "https://never.example/": nil}))
	check(Credentials{harbourFeed: jane, townFeed: empty})

	path := filepath.Join(dir, credentialsFile)
	if info := must(os.Stat(path))(t); info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		t.Errorf("others may read it: %v", info.Mode())
	}
	ok(t, l.SetCredentials(ctx, Credentials{harbourFeed: nil, townFeed: nil}))
	check(Credentials{})
	if left := must(os.ReadDir(dir))(t); strings.Contains(left[0].Name(), "credentials") {
		t.Errorf("left %v", left)
	}
}

// TestDamagedCredentials checks that a file that was edited badly is reported without its words, and not overwritten.
func TestDamagedCredentials(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	l := must(Open(ctx, dir, Options{}))(t)
	defer l.Close()
	path := filepath.Join(dir, credentialsFile)
	const text = `{"https://harbour.example/feed": {"user": "jane", "password": sesame}}`
	ok(t, os.WriteFile(path, []byte(text), 0o600))
	_, err := l.Credentials()
	for _, err := range []error{err, l.SetCredentials(ctx, Credentials{townFeed: url.User("jo")})} {
		if err == nil || strings.Contains(err.Error(), "sesame") || !strings.Contains(err.Error(), credentialsFile) {
			t.Error(err)
		}
	}
	if got := must(os.ReadFile(path))(t); string(got) != text {
		t.Errorf("overwritten: %s", got)
	}
}
