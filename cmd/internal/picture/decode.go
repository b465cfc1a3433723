package picture

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"io"

	_ "golang.org/x/image/webp"
)

// Limits on what is decoded.
const (
	MaxSize   = 16 << 20   // bytes of a file
	maxPixels = 40_000_000 // a JPEG of as many takes some 500 MB while it is decoded
	maxSide   = 1<<16 - 1  // the longest of any JPEG
)

// maxKept is the longest side, in pixels, of a picture in memory: about that of a screen.
const maxKept = 1600

// Accept is the header by which servers that have a picture in several formats send one that can be decoded.
const Accept = "image/webp,image/png,image/jpeg,image/gif,*/*;q=0.1"

// Errors of [Decode]. An error of a decoder is wrapped.
var (
	ErrFormat   = errors.New("not a PNG, JPEG, GIF or WebP picture")
	ErrTooLarge = errors.New("the picture is too large")
)

// Picture is a decoded picture.
type Picture struct{ pixels *image.RGBA }

// Decode decodes a PNG, JPEG, GIF or WebP picture, of an animation its first frame. It stops when the context is done.
func Decode(ctx context.Context, data []byte) (*Picture, error) {
	if len(data) > MaxSize {
		return nil, fmt.Errorf("%w: more than %d MB", ErrTooLarge, MaxSize>>20)
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, decodingError(err)
	}
	width, height := config.Width, config.Height
	switch {
	case width <= 0 || height <= 0:
		return nil, fmt.Errorf("the picture has no size: %d × %d", width, height)
	case width > maxSide || height > maxSide || int64(width)*int64(height) > maxPixels:
		return nil, fmt.Errorf("%w: %d × %d", ErrTooLarge, width, height)
	}
	decoded, _, err := image.Decode(&stoppable{ctx, bytes.NewReader(data)})
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, decodingError(err)
	}
	size := decoded.Bounds().Size()
	if size.X <= 0 || size.Y <= 0 {
		return nil, fmt.Errorf("the picture has no size: %d × %d", size.X, size.Y)
	}
	longest := max(size.X, size.Y, maxKept)
	return &Picture{scale(decoded, max(1, size.X*maxKept/longest), max(1, size.Y*maxKept/longest))}, nil
}

// decodingError words the error of a decoder.
func decodingError(err error) error {
	switch {
	case errors.Is(err, image.ErrFormat):
		return ErrFormat
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the picture is truncated")
	}
	return fmt.Errorf("the picture is damaged: %w", err)
}

// stoppable reads until its context is done: a small file can keep a decoder busy for minutes.
type stoppable struct {
	ctx context.Context
	in  io.Reader
}

func (r *stoppable) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(p[:min(len(p), 512)])
}
