package main

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"
)

// language returns the reader's language as a BCP 47 tag: --lang if it is one that the program speaks, else that of the
// locale, else "".
func (a *app) language() string {
	locale := a.lang
	if locale == "" || !isKnown("lang", locale, languages) {
		locale = a.locale()
	}
	locale, _, _ = strings.Cut(locale, ".")
	return strings.ReplaceAll(locale, "_", "-")
}

// locale returns the locale of messages. As for gettext, LANGUAGE lists languages that are preferred to that of the
// POSIX locale, unless this is C; of these it returns the first that the program speaks.
func (a *app) locale() string {
	locale := ""
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := a.getenv(name); locale == "" && !strings.HasPrefix(value, ".") {
			locale = value
		}
	}
	if base, _, _ := strings.Cut(locale, "."); base == "" || base == "C" || base == "POSIX" {
		return locale
	}
	preferred := strings.Split(a.getenv("LANGUAGE"), ":")
	for _, language := range preferred {
		if lower := strings.ToLower(language); strings.HasPrefix(lower, "zh") || strings.HasPrefix(lower, "en") {
			return language
		}
	}
	return cmp.Or(preferred[0], locale)
}

// readLanguage sets the language to that of the configuration for help and usage errors, which are printed before a
// command applies the configuration.
func (a *app) readLanguage(root *cobra.Command) {
	if a.config != nil || a.lang != "" {
		return
	}
	if config, err := a.loadConfig(root); err == nil {
		a.lang = config.language()
	}
}

// language returns the language that the file sets for all commands, "" if it sets none.
func (c *config) language() string {
	for _, s := range c.global {
		if s.flag.Name == "lang" {
			return s.value
		}
	}
	return ""
}
