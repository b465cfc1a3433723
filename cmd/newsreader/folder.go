package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"newsreader/articles/library"
)

// addFolderFlag adds --folder to a command. Its description begins with "only" and what is in the folder.
func addFolderFlag(cmd *cobra.Command, folder *string, what string) {
	cmd.Flags().StringVar(folder, "folder", "", "only "+what+" in `FOLDER` and its subfolders")
}

// feedsIn returns the followed feeds in a folder and those below it. It returns an error if there are none.
func feedsIn(ctx context.Context, lib *library.Library, folder string) ([]library.Feed, error) {
	feeds, err := lib.FeedsIn(ctx, folder)
	if errors.Is(err, library.ErrFolderNotFound) {
		err = withHint(err, meantFolder(ctx, lib, folder))
	}
	return feeds, err
}

// meantFolder returns the remedy for a folder that does not exist: one with a similar name, or where to look.
func meantFolder(ctx context.Context, lib *library.Library, folder string) string {
	feeds, err := lib.Feeds(ctx)
	if err == nil {
		folders := make([]string, len(feeds))
		for i, f := range feeds {
			folders[i] = f.Folder
		}
		if meant := meantName(folder, folders); meant != "" {
			return fmt.Sprintf("did you mean %q?", meant)
		}
	}
	return "newsreader feeds lists your folders and feeds"
}

// checkFolder returns an error if a folder is given and no feed is in it.
func checkFolder(ctx context.Context, lib *library.Library, folder string) error {
	if folder == "" {
		return nil
	}
	if _, err := feedsIn(ctx, lib, folder); err != nil {
		return valueError{err, "folder", folder}
	}
	return nil
}

// completeFolders completes folders by their paths.
func (a *app) completeFolders(cmd *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
	lib, err := a.openLibrary(cmd.Context())
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	feeds, _ := lib.Feeds(cmd.Context()) // ordered by folder
	var found []string
	last := ""
	for _, f := range feeds {
		if f.Folder != last && hasPrefixFold(f.Folder, prefix) {
			found = append(found, f.Folder)
		}
		last = f.Folder
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}
