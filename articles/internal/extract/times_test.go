package extract

import (
	"testing"
	"time"
)

func TestRelativeTime(t *testing.T) {
	page := "<title>水磨重新转动 县里为它录音</title><h1>水磨重新转动 县里为它录音</h1><div>3小时前 来源：山城晚报</div>" + zhProse
	if p := parsePage(t, page, Options{}); p.Published.Known() {
		t.Errorf("published %v without a time of capture, want unknown", p.Published.Time)
	}
	now := time.Date(2022, 3, 4, 11, 15, 0, 0, time.FixedZone("", 8*3600))
	p := parsePage(t, page, Options{Now: now})
	if got, want := stampOf(p.Published), "2022-03-04T08:15:00+08:00"; got != want {
		t.Errorf("published %q, want %q", got, want)
	}
}
