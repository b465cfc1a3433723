package picture

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"
)

// gradient returns a picture that becomes red to the right and green to the bottom, with blue throughout.
func gradient(width, height int) *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			out.SetRGBA(x, y, color.RGBA{uint8(255 * x / width), uint8(255 * y / height), 128, 255})
		}
	}
	return out
}

func encode(t testing.TB, format string, m image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	var err error
	switch format {
	case "png":
		err = png.Encode(&out, m)
	case "jpeg":
		err = jpeg.Encode(&out, m, nil)
	case "gif":
		err = gif.Encode(&out, m, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// webpPixel is a lossless WebP picture of one pixel.
const webpPixel = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="

func webp(t testing.TB) []byte {
	t.Helper()
	data, err := base64.StdEncoding.DecodeString(webpPixel)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestDecode(t *testing.T) {
	for _, format := range []string{"png", "jpeg", "gif"} {
		p, err := Decode(t.Context(), encode(t, format, gradient(40, 30)))
		if err != nil {
			t.Errorf("%s: %v", format, err)
		} else if p.size() != (Size{40, 30}) {
			t.Errorf("%s: size %v", format, p.size())
		}
	}
	if p, err := Decode(t.Context(), webp(t)); err != nil || p.size() != (Size{1, 1}) {
		t.Errorf("webp: %v", err)
	}
}

// TestDecodeKeepsLittle checks that a picture that is much larger than a screen is not kept as it is.
func TestDecodeKeepsLittle(t *testing.T) {
	p, err := Decode(t.Context(), encode(t, "png", image.NewGray(image.Rect(0, 0, 4000, 1000))))
	if err != nil {
		t.Fatal(err)
	}
	if want := (Size{maxKept, maxKept / 4}); p.size() != want {
		t.Errorf("size %v, want %v", p.size(), want)
	}
}

// pngOfSize returns the beginning of a PNG picture that says it has some size.
func pngOfSize(width, height uint32) []byte {
	header := binary.BigEndian.AppendUint32(append([]byte(nil), "IHDR"...), width)
	header = append(binary.BigEndian.AppendUint32(header, height), 8, 2, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n"), 0, 0, 0, 13)
	return binary.BigEndian.AppendUint32(append(out, header...), crc32.ChecksumIEEE(header))
}

func TestDecodeErrors(t *testing.T) {
	whole := encode(t, "png", gradient(40, 30))
	damaged := bytes.Clone(whole)
	damaged[len(damaged)-20] ^= 0xFF
	for _, test := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "not a PNG, JPEG, GIF or WebP picture"},
		{"a page", []byte("<!DOCTYPE html><title>Not found</title>"), "not a PNG, JPEG, GIF or WebP picture"},
		{"an SVG", []byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), "not a PNG, JPEG, GIF or WebP picture"},
		{"cut off", whole[:len(whole)/2], "the picture is damaged: "},
		{"a beginning", whole[:20], "the picture is truncated"},
		{"damaged", damaged, "the picture is damaged: "},
		{"too many bytes", make([]byte, MaxSize+1), "the picture is too large: more than 16 MB"},
		{"too many pixels", pngOfSize(10_000, 10_000), "the picture is too large: 10000 × 10000"},
		{"too wide", pngOfSize(1<<20, 1), "the picture is too large: 1048576 × 1"},
		{"no size", pngOfSize(0, 5), "the picture "},
	} {
		t.Run(test.name, func(t *testing.T) {
			if _, err := Decode(t.Context(), test.data); err == nil || !strings.HasPrefix(err.Error(), test.want) {
				t.Errorf("got %v, want %q", err, test.want)
			}
		})
	}
}

func TestDecodeStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Decode(ctx, encode(t, "jpeg", gradient(400, 300))); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// FuzzDecode decodes anything, and shows what could be decoded in every way.
func FuzzDecode(f *testing.F) {
	for _, format := range []string{"png", "jpeg", "gif"} {
		f.Add(encode(f, format, gradient(20, 20)), 30, 10)
	}
	f.Add(webp(f), 1, 1)
	f.Fuzz(func(t *testing.T, data []byte, columns, rows int) {
		config, _, err := image.DecodeConfig(bytes.NewReader(data))
		if err == nil && config.Width*config.Height > 1<<20 {
			return // takes too long
		}
		p, err := Decode(t.Context(), data)
		if err != nil {
			return
		}
		if s := p.size(); max(s.Width, s.Height) > maxKept {
			t.Fatalf("size %v", s)
		}
		for protocol := HalfBlocks; protocol <= Sixel; protocol++ {
			checkShown(t, Screen{Protocol: protocol, Profile: 3}, p, columns, rows)
		}
	})
}
