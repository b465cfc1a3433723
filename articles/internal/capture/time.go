package capture

import (
	"strings"
	"time"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

// anyTime returns options with which times of every form can be read, including relative ones. They
// are for recognising a time; the value read with them means nothing.
func anyTime() datetime.Options {
	return datetime.Options{Now: time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC), DayFirst: true}
}

// anyEasternTime is like anyTime, but two numbers by themselves are a month and a day, as in East
// Asia.
func anyEasternTime() datetime.Options {
	o := anyTime()
	o.Zone = datetime.ZoneFor("zh")
	return o
}

// mightHaveTime reports whether a text has a digit, or is short and names a day. Without either it
// has no time, and the costlier datetime.FindTime can be skipped, as for most lines.
func mightHaveTime(s string) bool {
	if strings.ContainsAny(s, "0123456789") {
		return true
	}
	if len(s) > 60 {
		return hasFullWidthDigit(s)
	}
	return containsAny(s, "前", "刚", "昨", "今", "剛", "点", "ago", "oday", "sterday", "now") || hasFullWidthDigit(s)
}

// hasFullWidthDigit reports whether a text has one of the full-width digits ０ to ９.
func hasFullWidthDigit(s string) bool {
	for {
		i := strings.Index(s, "\xEF\xBC") // the first two bytes of U+FF00 to U+FF3F
		if i < 0 || i+2 >= len(s) {
			return false
		}
		if s[i+2] >= 0x90 && s[i+2] <= 0x99 {
			return true
		}
		s = s[i+2:]
	}
}

// readCapturedLine reads a line that states when the copy was taken, such as
// "抓取时间：2024-04-23 15:40" or "Saved on 19 November 2024, 15:40 GMT".
func readCapturedLine(s string, o datetime.Options) (datetime.Stamp, bool) {
	rest, ok := labels.CutCapturedLabel(s)
	if !ok {
		return datetime.Stamp{}, false
	}
	return datetime.Parse(rest, o)
}

// findCaptureTime returns when the capture was taken, from a line that states it or else from the
// page's own clock. The clock is a time below the article, at or after line from, that belongs to no
// headline because it directly follows another time, and that is later than every other time on the
// page, because whatever a page lists is older than the page.
func findCaptureTime(lines []line, from int, o datetime.Options) datetime.Stamp {
	var clock, latest datetime.Stamp
	timed := false // whether the line before this one, counts aside, has a time
	for i, l := range lines {
		if l.kind == capturedLine {
			if st, ok := readCapturedLine(l.text, o); ok {
				return st
			}
		}
		if l.kind != timeLine && l.kind != sourceLine {
			timed = timed && l.kind == countLine
			continue
		}
		orphan := timed && i >= from && l.kind == timeLine
		st, _, _, ok := datetime.Find(l.text, o)
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

// isUpdateTime reports whether a line labels its time as that of an update.
func isUpdateTime(s string, o datetime.Options) bool {
	return labels.SourceLine(s, o).Updated.Known()
}

// unresolved is the precision of a time that is printed but unknown: it is relative, and the time of
// the capture is not known. Such a time still ends an item of a list.
const unresolved datetime.Precision = -1

// markUnresolved returns st, marked as unresolved if it is unknown.
func markUnresolved(st datetime.Stamp) datetime.Stamp {
	if !st.Known() {
		st.Precision = unresolved
	}
	return st
}

// dropUnresolved returns st, or no time if it is unresolved.
func dropUnresolved(st datetime.Stamp) datetime.Stamp {
	if st.Precision == unresolved {
		return datetime.Stamp{}
	}
	return st
}
