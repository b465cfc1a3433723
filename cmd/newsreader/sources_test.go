package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// parseSources parses the files of the package in a directory, without tests and tools.
func parseSources(t *testing.T, fset *token.FileSet, dir string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if !isTool(file) {
			files = append(files, file)
		}
	}
	return files
}

// isTool reports whether a file is a program that go generate runs.
func isTool(file *ast.File) bool {
	return len(file.Comments) > 0 && strings.Contains(file.Comments[0].List[0].Text, "go:build ignore")
}
