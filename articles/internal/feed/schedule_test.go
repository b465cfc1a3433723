package feed

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestUpdatePeriods(t *testing.T) {
	for word, hours := range map[string]int{"hourly": 1, "Daily": 24, "weekly": 7 * 24, "monthly": 30 * 24, "yearly": 365 * 24, "often": 0, "": 0} {
		f := mustParse(t, rssWith("<sy:updatePeriod>"+word+"</sy:updatePeriod>"))
		if want := time.Duration(hours) * time.Hour; f.TTL != want {
			t.Errorf("%s: %v, want %v", word, f.TTL, want)
		}
	}
}

// A TTL longer than 90 days is a mistake.
func TestTTLIsBounded(t *testing.T) {
	for minutes, want := range map[int]time.Duration{0: 0, 1: time.Minute, 129_600: 90 * 24 * time.Hour, 129_601: 0} {
		if f := mustParse(t, rssWith(fmt.Sprintf("<ttl>%d</ttl>", minutes))); f.TTL != want {
			t.Errorf("%d: %v, want %v", minutes, f.TTL, want)
		}
	}
}

// The hours of a day are 0 to 23, or 1 to 24 in older feeds; each counts once.
func TestSkipHours(t *testing.T) {
	hours := ""
	var want []int
	for hour := -1; hour <= 25; hour++ {
		hours += fmt.Sprintf("<hour> %d </hour>", hour)
		if hour >= 0 && hour < 24 {
			want = append(want, hour)
		}
	}
	f := mustParse(t, rssWith("<skipHours>"+hours+"<day>1</day></skipHours>"))
	if diff := cmp.Diff(want, f.SkipHours); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestSkipDays(t *testing.T) {
	days := "<day>Someday</day><hour>Monday</hour>"
	var want []time.Weekday
	for day := time.Saturday; day >= time.Sunday; day-- {
		days += "<day> " + day.String() + " </day>"
		want = append(want, day)
	}
	f := mustParse(t, rssWith("<skipDays>"+days+"</skipDays>"))
	if diff := cmp.Diff(want, f.SkipDays); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
