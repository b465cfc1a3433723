package capture

import (
	"strings"
	"time"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// anyTime reads times of every form, relative ones too, where only their form matters.
func anyTime() datetime.Options {
	return datetime.Options{Now: time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// anyEasternTime is anyTime where two figures alone are month and day.
func anyEasternTime() datetime.Options {
	o := anyTime()
	o.Zone = datetime.ZoneFor("zh")
	return o
}

// mightHaveTime says whether a text can hold a time at all: it has a figure, or is
// short and names a day. Most lines are done with by this.
func mightHaveTime(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	if len(s) > 60 {
		return hasFullWidthDigit(s)
	}
	for _, w := range []string{"前", "刚", "昨", "今", "剛", "点", "ago", "oday", "sterday", "now"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return hasFullWidthDigit(s)
}

// hasFullWidthDigit says whether a text has one of the figures ０ to ９.
func hasFullWidthDigit(s string) bool {
	for {
		i := strings.Index(s, "\xEF\xBC") // the first bytes of U+FF00 to U+FF3F
		if i < 0 || i+2 >= len(s) {
			return false
		}
		if s[i+2] >= 0x90 && s[i+2] <= 0x99 {
			return true
		}
		s = s[i+2:]
	}
}

// readCapturedLine reads a line that says when the copy was taken, such as
// "抓取时间：2024-04-23 15:40" or "Saved on 19 November 2024, 15:40 GMT". The
// text returned is the time's own.
func readCapturedLine(s string, o datetime.Options) (st datetime.Stamp, text string, ok bool) {
	for _, l := range []string{"抓取时间", "采集时间", "保存时间", "截取时间", "截图时间", "存档时间", "当前时间", "现在时间", "打印时间", "抓取于", "保存于", "存档于",
		"page saved", "page captured", "page printed", "captured", "saved", "retrieved", "accessed", "archived", "printed"} {
		if len(s) <= len(l) || s[0]|0x20 != l[0]|0x20 || !strings.EqualFold(s[:len(l)], l) {
			continue
		}
		text = strings.TrimLeft(s[len(l):], ":： ")
		st, ok = datetime.Time(text, o)
		return st, text, ok
	}
	return datetime.Stamp{}, "", false
}

// findCaptureTime finds when the capture was taken: where a line says so, else by
// the page's own clock. That is a time below the article (from line from on)
// which belongs to no headline, because the time before it is another
// headline's, and which is later than every other time on the page: what a page
// lists is older than the page.
func findCaptureTime(lines []line, from int, o datetime.Options) datetime.Stamp {
	var clock, latest datetime.Stamp
	timed := false // the lines before this one end in a time
	for i, l := range lines {
		if l.kind == capturedLine {
			if st, _, ok := readCapturedLine(l.text, o); ok {
				return st
			}
		}
		if l.kind != timeLine && l.kind != sourceLine {
			timed = timed && l.kind == countLine
			continue
		}
		orphan := timed && i >= from && l.kind == timeLine
		st, _, _, ok := datetime.FindTime(l.text, o)
		timed = ok
		if !ok || st.Precision < datetime.Minute || latest.Known() && st.Time.Before(latest.Time) {
			continue
		}
		latest, clock = st, datetime.Stamp{}
		if orphan && !isUpdateTime(l.text, o) {
			clock = st
		}
	}
	return clock
}

// isUpdateTime says whether a time is labelled as that of a change.
func isUpdateTime(s string, o datetime.Options) bool {
	return labels.SourceLine(s, o).Updated.Known()
}

// unresolved is the precision of a time that only its place in a list tells.
const unresolved datetime.Precision = -1

// markUnresolved marks a time that is there but unknown, because it is relative and the
// moment of capture is not known: it ends an item all the same.
func markUnresolved(st datetime.Stamp) datetime.Stamp {
	if !st.Known() {
		st.Precision = unresolved
	}
	return st
}

// dropUnresolved drops the mark of a time that could not be told.
func dropUnresolved(st datetime.Stamp) datetime.Stamp {
	if st.Precision == unresolved {
		return datetime.Stamp{}
	}
	return st
}
