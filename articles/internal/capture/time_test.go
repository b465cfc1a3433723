package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles/internal/datetime"
)

func TestCaptureTime(t *testing.T) {
	const item = "热点推荐\n湖面结了第一层薄冰\n湖畔报\n2024-04-22 08:00:00\n"
	for name, tc := range map[string]struct{ lists, want string }{
		"the page's clock":                 {item + "2024-04-23 15:40:49\n", "2024-04-23T15:40:49+08:00"},
		"a clock behind a count":           {item + "12跟贴\n2024-04-23 15:40:49\n", "2024-04-23T15:40:49+08:00"},
		"a time that is not the latest":    {item + "2024-04-21 15:40:49\n", ""},
		"a headline's time":                {item + "码头的灯提前亮了\n2024-04-23 15:40:49\n", ""},
		"a change is no clock":             {item + "更新时间：2024-04-23 15:40:49\n", ""},
		"a line that says so":              {"抓取时间：2024-04-23 16:00\n" + item, "2024-04-23T16:00:00+08:00"},
		"a day alone tells no time of day": {item + "2024-04-24\n", ""},
		"no clock":                         {item, ""},
	} {
		if got := moment(parsed(t, tc.lists).Captured); got != tc.want {
			t.Errorf("%s: captured %q, want %q", name, got, tc.want)
		}
	}
}

func TestRelativeTimesNeedACapture(t *testing.T) {
	const list = "Most read\nStorm closes mountain pass again\n3 hours ago\n"
	page := parsed(t, list)
	if page.Headlines[0].Published.Known() {
		t.Error("a relative time was told without the time of capture")
	}
	page = parsed(t, "保存时间：2024-04-23 16:00\n"+list)
	want := datetime.Stamp{Precision: datetime.Hour, Zoned: true, Relative: true, Time: page.Captured.Time.Add(-3 * 60 * 60 * 1e9)}
	if diff := cmp.Diff(want, page.Headlines[0].Published); diff != "" {
		t.Errorf("published (-want +got):\n%s", diff)
	}
}
