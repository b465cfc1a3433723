package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"newsreader/articles"
)

// TestWrapError checks which errors are about the file, what they match, and what their hints advise.
func TestWrapError(t *testing.T) {
	l := &Library{path: "/data/library.db"}
	pathError := func(errno syscall.Errno) error { return &fs.PathError{Op: "write", Path: l.path, Err: errno} }
	for name, test := range map[string]struct {
		doing string
		err   error
		match error  // nil if it matches none of ours
		hint  string // a part of it, "" if there is none
	}{
		"full disk":            {"storing in", pathError(syscall.ENOSPC), ErrFull, "free some space"},
		"read-only medium":     {"storing in", pathError(syscall.EROFS), ErrReadOnly, "writable"},
		"not permitted":        {"storing in", pathError(syscall.EACCES), ErrReadOnly, "writable"},
		"not even readable":    {"opening", pathError(syscall.EACCES), fs.ErrPermission, "readable"},
		"full, so read-only":   {"storing in", readOnlyError(ErrFull), ErrFull, "free some space"},
		"other disk error":     {"storing in", pathError(syscall.EIO), nil, ""},
		"busy":                 {"storing in", ErrBusy, ErrBusy, "when that process is done"},
		"newer":                {"opening", fmt.Errorf("%w: version 99", ErrNewer), ErrNewer, "newer newsreader"},
		"damaged":              {"reading", damagedError("an article"), ErrDamaged, "backup"},
		"damaged features":     {"relating", errFeaturesDamaged, ErrDamaged, "export"},
		"read-only, explained": {"storing in", readOnlyError(errors.New("cause")), ErrReadOnly, "writable"},
	} {
		t.Run(name, func(t *testing.T) {
			err := l.wrapError(test.doing, test.err)
			var e *Error
			if !errors.As(err, &e) || e.Path != l.path {
				t.Fatalf("got %v", err)
			}
			if test.match != nil && !errors.Is(err, test.match) {
				t.Errorf("%v: does not match %v", err, test.match)
			}
			for _, match := range []error{ErrFull, ErrReadOnly, ErrBusy, ErrNewer, ErrDamaged} {
				if errors.Is(err, match) != (match == test.match) && (match != ErrReadOnly || test.match != ErrFull) {
					t.Errorf("%v: matches %v", err, match)
				}
			}
			if hint := e.Hint(); (hint == "") != (test.hint == "") || !strings.Contains(hint, test.hint) {
				t.Errorf("hint %q", hint)
			}
			if !strings.HasPrefix(err.Error(), test.doing+` library "/data/library.db": `) {
				t.Errorf("got %q", err)
			}
			if again := l.wrapError("exporting from", err); again != err {
				t.Errorf("wrapped twice: %v", again)
			}
		})
	}
	for _, err := range []error{
		nil, articles.ErrNotFound, ErrFeedNotFound, &articles.AmbiguousIDError{Prefix: "a"}, context.Canceled, context.DeadlineExceeded,
	} {
		if got := l.wrapError("reading", err); got != err {
			t.Errorf("%v became %v", err, got)
		}
	}
}

// TestClassify checks what the errors of the database itself are.
func TestClassify(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.db")
	open := func(options string) *sql.DB {
		db := must(sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?_pragma=busy_timeout(0)"+options))(t)
		db.SetMaxOpenConns(1)
		t.Cleanup(func() { _ = db.Close() })
		return db
	}
	db := open("")
	must(db.Exec("CREATE TABLE t (x); PRAGMA max_page_count = 3; BEGIN IMMEDIATE"))(t)
	for _, test := range []struct {
		name      string
		db        *sql.DB
		statement string
		want      error
	}{
		{"busy", open("&mode=rw"), "INSERT INTO t VALUES (1)", ErrBusy},
		{"read-only", open("&mode=ro"), "INSERT INTO t VALUES (1)", ErrReadOnly},
		{"no table", open("&mode=ro"), "SELECT * FROM other", nil},
		{"full", db, "INSERT INTO t VALUES (zeroblob(100000))", ErrFull}, // ends the transaction
	} {
		_, err := test.db.Exec(test.statement)
		if got := classify(err); err == nil || got != test.want {
			t.Errorf("%s: %v is %v, want %v", test.name, err, got, test.want)
		}
	}
	if got := classify(errors.New("other")); got != nil {
		t.Errorf("an error of neither is %v", got)
	}
}
