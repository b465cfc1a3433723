package extract

import (
	"slices"
	"strings"
	"testing"
)

// TestAboveStream prints a short article rather than the stream of others below it, whose summaries are
// longer.
func TestAboveStream(t *testing.T) {
	article := "<article><h1>Mill turns again</h1><div class=text><p>" + first + "</p></div></article>"
	summary := "Olav tried the mill twice last week, and both times it stood still, which is no good if you come by bus, as most of us do."
	for name, tt := range map[string]struct {
		item   string
		stream bool
	}{
		"English":        {"<li><div><h3><a href=/1>Owl boxes fill</a></h3><p>" + summary + "</p><div>Valley Press · 4 hours ago</div></div></li>", true},
		"time above":     {"<li><p>2026-05-06 08:21</p><h2><a href=/1>Owl boxes fill</a></h2><p>" + summary + "</p></li>", true},
		"Chinese time":   {"<div><h3><a href=/1>貓頭鷹回來了</a></h3><p>" + summary + "</p><p>山谷報·4 小時前</p></div>", true},
		"no time":        {"<li><h3><a href=/1>Owl boxes fill</a></h3><p>" + summary + "</p></li>", false},
		"no link":        {"<li><h3>Owl boxes fill</h3><p>" + summary + "</p><p>4 May 2026</p></li>", false},
		"times in prose": {"<div><h3><a href=/1>Owl boxes</a></h3><p>On 4 May 2026, at nine, " + summary + "</p></div>", false},
	} {
		page := "<title>Mill turns again</title><body><main>" + article + "</main><div><div id=stream>" + strings.Repeat(tt.item, 8) + "</div></div>"
		f := markBoilerplate(indexText(t, page), nil)
		f.headline = 0
		stream := entryOf(t, f, "#stream")
		if got := f.preferAboveStream(stream) != stream; got != tt.stream {
			t.Errorf("%s: stream %v, want %v", name, got, tt.stream)
		}
		if got := blocksOf(parsePage(t, page, Options{}).Body); tt.stream && !slices.Equal(got, []string{"p " + first}) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
