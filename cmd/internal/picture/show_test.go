package picture

import (
	"flag"
	"fmt"
	"image"
	"image/color"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/cmd/internal/term"
)

var update = flag.Bool("update", false, "rewrite golden files")

var (
	sgr      = regexp.MustCompile(`\x1b\[[0-9;]*m`)
	graphics = regexp.MustCompile(`^(\x1bD)*(\x1b\[[0-9]*A\x1b7)?(\x1b_G[a-z0-9A-Z=,]*;?[A-Za-z0-9+/=]*\x1b\\|\x1b\]1337;File=[ -~]*\x07|\x1bP[0-9;]*q[ -~]*\x1b\\)+(\x1b8)?$`)
)

// checkShown fails the test unless a picture is within its columns and rows, and made only of our own sequences.
func checkShown(t *testing.T, s Screen, p *Picture, columns, rows int) {
	t.Helper()
	shown := s.Show(p, columns, rows, 0x010203)
	if len(shown.Lines) > max(rows, 0) {
		t.Errorf("%d lines, %d allowed", len(shown.Lines), rows)
	}
	first := -1
	for i, line := range shown.Lines {
		text := sgr.ReplaceAllString(line, "")
		width := term.Width(text)
		if first < 0 {
			first = width
		}
		if width > max(columns, 0) || width != first || strings.ContainsAny(text, "\x1b\n\r\u009b") {
			t.Errorf("line %d has %d columns, the first %d, %d allowed: %q", i+1, width, first, columns, line)
		}
		if strings.Contains(line, "\x1b") && !strings.HasSuffix(line, "\x1b[m") {
			t.Errorf("line %d leaves its colours open: %q", i+1, line)
		}
	}
	if shown.Graphics != "" && !graphics.MatchString(shown.Graphics) {
		t.Errorf("other sequences than our own: %.200q", shown.Graphics)
	}
	if wants := len(shown.Lines) > 0 && s.Protocol != HalfBlocks; wants != (shown.Graphics != "") {
		t.Errorf("%d lines with graphics of %d bytes", len(shown.Lines), len(shown.Graphics))
	}
}

// TestShow checks pictures of many shapes in boxes of many sizes, by each protocol.
func TestShow(t *testing.T) {
	for _, size := range []Size{{1, 1}, {8, 16}, {9, 17}, {640, 480}, {480, 640}, {1600, 20}, {20, 1600}} {
		p := &Picture{gradient(size.Width, size.Height)}
		for _, cell := range []Size{{}, {8, 16}, {9, 19}, {1, 1}, {20, 40}} {
			for _, box := range []Size{{0, 0}, {1, 1}, {20, 6}, {72, 20}, {400, 400}, {-1, 5}} {
				for protocol := HalfBlocks; protocol <= Sixel; protocol++ {
					t.Run(fmt.Sprint(size, cell, box, protocol), func(t *testing.T) {
						if protocol == Sixel && box.Width > 72 {
							t.Skip("slow")
						}
						checkShown(t, Screen{Protocol: protocol, Profile: term.TrueColor, Cell: cell}, p, box.Width, box.Height)
					})
				}
			}
		}
	}
}

// TestFit checks that proportions are kept and that nothing is enlarged.
func TestFit(t *testing.T) {
	for _, test := range []struct {
		picture       Size
		columns, rows int
		want          Size
	}{
		{Size{640, 480}, 72, 20, Size{53, 20}},
		{Size{640, 480}, 40, 20, Size{40, 15}},
		{Size{80, 80}, 72, 20, Size{10, 5}},
		{Size{7, 100}, 72, 20, Size{0, 0}},
		{Size{800, 10}, 72, 20, Size{0, 0}},
	} {
		shown := Screen{Profile: term.TrueColor}.Show(&Picture{gradient(test.picture.Width, test.picture.Height)}, test.columns, test.rows, 1)
		var got Size
		if len(shown.Lines) > 0 {
			got = Size{term.Width(sgr.ReplaceAllString(shown.Lines[0], "")), len(shown.Lines)}
		}
		if got != test.want {
			t.Errorf("%v in %d × %d: %v, want %v", test.picture, test.columns, test.rows, got, test.want)
		}
	}
}

