package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"time"

	"newsreader/articles/internal/similarity"
)

// folds is how many parts the stories are split into; constants chosen on all but one are measured on that one.
const folds = 5

// article is one of a pack, with its labels.
type article struct {
	story, event string
	copies       int // articles with equal copies are reprints of one text
	text         similarity.Text
	doc          similarity.Doc
	fold         int
}

// pack is a set of labelled articles, see ../shared/README.md.
type pack struct {
	name     string
	articles []article
	queries  []int
}

// readPack reads articles.jsonl, gold.tsv and queries.txt.
func readPack(corpus, name string) (*pack, error) {
	dir := filepath.Join(corpus, name)
	p := &pack{name: name}
	at := map[string]int{}
	err := eachLine(filepath.Join(dir, "articles.jsonl"), func(line string) error {
		var a struct{ ID, Title, Summary, Source, Published string }
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			return err
		}
		published, _ := time.Parse(time.RFC3339, a.Published) // none stays zero
		at[a.ID] = len(p.articles)
		p.articles = append(p.articles, article{text: similarity.Text{Title: a.Title, Lead: a.Summary, Published: published, Host: a.Source}})
		return nil
	})
	if err != nil {
		return nil, err
	}
	copies := map[string]int{}
	err = eachLine(filepath.Join(dir, "gold.tsv"), func(line string) error {
		f := strings.Split(line, "\t")
		i, ok := at[f[0]]
		if !ok || len(f) < 4 {
			return fmt.Errorf("label %q of no article", line)
		}
		a := &p.articles[i]
		a.story, a.event = f[1], f[2]
		if _, ok := copies[f[3]]; !ok {
			copies[f[3]] = len(copies)
		}
		a.copies = copies[f[3]]
		h := fnv.New32a()
		h.Write([]byte(a.story))
		a.fold = int(h.Sum32() >> 8 % folds)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return p, eachLine(filepath.Join(dir, "queries.txt"), func(line string) error {
		p.queries = append(p.queries, at[line])
		return nil
	})
}

func eachLine(path string, each func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		if s.Text() == "" {
			continue
		}
		if err := each(s.Text()); err != nil {
			return fmt.Errorf("reading %s: %w", path, err)
		}
	}
	return s.Err()
}
