package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"
)

// describeCompletion replaces what cobra says about its command completion and the shells below it.
func describeCompletion(cmd *cobra.Command) {
	cmd.Short = "Print a shell completion script"
	cmd.Long = "Print a completion script for bash, zsh, fish or PowerShell. The help of each subcommand says how to load it."
	cmd.Args = unknownShell
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	for _, shell := range cmd.Commands() {
		shell.Args, shell.Short, shell.Long = noArguments, "Print the completion script for "+cmp.Or(shellNames[shell.Name()], shell.Name()), shellHelp[shell.Name()]
		shell.Flags().Lookup("no-descriptions").Usage = "leave out the descriptions of what is completed"
	}
}

// unknownShell is the argument rule of completion, which takes only subcommands.
func unknownShell(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var shells []string
	for _, shell := range cmd.Commands() {
		shells = append(shells, shell.Name())
	}
	return withHint(usagef("no completion script for %q", args[0]), "the shells are "+strings.Join(shells, ", "))
}

// shellNames are the names of the shells that are written otherwise than their commands.
var shellNames = map[string]string{"powershell": "PowerShell"}

// shellHelp is what the help says about the completion scripts, by shell.
var shellHelp = map[string]string{
	"bash": `Print the completion script for bash, which needs the package bash-completion.

Load it into the current session:

  source <(newsreader completion bash)

Load it into every new session:

  echo 'source <(newsreader completion bash)' >> ~/.bashrc`,
	"fish": `Print the completion script for fish.

Load it into the current session:

  newsreader completion fish | source

Load it into every new session:

  newsreader completion fish > ~/.config/fish/completions/newsreader.fish`,
	"powershell": `Print the completion script for PowerShell.

Load it into the current session:

  newsreader completion powershell | Out-String | Invoke-Expression

To load it into every new session, add that command to your profile ($PROFILE).`,
	"zsh": `Print the completion script for zsh. If completion is not on yet, turn it on once:

  echo "autoload -U compinit; compinit" >> ~/.zshrc

Load it into the current session:

  source <(newsreader completion zsh)

Load it into every new session:

  echo 'source <(newsreader completion zsh)' >> ~/.zshrc`,
}
