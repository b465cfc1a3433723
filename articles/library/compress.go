package library

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"sync"

	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"
)

// maxStoredText bounds the size of a text in bytes, so that a damaged or forged one cannot fill the memory.
const maxStoredText = 64 << 20

// The first byte of a stored text is its encoding.
const (
	textPlain = 0
	textZstd  = 1
	textS2    = 2 // the CRC-32C of the text, 4 bytes big-endian, comes before the block
)

const (
	// minCompressed is the length in bytes from which compressing pays. Below it saves next to nothing.
	minCompressed = 160
	// minZstd is the length in bytes from which zstd pays. It saves a fifth more than S2 but takes three times as
	// long, and updates store many short entries.
	minZstd = 8 << 10
)

// compress encodes a text for the library.
func compress(plain []byte) []byte {
	var packed []byte
	switch {
	case len(plain) >= minZstd:
		packed = textEncoder().EncodeAll(plain, []byte{textZstd})
	case len(plain) >= minCompressed:
		packed = compressS2(plain)
	}
	if len(packed) == 0 || len(packed) > len(plain) {
		return append([]byte{textPlain}, plain...)
	}
	return packed
}

// s2Head is the length of what comes before an S2 block: the encoding and the checksum.
const s2Head = 5

func compressS2(plain []byte) []byte {
	packed := make([]byte, s2Head+s2.MaxEncodedLen(len(plain)))
	packed[0] = textS2
	binary.BigEndian.PutUint32(packed[1:], crc32.Checksum(plain, castagnoli()))
	return packed[:s2Head+len(s2.Encode(packed[s2Head:], plain))]
}

// decompress decodes what compress wrote.
func decompress(packed []byte) ([]byte, error) {
	switch packed[0] {
	case textPlain:
		return packed[1:], nil
	case textZstd:
		return textDecoder().DecodeAll(packed[1:], nil)
	case textS2:
		return decompressS2(packed)
	}
	return nil, errors.New("written in an unknown way")
}

func decompressS2(packed []byte) ([]byte, error) {
	if len(packed) < s2Head {
		return nil, errors.New("cut off")
	}
	block := packed[s2Head:]
	if n, err := s2.DecodedLen(block); err != nil || n >= minZstd {
		return nil, errors.New("of a length that is never written")
	}
	plain, err := s2.Decode(nil, block)
	if err == nil && crc32.Checksum(plain, castagnoli()) != binary.BigEndian.Uint32(packed[1:]) {
		err = errors.New("wrong checksum")
	}
	return plain, err
}

// castagnoli is the CRC-32 polynomial that processors have an instruction for.
var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// textEncoder is created when the first long text is compressed. The fastest level is a third faster than the next
// and 4 % larger on news. A shared dictionary would save another fifth, but no library could be read without it.
// The checksum detects damage.
var textEncoder = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithWindowSize(128<<10), zstd.WithEncoderCRC(true))
	if err != nil {
		panic(err) // the options are constants
	}
	return e
})

var textDecoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderMaxMemory(maxStoredText))
	if err != nil {
		panic(err) // the options are constants
	}
	return d
})
