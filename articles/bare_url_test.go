package articles

import "testing"

func TestBareURL(t *testing.T) {
	const bare = "quay.example/a"
	for address, want := range map[string]string{
		"http://quay.example/a":                            bare,
		"https://quay.example/a":                           bare,
		"https://www.Quay.example/a/":                      bare,
		"https://quay.example:443/a":                       bare,
		"http://quay.example:80/a":                         bare,
		"https://quay.example/a?utm_source=x&utm_medium=y": bare,
		"https://quay.example/a?at_id=7&fbclid=3#top":      bare,
		"https://quay.example/a?PHPSESSID=0a1b":            bare,
		"https://quay.example/a;jsessionid=0A1B":           bare,
		"https://quay.example/a?sid=0a1b":                  bare,
		"https://quay.example/a?":                          bare,
		"https://quay.example:8443/a":                      "quay.example:8443/a",
		"https://quay.example/":                            "quay.example",
		"https://quay.example/A":                           "quay.example/A",
		"https://quay.example/t?id=2&b=1&sid=f00d1":        "quay.example/t?b=1&id=2",
		"https://quay.example/t?b=1&id=2":                  "quay.example/t?b=1&id=2",
		"https://quay.example/t?sid=12345":                 "quay.example/t?sid=12345", // a station's or story's number
		"https://quay.example/t?s=deed":                    "quay.example/t?s=deed",
		"https://quay.example/#!/news/1":                   "quay.example#!/news/1",
		"https://quay.example/diary#day-1":                 "quay.example/diary",
		"https://quay.example/%E6%B8%AF":                   "quay.example/%E6%B8%AF",
		"mailto:a@quay.example":                            "",
		"ftp://quay.example/a":                             "",
		"http://[::1":                                      "",
		"":                                                 "",
	} {
		if got := BareURL(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
