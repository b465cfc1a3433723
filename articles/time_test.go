package articles

import (
	"encoding/json"
	"testing"
	"time"
)

func TestTimeJSON(t *testing.T) {
	zone := time.FixedZone("", 8*60*60)
	for _, test := range []struct {
		time Time
		want string
	}{
		{Time{Time: time.Date(2024, 4, 23, 15, 40, 49, 0, zone)}, `{"at":"2024-04-23T15:40:49+08:00"}`},
		{Time{Time: time.Date(2024, 4, 23, 0, 0, 0, 0, zone), DateOnly: true}, `{"at":"2024-04-23"}`},
		{Time{}, `{}`},
	} {
		type at struct {
			At Time `json:"at,omitzero"`
		}
		got, err := json.Marshal(at{test.time})
		if err != nil || string(got) != test.want {
			t.Errorf("%v: %s, %v; want %s", test.time, got, err, test.want)
		}
		var back at
		if err := json.Unmarshal(got, &back); err != nil || back.At.String() != test.time.String() || back.At.DateOnly != test.time.DateOnly {
			t.Errorf("%s reads as %v, %v", got, back.At, err)
		}
	}
}

func TestTimeUnmarshal(t *testing.T) {
	for text, want := range map[string]string{
		`null`:                                 "",
		`""`:                                   "", // as an unknown time is written where it is not left out
		`"2024-04-23"`:                         "2024-04-23",
		`"2024-04-23T15:40:49\u002B08:00"`:     "2024-04-23T15:40:49+08:00", // as .NET writes it
		`"\u0032024-04-23T15:40:49.250+08:00"`: "2024-04-23T15:40:49+08:00",
	} {
		var got Time
		if err := json.Unmarshal([]byte(text), &got); err != nil || got.String() != want {
			t.Errorf("%s reads as %v, %v", text, got, err)
		}
	}
}

// TestTimeAt checks that a day is that day for every reader, and that a moment is the same one.
func TestTimeAt(t *testing.T) {
	zone := func(hours int) *time.Location { return time.FixedZone("", hours*60*60) }
	day := Time{time.Date(2024, 5, 6, 0, 0, 0, 0, zone(8)), true}
	moment := Time{Time: time.Date(2024, 5, 6, 1, 0, 0, 0, zone(8))}
	for _, hours := range []int{-11, -8, 0, 5, 14} {
		if got := day.At(zone(hours)); !got.Equal(time.Date(2024, 5, 6, 0, 0, 0, 0, zone(hours))) {
			t.Errorf("the day at %d is %v", hours, got)
		}
		if got := moment.At(zone(hours)); !got.Equal(moment.Time) {
			t.Errorf("the moment at %d is %v", hours, got)
		}
	}
	if got := (Time{}).At(zone(8)); !got.IsZero() {
		t.Errorf("the unknown time is %v", got)
	}
}

func TestTimeUnmarshalRejects(t *testing.T) {
	for _, text := range []string{`"yesterday"`, `"2024-13-01"`, `17`} {
		var got Time
		if err := json.Unmarshal([]byte(text), &got); err == nil {
			t.Errorf("%s reads as %v", text, got)
		}
	}
}
