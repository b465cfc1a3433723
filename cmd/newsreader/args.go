package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// unknownCommand is the argument rule of commands that take only subcommands. It rejects any argument and suggests the
// subcommands with a similar name.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := usagef("unknown command %q", args[0])
	if meant := otherWords[strings.ToLower(args[0])]; meant != "" && !cmd.HasParent() {
		return withHint(err, fmt.Sprintf("did you mean %s?", meant))
	}
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return withHint(err, fmt.Sprintf("did you mean %s?", alternatives(near)))
	}
	return withHint(err, "newsreader help lists the commands")
}

// otherWords maps what other readers, and the tongue, call a command to its name here.
var otherWords = map[string]string{
	"add": "subscribe", "sub": "subscribe", "follow": "subscribe", "new": "subscribe",
	"delete": "unsubscribe or prune", "del": "unsubscribe or prune", "remove": "unsubscribe or prune", "rm": "unsubscribe or prune",
	"unsub": "unsubscribe", "unfollow": "unsubscribe",
	"fetch": "update", "refresh": "update", "reload": "update", "pull": "update", "poll": "update", "get": "update or show", "download": "update",
	"ls": "list", "headlines": "list", "articles": "list", "items": "list", "entries": "list", "news": "list", "unread": "list --unread", "latest": "list",
	"read": "show or mark --read", "cat": "show", "view": "show", "print": "show", "display": "show", "article": "show",
	"star": "mark --star", "unstar": "mark --unstar", "save": "mark --star", "favorite": "mark --star", "bookmark": "mark --star", "starred": "list --starred",
	"flag": "mark", "markread": "mark --read", "mark-read": "mark --read", "catchup": "mark --read",
	"subscriptions": "feeds", "subs": "feeds", "sources": "feeds", "channels": "feeds", "feed": "feeds or subscribe", "status": "feeds",
	"find": "search", "grep": "search", "query": "search", "lookup": "search",
	"browse": "open", "browser": "open", "link": "open --link",
	"clean": "prune", "cleanup": "prune", "purge": "prune", "expire": "prune", "gc": "prune", "vacuum": "prune",
	"backup": "export", "dump": "export", "opml": "import or export", "load": "import", "restore": "import",
	"topics": "stories", "events": "stories", "clusters": "stories", "trending": "stories", "summary": "digest", "briefing": "digest", "mail": "digest",
	"similar": "related", "more": "related", "manual": "man", "docs": "man", "about": "version", "info": "version",
}

// optionalArgument is the argument rule of the commands that take an optional ARTICLE or PAGE. An empty argument is
// rejected: a shell makes one of an unset variable, and it must not select the default article.
func optionalArgument(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) > 1:
		return misusedError{usagef("%s takes one argument, got %d", cmd.Name(), len(args)), cmd}
	case len(args) == 1 && args[0] == "":
		return misusedError{usagef("the argument of %s is empty", cmd.Name()), cmd}
	}
	return nil
}

// noArguments is the argument rule of the commands that take no argument.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misusedError{usagef("%s takes no arguments", cmd.Name()), cmd}
	}
	return nil
}

// requiredArguments is the argument rule of the commands that take one or more arguments.
func requiredArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return misusedError{usagef("%s needs an argument", cmd.Name()), cmd}
	}
	return nil
}

// setBuiltinArgs makes cobra's own help and completion commands reject an unknown topic or shell as bad usage. By
// default they print help and succeed.
func (a *app) setBuiltinArgs(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		switch cmd.Name() {
		case "help":
			cmd.Args = func(_ *cobra.Command, args []string) error {
				if topic, rest, _ := root.Find(args); topic.HasSubCommands() {
					return topic.Args(topic, rest)
				}
				return nil
			}
			a.addHelpTopics(cmd)
		case "completion":
			describeCompletion(cmd)
		}
	}
}
