package similarity

import "testing"

func TestIDFStep(t *testing.T) {
	last := -1
	for n := range 1 << 21 {
		step := idfBucket(n)
		if step < last || step > last+1 || step >= idfBuckets {
			t.Fatalf("step %d of %d after %d", step, n, last)
		}
		last = step
	}
	if idfBucket(-1) != 0 || idfBucket(1<<62) != idfBuckets-1 {
		t.Error("steps beyond the ends")
	}
}
