package pagetext

import "newsreader/articles/internal/datetime"

// CutTimes cuts the times out of a line; tail is what stands behind the last.
func CutTimes(line string) (rest, tail string) {
	for {
		_, start, end, ok := datetime.FindTime(line, datetime.Options{})
		if !ok {
			return rest + line, line
		}
		rest += line[:start]
		line = line[end:]
	}
}

// MoreExactTime takes a time as printed where the page prints minutes, for a declared
// time may be in any zone; else as declared; else the printed day.
func MoreExactTime(line, declared datetime.Stamp, reader datetime.Options) datetime.Stamp {
	if declared.Known() && (line.Precision < datetime.Minute || declared.Zoned && !line.Zoned && reader.Zone == nil) {
		return declared
	}
	return line
}
