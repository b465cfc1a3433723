package extract

import (
	"cmp"
	"time"

	"newsreader/articles/internal/datetime"
	"newsreader/articles/internal/labels"
)

func mergeLine(found *labels.Line, l labels.Line) {
	found.Source = cmp.Or(found.Source, l.Source)
	found.Author = cmp.Or(found.Author, l.Author)
	found.Editor = cmp.Or(found.Editor, l.Editor)
	found.Place = cmp.Or(found.Place, l.Place)
	if l.Published.Precision > found.Published.Precision && (!found.Published.Known() || sameDay(found.Published.Time, l.Published.Time)) {
		found.Published = l.Published
	}
	if !found.Updated.Known() {
		found.Updated = l.Updated
	}
	found.Counts = append(found.Counts, l.Counts...)
}

func sameDay(a, b time.Time) bool {
	return a.YearDay() == b.YearDay() && a.Year() == b.Year()
}

// onlyIfUnknown returns s unless a time is known. Times below the article may be those of comments,
// which must not make a known time more precise.
func onlyIfUnknown(s, known datetime.Stamp) datetime.Stamp {
	if known.Known() {
		return datetime.Stamp{}
	}
	return s
}
