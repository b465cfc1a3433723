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
		a.translate(root)
		unquoteUsage(root)
	}
	err := root.ExecuteContext(ctx)
	err = cmp.Or(a.config.locate(err), a.closeLibrary())
	if ctx.Err() != nil {
		err = context.Cause(ctx)
	}
	code := exitCode(err)
	var printed printedError
	if code != exitDone && ctx.Err() == nil && !errors.As(err, &printed) {
		printError(a.stderr, err)
		a.pointOut(err)
	}
	return code
}

func newRootCmd(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "newsreader",
		Short: "Read the news in your terminal",
		Long: `newsreader turns a news page, feed or saved capture into a clean article and a
headline feed, sets them in your terminal and hands them to other programs. It
follows feeds and sites, and keeps what they bring in a library on your disk.
Before anything is there it reads its built-in edition, offline.

ARTICLE and PAGE are a URL, also without https://, a file (HTML, a feed, Markdown
or a page saved as text), - for standard input, or an ID as list prints it; any
unique beginning of one will do.`,
		Example: `  newsreader show                            the lead article
  newsreader list                            the headline feed
  newsreader show saved-page.html            an article of yours
  newsreader subscribe https://example.com/  follow a site
  newsreader update                          fetch what is new
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
	flags.StringVar(&a.color, "color", "auto", "colour the output: `WHEN` is auto, always or never")
	flags.IntVar(&a.width, "width", 0, "set lines `N` columns wide (default: the terminal's, at most 80 for text)")
	flags.StringVar(&a.style, "style", "auto", "`STYLE`: auto, dark, light, notty, newspaper, ascii, dracula, pink, tokyo-night or a glamour JSON file")
	flags.BoolVar(&a.noPager, "no-pager", false, "never start a pager")
	flags.BoolVar(&a.accessible, "accessible", false, "linear text for a screen reader (also ACCESSIBLE=1)")
	flags.StringVar(&a.lang, "lang", "", "`LANGUAGE` of what the program says and of the built-in edition: zh or en (default: the locale's, else en)")
	root.AddCommand(newReadCmd(a), newListCmd(a), newShowCmd(a), newRelatedCmd(a), newSearchCmd(a), newStoriesCmd(a), newDigestCmd(a), newMarkCmd(a), newPruneCmd(a),
		newSubscribeCmd(a), newUnsubscribeCmd(a), newFeedsCmd(a), newUpdateCmd(a), newSyncCmd(a), newImportCmd(a), newExportCmd(a), newOpenCmd(a), newManCmd(a), newVersionCmd(a))
	a.addCompletions(root)
	a.setHelp(root)
	setBuiltinArgs(root)
	return root
}

// checkFlags applies the configuration file and validates the flags that several commands share.
func (a *app) checkFlags(cmd *cobra.Command, args []string) error {
	typed := cmd
	if !cmd.HasParent() && a.whyNoScreen() == "" {
		cmd = readCommand(cmd)
	}
	config, err := a.loadConfig(cmd.Root())
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

// helpsOnly reports whether a command only tells about the program: a reader needs it to find out what is wrong with the
// configuration, which must not stop it.
func helpsOnly(cmd *cobra.Command) bool {
	if cmd.HasParent() && cmd.Parent().HasParent() {
		cmd = cmd.Parent() // completion has the shells below it
	}
	switch cmd.Name() {
	case "version", "help", "man", "completion", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd:
		return true
	}
	return !cmd.HasParent()
}
