package main

import (
	"context"
	"io"
	"time"

	"newsreader/articles/library"
	"newsreader/cmd/internal/term"
)

// app is one run of the program: its streams, environment, clock and global flags.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time

	gc *gcTuner // nil in tests

	color      string
	width      int
	style      string
	noPager    bool
	accessible bool
	lang       string
	wrap       wrapFlag // of the commands that print a table of titles
	read       readSettings

	fullScreen *term.Terminal // the terminal that the full screen stands for, nil outside it

	library *library.Library // nil until it is opened

	helpErr error // of writing help, which cobra does not return

	config       *config                 // the configuration file, nil until it is read
	feedSettings map[string]feedSettings // by URL, from the configuration file
	sync         *syncSettings           // the account, nil without one
	secret       string                  // of the account, if it was typed on the full screen
	contact      string                  // where operators of servers reach the reader, "" unless the configuration says
}

// openLibrary returns the reader's library, which it opens once a run. A library that was never written to is empty.
func (a *app) openLibrary(ctx context.Context) (*library.Library, error) {
	if a.library != nil {
		return a.library, nil
	}
	dir, err := dataDir(a.getenv)
	if err != nil {
		return nil, err
	}
	a.library, err = library.Open(ctx, dir, library.Options{Now: a.now})
	return a.library, err
}

// closeLibrary closes the library if it was opened. A command on the full screen has that of the screen, which goes on.
func (a *app) closeLibrary() error {
	if a.library == nil || a.fullScreen != nil {
		return nil
	}
	return a.library.Close()
}
