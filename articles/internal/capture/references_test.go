package capture

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCutReferences(t *testing.T) {
	const page = "[1]Home\n[2]World\n"
	for name, tc := range map[string]struct {
		list string
		want []string
	}{
		"a list":             {"\nReferences\n\n   1. http://lake.test/\n   2. mailto:ana@lake.test\n", []string{"http://lake.test/", "mailto:ana@lake.test"}},
		"hidden links":       {"\nReferences\r\n\r\n   Visible links:\r\n   1. http://lake.test/\r\n\r\n   Hidden links:\r\n   3. http://lake.test/h\r\n", []string{"http://lake.test/"}},
		"elinks":             {"\nReferences\n\n   Visible links\n   1. http://lake.test/\n   2. http://lake.test/w\n", []string{"http://lake.test/", "http://lake.test/w"}},
		"French":             {"\nRéférences\n\n   Liens visibles :\n   1. http://lake.test/\n\n   Liens cachés :\n   2. http://lake.test/h\n", []string{"http://lake.test/"}},
		"Japanese":           {"\n参考文献\n\n   1. http://lake.test/\n", []string{"http://lake.test/"}},
		"a label at the end": {"\nReferences\n1. http://lake.test/\nHidden links:\n", nil},
		"two labels":         {"\nReferences\n1. http://lake.test/\nMost read\nLast\n3. http://lake.test/\n", nil},
		"no heading":         {"\n1. http://lake.test/\n", nil},
		"not in order":       {"\nReferences\n   2. http://lake.test/\n", nil},
		"no addresses":       {"\nReferences\n1. A. Ruiz: The Lake, 2024\n", nil},
		"text after it":      {"\nReferences\n1. http://lake.test/\nMost read\n", nil},
		"not a line's all":   {"\nReferences available\n1. http://lake.test/\n", nil},
		"nothing under it":   {"\nReferences\n", nil},
		"no list":            {"", nil},
	} {
		rest, got := cutReferences(page + tc.list)
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%s: addresses (-want +got):\n%s", name, diff)
		}
		want := page + tc.list
		if tc.want != nil {
			want = page + "\n"
		}
		if rest != want {
			t.Errorf("%s: left %q, want %q", name, rest, want)
		}
	}
}
