package main

import (
	"os"
	"path/filepath"
	"runtime"
)

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

// configPath returns the path of the configuration file by the XDG base directory specification, or in AppData on
// Windows.
func (a *app) configPath() (string, error) {
	if dir := a.getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "newsreader", "config.yaml"), nil
	}
	if runtime.GOOS == "windows" {
		if dir := a.getenv("AppData"); dir != "" {
			return filepath.Join(dir, "newsreader", "config.yaml"), nil
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, ".config", "newsreader", "config.yaml"), nil
}
