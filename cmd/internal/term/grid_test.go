package term

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdownTable(t *testing.T) {
	for _, c := range []struct {
		name, md string
		width    int
		want     string
	}{
		{"alignment", "|left|mid|right|\n|:-|:-:|-:|\n|a|b|c|\n|渡|轮|开|", 30, `
left  mid  right
────────────────
a      b       c
渡    轮      开
`},
		{"cells break", "|Boat|Remark|\n|-|-|\n|Gull|daily, but not in a gale|\n|Tern|lorries|", 24, `
Boat  Remark
────────────────────────
Gull  daily, but not in
      a gale

Tern  lorries
`},
		{"too narrow for columns", "|Boat|Fare|Leaves from the harbour|Arrives at the island|\n|-|-|-|-|\n|Gull Seven of the north|18|21:30|22:15|\n|Tern||1:10|2:05|", 24, `
Boat: Gull Seven of the
  north
Fare: 18
Leaves from the
  harbour: 21:30
Arrives at the
  island: 22:15

Boat: Tern
Leaves from the
  harbour: 1:10
Arrives at the
  island: 2:05
`},
		{"looks and breaks in cells", "|a|b|\n|-|-|\n|**x**<br>y|`z`|", 30, "\na  b\n──────\nx  `z`\ny\n"},
		{"short and long rows", "|a|b|\n|-|-|\n|1|\n|1|2|3|", 30, "\na  b\n────\n1\n1  2\n"},
		{"escaped bars", "|a|\n|-|\n|x \\| y|", 30, "\na\n─────\nx | y\n"},
		{"in a quote", "> |a|b|\n> |-|-|\n> |1|2|", 30, "\n│ a  b\n│ ────\n│ 1  2\n"},
		{"in a list", "- |a|b|\n  |-|-|\n  |1|2|", 30, "\n• a  b\n  ────\n  1  2\n"},
		{"without heads", "| | |\n|-|-|\n|1|2|\n|3|4|", 30, "\n1  2\n3  4\n"},
		{"head alone", "|a|b|\n|-|-|", 30, "\na  b\n────\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := show(c.md, Options{Width: c.width})
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), got); diff != "" {
				t.Errorf("table (-want +got):\n%s", diff)
			}
		})
	}
}

// TestGridFits checks that columns never take more than the room, and that narrow ones keep their
// width while wide ones share the rest.
func TestGridFits(t *testing.T) {
	cell := func(n int) styled { return plainText(strings.Repeat("x", n), attr{}) }
	for _, c := range []struct {
		cells []int
		room  int
		want  []int
		fits  bool
	}{
		{[]int{5, 5}, 20, []int{5, 5}, true},
		{[]int{5, 50}, 20, []int{5, 13}, true},
		{[]int{50, 5, 50}, 40, []int{15, 5, 16}, true},
		{[]int{50, 50, 50}, 20, nil, false},
		{[]int{8, 8}, 18, []int{8, 8}, true},
		{[]int{0, 3}, 20, []int{0, 3}, true},
	} {
		g := &grid{gutter: blanks(2), aligns: make([]alignment, len(c.cells))}
		var row []styled
		for _, n := range c.cells {
			row = append(row, cell(n))
		}
		g.rows = [][]styled{row}
		if fits := g.fitColumns(c.room, minColumn, MaxWidth); fits != c.fits {
			t.Errorf("%v in %d: fits is %v", c.cells, c.room, fits)
		} else if fits {
			if diff := cmp.Diff(c.want, g.widths); diff != "" {
				t.Errorf("%v in %d (-want +got):\n%s", c.cells, c.room, diff)
			}
		}
	}
}

// TestGlamourTableMarks checks that a style's separators are used if they are one column wide.
func TestGlamourTableMarks(t *testing.T) {
	const md = "|a|b|\n|-|-|\n|1|2|"
	for name, want := range map[string]string{
		"ascii": "**a** | **b**\n------|------\n1     | 2\n", "dark": "a │ b\n──┼──\n1 │ 2\n", "newspaper": "a  b\n────\n1  2\n",
	} {
		if diff := cmp.Diff(want, show(md, Options{Width: 30, Style: mustStyle(t, name)})); diff != "" {
			t.Errorf("style %s (-want +got):\n%s", name, diff)
		}
	}
	s, err := parseStyle([]byte(`{"table": {"column_separator": "渡\u001b", "row_separator": "=", "center_separator": ""}}`))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("a │ b\n==┼==\n1 │ 2\n", show(md, Options{Width: 30, Style: s})); diff != "" {
		t.Errorf("own style (-want +got):\n%s", diff)
	}
}
