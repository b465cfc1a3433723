package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"newsreader/articles"
)

// maxConfigSize is the maximum size of the configuration file in bytes.
const maxConfigSize = 1 << 20

// config is the configuration file: default values of flags, the account, and settings of individual feeds.
//
//	style: newspaper        # a flag of all commands
//	contact: me@example.org # for the operators of servers
//	list:
//	  limit: 20             # a flag of one command
//	read:
//	  keys: {star: [s, "*"]}
//	sync:                   # the account
//	  type: miniflux
//	  server: https://reader.example.org
//	feeds:
//	  https://example.com/feed.xml:
//	    full-text: true
//
// Whatever can be understood is used; the rest are mistakes.
type config struct {
	path     string
	now      time.Time
	contact  string
	keys     keySettings
	feeds    map[string]feedSettings // by URL
	sync     *syncSettings           // nil without an account
	global   []setting
	commands map[string][]setting // by the command's name
	used     []setting            // that the command has
	mistakes []configMistake
}

// setting is a value for a flag, and its place in the file.
type setting struct {
	flag  *pflag.Flag
	value string
	key   string
	line  int
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
	c.mistake(at, key, suggest("unknown setting", name, known))
}

// loadConfig reads the configuration file for the commands below root. A missing file counts as an empty one. It is also
// missing if another file, such as the newsreader program itself, has the name of its folder.
func (a *app) loadConfig(root *cobra.Command) (*config, error) {
	path, err := configPath(a.getenv)
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
	text, err := io.ReadAll(io.LimitReader(file, maxConfigSize+1))
	if err != nil {
		return nil, readingError(path, err)
	}
	if len(text) > maxConfigSize {
		return nil, fmt.Errorf("reading %q: larger than %d MiB", path, maxConfigSize>>20)
	}
	c := &config{path: path, now: a.now(), commands: map[string][]setting{}, feeds: map[string]feedSettings{}}
	c.parse(text, root)
	return c, nil
}

// parse reads the text of the file.
func (c *config) parse(text []byte, root *cobra.Command) {
	documents := yaml.NewDecoder(bytes.NewReader(text))
	var document, another yaml.Node
	err := documents.Decode(&document)
	if errors.Is(err, io.EOF) {
		return
	}
	if err == nil {
		c.read(document.Content[0], root)
		err = documents.Decode(&another)
	}
	switch {
	case errors.Is(err, io.EOF):
	case err != nil:
		c.syntaxError(err)
	default:
		c.mistake(&another, "", "the file has a second YAML document; only one is allowed")
	}
}

var yamlLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: (?:line (\d+): )?`) })

// syntaxError notes that the file is not YAML.
func (c *config) syntaxError(err error) {
	m := configMistake{path: c.path, line: 1, why: "not YAML: " + yamlLine().ReplaceAllString(err.Error(), "")}
	if found := yamlLine().FindStringSubmatch(err.Error()); found != nil && found[1] != "" {
		_, _ = fmt.Sscan(found[1], &m.line) // digits
	}
	c.mistakes = append(c.mistakes, m)
}

// apply sets the flags of a command to their configured values, unless the command line has them or what contradicts
// them.
func (c *config) apply(cmd *cobra.Command, args []string) {
	flags := cmd.Flags()
	typed := map[string]bool{"folder": cmd.Name() == "update" && len(args) > 0} // which feeds to update
	flags.Visit(func(f *pflag.Flag) { typed[f.Name] = true })
	isTyped := func(name string) bool { return typed[name] }
	for _, s := range slices.Concat(c.commands[cmd.Name()], c.global) {
		name := s.flag.Name
		if flag := flags.Lookup(name); flag != nil && !flag.Changed && !isTyped(name) && !slices.ContainsFunc(rivals(name), isTyped) {
			_ = flags.Set(name, s.value) // readFlag has checked it
			c.used = append(c.used, s)
		}
	}
}

// locate adds to an error in the value of a flag where that is configured, if it is.
func (c *config) locate(err error) error {
	var wrong valueError
	if c == nil || !errors.As(err, &wrong) {
		return err
	}
	at := slices.IndexFunc(c.used, func(s setting) bool { return s.flag.Name == wrong.flag && s.value == wrong.value })
	if at < 0 {
		return err
	}
	s := c.used[at]
	return fmt.Errorf("reading %q: line %d: %s: %w", c.path, s.line, s.key, err)
}

// printMistakes prints all mistakes of the file, in its order.
func (a *app) printMistakes(c *config) error {
	slices.SortStableFunc(c.mistakes, func(a, b configMistake) int { return cmp.Compare(a.line, b.line) })
	failures := make([]error, len(c.mistakes))
	for i, m := range c.mistakes {
		failures[i] = m
	}
	return a.printFailures(failures, 0)
}
