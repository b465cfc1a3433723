package main

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
)

// TestAge checks where minutes become hours, hours days, and days a date.
func TestAge(t *testing.T) {
	english, _, _ := newTestApp(nil)
	chinese, _, _ := newTestApp(map[string]string{"LANG": "zh_CN.UTF-8"})
	for _, test := range []struct {
		time    articles.Time
		en, han string
	}{
		{articles.Time{}, "", ""},
		{ago(0), "now", "刚刚"},
		{ago(time.Minute - 1), "now", "刚刚"},
		{ago(time.Minute), "1m ago", "1 分钟前"},
		{ago(time.Hour - 1), "59m ago", "59 分钟前"},
		{ago(time.Hour), "1h ago", "1 小时前"},
		{ago(24*time.Hour - 1), "23h ago", "23 小时前"},
		{ago(24 * time.Hour), "1d ago", "1 天前"},
		{ago(7*24*time.Hour - 1), "6d ago", "6 天前"},
		{ago(7 * 24 * time.Hour), "2024-04-17", "2024-04-17"},
		{ago(-1), "2024-04-24", "2024-04-24"},
		{articles.Time{Time: clock.Add(-time.Hour), DateOnly: true}, "2024-04-24", "2024-04-24"},
	} {
		if got := english.age(test.time); got != test.en {
			t.Errorf("%v: got %q, want %q", test.time, got, test.en)
		}
		if got := chinese.age(test.time); got != test.han {
			t.Errorf("%v: got %q, want %q", test.time, got, test.han)
		}
	}
}

func ago(d time.Duration) articles.Time { return articles.Time{Time: clock.Add(-d)} }

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 entries", 1: "1 entry", 2: "2 entries"} {
		if got := plural(n, "entry", "entries"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestJoinNames checks that four names are listed and more are counted.
func TestJoinNames(t *testing.T) {
	english, _, _ := newTestApp(nil)
	chinese, _, _ := newTestApp(map[string]string{"LANG": "zh"})
	for _, test := range []struct{ names, en, han string }{
		{"", "", ""},
		{"A", "A", "A"},
		{"A B C D", "A, B, C, D", "A、B、C、D"},
		{"A B C D E F", "A, B, C, D and\u00a02\u00a0more", "A、B、C、D，另有\u00a02\u00a0家"},
	} {
		if diff := cmp.Diff(test.en, english.joinNames(strings.Fields(test.names))); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(test.han, chinese.joinNames(strings.Fields(test.names))); diff != "" {
			t.Error(diff)
		}
	}
}

func TestChineseSpan(t *testing.T) {
	for _, test := range []struct{ first, last, want string }{
		{"3 小时前", "1 小时前", "3 小时前至 1 小时前"},
		{"3 小时前", "刚刚", "3 小时前至刚刚"},
		{"2026-11-20", "1 小时前", "2026-11-20 至 1 小时前"},
	} {
		if got := chineseSpan(test.first, test.last); got != test.want {
			t.Errorf("%q, %q: %q, want %q", test.first, test.last, got, test.want)
		}
	}
}
