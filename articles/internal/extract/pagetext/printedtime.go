package pagetext

import "newsreader/articles/internal/datetime"

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
// time, if known.
func MoreExactTime(line, declared datetime.Stamp, reader datetime.Options) datetime.Stamp {
	if declared.Known() && (line.Precision < datetime.Minute || declared.Zoned && !line.Zoned && reader.Zone == nil) {
		return declared
	}
	return line
}
