package main

import "fmt"

// The colours of the terminal.
const ownForeground, ownBackground = "#d6d8df", "#16181d"

// basic are the first sixteen colours.
var basic = [16]string{
	"#3b3f4a", "#e46876", "#8fbf6b", "#d9b26a", "#6fa3e0", "#b58adb", "#67b8b3", "#c8ccd4",
	"#6b7080", "#ff7b89", "#a7d987", "#f0cb85", "#8cbcf5", "#cfa6f2", "#83d3cd", "#f2f3f6",
}

// palette returns a colour of the 256.
func palette(n int) string {
	switch {
	case n < 16:
		return basic[max(n, 0)]
	case n < 232:
		n -= 16
		level := func(v int) int {
			if v == 0 {
				return 0
			}
			return 55 + 40*v
		}
		return fmt.Sprintf("#%02x%02x%02x", level(n/36), level(n/6%6), level(n%6))
	}
	grey := 8 + 10*(n-232)
	return fmt.Sprintf("#%02x%02x%02x", grey, grey, grey)
}

// extended returns the colour of a sequence 38;5;N or 38;2;R;G;B, and the codes from its last one on.
func extended(codes []int) (colour string, rest []int) {
	switch {
	case len(codes) >= 3 && codes[1] == 5:
		return palette(min(codes[2], 255)), codes[2:]
	case len(codes) >= 5 && codes[1] == 2:
		return fmt.Sprintf("#%02x%02x%02x", codes[2]&255, codes[3]&255, codes[4]&255), codes[4:]
	}
	return "", codes[len(codes)-1:]
}
