package library

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"sync"

	"github.com/klauspost/compress/s2"
	"github.com/klauspost/compress/zstd"
)

// maxStoredText bounds what a stored text may grow to, so that a damaged or forged one cannot fill the memory.
const maxStoredText = 64 << 20

// The first byte of a stored text says how the rest is written.
const (
	textPlain = 0
	textZstd  = 1
	textS2    = 2 // behind the CRC-32C of the text, 4 bytes, big-endian
)

const (
	// minCompressed is the length from which compressing pays: below it next to nothing is saved.
	minCompressed = 160
	// minZstd is the length from which zstd pays. It saves a fifth more than S2 and takes three
	// times as long, of which an update of many short entries feels more than the disk.
	minZstd = 8 << 10
)

// compress writes a text as the library stores it.
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

// s2Head is how long what stands before an S2 block is.
const s2Head = 5

func compressS2(plain []byte) []byte {
	packed := make([]byte, s2Head+s2.MaxEncodedLen(len(plain)))
	packed[0] = textS2
	binary.BigEndian.PutUint32(packed[1:], crc32.Checksum(plain, castagnoli()))
	return packed[:s2Head+len(s2.Encode(packed[s2Head:], plain))]
}

// decompress reads what compress wrote.
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

// castagnoli is the polynomial that processors know.
var castagnoli = sync.OnceValue(func() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) })

// textEncoder is made when the first long text is compressed. The fastest level is a
// third faster than the next and 4 % larger on news; a shared dictionary would save another fifth and
// tie every library to it. The checksum finds damage.
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
