package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxReferenceSize is the maximum size in bytes of an article on standard input, which as JSON includes its text.
const maxReferenceSize = 16 << 20

// readReferences reads references to articles from the output of another command: one per line, or as JSON, in an
// array or one after the other.
func readReferences(r io.Reader) ([]string, error) {
	buffered := bufio.NewReader(utf8Reader(r))
	if head, _ := buffered.Peek(1); string(head) == "[" || string(head) == "{" {
		return readJSONReferences(buffered, string(head) == "[")
	}
	return readReferenceLines(buffered)
}

var errNotJSON = errors.New("not JSON")

// readJSONReferences reads the references of articles in JSON, in an array or one after the other.
func readJSONReferences(r io.Reader, inArray bool) ([]string, error) {
	limited := &io.LimitedReader{R: r, N: maxReferenceSize}
	list := json.NewDecoder(eagerReader{limited})
	if inArray {
		list.Token()
	}
	var refs []string
	for number := 1; list.More(); number++ {
		limited.N = maxReferenceSize
		var one json.RawMessage
		if err := list.Decode(&one); err != nil {
			return nil, fmt.Errorf("reading standard input: article %d: %w", number, errNotJSON)
		}
		some, err := articleReferences(one)
		if err != nil {
			return nil, fmt.Errorf("reading standard input: article %d: %w", number, err)
		}
		refs = append(refs, some...)
	}
	if _, err := list.Token(); (err == nil) != inArray {
		return nil, fmt.Errorf("reading standard input: %w", errNotJSON)
	}
	return refs, nil
}

// readReferenceLines reads one reference per line.
func readReferenceLines(r io.Reader) ([]string, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxReferenceSize)
	var refs []string
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" {
			continue
		}
		some, err := lineReferences(line)
		if err != nil {
			return nil, fmt.Errorf("reading standard input: line %d: %w", number, err)
		}
		refs = append(refs, some...)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading standard input: %w", err)
	}
	return refs, nil
}

// lineReferences returns the IDs or URLs in a line of ids, TSV or JSON Lines.
func lineReferences(line string) ([]string, error) {
	if !strings.HasPrefix(line, "{") {
		ref, _, _ := strings.Cut(line, "\t")
		return []string{ref}, nil
	}
	return articleReferences([]byte(line))
}

// articleReferences returns the ID, else the URL, of an article in JSON, or those of all articles of a story.
func articleReferences(data []byte) ([]string, error) {
	type reference struct{ ID, URL string }
	var story struct {
		reference
		Articles json.RawMessage
	}
	if err := json.Unmarshal(data, &story); err != nil {
		return nil, errNotJSON
	}
	var members []reference
	if err := json.Unmarshal(story.Articles, &members); err != nil || len(members) == 0 {
		members = []reference{story.reference}
	}
	refs := make([]string, len(members))
	for i, m := range members {
		if refs[i] = m.ID; m.ID == "" {
			refs[i] = m.URL
		}
		if refs[i] == "" {
			return nil, errors.New("neither id nor url")
		}
	}
	return refs, nil
}
