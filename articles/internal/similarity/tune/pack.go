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

// folds is the number of parts that stories are split into for cross-validation.
const folds = 5

// pack is a set of labelled articles.
type pack struct {
	name     string
	articles []article
	queries  []int // indexes of articles
}

// article is an article with its labels.
type article struct {
	story, event string // "-" for no event
	reprints     int    // articles with the same number are reprints of one text
	fold         int
	text         similarity.Text
	features     similarity.Features
}

// readPack reads articles.jsonl, gold.tsv and queries.txt of a pack.
func readPack(corpus, name string) (*pack, error) {
	dir := filepath.Join(corpus, name)
	p := &pack{name: name}
	byID := map[string]int{}
	err := eachLine(filepath.Join(dir, "articles.jsonl"), func(line string) error {
		var a struct{ ID, Title, Summary, Source, Published string }
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			return err
		}
		published, _ := time.Parse(time.RFC3339, a.Published) // zero if there is none
		byID[a.ID] = len(p.articles)
		p.articles = append(p.articles, article{text: similarity.Text{Title: a.Title, Lead: a.Summary, Published: published, Host: a.Source}})
		return nil
	})
	if err != nil {
		return nil, err
	}
	reprints := map[string]int{}
	err = eachLine(filepath.Join(dir, "gold.tsv"), func(line string) error {
		f := strings.Split(line, "\t")
		i, ok := byID[f[0]]
		if !ok || len(f) < 4 {
			return fmt.Errorf("label %q of no article", line)
		}
		if _, ok := reprints[f[3]]; !ok {
			reprints[f[3]] = len(reprints)
		}
		a := &p.articles[i]
		a.story, a.event, a.reprints, a.fold = f[1], f[2], reprints[f[3]], foldOf(f[1])
		return nil
	})
	if err != nil {
		return nil, err
	}
	return p, eachLine(filepath.Join(dir, "queries.txt"), func(line string) error {
		p.queries = append(p.queries, byID[line])
		return nil
	})
}

// foldOf returns the fold of a story, which has all its articles.
func foldOf(story string) int {
	h := fnv.New32a()
	h.Write([]byte(story))
	return int(h.Sum32() >> 8 % folds)
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
