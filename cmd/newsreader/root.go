package main

import (
	"cmp"
	"context"
	"errors"

	"github.com/spf13/cobra"
)

// run executes a command line and returns its exit code.
func (a *app) run(ctx context.Context, args []string) int {
	a.stdin = &cancelableReader{ctx: ctx, in: a.stdin}
	root := newRootCmd(a)
	root.SetArgs(shieldQueryWords(root, args))
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	if len(args) > 0 && args[0] == cobra.ShellCompRequestCmd {
		a.readLanguage(root)
		a.translate(root)
		unquoteUsage(root)
	}
	err := root.ExecuteContext(ctx)
	err = cmp.Or(a.config.locate(err), a.helpErr, a.closeLibrary())
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	code := exitCode(err)
	var printed printedError
	if code != exitDone && ctx.Err() == nil && !errors.As(err, &printed) {
		a.readLanguage(root)
		if code == exitUsage {
			a.translate(root)
		}
		a.printError(err)
		a.pointOut(err)
	}
	return code
}

func newRootCmd(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "newsreader [COMMAND]",
		Short: "Read the news in your terminal",
		Long: `newsreader turns any news page, feed or saved copy into a clean article and a
list of headlines, sets them for reading in the terminal, and passes them to
other programs. It follows feeds and sites, and keeps their articles in a
library on your disk. Until you subscribe to something it shows a built-in
edition, offline. On a terminal, newsreader alone opens the full screen.

ARTICLE and PAGE can be a URL (https:// may be left out), a file (HTML, a feed,
Markdown, or a page saved as text), - for standard input, or an ID as printed by
list; any unique prefix of an ID will do.`,
		Example: `  newsreader show                            read the lead article
  newsreader list                            list the headlines
  newsreader show saved-page.html            read a page you saved
  newsreader subscribe https://example.com/  follow a site
  newsreader update                          fetch new articles
  newsreader list -o json | jq -r '.[].title'`,
		Version:           longVersion(),
		Args:              unknownCommand,
		RunE:              func(cmd *cobra.Command, _ []string) error { return a.runRoot(cmd) },
		PersistentPreRunE: func(cmd *cobra.Command, args []string) error { return a.checkFlags(cmd, args) },
		SilenceErrors:     true,
		SilenceUsage:      true,

		SuggestionsMinimumDistance: 2,
	}
	root.SetVersionTemplate("newsreader {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	flags := root.PersistentFlags()
	flags.StringVar(&a.color, "color", "auto", "when to use colour: `WHEN` is auto, always or never")
	flags.IntVar(&a.width, "width", 0, "line width, `N` columns (default: the terminal's; for text at most 80)")
	flags.StringVar(&a.style, "style", "auto", "`STYLE` of articles: auto, dark, light, notty, newspaper, ascii, dracula, pink, tokyo-night or a glamour JSON file")
	flags.BoolVar(&a.noPager, "no-pager", false, "do not use a pager")
	flags.BoolVar(&a.accessible, "accessible", false, "plain linear text for screen readers (or set ACCESSIBLE=1)")
	flags.StringVar(&a.lang, "lang", "", "`LANGUAGE` of messages and of the built-in edition: en, zh or zh-Hant (default: from the locale)")
	flags.BoolP("help", "h", false, "show help for a command")
	root.Flags().BoolP("version", "v", false, "print the version")
	root.AddCommand(newReadCmd(a), newListCmd(a), newShowCmd(a), newRelatedCmd(a), newSearchCmd(a), newStoriesCmd(a), newDigestCmd(a), newMarkCmd(a), newPruneCmd(a),
		newSubscribeCmd(a), newUnsubscribeCmd(a), newFeedsCmd(a), newUpdateCmd(a), newSyncCmd(a), newImportCmd(a), newExportCmd(a), newOpenCmd(a), newManCmd(a), newSchemaCmd(a), newVersionCmd(a))
	a.addCompletions(root)
	a.setHelp(root)
	a.setBuiltinArgs(root)
	return root
}

// checkFlags applies the configuration file and validates the flags that several commands share.
func (a *app) checkFlags(cmd *cobra.Command, args []string) error {
	typed := cmd
	if !cmd.HasParent() && a.whyNoScreen() == "" {
		cmd = readCommand(cmd)
	}
	config, err := a.loadConfig(cmd.Root())
	if err == nil {
		a.lang = cmp.Or(a.lang, config.language())
	}
	switch {
	case err != nil && !helpsOnly(cmd):
		return err
	case err == nil && len(config.mistakes) > 0 && !helpsOnly(cmd):
		return a.printMistakes(config)
	case err == nil:
		config.apply(cmd, args)
		a.config, a.feedSettings, a.sync, a.contact = config, config.feeds, config.sync, config.contact
	}
	if f := typed.Flags().Lookup("output"); f != nil {
		if err := f.Value.(*outputFlag).check(); err != nil {
			return err
		}
	}
	return checkValues(typed.Flags(), a.now())
}

// helpsOnly reports whether a command only describes the program: a reader needs it to find out what is wrong with the
// configuration, which must not stop it.
func helpsOnly(cmd *cobra.Command) bool {
	if cmd.HasParent() && cmd.Parent().HasParent() {
		cmd = cmd.Parent() // completion has the shells below it
	}
	switch cmd.Name() {
	case "version", "help", "man", "schema", "completion", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd:
		return true
	}
	return !cmd.HasParent()
}
