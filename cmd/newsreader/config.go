package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"newsreader/articles"
)

// maxConfigSize is the maximum size of the configuration file in bytes.
const maxConfigSize = 1 << 20

// config is the configuration file: default values of flags, and settings of individual feeds.
//
//	style: newspaper        # a flag of all commands
//	contact: me@example.org # for the operators of servers
//	list:
//	  limit: 20             # a flag of one command
//	feeds:
//	  https://example.com/feed.xml:
//	    full-text: true
//
// Whatever can be understood is used; the rest are mistakes.
type config struct {
	path     string
	contact  string
	feeds    map[string]feedSettings // by URL
	global   []setting
	commands map[string][]setting // by the command's name
	mistakes []configMistake
}

// setting is a value for a flag.
type setting struct {
	flag  *pflag.Flag
	value string
}

// configMistake is an error in the configuration file.
type configMistake struct {
	path, key, why string
	line           int
}

func (m configMistake) Error() string {
	text := fmt.Sprintf("reading %q: line %d: ", m.path, m.line)
	if m.key != "" {
		text += m.key + ": "
	}
	return text + m.why
}

// mistake notes an error at a node of the file.
func (c *config) mistake(at *yaml.Node, key, why string) {
	c.mistakes = append(c.mistakes, configMistake{c.path, articles.RedactAddresses(key), why, at.Line})
}

// unknownKey notes a key that is not one of those known.
func (c *config) unknownKey(at *yaml.Node, key, name string, known []string) {
	c.mistake(at, key, fmt.Sprintf("no such key; did you mean %s?", nearest(name, known)))
}

// loadConfig reads the configuration file for the commands below root. A missing file counts as an empty one. It is also
// missing if another file, such as the newsreader program itself, has the name of its folder.
func loadConfig(getenv func(string) string, root *cobra.Command) (*config, error) {
	path, err := configPath(getenv)
	if err != nil {
		return &config{}, nil // without a home directory there is no configuration
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return &config{}, nil
	}
	if err != nil {
		return nil, readingError(path, err)
	}
	defer file.Close()
	c := &config{path: path, commands: map[string][]setting{}, feeds: map[string]feedSettings{}}
	var document yaml.Node
	err = yaml.NewDecoder(io.LimitReader(file, maxConfigSize)).Decode(&document)
	switch {
	case errors.Is(err, io.EOF):
	case err != nil:
		c.syntaxError(err)
	default:
		c.read(document.Content[0], root)
	}
	return c, nil
}

var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// syntaxError notes that the file is not YAML.
func (c *config) syntaxError(err error) {
	m := configMistake{path: c.path, line: 1, why: "not YAML: " + yamlLine.ReplaceAllString(err.Error(), "")}
	if found := yamlLine.FindStringSubmatch(err.Error()); found != nil && found[1] != "" {
		_, _ = fmt.Sscan(found[1], &m.line) // digits
	}
	c.mistakes = append(c.mistakes, m)
}

// apply sets the flags of a command that were not given on the command line to their configured values.
func (c *config) apply(cmd *cobra.Command) {
	flags := cmd.Flags()
	for _, s := range slices.Concat(c.commands[cmd.Name()], c.global) {
		if flag := flags.Lookup(s.flag.Name); flag != nil && !flag.Changed {
			_ = flags.Set(s.flag.Name, s.value) // readFlag has checked it
		}
	}
}

// printMistakes prints all mistakes of the file.
func (a *app) printMistakes(c *config) error {
	failures := make([]error, len(c.mistakes))
	for i, m := range c.mistakes {
		failures[i] = m
	}
	return a.printFailures(failures, 0)
}
