package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestShieldQueryWords checks that words of a query may begin with a hyphen, while the flags of search remain flags.
func TestShieldQueryWords(t *testing.T) {
	for _, test := range []struct{ name, args, want string }{
		{"an excluded word", "search|climate|-football", "search|climate| -football"},
		{"an excluded phrase", `search|-"rate cut"`, `search| -"rate cut"`},
		{"a global flag before the command", "--lang|zh|search|-football", "--lang|zh|search| -football"},
		{"long flags", "search|--limit|3|--no-pager|-football", "search|--limit|3|--no-pager| -football"},
		{"the value of a flag", "search|--limit|-1|x", "search|--limit|-1|x"},
		{"a word after a flag without a value", "search|--accessible|-x", "search|--accessible| -x"},
		{"a word after a flag with its value", "search|--limit=3|-x", "search|--limit=3| -x"},
		{"help", "search|-h", "search|-h"},
		{"the format by itself", "search|-o|json|x", "search|-o|json|x"},
		{"the format after =", "search|-o=ids|x", "search|-o=ids|x"},
		{"the format in the flag", "search|-ojson|x", "search|-ojson|x"},
		{"a word that begins like a format", "search|-ocean", "search| -ocean"},
		{"words after --", "search|--|-x", "search|--|-x"},
		{"other commands", "list|-x", "list|-x"},
		{"no command", "-x", "-x"},
	} {
		a, _, _ := newTestApp(nil)
		args := strings.Split(test.args, "|")
		before := slices.Clone(args)
		got := shieldQueryWords(newRootCmd(a), args)
		if diff := cmp.Diff(test.want, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if diff := cmp.Diff(before, args); diff != "" {
			t.Errorf("%s: the arguments were modified: %s", test.name, diff)
		}
	}
}
