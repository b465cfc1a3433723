package library

import (
	_ "embed" // for commonWords
	"encoding/binary"
	"errors"
	"hash/crc32"
	"sync"

	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"
)

// maxStoredText bounds the size of a text in bytes, so that a damaged or forged one cannot fill the memory.
const maxStoredText = 64 << 20

// The first byte of what is stored is its encoding.
const (
	textPlain = 0
	textZstd  = 1
	textS2    = 2 // of earlier versions; the CRC-32C of the text, 4 bytes big-endian, comes before the block
	textWords = 3 // zstd with commonWords
	textParts = 4 // facts and body apart, see packFacts
)

const (
	// minCompressed is the length in bytes from which compressing pays. Below it saves next to nothing.
	minCompressed = 160
	// minAlone is the length in bytes from which a text compresses as well without commonWords.
	minAlone = 8 << 10
)

// commonWords is the dictionary that short texts are compressed with: words of the news in the order of how common they
// are, the commonest last. A short text repeats little of itself. No library can be read without it, so it never changes.
//
//go:embed commonwords.txt
var commonWords []byte

// commonWordsID is what frames call commonWords.
const commonWordsID = 1

// compress encodes a text for the library.
func compress(plain []byte) []byte {
	var packed []byte
	switch {
	case len(plain) >= minAlone:
		packed = textEncoder().EncodeAll(plain, []byte{textZstd})
	case len(plain) >= minCompressed:
		packed = wordsEncoder().EncodeAll(plain, []byte{textWords})
	}
	if len(packed) == 0 || len(packed) > len(plain) {
		return append([]byte{textPlain}, plain...)
	}
	return packed
}

var (
	errCutOff   = errors.New("cut off")
	errChecksum = errors.New("wrong checksum")
)

// decompress decodes what compress wrote.
func decompress(packed []byte) ([]byte, error) {
	switch packed[0] {
	case textPlain:
		return packed[1:], nil
	case textZstd, textWords:
		return textDecoder().DecodeAll(packed[1:], nil)
	case textS2:
		return decompressS2(packed)
	}
	return nil, errors.New("written in an unknown way")
}

// s2Head is the length of what comes before an S2 block: the encoding and the checksum.
const s2Head = 5

// maxS2 is the length in bytes from which earlier versions did not write S2.
const maxS2 = 8 << 10

func decompressS2(packed []byte) ([]byte, error) {
	if len(packed) < s2Head {
		return nil, errCutOff
	}
	block := packed[s2Head:]
	if n, err := s2.DecodedLen(block); err != nil || n >= maxS2 {
		return nil, errors.New("of a length that is never written")
	}
	plain, err := s2.Decode(nil, block)
	if err == nil && crc32.Checksum(plain, castagnoli()) != binary.BigEndian.Uint32(packed[1:]) {
		err = errChecksum
	}
	return plain, err
}

// castagnoli is the CRC-32 polynomial that processors have an instruction for.
var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// textEncoder and wordsEncoder are created when the first text is compressed. The fastest level is a third faster than the
// next and 4 % larger on news. The checksum detects damage.
var (
	textEncoder  = sync.OnceValue(func() *zstd.Encoder { return newEncoder(128 << 10) })
	wordsEncoder = sync.OnceValue(func() *zstd.Encoder {
		return newEncoder(32<<10, zstd.WithEncoderDictRaw(commonWordsID, commonWords))
	})
)

func newEncoder(window int, more ...zstd.EOption) *zstd.Encoder {
	more = append(more, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithWindowSize(window), zstd.WithEncoderCRC(true))
	e, err := zstd.NewWriter(nil, more...)
	if err != nil {
		panic(err) // the options are constants
	}
	return e
}

var textDecoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderMaxMemory(maxStoredText), zstd.WithDecoderDictRaw(commonWordsID, commonWords))
	if err != nil {
		panic(err) // the options are constants
	}
	return d
})
