package main

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"

	"newsreader/articles/traditional"
	"newsreader/cmd/internal/term"
)

//go:embed help_zh.yaml
var chineseHelpText string

// helpText is the catalogue of help pages in another language than English.
type helpText struct {
	Flags       map[string]string // by name
	Commands    map[string]commandText
	Exits       map[int]string
	Environment map[string]string
	Files       map[string]string
	Schemas     map[string]string // by name
}

// commandText is the help page of a command. Its flags precede those of the catalogue.
type commandText struct {
	Use, Short, Long, Example string
	Flags                     map[string]string
}

// The catalogues in Chinese, which only a help page needs.
var (
	simplifiedHelp  = sync.OnceValues(func() (helpText, error) { return parseHelp(chineseHelpText) })
	traditionalHelp = sync.OnceValues(func() (helpText, error) { return parseHelp(traditional.Text(chineseHelpText)) })
)

func parseHelp(catalogue string) (helpText, error) {
	var text helpText
	err := yaml.Unmarshal([]byte(catalogue), &text)
	return text, err
}

// chineseHelp returns the help pages in Chinese, if the reader's language is Chinese.
func (a *app) chineseHelp() (text helpText, ok bool) {
	return inChinese(a, simplifiedHelp, traditionalHelp)
}

// translate puts the help pages of a command and those below it into Chinese if the reader's language is Chinese.
func (a *app) translate(cmd *cobra.Command) {
	if text, ok := a.chineseHelp(); ok {
		text.translate(cmd)
	}
}

func (t helpText) translate(cmd *cobra.Command) {
	page := t.Commands[pageName(cmd)]
	cmd.Use, cmd.DisableFlagsInUseLine = page.Use, true
	cmd.Short, cmd.Long = page.Short, strings.TrimSpace(page.Long)
	if page.Example != "" {
		cmd.Example = strings.TrimRight(page.Example, "\n")
	}
	cmd.InitDefaultHelpFlag()
	cmd.InitDefaultVersionFlag()
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { f.Usage = t.flag(page, f.Name) })
	for _, sub := range cmd.Commands() {
		t.translate(sub)
	}
}

// flag returns the description of a flag on the page of a command.
func (t helpText) flag(page commandText, name string) string {
	if usage, ok := page.Flags[name]; ok {
		return usage
	}
	return t.Flags[name]
}

// pageName returns the name of a command without that of the program, except for the program itself.
func pageName(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return cmd.Name()
	}
	return strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" ")
}

// noBreakHyphen stands for a hyphen while text is wrapped, so that no flag is broken.
const noBreakHyphen = "\u2011"

// wrapChinese also wraps between characters, as Chinese does.
func wrapChinese(paragraph string, width int) string {
	text := strings.ReplaceAll(oneLine(paragraph), "-", noBreakHyphen)
	return strings.ReplaceAll(strings.Join(term.Wrap(text, width), "\n"), noBreakHyphen, "-")
}
