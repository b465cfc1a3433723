package datetime

import (
	"strings"
	"testing"
)

// TestZoneNames has the offsets of zone names, most of them in neither summer nor winter only.
func TestZoneNames(t *testing.T) {
	for offset, names := range map[string]string{
		"Z":      "GMT UTC UT Z z WET WEZ",
		"+01:00": "BST CET MET MEZ MEWT SWT FWT WAT WEST WESZ",
		"+02:00": "CEST MEST MESZ EET OEZ SAST CAT",
		"+03:00": "EEST OESZ MSK EAT TRT",
		"+04:00": "GST MSD",
		"+05:00": "PKT",
		"+05:30": "IST",
		"+05:45": "NPT",
		"+07:00": "ICT WIB",
		"+08:00": "HKT SGT AWST BJT MYT PHT WITA 北京时间 北京時間",
		"+09:00": "JST KST WIT",
		"+09:30": "ACST",
		"+10:00": "AEST",
		"+10:30": "ACDT",
		"+11:00": "AEDT",
		"+12:00": "NZST",
		"+13:00": "NZDT",
		"-03:00": "ADT BRT ART",
		"-04:00": "EDT AST",
		"-05:00": "EST CDT",
		"-06:00": "MDT CST",
		"-07:00": "MST PDT",
		"-08:00": "PST AKDT",
		"-09:00": "AKST",
		"-10:00": "HST",
	} {
		for name := range strings.FieldsSeq(names) {
			for _, in := range []string{"2019-11-19 17:33 " + name, "2019-11-19 17:33 (" + name + ")", "2019-11-19 17:33 [" + name + "]"} {
				if got, want := stampString(Parse(in, Options{})), "2019-11-19T17:33:00"+offset+" m"; got != want {
					t.Errorf("Parse(%q) = %q, want %q", in, got, want)
				}
			}
		}
	}
	// Words in lower case are words; unknown names and open brackets make the whole text unreadable.
	for _, zone := range []string{"cat", "art", "et", "est", "XYZ", "(EST", "(Lake", "EASTERNMOST"} {
		if got := stampString(Parse("2019-11-19 17:33 "+zone, Options{})); got != "" {
			t.Errorf("the zone %q makes the time %q", zone, got)
		}
	}
}

func TestZoneOffsets(t *testing.T) {
	for zone, want := range map[string]string{
		"+08:00": "+08:00", "+0800": "+08:00", "-0330": "-03:30", "−05:00": "-05:00", "+5": "+05:00", "-12": "-12:00", "+14:00": "+14:00",
		"+5:30": "+05:30", "+05:59": "+05:59", "+00:00": "Z", "-0000": "Z",
		"UTC+8": "+08:00", "UTC+08:00": "+08:00", "GMT-3": "-03:00", "GMT+0530": "+05:30", "UT+1": "+01:00", "GMT +1": "",
		"(UTC+8)": "+08:00", "[+0800]": "+08:00",
		"+15": "", "+08:60": "", "+080": "", "+08:0": "", "+530": "", "+08000": "", "+8x": "", "+": "", "+:30": "", "+08:00:00": "",
	} {
		want := want
		if want != "" {
			want = "2019-11-19T17:33:05" + want + " s"
		}
		if got := stampString(Parse("2019-11-19T17:33:05 "+zone, Options{})); got != want {
			t.Errorf("the zone %q makes the time %q, want %q", zone, got, want)
		}
	}
}

