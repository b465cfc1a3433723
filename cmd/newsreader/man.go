package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newManCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Long:    `Print the manual page, in man(7) format.`,
		Example: `  newsreader man > newsreader.1 && man ./newsreader.1`,
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.writeManual(cmd.Root()) },
	}
}

// writeManual writes a manual page for the program and all its commands.
func (a *app) writeManual(root *cobra.Command) error {
	a.translate(root)
	var text helpText // empty in English
	if a.readsChinese() {
		text, _ = chineseHelp()
	}
	var page strings.Builder
	page.WriteString(".TH NEWSREADER 1 \"\" \"newsreader " + roff(version()) + "\"\n.SH " + a.localized("NAME", "名称") + "\nnewsreader \\- " + roff(root.Short) + "\n")
	page.WriteString(".SH " + a.localized("SYNOPSIS", "概要") + "\n.B newsreader\n.I " + a.localized("command", "命令") + "\n[\n.I " + a.localized("flags", "选项") + "\n]\n.SH " + a.localized("DESCRIPTION", "描述") + "\n" + roffParagraphs(root.Long))
	page.WriteString(".SH " + a.localized("COMMANDS", "命令") + "\n")
	for _, c := range root.Commands() {
		if !c.IsAvailableCommand() {
			continue
		}
		page.WriteString(".SS " + roff(c.UseLine()) + "\n" + roffParagraphs(a.longHelp(c)))
		a.writeFlags(&page, c.NonInheritedFlags())
	}
	page.WriteString(".SH " + a.localized("OPTIONS", "选项") + "\n")
	a.writeFlags(&page, root.PersistentFlags())
	page.WriteString(".SH " + a.localized("EXAMPLES", "示例") + "\n.nf\n" + roff(root.Example) + "\n.fi\n")
	page.WriteString(".SH " + a.localized("OUTPUT", "输出") + "\n" + roffParagraphs(a.outputHelp()))
	page.WriteString(".SH " + a.localized("EXIT STATUS", "退出码") + "\n")
	for _, e := range exitMeanings {
		fmt.Fprintf(&page, ".TP\n%d\n%s\n", e.code, roff(cmp.Or(text.Exits[e.code], e.means)))
	}
	page.WriteString(".SH " + a.localized("ENVIRONMENT", "环境变量") + "\n")
	for _, v := range environment() {
		fmt.Fprintf(&page, ".TP\n.B %s\n%s\n", roff(v[0]), roff(cmp.Or(text.Environment[v[0]], v[1])))
	}
	page.WriteString(".SH " + a.localized("FILES", "文件") + "\n")
	for _, f := range files() {
		fmt.Fprintf(&page, ".TP\n.I %s\n%s\n", roff(f[0]), roff(cmp.Or(text.Files[f[0]], f[1])))
	}
	_, err := io.WriteString(a.stdout, page.String())
	return err
}

// environment returns the names and meanings of the environment variables.
func environment() [][2]string {
	return [][2]string{
		{"ACCESSIBLE", "If 1, same as --accessible."},
		{"BROWSER", "The command that open runs; the URL replaces %s, or is added at the end."},
		{"CLICOLOR, CLICOLOR_FORCE, NO_COLOR", "CLICOLOR=0 and NO_COLOR turn colour off; CLICOLOR_FORCE turns it on even in a pipe."},
		{"HTTP_PROXY, HTTPS_PROXY, NO_PROXY", "The proxy for pages, feeds and the account's server, and the hosts to reach directly."},
		{"LC_ALL, LC_MESSAGES, LANG", "The language of the program's own words, unless --lang is given."},
		{"PAGER", "The pager for output longer than the screen (default less); set it to cat for none."},
		{"XDG_CONFIG_HOME, XDG_DATA_HOME", "The directories of the configuration and the library (default ~/.config and ~/.local/share)."},
	}
}

// files returns the default paths and the meanings of the program's files.
func files() [][2]string {
	return [][2]string{
		{"~/.config/newsreader/config.yaml", "The configuration: default flags, the account, and settings for individual feeds."},
		{"~/.local/share/newsreader/library.db", "The library: feeds, articles and what you have read."},
		{"~/.local/share/newsreader/credentials.json", "User names and passwords of feeds, readable only by you."},
	}
}

func (a *app) writeFlags(page *strings.Builder, flags *pflag.FlagSet) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		value, usage := pflag.UnquoteUsage(f)
		usage += defaultOf(f, a.localized(" (default %s)", "（默认 %s）"))
		gap := " "
		if f.NoOptDefVal != "" && value != "" {
			gap, value = "", "[="+value+"]"
		}
		fmt.Fprintf(page, ".TP\n.BI \"%s%s\" \"%s\"\n%s\n", roff(name), gap, roff(value), roff(usage))
	})
}

// roffParagraphs formats text whose paragraphs are separated by blank lines.
func roffParagraphs(text string) string {
	return strings.ReplaceAll(roff(text), "\n\n", "\n.PP\n") + "\n"
}

// roff escapes text for man(7): backslashes, hyphens, and characters that would make a line a request.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
