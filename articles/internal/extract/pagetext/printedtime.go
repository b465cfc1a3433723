package pagetext

import (
	"time"

	"newsreader/articles/internal/datetime"
)

// CutTimes removes all times from a line. Rest is what remains, tail what follows the last time.
func CutTimes(line string) (rest, tail string) {
	for {
		_, start, end, ok := datetime.Find(line, datetime.Options{})
		if !ok {
			return rest + line, line
		}
		rest += line[:start]
		line = line[end:]
	}
}

// MoreExactTime chooses between the time that a page prints and the one that it declares. The printed
// time wins if it has minutes, because a declared time may be in any zone; otherwise the declared
// time, if known. A printed time with a zone that is exactly an hour off a declared one has the zone's name
// of the other season: many sites print EST in July.
func MoreExactTime(line, declared datetime.Stamp, reader datetime.Options) datetime.Stamp {
	if declared.Known() && (line.Precision < datetime.Minute || declared.Zoned && !line.Zoned && reader.Zone == nil) {
		return declared
	}
	if line.Zoned && declared.Zoned && declared.Precision >= datetime.Minute && isHourApart(line.Time, declared.Time) {
		return declared
	}
	return line
}

// isHourApart reports whether two times are an hour apart, to the minute.
func isHourApart(a, b time.Time) bool {
	return a.Truncate(time.Minute).Sub(b.Truncate(time.Minute)).Abs() == time.Hour
}
