package main

import "testing"

func TestFormatVersion(t *testing.T) {
	for _, c := range []struct{ version, commit, date, want string }{
		{"devel", "", "", "devel"},
		{"1.2.0", "0123456789abcdef0123", "2026-11-30T08:59:20Z", "1.2.0 (0123456789ab, 2026-11-30)"},
		{"1.2.0", "0123456", "2026-11-30", "1.2.0 (0123456, 2026-11-30)"},
		{"v0.0.0-20261130085920-3abe7a214130", "3abe7a214130b82b9150", "2026-11-30T08:59:20Z", "v0.0.0-20261130085920-3abe7a214130"},
		{"1.2.0", "", "2026-11-30", "1.2.0 (2026-11-30)"},
		{"1.2.0", "0123456", "", "1.2.0 (0123456)"},
	} {
		if got := formatVersion(c.version, c.commit, c.date); got != c.want {
			t.Errorf("formatVersion(%q, %q, %q) = %q, want %q", c.version, c.commit, c.date, got, c.want)
		}
	}
}
