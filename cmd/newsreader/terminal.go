package main

import (
	"context"

	"newsreader/cmd/internal/term"
)

// terminal returns the properties of standard output, adjusted to the reader's flags.
func (a *app) terminal() (term.Terminal, error) {
	mode, err := term.ParseColorMode(a.color)
	if err != nil {
		return term.Terminal{}, usagef("--color %q: not auto, always or never", a.color)
	}
	if a.fullScreen != nil {
		return *a.fullScreen, nil
	}
	return term.Detect(a.stdout, a.getenv, term.Preferences{Color: mode, Width: a.width, Accessible: a.accessible}), nil
}

// printDocument prints a document in a language that fill composes, through the pager if it is longer than the screen.
func (a *app) printDocument(ctx context.Context, language string, fill func(*term.Document)) error {
	return a.printWithPictures(ctx, language, nil, fill)
}

// printWithPictures prints a document like printDocument, with pictures. Those that are not text do without a pager.
func (a *app) printWithPictures(ctx context.Context, language string, pictures *gallery, fill func(*term.Document)) error {
	t, err := a.terminal()
	if err != nil {
		return err
	}
	options := t.Options()
	options.Language, options.Picture = language, pictures.shower()
	if options.Style, err = a.loadStyle(); err != nil {
		return err
	}
	pager := term.Pager{Out: a.stdout, Err: a.stderr, Terminal: t, Getenv: a.getenv, Off: a.noPager || !pictures.isPaged()}
	doc := term.NewDocument(options)
	if !pager.Pages() {
		doc.StreamTo(a.stdout)
	}
	fill(doc)
	if err := ctx.Err(); err != nil {
		return err
	}
	_, err = pager.Write([]byte(doc.String()))
	return err
}

// loadStyle loads the style that --style names, a built-in one or a file; checkValues has rejected any other name.
func (a *app) loadStyle() (*term.Style, error) {
	return term.LoadStyle(a.style)
}