// TestZoneNamedTwice has the name of a zone after its offset.
func TestZoneNamedTwice(t *testing.T) {
	for in, want := range map[string]string{
		"2019-11-19 17:33:05 +0100 (Central European Time)": "2019-11-19T17:33:05+01:00 s",
		"2019-11-19T17:33:05+01:00[Europe/Paris]":           "2019-11-19T17:33:05+01:00 s",
		"2019-11-19 17:33:05 +0000 UTC":                     "2019-11-19T17:33:05Z s",
		"2019-11-19 17:33:05 -0500 EST":                     "2019-11-19T17:33:05-05:00 s",
		"2019-11-19 17:33:05 (Central European Time)":       "", // without an offset it is not known
		"2019-11-19 17:33:05 +0100 (Central":                "",
		"3 hours ago (edited)":                              "",
	} {
		if got := stampString(Parse(in, Options{Now: now()})); got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestCST has the name that China and North America share.
func TestCST(t *testing.T) {
	for _, tc := range []struct {
		opts Options
		want string
	}{
		{Options{}, "-06:00"}, {Options{Zone: east8}, "+08:00"}, {Options{Zone: ZoneFor("ja")}, "-06:00"},
	} {
		if got := stampString(Parse("2019-07-19 17:33 CST", tc.opts)); got != "2019-07-19T17:33:00"+tc.want+" m" {
			t.Errorf("in the zone %v CST makes the time %q, want %s", tc.opts.Zone, got, tc.want)
		}
	}
}

// TestDaylightSavingTime has the hours around the changes, for names that mean both times.
func TestDaylightSavingTime(t *testing.T) {
	for in, want := range map[string]string{
		// the United States since 2007: second Sunday of March, first of November
		"2024-03-10 01:59 ET":  "-05:00",
		"2024-03-10 02:00 ET":  "-04:00",
		"2024-11-03 01:59 ET":  "-04:00",
		"2024-11-03 02:00 ET":  "-05:00",
		"2026-03-08 03:00 ET":  "-04:00", // the month begins on a Sunday
		"2026-03-07 03:00 ET":  "-05:00",
		"2007-03-12 12:00 ET":  "-04:00",
		"2024-01-15 12:00 ET":  "-05:00",
		"2024-12-15 12:00 ET":  "-05:00",
		"2024-07-15 12:00 CT":  "-05:00",
		"2024-01-15 12:00 CT":  "-06:00",
		"2024-07-15 12:00 MT":  "-06:00",
		"2024-01-15 12:00 MT":  "-07:00",
		"2024-07-15 12:00 PT":  "-07:00",
		"2024-01-15 12:00 PT":  "-08:00",
		"2024-07-15 12:00 EST": "-05:00", // what is printed, though it is not in force
		// before: first Sunday of April, last of October
		"2006-04-02 01:59 ET": "-05:00",
		"2006-04-02 02:00 ET": "-04:00",
		"2006-10-29 01:59 ET": "-04:00",
		"2006-10-29 02:00 ET": "-05:00",
		// New South Wales: first Sunday of October to first of April
		"2024-10-06 01:59 AET": "+10:00",
		"2024-10-06 02:00 AET": "+11:00",
		"2024-04-07 02:59 AET": "+11:00",
		"2024-04-07 03:00 AET": "+10:00",
		"2024-07-15 12:00 AET": "+10:00",
		// spelled out
		"2024-07-15 12:00 Eastern":                "-04:00",
		"2024-07-15 12:00 Eastern Time":           "-04:00",
		"2024-07-15 12:00 Central Daylight Time":  "-05:00",
		"2024-01-15 12:00 Mountain Standard Time": "-07:00",
		"2024-01-15 12:00 Pacific time":           "-08:00",
	} {
		want := in[:10] + "T" + in[11:16] + ":00" + want + " m"
		if got := stampString(Parse(in, Options{})); got != want {
			t.Errorf("Parse(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestZoneFor(t *testing.T) {
	for language, want := range map[string]string{
		"zh": "+08:00", "zh-Hant-TW": "+08:00", "ja": "+09:00", "ko": "+09:00", "en": "", "": "", "z": "",
	} {
		zone := ZoneFor(language)
		if (zone != nil) != (want != "") || zone != nil && now().In(zone).Format("-07:00") != want {
			t.Errorf("ZoneFor(%q) = %v, want %s", language, now().In(zone), want)
		}
	}
}
