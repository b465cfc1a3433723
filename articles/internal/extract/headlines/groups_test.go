package headlines

import "testing"

func TestMedian(t *testing.T) {
	for _, tt := range []struct {
		lengths []int
		want    int
	}{{nil, 0}, {[]int{7}, 7}, {[]int{2, 2, 9}, 2}, {[]int{9, 2, 8, 2}, 2}, {[]int{500, 500}, 63}} {
		if got := median(tt.lengths); got != tt.want {
			t.Errorf("median(%v) = %d, want %d", tt.lengths, got, tt.want)
		}
	}
}
