package textindex

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDocument(t *testing.T) {
	var b Builder
	for range 2 {
		got := b.Document("渡轮 bell", "港务局", "渡轮渡轮 bell", "Bell")
		want := "¶渡轮 ¶渡 ¶轮 ¶bell §港务 §务局 §局 渡轮 轮渡 轮 bell "
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
}
