package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNotices takes the statements about the article, not those about the site.
func TestNotices(t *testing.T) {
	const notice = "特别声明：此文是账号自己发的，平台只管存放，不代表平台的看法。"
	for name, tt := range map[string]struct {
		tail string
		want []string
	}{
		"below the article": {"<p>" + notice + "</p>", []string{notice}},
		"twice":             {"<p>" + notice + "</p><p>" + notice + "</p>", []string{notice}},
		"hidden":            {"<p hidden>" + notice + "</p>", nil},
		"in the footer":     {"<footer><p>" + notice + "</p></footer>", nil},
		"in a named foot":   {"<div class=foot><div><p>" + notice + "</p></div></div>", nil},
		"among links":       {"<p>" + notice + "<a href=/a>关于我们</a> <a href=/b>联系</a></p>", nil},
		"too short":         {"<p>特别声明。</p>", nil},
		"too long":          {"<p>" + notice + strings.Repeat("不代表平台的看法。", 100) + "</p>", nil},
		"no statement":      {"<p>村民说，水磨的声音从山上也能听见，一直能听到河的对岸。</p>", nil},
	} {
		page := "<title>水磨重新转动 县里为它录音</title><h1>水磨重新转动 县里为它录音</h1><div class=content>" + zhProse + "</div>" + tt.tail
		if diff := cmp.Diff(tt.want, parsePage(t, page, Options{NoSites: true}).Notices); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
