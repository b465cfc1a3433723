package library

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"newsreader/articles"
	"newsreader/articles/internal/id"
)

func TestPackText(t *testing.T) {
	for name, markdown := range map[string]string{
		"empty": "", "short": "a ferry", "lines": "a\nb\n\nc", "entry": strings.Repeat("渡轮 returns. ", 200), "long": strings.Repeat("渡轮 returns. ", 5000), "cannot be compressed": id.New("a") + id.New("b"),
	} {
		t.Run(name, func(t *testing.T) {
			want := articles.Article{Byline: "Li <Wen>\n", Markdown: markdown}
			packed := must(packText(&want))(t)
			if len(markdown) > 1000 && len(packed) > len(markdown)/10 {
				t.Errorf("%d bytes became %d", len(markdown), len(packed))
			}
			var got articles.Article
			ok(t, unpackText(packed, &got))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestUnpackDamagedText(t *testing.T) {
	for name, size := range map[string]int{"entry": 2000, "long": 20000} {
		t.Run(name, func(t *testing.T) {
			want := strings.Repeat("渡轮 returns. ", size/16)
			packed := must(packText(&articles.Article{Markdown: want}))(t)
			for i := range packed {
				damaged := bytes.Clone(packed)
				damaged[i] ^= 0x10
				var a articles.Article
				// Some bits of the encodings' headers do not affect the text.
				if err := unpackText(damaged, &a); !errors.Is(err, ErrDamaged) && a.Markdown != want {
					t.Errorf("byte %d of %d: %v", i, len(packed), err)
				}
			}
		})
	}
}

// FuzzUnpackText checks that damaged texts are reported as such, and that texts are bounded.
func FuzzUnpackText(f *testing.F) {
	for _, markdown := range []string{"", "a ferry", strings.Repeat("a ferry returns ", 100)} {
		packed, err := packText(&articles.Article{Markdown: markdown, Byline: "Li Wen"})
		ok(f, err)
		f.Add(packed)
	}
	f.Add([]byte{textZstd, 0x28, 0xb5, 0x2f, 0xfd})
	f.Add([]byte{textS2, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x07, 0})
	f.Add([]byte{textS2, 0, 0, 0, 1, 1, 0, 'a'})
	f.Fuzz(func(t *testing.T, packed []byte) {
		var a articles.Article
		if err := unpackText(packed, &a); err != nil && !errors.Is(err, ErrDamaged) {
			t.Fatal(err)
		}
		if len(a.Markdown) > maxStoredText {
			t.Fatalf("%d bytes", len(a.Markdown))
		}
	})
}

// TestCompressIncompressible checks that a text that compressing makes longer is stored as it is.
func TestCompressIncompressible(t *testing.T) {
	for _, size := range []int{0, 1, minCompressed, minZstd} {
		plain := make([]byte, size)
		random := rand.NewChaCha8([32]byte{1})
		_, _ = random.Read(plain)
		packed := compress(plain)
		if len(packed) != size+1 || packed[0] != textPlain {
			t.Errorf("%d bytes became %d, encoding %d", size, len(packed), packed[0])
		}
		if diff := cmp.Diff(plain, must(decompress(packed))(t)); diff != "" {
			t.Error(diff)
		}
	}
}
