package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"net/http"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"
)

// encoder returns a writer of a content coding; raw is deflate without the zlib header.
func encoder(t testing.TB, name string, w io.Writer) io.WriteCloser {
	t.Helper()
	var enc io.WriteCloser
	var err error
	switch name {
	case "gzip":
		enc, err = gzip.NewWriterLevel(w, gzip.BestSpeed)
	case "deflate":
		enc, err = zlib.NewWriterLevel(w, zlib.BestSpeed)
	case "raw":
		enc, err = flate.NewWriter(w, flate.BestSpeed)
	case "br":
		enc = brotli.NewWriterLevel(w, 2)
	case "zstd":
		enc, err = zstd.NewWriter(w, zstd.WithEncoderConcurrency(1))
	default:
		t.Fatalf("no encoder for %q", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return enc
}

// encode applies codings in the given order.
func encode(t testing.TB, data []byte, chain ...string) []byte {
	t.Helper()
	for _, name := range chain {
		var out bytes.Buffer
		w := encoder(t, name, &out)
		_, err := w.Write(data)
		if err = errors.Join(err, w.Close()); err != nil {
			t.Fatal(err)
		}
		data = out.Bytes()
	}
	return data
}

// serveEncoded runs a server that sends body under the given Content-Encoding.
func serveEncoded(t testing.TB, body []byte, coding string) string {
	return serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", coding)
		w.Header().Set("ETag", `"1"`)
		_, _ = w.Write(body)
	})
}

func TestCodings(t *testing.T) {
	page := []byte(strings.Repeat("The harbour reopened on Tuesday. 港口周二重新开放。", 500))
	for _, tc := range []struct {
		header string
		chain  []string
	}{
		{"", nil},
		{"identity", nil},
		{"utf-8", nil}, // these are not codings, but some servers send them
		{"utf8", nil},
		{"none", nil},
		{"binary", nil},
		{"8bit", nil},
		{"gzip", []string{"gzip"}},
		{"X-GZip", []string{"gzip"}},
		{"deflate", []string{"deflate"}},
		{"deflate", []string{"raw"}},
		{"br", []string{"br"}},
		{"zstd", []string{"zstd"}},
		{"gzip, br", []string{"gzip", "br"}},
		{"deflate , identity, zstd", []string{"deflate", "zstd"}},
		{"gzip,gzip", []string{"gzip", "gzip"}},
	} {
		res, err := get(t, serveEncoded(t, encode(t, page, tc.chain...), tc.header))
		if err != nil || !bytes.Equal(res.Body, page) {
			t.Errorf("%s: %v", tc.header, err)
		}
	}
}

func TestBadCodings(t *testing.T) {
	page := []byte(strings.Repeat("The harbour reopened on Tuesday. ", 500))
	zipped := encode(t, page, "gzip")
	wrongSum := bytes.Clone(zipped)
	wrongSum[len(wrongSum)-6] ^= 0xff
	for _, tc := range []struct {
		header string
		body   []byte
		want   string
	}{
		{"foo", page, `unknown content encoding "foo"`},
		{"gzip, \x80bar", page, "unknown content encoding \"\ufffdbar\""},
		{strings.Repeat("z", 5000), page, `unknown content encoding "` + strings.Repeat("z", 200) + `…"`},
		{"gzip, gzip, gzip", page, "too many content encodings"},
		{"gzip", page, "damaged gzip encoding"},
		{"gzip", wrongSum, "damaged gzip encoding"},
		{"deflate", page, "damaged deflate encoding"},
		{"br", page, "damaged br encoding"},
		{"zstd", page, "damaged zstd encoding"},
		{"br, gzip", zipped, "damaged br, gzip encoding"},
		{"gzip", nil, "the server sent an empty page"},
		{"gzip", encode(t, nil, "gzip"), "the server sent an empty page"},
	} {
		res, err := get(t, serveEncoded(t, tc.body, tc.header))
		if got := reasonText(err); got != tc.want || res != nil {
			t.Errorf("%.20q: %v, want %s", tc.header, err, tc.want)
		}
	}
}

// What was decoded before an encoded body broke off is kept, but not its validators.
func TestEncodedTruncated(t *testing.T) {
	page := noise(200_000)
	for _, name := range []string{"gzip", "deflate", "raw", "br", "zstd"} {
		encoded := encode(t, page, name)
		header := strings.Replace(name, "raw", "deflate", 1)
		res, err := get(t, serveEncoded(t, encoded[:len(encoded)*9/10], header))
		if !errors.Is(err, ErrTruncated) || res == nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if n := len(res.Body); n == 0 || n >= len(page) || !bytes.Equal(res.Body, page[:n]) {
			t.Errorf("%s: %d of %d bytes", name, n, len(page))
		}
		if !res.Truncated || res.ETag != "" {
			t.Errorf("%s: truncated %v, ETag %s", name, res.Truncated, res.ETag)
		}
	}
}

