package pagetext

import (
	"testing"
	"time"

	"newsreader/articles/internal/datetime"
)

func TestCutTimes(t *testing.T) {
	for line, want := range map[string][2]string{
		"By Ines Okafor":                                             {"By Ines Okafor", "By Ines Okafor"},
		"2022-03-04 08:15 来源：山城晚报":                                   {" 来源：山城晚报", " 来源：山城晚报"},
		"Published 4 March 2022":                                     {"Published ", ""},
		"Published 4 March 2022 | Updated 5 March 2022, Heron Ridge": {"Published  | Updated , Heron Ridge", ", Heron Ridge"},
		"": {"", ""},
	} {
		rest, tail := CutTimes(line)
		if got := [2]string{rest, tail}; got != want {
			t.Errorf("%q: rest and tail %q, want %q", line, got, want)
		}
	}
}

// TestMoreExactTime decides between what a page prints and what it declares.
func TestMoreExactTime(t *testing.T) {
	at := time.Date(2022, 3, 4, 8, 15, 0, 0, time.UTC)
	day := datetime.Stamp{Time: at, Precision: datetime.Day}
	minute := datetime.Stamp{Time: at, Precision: datetime.Minute}
	zoned := datetime.Stamp{Time: at.Add(time.Hour), Precision: datetime.Minute, Zoned: true}
	plain := datetime.Stamp{Time: at.Add(time.Hour), Precision: datetime.Minute}
	hoursLater := datetime.Stamp{Time: at.Add(5 * time.Hour), Precision: datetime.Second, Zoned: true}
	secondsOff := datetime.Stamp{Time: at.Add(-time.Hour + 20*time.Second), Precision: datetime.Second, Zoned: true}
	dayZoned := datetime.Stamp{Time: at.Add(time.Hour), Precision: datetime.Day, Zoned: true}
	printedZone := minute
	printedZone.Zoned = true
	china := datetime.Options{Zone: time.FixedZone("", 8*3600)}
	for name, tt := range map[string]struct {
		printed, declared datetime.Stamp
		reader            datetime.Options
		want              datetime.Stamp
	}{
		"only printed":                               {day, datetime.Stamp{}, china, day},
		"only declared":                              {datetime.Stamp{}, zoned, china, zoned},
		"a day is not enough":                        {day, plain, china, plain},
		"printed minutes win":                        {minute, zoned, china, minute},
		"even without a zone, if none is declared":   {minute, plain, datetime.Options{}, minute},
		"unless only the declared time has a zone":   {minute, zoned, datetime.Options{}, zoned},
		"printed minutes with a zone win everywhere": {printedZone, hoursLater, datetime.Options{}, printedZone},
		"unless they have that of the other season":  {printedZone, zoned, datetime.Options{}, zoned},
		"an hour less and some seconds":              {printedZone, secondsOff, china, secondsOff},
		"an hour off a declared time without a zone": {printedZone, plain, datetime.Options{}, printedZone},
		"an hour off a day":                          {printedZone, dayZoned, datetime.Options{}, printedZone},
	} {
		if got := MoreExactTime(tt.printed, tt.declared, tt.reader); !got.Time.Equal(tt.want.Time) || got.Precision != tt.want.Precision {
			t.Errorf("%s: %v (%v), want %v (%v)", name, got.Time, got.Precision, tt.want.Time, tt.want.Precision)
		}
	}
}
