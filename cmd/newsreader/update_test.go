package main

import (
	"testing"

	"newsreader/articles/update"
)

func TestUpdateSummary(t *testing.T) {
	for want, report := range map[string]update.Report{
		"0 new articles": {},
		"1 new article, 2 changed, 3 in full, 4 not due, 5 paused":                 {New: 1, Changed: 2, Filled: 3, Waiting: 4, Paused: 5},
		"2 new articles, 1 failed, http://a.example has moved to http://b.example": {New: 2, Failed: make([]update.FeedFailure, 1), Moved: []update.MovedFeed{{From: "http://a.example", To: "http://b.example"}}},
	} {
		if got := (&app{getenv: func(string) string { return "" }}).updateSummary(&updated{Report: report}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
