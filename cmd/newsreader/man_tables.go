package main

// environment returns the names and meanings of the environment variables.
func environment() [][2]string {
	return [][2]string{
		{"ACCESSIBLE", "If 1, same as --accessible."},
		{"BROWSER", "The command that open runs; the URL replaces %s, or is added at the end."},
		{"CLICOLOR, CLICOLOR_FORCE, NO_COLOR", "CLICOLOR=0 and NO_COLOR turn colour off; CLICOLOR_FORCE turns it on even in a pipe."},
		{"HTTP_PROXY, HTTPS_PROXY, NO_PROXY", "The proxy for pages, feeds and the account's server, and the hosts to reach directly."},
		{"LANGUAGE, LC_ALL, LC_MESSAGES, LANG", "The language of the program's own words, unless --lang is given. For zh_TW, zh_HK and zh_MO it is Chinese in traditional characters, in Taiwan's wording."},
		{"PAGER", "The pager for output longer than the screen (default less); set it to cat for none."},
		{"XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME", "Where the configuration, the library and your places in articles are kept (default ~/.config, ~/.local/share and ~/.local/state; on Windows %AppData% for the first and %LocalAppData% for the others)."},
	}
}

// files returns the default paths and the meanings of the program's files.
func files() [][2]string {
	return [][2]string{
		{"~/.config/newsreader/config.yaml", "The configuration: default flags, the account, and settings for individual feeds."},
		{"~/.local/share/newsreader/library.db", "The library: feeds, articles and what you have read."},
		{"~/.local/share/newsreader/credentials.json", "User names and passwords of feeds, readable only by you."},
		{"~/.local/state/newsreader/places", "The places in articles where you stopped reading on the full screen."},
	}
}
