package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"newsreader/articles"
	"newsreader/cmd/internal/term"
)

type openOptions struct {
	url       string
	link      int
	enclosure int
}

func newOpenCmd(a *app) *cobra.Command {
	var opts openOptions
	cmd := &cobra.Command{
		Use:   "open [ARTICLE]",
		Short: "Open an article in the browser",
		Long: `Open an article's web page, or with --link or --enclosure one of its links or
files, in the browser: $BROWSER, or else the system's. An article without a web
page, such as some podcast episodes, opens its first enclosure.`,
		Example: `  newsreader open k3f2
  newsreader open k3f2 --link 2
  newsreader open k3f2 --enclosure`,
		Args: optionalArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runOpen(cmd.Context(), opts, newInput(args, opts.url))
		},
	}
	addURLFlag(cmd, &opts.url)
	cmd.Flags().IntVar(&opts.link, "link", 0, "open link `NUMBER` of the article, as numbered by show")
	cmd.Flags().IntVar(&opts.enclosure, "enclosure", 0, "open the first enclosed file, or file `NUMBER`")
	cmd.Flags().Lookup("enclosure").NoOptDefVal = "1"
	return cmd
}

func (a *app) runOpen(ctx context.Context, opts openOptions, in input) error {
	if opts.link != 0 && opts.enclosure != 0 {
		return usagef("--link and --enclosure exclude each other")
	}
	address := in.arg
	if opts.link != 0 || opts.enclosure != 0 || !isWebURL(in.arg) {
		page, err := a.readPage(ctx, in)
		if err != nil {
			return err
		}
		if address, err = urlToOpen(page.Article, opts); err != nil {
			return err
		}
	}
	return a.openBrowser(ctx, address)
}

// urlToOpen returns the URL of the article, or of its first enclosure if it has none, or, if one is asked for, of its link or enclosure with that number, counted
// from 1. The enclosures follow the links, as show prints them.
func urlToOpen(article *articles.Article, opts openOptions) (string, error) {
	if article == nil {
		return "", articles.ErrNoArticle
	}
	targets := numberedLinks(article)
	files := article.Enclosures
	switch {
	case opts.link > len(targets):
		return "", usagef("--link %d: the article has %s", opts.link, countOf(len(targets), "link", "links"))
	case opts.enclosure > len(files):
		return "", usagef("--enclosure %d: the article has %s", opts.enclosure, countOf(len(files), "enclosure", "enclosures"))
	case opts.link > 0:
		return targets[opts.link-1].Target, nil
	case opts.enclosure > 0:
		return files[opts.enclosure-1].URL, nil
	case article.Address() == "":
		return "", fmt.Errorf("article %q: no web address to open", article.Name())
	}
	return article.Address(), nil
}

// countOf is plural that says no for 0.
func countOf(n int, one, many string) string {
	if n == 0 {
		return "no " + many
	}
	return plural(n, one, many)
}

// numberedLinks returns the links of an article in the order of the numbers that show prints.
func numberedLinks(article *articles.Article) []term.Link {
	return term.Links(article.Markdown + "\n\n" + article.EnclosuresMarkdown())
}

// openBrowser starts the browser. The address is a single argument; no shell interprets it.
func (a *app) openBrowser(ctx context.Context, address string) error {
	if !isWebURL(address) {
		return fmt.Errorf("%q: not an http or https URL", address)
	}
	command := withURL(browserCommand(a.getenv("BROWSER")), address)
	if err := a.runBrowser(ctx, command); err != nil {
		var missing *exec.Error
		if errors.As(err, &missing) {
			err = missing.Err
		}
		return withHint(fmt.Errorf("starting %q: %w", command[0], err), "set BROWSER to the command of your browser")
	}
	return nil
}

// runBrowser runs the browser's command. On the full screen what it writes is dropped, and it outlives the run.
func (a *app) runBrowser(ctx context.Context, command []string) error {
	if a.fullScreen == nil {
		cmd := exec.CommandContext(ctx, command[0], command[1:]...)
		cmd.Stdout, cmd.Stderr = a.stderr, a.stderr
		return cmd.Run()
	}
	cmd := exec.Command(command[0], command[1:]...)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return nil
	}
}

// withURL replaces %s in a command with an address, or appends the address if there is no %s, as is the custom for
// BROWSER.
func withURL(command []string, address string) []string {
	if !slices.ContainsFunc(command, func(s string) bool { return strings.Contains(s, "%s") }) {
		return append(command, address)
	}
	for i, s := range command {
		command[i] = strings.ReplaceAll(s, "%s", address)
	}
	return command
}

// browserCommand returns the command that opens an address: the first in BROWSER, which colons separate, on Windows
// semicolons, else the system's.
func browserCommand(preferred string) []string {
	first, _, _ := strings.Cut(preferred, string(os.PathListSeparator))
	if words := splitCommand(first); len(words) > 0 {
		return words
	}
	switch runtime.GOOS {
	case "darwin":
		return []string{"open"}
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	return []string{"xdg-open"}
}

// splitCommand returns the words of a command. Spaces between double quotes, as in a path, do not end a word.
func splitCommand(command string) []string {
	const space = "\x00" // no environment variable has it
	parts := strings.Split(command, `"`)
	for i := 1; i < len(parts); i += 2 {
		parts[i] = strings.ReplaceAll(parts[i], " ", space)
	}
	words := strings.Fields(strings.Join(parts, ""))
	for i, word := range words {
		words[i] = strings.ReplaceAll(word, space, " ")
	}
	return words
}
