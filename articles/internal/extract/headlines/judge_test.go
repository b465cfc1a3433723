package headlines

import "testing"

func TestIsShortened(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"河谷大桥合龙 两岸通车", "河谷大桥合龙 两岸通车时间缩短", true},
		{"河谷大桥合龙", "河谷大桥合龙 两岸通车时间缩短", false}, // a title of its own
		{"河谷大桥合龙 两岸通车…", "河谷大桥合龙 两岸通车时间缩短", true},
		{"Owl boxes", "Owl boxes, and more", false},
		{"Owl boxes", "Tide mill", false},
		{"Same", "Same", true},
	} {
		if got := isShortened(tt.a, tt.b); got != tt.want {
			t.Errorf("isShortened(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}
