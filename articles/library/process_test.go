package library

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"newsreader/articles"
)

// workerVariable is the environment variable that makes the test binary a worker. Its value is a library's
// directory.
const workerVariable = "NEWSREADER_TEST_LIBRARY"

// migrateVariable is the environment variable that makes a worker migrate the library, and says where it dies.
const migrateVariable = "NEWSREADER_TEST_MIGRATE"

// TestMain runs the tests, or work in a process that startWorker started.
func TestMain(m *testing.M) {
	if dir := os.Getenv(workerVariable); dir != "" {
		job := func() error { return work(dir, os.Getenv(workerVariable+"_NAME")) }
		if where := os.Getenv(migrateVariable); where != "" {
			job = func() error { return migrateAndDie(dir, where) }
		}
		if err := job(); err != nil {
			fmt.Println("failed:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// work subscribes to a feed of its own, stores it repeatedly, and prints what it has stored.
func work(dir, name string) error {
	ctx := context.Background()
	address := "https://" + name + ".example/feed"
	for i := range 8 {
		l, err := Open(ctx, dir, Options{})
		if err != nil {
			return err
		}
		if _, err := l.AddFeeds(ctx, Feed{URL: address}); err != nil {
			return err
		}
		e := testEntry(fmt.Sprintf("%d||fog %s %d|text", i, name, i))
		if _, err := l.StoreFetch(ctx, address, FetchResult{Entries: []articles.Entry{e}}); err != nil {
			return err
		}
		fmt.Println("stored", e.Article.Title)
		if _, err := l.Search(ctx, "fog", SearchOptions{}); err != nil {
			return err
		}
		if _, err := l.List(ctx, ListQuery{}); err != nil {
			return err
		}
		if err := l.Close(); err != nil {
			return err
		}
	}
	return nil
}

// startWorker starts a process that works on the library in dir.
func startWorker(t *testing.T, dir, name string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), workerVariable+"="+dir, workerVariable+"_NAME="+name)
	out := must(cmd.StdoutPipe())(t)
	ok(t, cmd.Start())
	return cmd, bufio.NewScanner(out)
}

// TestProcesses lets several processes create and fill one library at the same time.
func TestProcesses(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	type worker struct {
		cmd *exec.Cmd
		out *bufio.Scanner
	}
	var workers []worker
	for i := range 4 {
		cmd, out := startWorker(t, dir, fmt.Sprint("worker", i))
		workers = append(workers, worker{cmd, out})
	}
	var stored []string
	for _, w := range workers {
		for w.out.Scan() {
			if title, isTitle := strings.CutPrefix(w.out.Text(), "stored "); isTitle {
				stored = append(stored, title)
			} else {
				t.Error(w.out.Text())
			}
		}
		ok(t, w.cmd.Wait())
	}
	checkStored(t, dir, stored, 32)
}

// TestKilled kills processes at various moments and checks that what they reported as stored is there.
func TestKilled(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	var stored []string
	for i := range 5 {
		cmd, out := startWorker(t, dir, fmt.Sprint("worker", i))
		for range i + 1 {
			if !out.Scan() {
				break
			}
			stored = append(stored, strings.TrimPrefix(out.Text(), "stored "))
		}
		ok(t, cmd.Process.Kill())
		_ = cmd.Wait()
	}
	checkStored(t, dir, stored, 15)
}

// migrateAndDie migrates a library of version 4 and kills this process before the transaction ends.
func migrateAndDie(dir, where string) error {
	ctx := context.Background()
	db, _, err := open(ctx, filepath.Join(dir, fileName), "rw")
	if err != nil {
		return err
	}
	w, err := newWriter(ctx, db, new(indexedLately))
	if err != nil {
		return err
	}
	return w.migrate(ctx, map[int]migration{4: {schema5, func(ctx context.Context, w *writer) error {
		if where == "after the hashes" {
			if err := hashOldEntries(ctx, w); err != nil {
				return err
			}
		}
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			return err
		}
		return self.Kill()
	}}}, schemaVersion)
}

// TestMigrationKilled kills processes while they migrate a library of version 4, then migrates it and checks that nothing
// is lost.
func TestMigrationKilled(t *testing.T) {
	dir := makeLibrary(t, "testdata/library-4.sql")
	db := must(sql.Open("sqlite", dsn(filepath.Join(dir, fileName), "rw")))(t)
	const many = 5_000
	must(db.Exec(`WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
		INSERT INTO articles (id, key, at, stored, feed, title, url) SELECT i, i, i, i, 1, 'title ' || i, 'https://harbour.example/' || i FROM n;
		INSERT INTO texts SELECT id, (SELECT text FROM texts WHERE id = 1) FROM articles WHERE id > 1;
		INSERT INTO entries SELECT 1, id, id, id FROM articles WHERE id > 1;
		UPDATE state SET last_article = ?1, last_indexed = ?1`, many))(t)
	ok(t, db.Close())
	for _, where := range []string{"before the hashes", "after the hashes"} {
		cmd := exec.Command(os.Args[0], "-test.run=^$")
		cmd.Env = append(os.Environ(), workerVariable+"="+dir, migrateVariable+"="+where)
		if out, err := cmd.Output(); err == nil || len(out) > 0 {
			t.Errorf("%s: %v %s", where, err, out)
		}
	}
	l := openLibrary(t, dir, Options{})
	type counts struct{ Articles, Entries, Hashed, Arrived int }
	db = must(l.reader(context.Background()))(t)
	var got counts
	ok(t, db.QueryRow(`SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM entries), (SELECT count(*) FROM entries WHERE url IS NOT NULL),
		(SELECT count(*) FROM articles WHERE arrived > 0)`).Scan(&got.Articles, &got.Entries, &got.Hashed, &got.Arrived))
	if got != (counts{many, many, many, many}) {
		t.Errorf("%+v", got)
	}
	var verdict string
	ok(t, db.QueryRow("PRAGMA integrity_check").Scan(&verdict))
	if verdict != "ok" {
		t.Error(verdict)
	}
}

func checkStored(t *testing.T, dir string, stored []string, want int) {
	t.Helper()
	l := openLibrary(t, dir, Options{})
	have := map[string]bool{}
	for _, h := range must(l.List(context.Background(), ListQuery{}))(t) {
		have[h.Title] = true
	}
	for _, title := range stored {
		if !have[title] {
			t.Errorf("%q is lost", title)
		}
	}
	if len(stored) != want {
		t.Errorf("%d articles were stored, not %d", len(stored), want)
	}
	checkIntegrity(t, l)
}
