package main

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
)

// writePicture implements the script command "png WIDTH HEIGHT FILE": it writes a picture, red above and blue below.
func writePicture(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: png WIDTH HEIGHT FILE")
	}
	width, err := strconv.Atoi(args[0])
	ts.Check(err)
	height, err := strconv.Atoi(args[1])
	ts.Check(err)
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{255, 0, 0, 255}
			if y >= height/2 {
				c = color.RGBA{0, 0, 255, 255}
			}
			m.SetRGBA(x, y, c)
		}
	}
	file, err := os.Create(ts.MkAbs(args[2]))
	ts.Check(err)
	ts.Check(png.Encode(file, m))
	ts.Check(file.Close())
}
