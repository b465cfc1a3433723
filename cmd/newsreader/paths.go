package main

import (
	"os"
	"path/filepath"
	"runtime"
)

// dataDir returns the folder of the library.
func dataDir(getenv func(string) string) (string, error) {
	dir, err := userDir(getenv, "XDG_DATA_HOME", "LocalAppData", ".local/share")
	if err != nil {
		return "", withHint(usagef("no home directory for the library"), "set XDG_DATA_HOME to a directory")
	}
	return dir, nil
}

// configPath returns the path of the configuration file.
func configPath(getenv func(string) string) (string, error) {
	dir, err := userDir(getenv, "XDG_CONFIG_HOME", "AppData", ".config")
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "config.yaml"), nil
}

// stateDir returns the folder of what the program remembers for convenience.
func stateDir(getenv func(string) string) (string, error) {
	return userDir(getenv, "XDG_STATE_HOME", "LocalAppData", ".local/state")
}

// userDir returns the program's folder in a base directory of the XDG specification, which is the value of the
// environment variable xdg if that is an absolute path, else on Windows that of the variable windows, else the folder
// fallback in the home directory.
func userDir(getenv func(string) string, xdg, windows, fallback string) (string, error) {
	if dir := getenv(xdg); filepath.IsAbs(dir) {
		return filepath.Join(dir, "newsreader"), nil
	}
	if runtime.GOOS == "windows" {
		if dir := getenv(windows); dir != "" {
			return filepath.Join(dir, "newsreader"), nil
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, fallback, "newsreader"), nil
}
