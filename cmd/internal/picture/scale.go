package picture

import (
	"image"
	"image/draw"
)

// scale returns a picture in a size that is nowhere larger than its own. Each pixel is the mean of the area that it
// covers (a box filter). Only one row of the original is converted at a time.
func scale(src image.Image, width, height int) *image.RGBA {
	bounds := src.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	row := image.NewRGBA(image.Rect(0, 0, bounds.Dx(), 1))
	narrow := make([]float32, 4*width)
	sums := [2][]float32{make([]float32, 4*width), make([]float32, 4*width)}
	for y := range bounds.Dy() {
		draw.Draw(row, row.Rect, src, image.Pt(bounds.Min.X, bounds.Min.Y+y), draw.Src)
		narrowRow(narrow, row.Pix)
		at, first, second := spread(y, bounds.Dy(), height)
		addRow(sums[0], narrow, first)
		addRow(sums[1], narrow, second)
		if next, _, _ := spread(y+1, bounds.Dy(), height); next > at {
			storeRow(out.Pix[at*out.Stride:], sums[0])
			sums[0], sums[1] = sums[1], sums[0]
		}
	}
	return out
}

// spread returns where element i of n goes when they are spread over m ≤ n: the first place, and the shares of the
// element that this and the next place get. The shares of a place add up to 1.
func spread(i, n, m int) (at int, first, second float32) {
	at = i * m / n
	boundary := (at + 1) * n
	inFirst := min((i+1)*m, boundary) - i*m
	return at, float32(inFirst) / float32(n), float32(m-inFirst) / float32(n)
}

// narrowRow scales a row of pixels.
func narrowRow(out []float32, pixels []byte) {
	clear(out)
	n, m := len(pixels)/4, len(out)/4
	for x := range n {
		at, first, second := spread(x, n, m)
		for c := range 4 {
			value := float32(pixels[4*x+c])
			out[4*at+c] += value * first
			if second > 0 {
				out[4*at+4+c] += value * second
			}
		}
	}
}

func addRow(sums, row []float32, share float32) {
	if share == 0 {
		return
	}
	for i, v := range row {
		sums[i] += v * share
	}
}

// storeRow stores sums as pixels, and clears them.
func storeRow(pixels []byte, sums []float32) {
	for i, v := range sums {
		pixels[i] = byte(min(v+0.5, 255))
	}
	clear(sums)
}
