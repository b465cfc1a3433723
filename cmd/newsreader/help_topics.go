package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// helpTopic is a part of the manual that help shows besides the help of commands.
type helpTopic struct{ name, short, text string }

// helpTopics returns the topics in the order of the manual.
func (a *app) helpTopics() []helpTopic {
	return []helpTopic{
		{"output", a.localized("Output formats", "输出格式"), a.outputHelp()},
		{"scripts", a.localized("What scripts and agents need to know", "脚本与智能体须知"), a.scriptHelp()},
		{"config", a.localized("The configuration file", "配置文件"), a.configurationHelp()},
	}
}

// otherTopics maps what else a topic is called to its name.
var otherTopics = map[string]string{"configuration": "config", "settings": "config", "formats": "output", "agents": "scripts", "scripting": "scripts"}

// findTopic returns the topic that the arguments of help name.
func (a *app) findTopic(args []string) (helpTopic, bool) {
	if len(args) == 1 {
		for _, topic := range a.helpTopics() {
			if topic.name == args[0] || topic.name == otherTopics[args[0]] {
				return topic, true
			}
		}
	}
	return helpTopic{}, false
}

// addHelpTopics makes the command help show topics as well as commands.
func (a *app) addHelpTopics(help *cobra.Command) {
	rule, run, complete := help.Args, help.Run, help.ValidArgsFunction
	help.Use, help.Short = "help [COMMAND|TOPIC]", "Show help for a command or topic"
	help.Long = "Show the help of a command or topic. Without one, list the commands and topics."
	help.Args = func(cmd *cobra.Command, args []string) error {
		if _, found := a.findTopic(args); found {
			return nil
		}
		return rule(cmd, args)
	}
	help.Run = func(cmd *cobra.Command, args []string) {
		a.readLanguage(cmd.Root())
		if topic, found := a.findTopic(args); found {
			_, a.helpErr = io.WriteString(a.stdout, reflow(topic.text, a.helpWidth(), a.wrapper())+"\n")
			return
		}
		run(cmd, args)
	}
	help.ValidArgsFunction = func(cmd *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
		words, directive := complete(cmd, args, prefix)
		for _, topic := range a.helpTopics() {
			if len(args) == 0 && strings.HasPrefix(topic.name, prefix) {
				words = append(words, topic.name+"\t"+topic.short)
			}
		}
		return words, directive
	}
}
