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

func TestParseMoment(t *testing.T) {
	now := time.Date(2024, 5, 6, 8, 0, 0, 0, time.FixedZone("", 8*60*60))
	for text, want := range map[string]string{
		"7d": "2024-04-29T08:00:00+08:00", "2w": "2024-04-22T08:00:00+08:00", "0d": "2024-05-06T08:00:00+08:00", "1h30m": "2024-05-06T06:30:00+08:00",
		"2024-04-01": "2024-04-01T00:00:00+08:00", "2024-04-01T10:00:00Z": "2024-04-01T10:00:00Z", "15000w": "1736-11-12T08:00:00+08:00",
		"16000w": "", "65535w": "", "99999d": "1750-07-23T08:00:00+08:00", "9999999999d": "", "+7d": "", "-7d": "", "-1h": "", "d": "", "7": "", "": "", "soon": "", "2024-13-01": "",
	} {
		got, ok := ParseMoment(text, now)
		if ok != (want != "") || ok && got.Format(time.RFC3339) != want {
			t.Errorf("%q: got %v, %v, want %s", text, got, ok, want)
		}
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