// TestHalfBlocks compares a picture in each range of colours with its golden file: a disc, which is transparent around,
// before a gradient.
func TestHalfBlocks(t *testing.T) {
	p := gradient(128, 112)
	for y := range 112 {
		for x := range 128 {
			if dx, dy := x-64, y-56; dx*dx+dy*dy > 55*55 {
				p.SetRGBA(x, y, color.RGBA{})
			}
		}
	}
	for profile, name := range map[term.Profile]string{term.TrueColor: "truecolor", term.ANSI256: "256", term.ANSI16: "16"} {
		shown := Screen{Profile: profile}.Show(&Picture{p}, 16, 20, 1)
		got := strings.ReplaceAll(strings.Join(shown.Lines, "\n")+"\n", "\x1b", "ESC")
		path := "testdata/halfblocks-" + name + ".golden"
		if *update {
			if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}

// TestNoColor checks that a terminal without colours shows no half blocks, which would all look the same.
func TestNoColor(t *testing.T) {
	if shown := (Screen{}).Show(&Picture{gradient(100, 100)}, 40, 20, 1); len(shown.Lines) > 0 {
		t.Errorf("%q", shown.Lines)
	}
}

// TestKittyCells checks the placeholders: their rows and columns, and the ID in their colour.
func TestKittyCells(t *testing.T) {
	shown := Screen{Protocol: KittyCells}.Show(&Picture{gradient(24, 32)}, 40, 20, 0x0A0B0C)
	want := []string{
		"\x1b[38;2;10;11;12m\U0010EEEE\u0305\u0305\U0010EEEE\u0305\u030D\U0010EEEE\u0305\u030E\x1b[m",
		"\x1b[38;2;10;11;12m\U0010EEEE\u030D\u0305\U0010EEEE\u030D\u030D\U0010EEEE\u030D\u030E\x1b[m",
	}
	if diff := cmp.Diff(want, shown.Lines); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !strings.HasPrefix(shown.Graphics, "\x1b_Gf=100,q=2,i=658188,U=1,c=3,r=2,a=T") {
		t.Errorf("%.80q", shown.Graphics)
	}
}

// TestScaleKeepsTheMean checks that neither light nor colour is lost, at any ratio.
func TestScaleKeepsTheMean(t *testing.T) {
	for _, n := range []int{2, 3, 7, 50, 99, 100} {
		flat := image.NewUniform(color.RGBA{200, 100, 50, 255})
		large := image.NewRGBA(image.Rect(0, 0, 100, 100))
		for i := range large.Pix {
			c := [4]uint8{200, 100, 50, 255}
			large.Pix[i] = c[i%4]
		}
		for i, v := range scale(large, n, n).Pix {
			if c := [4]uint8{200, 100, 50, 255}; v != c[i%4] {
				t.Fatalf("to %d: byte %d is %d of %v", n, i, v, flat.C)
			}
		}
	}
	stripes := image.NewGray(image.Rect(0, 0, 90, 90))
	for i := range stripes.Pix {
		if i%2 == 0 {
			stripes.Pix[i] = 255
		}
	}
	sum := 0
	for i, v := range scale(stripes, 35, 35).Pix {
		if i%4 == 0 {
			sum += int(v)
		}
	}
	if mean := sum / 35 / 35; mean < 126 || mean > 129 {
		t.Errorf("mean %d", mean)
	}
}

func BenchmarkDecode(b *testing.B) {
	data := encode(b, "jpeg", gradient(2000, 1500))
	for b.Loop() {
		if _, err := Decode(b.Context(), data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkShow(b *testing.B) {
	p := &Picture{gradient(1600, 1200)}
	for protocol, name := range []string{"half blocks", "kitty cells", "kitty", "iterm", "sixel"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Screen{Protocol: Protocol(protocol), Profile: term.ANSI256}.Show(p, 72, 30, 1)
			}
		})
	}
}

// TestInDocument checks that a document changes nothing about the lines of a picture that is text.
func TestInDocument(t *testing.T) {
	p := &Picture{gradient(1600, 1600)}
	for _, protocol := range []Protocol{HalfBlocks, KittyCells} {
		screen := Screen{Protocol: protocol, Profile: term.TrueColor, Cell: Size{4, 4}}
		shown := screen.Show(p, maxCells, maxCells, 1)
		doc := term.NewDocument(term.Options{Width: 400, Profile: term.TrueColor, Links: term.LinkNone, Picture: func(string, int) term.Picture {
			return term.Picture{Lines: shown.Lines}
		}})
		doc.Markdown("![A boat](http://x.example/a.png)")
		got := strings.Split(sgr.ReplaceAllString(doc.String(), ""), "\n")
		for i, line := range shown.Lines {
			if want := sgr.ReplaceAllString(line, ""); strings.TrimLeft(got[i], " ") != want {
				t.Fatalf("protocol %d, line %d: got %q, want %q", protocol, i+1, got[i], want)
			}
		}
	}
}