// noise returns n bytes that hardly compress, the same on every call.
func noise(n int) []byte {
	out := make([]byte, n)
	state := uint32(1)
	for i := range out {
		state = state*1664525 + 1013904223
		out[i] = 'a' + byte(state>>24)%64
	}
	return out
}

func TestGzipMembers(t *testing.T) {
	one, two := encode(t, []byte("one, "), "gzip"), encode(t, []byte("two"), "gzip")
	for name, body := range map[string][]byte{
		"two members":   append(bytes.Clone(one), two...),
		"appended junk": append(append(bytes.Clone(one), two...), "\n<!-- cached -->"...),
		"zero padding":  append(append(bytes.Clone(one), two...), make([]byte, 512)...),
	} {
		res, err := get(t, serveEncoded(t, body, "gzip"))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d := cmp.Diff("one, two", string(res.Body)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

// bomb returns a small body that decodes to zeros: a gigabyte where a coding
// allows concatenated streams, else 16 MiB.
func bomb(t testing.TB, chain []string) []byte {
	unit, times := make([]byte, 1<<20), 1024
	if chain[0] == "br" || chain[0] == "deflate" {
		unit, times = make([]byte, 16<<20), 1
	}
	return encode(t, bytes.Repeat(encode(t, unit, chain[0]), times), chain[1:]...)
}

// Decoding stops at the limit, whatever a small body expands to, and takes little
// memory until then.
func TestBombs(t *testing.T) {
	for _, chain := range [][]string{{"gzip"}, {"deflate"}, {"br"}, {"zstd"}, {"gzip", "gzip"}, {"zstd", "br"}} {
		address := serveEncoded(t, bomb(t, chain), strings.Join(chain, ", "))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		res, err := fetchWith(t, Options{Limits: Limits{Body: 2 << 20}}, Request{URL: address, AllowPrivate: true})
		runtime.ReadMemStats(&after)
		if got := reasonText(err); got != "larger than 2 MiB" || res != nil {
			t.Errorf("%v: %v", chain, err)
		}
		if allocated := (after.TotalAlloc - before.TotalAlloc) >> 20; allocated > 32 {
			t.Errorf("%v: %d MiB allocated", chain, allocated)
		}
	}
}

// The limit also applies to bodies without an encoding. One of exactly that size passes.
func TestBodyLimit(t *testing.T) {
	limits := Limits{Body: 1 << 20}
	for size, want := range map[int]string{1 << 20: "", 1<<20 + 1: "larger than 1 MiB", 1 << 30: "larger than 1 MiB"} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) {
			for block := make([]byte, 64<<10); size > 0; size -= len(block) {
				if _, err := w.Write(block[:min(size, len(block))]); err != nil {
					return
				}
			}
		})
		_, err := fetchWith(t, Options{Limits: limits}, Request{URL: address, AllowPrivate: true})
		if got := reasonText(err); got != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	declared := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", strconv.Itoa(1<<20))
		_, _ = w.Write(make([]byte, 1<<20))
	})
	if _, err := fetchWith(t, Options{Limits: limits}, Request{URL: declared, AllowPrivate: true}); err != nil {
		t.Errorf("a Content-Length of exactly the limit: %v", err)
	}
}

// The limit also applies to input that decodes to nothing.
func TestEmptyMembers(t *testing.T) {
	member := encode(t, nil, "gzip")
	body := bytes.Repeat(member, (3<<20)/len(member))
	for _, chain := range [][]string{{"gzip"}, {"gzip", "gzip"}} {
		limit := int64(2 << 20)
		got, err := io.ReadAll(decode(bytes.NewReader(encode(t, body, chain[1:]...)), chain, limit))
		if !errors.Is(err, errTooLarge) || len(got) > 0 {
			t.Errorf("%v: %d bytes, %v", chain, len(got), err)
		}
	}
}

// A window larger than RFC 9659 allows is refused before it is allocated.
func TestZstdWindow(t *testing.T) {
	var body bytes.Buffer
	w, err := zstd.NewWriter(&body, zstd.WithWindowSize(64<<20), zstd.WithEncoderConcurrency(1), zstd.WithSingleSegment(false))
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Write(make([]byte, 70<<20))
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = io.ReadAll(decode(&body, []string{"zstd"}, 200<<20))
	if !errors.Is(err, zstd.ErrWindowSizeExceeded) {
		t.Error(err)
	}
}

func BenchmarkDecode(b *testing.B) {
	page := []byte(strings.Repeat(string(noise(4000))+"The harbour reopened on Tuesday. 港口周二重新开放。", 50))
	for _, name := range []string{"gzip", "br", "zstd"} {
		encoded := encode(b, page, name)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			for b.Loop() {
				if got, err := io.ReadAll(decode(bytes.NewReader(encoded), []string{name}, 15<<20)); err != nil || len(got) != len(page) {
					b.Fatal(len(got), err)
				}
			}
		})
	}
}
