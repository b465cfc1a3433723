package datetime

import (
	"strings"
	"testing"
)

// TestTimeLabels has the labels before a time, each language's after a slash.
func TestTimeLabels(t *testing.T) {
	for label := range strings.SplitSeq("发布时间：/发表时间:/更新时间：/最后更新 /發布日期：/发布于/发表于 /更新于 /时间：/日期：/发布 /更新：/"+
		"更新日時：/公開日時 /配信 /입력 /수정 /"+
		"Published /Updated: /Posted on /Modified /Last updated on /First published at /Date: /Time: /Created /Issued on /Revised /Originally published /"+
		"Release date: /Released /As of /UPDATED: /"+
		"Publié le /Am /Vom /Stand: /Publicado el /Actualizado el /[/( /| /· /- /发布时间：更新时间：", "/") {
		in := label + "2019-11-19 17:33"
		if got := stampString(Parse(in, Options{})); got != "2019-11-19T17:33:00Z m" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
	for _, in := range []string{"Born 2019-11-19", "from 2019-11-19", "截止日期：2019-11-19", "Publishedon 2019-11-19", "on on on on on on on 2019-11-19"} {
		if got := stampString(Parse(in, Options{})); got != "" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
}

// TestBetweenDateAndClock has what pages print between a date and a time of day.
func TestBetweenDateAndClock(t *testing.T) {
	for gap := range strings.SplitSeq("; ;   ;, ; | ; · ; - ; / ;_;，;、;　;T;t; T; at ; um ; à ; às ; a las ; alle ; ore ; on ; klo ; (; [;, at ; - Tuesday - ;\u200b", ";") {
		in := "2019-11-19" + gap + "17:33"
		if got := stampString(Parse(in, Options{})); got != "2019-11-19T17:33:00Z m" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
	for gap := range strings.SplitSeq(" by ; from ;: ;x;TT; Th ; ,.,.,.,.,.", ";") {
		in := "2019-11-19" + gap + "17:33"
		if got := stampString(Parse(in, Options{})); got != "" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
}

// TestAfterTime has what may follow a time and still leaves it alone in its text.
func TestAfterTime(t *testing.T) {
	for after := range strings.SplitSeq(" ;.;。;);];,; |; ·;:;-; 发布; 发表; 更新; 刊登; local time; Tuesday; 星期二; (当地时间); (local time)., ", ";") {
		in := "2019-11-19 17:33" + after
		if got := stampString(Parse(in, Options{})); got != "2019-11-19T17:33:00Z m" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
	for _, after := range []string{" by Jane Roe", " 来源", "!", " 5", " 发布会", ", ., ., ., ., ., ., Tuesday x"} {
		in := "2019-11-19 17:33" + after
		if got := stampString(Parse(in, Options{})); got != "" {
			t.Errorf("Parse(%q) = %q", in, got)
		}
	}
}
