package articles

import (
	"strings"
	"testing"
)

// TestBinaryFiles checks that no file of another kind is read as a text, however much of it looks like one.
func TestBinaryFiles(t *testing.T) {
	words := strings.Repeat(" The harbour board met on Friday.", 40)
	packet := "G\x40\x11\x10" + strings.Repeat("\xff", 184)
	for _, c := range []struct{ name, head, contentType, want string }{
		{"MP3 with tags", "ID3\x04\x00\x00\x00\x00\x0f\x76TIT2" + words, "", "an audio file"},
		{"MP3", "\xff\xfb\x90\x64" + words, "", "an audio file"},
		{"Ogg", "OggS\x00\x02" + words, "", "an audio file"},
		{"FLAC", "fLaC\x00\x00\x00\x22" + words, "", "an audio file"},
		{"WAV", "RIFF$ab\x00WAVEfmt " + words, "", "an audio file"},
		{"AIFF", "FORM\x00\x01ABAIFFCOMM" + words, "", "an audio file"},
		{"MIDI", "MThd\x00\x00\x00\x06" + words, "", "an audio file"},
		{"M4A", "\x00\x00\x00 ftypM4A " + words, "", "an audio file"},
		{"MP4", "\x00\x00\x00 ftypisom" + words, "", "a video"},
		{"AVI", "RIFFabcdAVI LIST" + words, "", "a video"},
		{"Matroska", "\x1aE\xdf\xa3" + words, "", "a video"},
		{"a transport stream", packet + packet + packet, "", "a video"},
		{"PNG", "\x89PNG\r\n" + words, "", "a picture"},
		{"WebP", "RIFFabcdWEBPVP8 " + words, "", "a picture"},
		{"AVIF", "\x00\x00\x00 ftypavif" + words, "", "a picture"},
		{"BMP", "BMabcd\x00\x00\x00\x006" + words, "", "a picture"},
		{"SVG", "<?xml version='1.0'?>\n<!-- drawn -->\n<svg xmlns='http://www.w3.org/2000/svg'><text>Harbour</text></svg>", "", "a picture"},
		{"WOFF", "wOFF\x00\x01\x00\x00" + words, "", "a font"},
		{"TrueType", "\x00\x01\x00\x00\x00\x0f" + words, "", "a font"},
		{"OpenType", "OTTO\x00\x0b" + words, "", "a font"},
		{"ZIP", "PK\x03\x04\x14\x00" + words, "", "an archive"},
		{"DOCX", "PK\x03\x04\x14\x00\x06\x00[Content_Types].xml" + words, "", "an office document"},
		{"ODT", "PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text" + words, "", "an office document"},
		{"DOC", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + words, "", "an office document"},
		{"RTF", `{\rtf1\ansi` + words, "", "an office document"},
		{"EPUB", "PK\x03\x04\x14\x00mimetypeapplication/epub+zip" + words, "", "an e-book"},
		{"tar", strings.Repeat("a", 100) + strings.Repeat("\x00", 157) + "ustar" + words, "", "an archive"},
		{"PDF", "\r\n%PDF-1.7" + words, "", "a PDF document"},
		{"WebAssembly", "\x00asm\x01\x00\x00\x00" + words, "", "a program"},
		{"Windows program", "MZ\x90\x00\x03" + words, "", "a program"},
		{"by its declared type", words, "audio/x-private", "an audio file"},
		{"picture by its declared type", words, "image/x-private; q=1", "a picture"},
	} {
		page, err := ParsePage([]byte(c.head), PageOptions{ContentType: c.contentType})
		if err == nil || err.Error() != "this is "+c.want+", not a web page or feed" {
			t.Errorf("%s: page %v, error %v", c.name, page, err)
		}
	}
	for name, data := range map[string]string{
		"all bytes":     strings.Repeat(allBytes(), 8),
		"small numbers": strings.Repeat("\x01\x02\x03\x04 and", 200),
		"many zeros":    strings.Repeat("abc\x00\x00\x00de\x00", 200),
	} {
		if _, err := ParsePage([]byte(data), PageOptions{}); err == nil || err.Error() != "this is binary data, not a web page or feed" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func allBytes() string {
	var b strings.Builder
	for i := range 256 {
		b.WriteByte(byte(i))
	}
	return b.String()
}

// TestTextsAreNoBinaries checks that texts which begin like another kind of file are read.
func TestTextsAreNoBinaries(t *testing.T) {
	utf16, utf32 := "\xff\xfe", "\xff\xfe\x00\x00"
	for _, r := range "The harbour board met on Friday, and the ferry stayed." {
		utf16 += string([]byte{byte(r), 0})
		utf32 += string([]byte{byte(r), 0, 0, 0})
	}
	for name, c := range map[string][2]string{
		"words like signatures": {"BM stands for the harbour board, MZ for its ferry, RIFF and FORM for nothing.", ""},
		"ID3 in a sentence":     {"ID3 tags are what podcasts carry, the keeper says.", ""},
		"UTF-16":                {utf16, ""},
		"UTF-32":                {utf32, ""},
		"escape sequences":      {strings.Repeat("\x1b[31mThe harbour\x1b[0m ", 20), ""},
		"a page with a picture": {"<!DOCTYPE html><html><body><p>The harbour board met on Friday.</p><svg></svg></body></html>", ""},
		"a wrong type":          {"<!DOCTYPE html><html><body><article><h1>The harbour</h1><p>The harbour board met on Friday, and the ferry stayed where it was.</p></article></body></html>", "image/png"},
	} {
		if _, err := ParsePage([]byte(c[0]), PageOptions{ContentType: c[1]}); err != nil && err != ErrNoArticle {
			t.Errorf("%s: %v", name, err)
		}
	}
}
