package main

import (
	"context"
	"os"
	"path/filepath"
	"runtime"

	"newsreader/articles/library"
)

// openLibrary returns the reader's library, which it opens once a run. A library that was never written to is empty.
func (a *app) openLibrary(ctx context.Context) (*library.Library, error) {
	if a.library != nil {
		return a.library, nil
	}
	dir, err := a.dataDir()
	if err != nil {
		return nil, err
	}
	a.library, err = library.Open(ctx, dir, library.Options{Now: a.now})
	return a.library, err
}

// closeLibrary closes the library if it was opened.
func (a *app) closeLibrary() error {
	if a.library == nil {
		return nil
	}
	return a.library.Close()
}

// dataDir returns the folder of the library by the XDG base directory specification, or in LocalAppData on Windows.
func (a *app) dataDir() (string, error) {
	if dir := a.getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "newsreader"), nil
	}
	if runtime.GOOS == "windows" {
		if dir := a.getenv("LocalAppData"); dir != "" {
			return filepath.Join(dir, "newsreader"), nil
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", withHint(usagef("no home directory to keep the library in"), "set XDG_DATA_HOME to a folder")
	}
	return filepath.Join(home, ".local", "share", "newsreader"), nil
}
