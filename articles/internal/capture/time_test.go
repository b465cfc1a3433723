package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

// TestMightHaveTime has a text for each form of time that needs no digit, and texts without a time
// that must be dismissed because most lines are such.
func TestMightHaveTime(t *testing.T) {
	for _, s := range []string{"8:02", "２０２４年", "两天前", "刚刚", "剛剛", "昨天", "今天", "九点整", "An hour ago", "Today", "yesterday", "Just now", "The lake at Nordvik froze over at night, today",
		"这一行很长，长得不可能只是一个时间，但是里面有全角的数字：２０２４年"} {
		if !mightHaveTime(s) {
			t.Errorf("%q might have a time", s)
		}
	}
	for _, s := range []string{"", "Lake freezes over", "湖面结了第一层薄冰", "；：，", "Yesterday the lake froze over, and nobody in the town was surprised"} {
		if mightHaveTime(s) {
			t.Errorf("%q cannot have a time", s)
		}
	}
}

func TestHasFullWidthDigit(t *testing.T) {
	for s, want := range map[string]bool{"０": true, "９": true, "冰，５": true, "／": false, "：": false, "，": false, "": false, "\xEF\xBC": false} {
		if got := hasFullWidthDigit(s); got != want {
			t.Errorf("hasFullWidthDigit(%q) = %v", s, got)
		}
	}
}

// TestReadCapturedLine has each label of a line that states when the copy was taken.
func TestReadCapturedLine(t *testing.T) {
	want := datetime.Stamp{Precision: datetime.Minute}
	for _, label := range []string{
		"抓取时间：", "采集时间：", "保存时间：", "截取时间：", "截图时间：", "存档时间：", "当前时间：", "现在时间: ", "打印时间：", "抓取于 ", "保存于 ", "存档于 ",
		"Page saved: ", "Page captured: ", "Page printed: ", "Captured: ", "Saved ", "Retrieved: ", "Accessed: ", "ARCHIVED: ", "Printed: ",
	} {
		st, ok := readCapturedLine(label+"2024-04-23 15:40", datetime.Options{})
		if !ok || st.Precision != want.Precision {
			t.Errorf("%q does not state when the copy was taken", label)
		}
	}
	for _, s := range []string{"", "Saved", "Saved by the bell", "抓取时间：", "发布时间：2024-04-23 15:40", "2024-04-23 15:40"} {
		if st, ok := readCapturedLine(s, datetime.Options{}); ok {
			t.Errorf("%q states %v", s, st)
		}
	}
}

func TestCaptureTime(t *testing.T) {
	const item = "热点推荐\n湖面结了第一层薄冰\n湖畔报\n2024-04-22 08:00:00\n"
	for name, tc := range map[string]struct{ lists, want string }{
		"the page's clock":                 {item + "2024-04-23 15:40:49\n", "2024-04-23T15:40:49+08:00"},
		"a clock at the time of an item":   {item + "2024-04-22 08:00:00\n", ""},
		"a clock behind a count":           {item + "12跟贴\n2024-04-23 15:40:49\n", "2024-04-23T15:40:49+08:00"},
		"a time that is not the latest":    {item + "2024-04-21 15:40:49\n", ""},
		"a later headline's time":          {item + "2024-04-23 15:40:49\n码头的灯提前亮了\n2024-04-24 08:00:00\n", ""},
		"a clock that is later than all":   {item + "2024-04-23 15:40:49\n码头的灯提前亮了\n2024-04-22 07:00:00\n", "2024-04-23T15:40:49+08:00"},
		"a headline's time":                {item + "码头的灯提前亮了\n2024-04-23 15:40:49\n", ""},
		"a time with a source":             {item + "来源：湖畔报 2024-04-23 15:40:49\n", ""},
		"an update":                        {item + "更新时间：2024-04-23 15:40:49\n", ""},
		"a line that says so":              {"抓取时间：2024-04-23 16:00\n" + item, "2024-04-23T16:00:00+08:00"},
		"a line that says so and a clock":  {"抓取时间：2024-04-23 16:00\n" + item + "2024-04-23 15:40:49\n", "2024-04-23T16:00:00+08:00"},
		"a day alone tells no time of day": {item + "2024-04-24\n", ""},
		"no clock":                         {item, ""},
	} {
		if got := moment(parsed(t, tc.lists).Captured); got != tc.want {
			t.Errorf("%s: captured %q, want %q", name, got, tc.want)
		}
	}
}

// TestNoClockAfterAText needs a time directly above the clock: a count between them does not make up for it.
func TestNoClockAfterAText(t *testing.T) {
	for text, want := range map[string]bool{
		"2024-04-22 08:00\n12跟贴\n2024-04-23 15:40": true, "湖面结冰了\n12跟贴\n2024-04-23 15:40": false, "2024-04-22 08:00\n湖面结冰了\n2024-04-23 15:40": false,
	} {
		if got := findCaptureTime(classified(text), 0, datetime.Options{}).Known(); got != want {
			t.Errorf("%q: a clock: %v", text, got)
		}
	}
}

// TestCaptureTimeIsBelowTheArticle ignores two times in a row above the article's end.
func TestCaptureTimeIsBelowTheArticle(t *testing.T) {
	lines := classified("2024-04-22 08:00\n2024-04-23 15:40")
	if got := findCaptureTime(lines, 1, datetime.Options{}); !got.Known() {
		t.Error("no clock below the article")
	}
	if got := findCaptureTime(lines, 2, datetime.Options{}); got.Known() {
		t.Errorf("a clock inside the article: %v", got.Time)
	}
}

func TestRelativeTimesNeedACaptureTime(t *testing.T) {
	const list = "Most read\nStorm closes mountain pass again\n3 hours ago\n"
	page := parsed(t, list)
	if page.Headlines[0].Published.Known() {
		t.Error("a relative time is known without the time of the capture")
	}
	page = parsed(t, "保存时间：2024-04-23 16:00\n"+list)
	want := datetime.Stamp{Precision: datetime.Hour, Zoned: true, Relative: true, Time: page.Captured.Time.Add(-3 * 60 * 60 * 1e9)}
	if diff := cmp.Diff(want, page.Headlines[0].Published); diff != "" {
		t.Errorf("published (-want +got):\n%s", diff)
	}
}

// TestUnresolvedTimesEndItems holds that a time that cannot be resolved still separates two headlines.
func TestUnresolvedTimesEndItems(t *testing.T) {
	want := []string{"Most read|Storm closes mountain pass again|Valley Post", "Most read|Museum returns a bell after years|Lake Herald"}
	got := rows(parsed(t, "Most read\nStorm closes mountain pass again\nValley Post\n3 hours ago\nMuseum returns a bell after years\nLake Herald\n5 hours ago\n"))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("headlines (-want +got):\n%s", diff)
	}
}
