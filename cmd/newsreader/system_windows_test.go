package main

import "testing"

func TestSystemWording(t *testing.T) {
	for message, want := range map[string]string{
		`reading "C:\\a b\\fog.html": Access is denied.`:  `reading "C:\a b\fog.html": Access is denied`,
		`reading "\\\\server\\news\\fog.html": not found`: `reading "\\server\news\fog.html": not found`,
	} {
		if got := systemWording(message); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestSystemLanguage checks that the environment comes before the settings of Windows.
func TestSystemLanguage(t *testing.T) {
	t.Setenv("LANG", "")
	if got := getenv("LANG"); len(got) < 2 {
		t.Errorf("the language of the system is %q", got)
	}
	t.Setenv("LANG", "zh_TW.UTF-8")
	if got := getenv("LANG"); got != "zh_TW.UTF-8" {
		t.Errorf("LANG is %q", got)
	}
}
