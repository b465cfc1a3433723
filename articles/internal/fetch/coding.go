package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

const (
	// acceptEncoding lists the content codings that decode supports (RFC 9110
	// §8.4.1, RFC 7932, RFC 9659).
	acceptEncoding = "gzip, deflate, br, zstd"
	maxCodings     = 2
	// maxZstdWindow is the largest window, in bytes, that a server may use (RFC 9659 §3).
	maxZstdWindow = 8 << 20
)

// parseContentEncoding returns the codings that Content-Encoding lists, in the
// order in which they were applied. It skips the words that some servers send
// when nothing is encoded.
func parseContentEncoding(values []string) ([]string, error) {
	var chain []string
	for name := range strings.SplitSeq(strings.Join(values, ","), ",") {
		name = strings.TrimPrefix(strings.ToLower(trimOWS(name)), "x-")
		switch name {
		case "", "identity", "none", "utf-8", "utf8", "binary", "8bit":
			continue
		case "gzip", "deflate", "br", "zstd":
			chain = append(chain, name)
		default:
			return nil, newReason("unknown content encoding " + quote(name))
		}
		if len(chain) > maxCodings {
			return nil, newReason("too many content encodings")
		}
	}
	return chain, nil
}

// decode reverses a chain of codings. Every stage is limited to limit bytes, since
// one stage may inflate what the next one reduces to nothing.
func decode(r io.Reader, chain []string, limit int64) io.Reader {
	r = &limitedReader{r, limit + 1}
	for i := len(chain) - 1; i >= 0; i-- {
		r = &limitedReader{&decoder{src: r, name: chain[i]}, limit + 1}
	}
	return r
}

// A limitedReader fails with errTooLarge once it has returned remaining bytes.
type limitedReader struct {
	r         io.Reader
	remaining int64
}

func (c *limitedReader) Read(b []byte) (int, error) {
	if c.remaining <= 0 {
		return 0, errTooLarge
	}
	n, err := c.r.Read(b[:min(int64(len(b)), c.remaining)])
	if c.remaining -= int64(n); c.remaining <= 0 {
		return n, errTooLarge
	}
	return n, err
}

// A decoder reverses one coding. It is initialised by the first Read, because
// the constructors of some codings already read.
type decoder struct {
	src  io.Reader
	name string
	r    io.Reader
}

func (d *decoder) Read(b []byte) (n int, err error) {
	// The br and zstd decoders are large third-party code. A page that makes
	// one of them panic should fail alone.
	defer func() {
		if recover() != nil {
			n, err = 0, errDamaged
		}
	}()
	if d.r == nil {
		if d.r, err = newDecoder(d.src, d.name); err != nil {
			d.r = nil
			return 0, err
		}
	}
	return d.r.Read(b)
}

func newDecoder(src io.Reader, name string) (io.Reader, error) {
	switch name {
	case "gzip":
		return newGzipReader(src)
	case "deflate":
		return newDeflateReader(src)
	case "br":
		return brotli.NewReader(src), nil
	default: // without concurrency zstd starts no goroutine, so it needs no Close
		return zstd.NewReader(src, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(maxZstdWindow))
	}
}

// newDeflateReader reads deflate. By the standard that is the zlib format (RFC
// 9110 §8.4.1.2), but some servers send the bare stream. The two bytes of the zlib
// header tell them apart (RFC 1950 §2.2).
func newDeflateReader(src io.Reader) (io.Reader, error) {
	buffered := bufio.NewReader(src)
	head, err := buffered.Peek(2)
	if len(head) < 2 {
		return nil, err
	}
	if head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
		return zlib.NewReader(buffered)
	}
	return flate.NewReader(buffered), nil
}

// A gzipReader reads gzip member by member (RFC 1952 §2.2). Like browsers it
// ignores what follows the last member: some servers append text of their own.
type gzipReader struct {
	src *bufio.Reader
	z   *gzip.Reader
}

func newGzipReader(src io.Reader) (io.Reader, error) {
	g := &gzipReader{src: bufio.NewReader(src)}
	var err error
	if g.z, err = gzip.NewReader(g.src); err != nil {
		return nil, err
	}
	g.z.Multistream(false)
	return g, nil
}

func (g *gzipReader) Read(b []byte) (int, error) {
	for {
		n, err := g.z.Read(b)
		if err != io.EOF {
			return n, err
		}
		if n > 0 {
			return n, nil
		}
		if head, _ := g.src.Peek(2); len(head) < 2 || head[0] != 0x1f || head[1] != 0x8b {
			return 0, io.EOF
		}
		if err := g.z.Reset(g.src); err != nil {
			return 0, err
		}
		g.z.Multistream(false)
	}
}
