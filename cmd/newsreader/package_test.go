package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// packageContent is an entry under contents in the configuration of nfpm.
type packageContent struct {
	File     string `yaml:"dst"`
	Packager string `yaml:"packager"`
	Type     string `yaml:"type"`
}

// in reports whether nfpm packs the entry into a deb or rpm. It packs documents and licences, which are types of rpm, into nothing else.
func (c packageContent) in(packager string) bool {
	if packager != "rpm" && (c.Type == "doc" || c.Type == "license") {
		return false
	}
	return c.Packager == "" || c.Packager == packager
}

// TestPackageContents checks that the deb and the rpm include the program, its manual in each language and its completions.
func TestPackageContents(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", ".github", "release", "nfpm.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var recipe struct {
		Contents []packageContent `yaml:"contents"`
	}
	if err := yaml.Unmarshal(text, &recipe); err != nil {
		t.Fatal(err)
	}
	wanted := []string{
		"/usr/bin/newsreader",
		"/usr/share/man/man1/newsreader.1.gz",
		"/usr/share/man/zh_CN/man1/newsreader.1.gz",
		"/usr/share/man/zh_TW/man1/newsreader.1.gz",
		"/usr/share/doc/newsreader/README.md",
		"/usr/share/doc/newsreader/CHANGELOG.md.gz",
		"/usr/share/bash-completion/completions/newsreader",
		"/usr/share/fish/vendor_completions.d/newsreader.fish",
	}
	for _, packager := range []string{"deb", "rpm"} {
		var files []string
		for _, content := range recipe.Contents {
			if content.in(packager) {
				files = append(files, content.File)
			}
		}
		packed := strings.Join(files, "\n") + "\n"
		for _, file := range wanted {
			if strings.Count(packed, file+"\n") != 1 {
				t.Errorf("the %s has %s %d times", packager, file, strings.Count(packed, file+"\n"))
			}
		}
	}
}
