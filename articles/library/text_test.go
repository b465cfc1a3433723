package library

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/s2"

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
			packed := must(packText(&articles.Article{Byline: "Li Wen", Markdown: want}))(t)
			for i := range packed {
				damaged := bytes.Clone(packed)
				damaged[i] ^= 0x10
				var a articles.Article
				// Some bits of the encodings' headers do not affect the text.
				if err := unpackText(damaged, &a); !errors.Is(err, ErrDamaged) && (a.Markdown != want || a.Byline != "Li Wen") {
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
	f.Add([]byte{textParts, 0, 0, 0, 0, 0, textPlain, 'a'})
	f.Add([]byte{textParts, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 'a'})
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
	for _, size := range []int{0, 1, minCompressed, minAlone} {
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

// packedWithWords is textWithWords as it was first compressed.
const (
	packedWithWords = "0328b52ffd05000175030032c40d13b0a701b0b399ef5472d3ca4c0100cbc1c87502e369dcda0f898b87986e5937ce5bda026814eafd89bba326646a2c68154a9361fd4a1011000e04d17062b02440d283cae55b64a8a92380bf0a7095cbdc871cc2038b02971144c6280f39c2e70b1f0d09be858509130787e8a8a14b"
	textWithWords   = "The government said on Tuesday that the harbour would be closed for more than three weeks because of the storm. Officials of the railway said that tens of thousands of people were waiting at the stations."
)

// TestCommonWords checks that the dictionary is the one that stored texts were compressed with.
func TestCommonWords(t *testing.T) {
	const want = "5753687229e5c7228f30b288963703bd6cf9a46a1216d666dc53dea8d4ccc43d"
	if got := fmt.Sprintf("%x", sha256.Sum256(commonWords)); got != want {
		t.Errorf("the dictionary has changed: %s", got)
	}
	packed := must(hex.DecodeString(packedWithWords))(t)
	if got := string(must(decompress(packed))(t)); got != textWithWords {
		t.Errorf("got %q", got)
	}
}

// TestEarlierTexts reads texts as earlier versions stored them: with the facts before the body.
func TestEarlierTexts(t *testing.T) {
	for name, body := range map[string]string{"short": "渡轮 returns.", "long": strings.Repeat("渡轮 returns. ", 1000)} {
		plain := []byte(`{"by":"Li Wen","su":"渡轮"}` + "\n" + body)
		s2Head := binary.BigEndian.AppendUint32([]byte{textS2}, crc32.Checksum(plain, castagnoli()))
		earlier := map[string][]byte{"plain": append([]byte{textPlain}, plain...), "zstd": textEncoder().EncodeAll(plain, []byte{textZstd})}
		if name == "short" {
			earlier["S2"] = append(s2Head, s2.Encode(nil, plain)...)
		}
		for encoding, packed := range earlier {
			var a articles.Article
			ok(t, unpackText(packed, &a))
			if a.Byline != "Li Wen" || a.Summary != "渡轮" || a.Markdown != body {
				t.Errorf("%s, %s: got %+v", name, encoding, a)
			}
			if facts := must(factsOf(packed))(t); facts.Byline != "Li Wen" {
				t.Errorf("%s, %s: got %+v", name, encoding, facts)
			}
		}
	}
}
