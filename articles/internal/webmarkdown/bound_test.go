package webmarkdown

import (
	"fmt"
	"strings"
	"testing"
)

func TestExceedsBounds(t *testing.T) {
	var references strings.Builder
	for i := range maxReferences + 1 {
		fmt.Fprintf(&references, "[a%d]: https://lake.example/%d\n", i, i)
	}
	for name, test := range map[string]struct {
		source string
		want   bool
	}{
		"links in links":   {strings.Repeat("[a](", maxOpenBrackets+1), true},
		"open brackets":    {strings.Repeat("[", maxOpenBrackets+1), true},
		"definitions":      {references.String(), true},
		"a page's links":   {strings.Repeat("[Lake](https://lake.example/) ", 20000), false},
		"pictures in them": {strings.Repeat("[![Ferry](f.png)](https://lake.example/)\n", 5000), false},
		"open in lines":    {strings.Repeat("[ ] task\n\n(a\n\n", 5000), false},
	} {
		if got := exceedsBounds(test.source); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
