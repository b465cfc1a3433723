package articles

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"newsreader/articles/internal/charset"
	"newsreader/articles/internal/feed"
)

// What a file that is not a text may be.
const (
	audioFile   = "an audio file"
	videoFile   = "a video"
	picture     = "a picture"
	fontFile    = "a font"
	archive     = "an archive"
	office      = "an office document"
	program     = "a program"
	pdfDocument = "a PDF document"
)

// signature is what the files of a format have in common.
type signature struct {
	offset int
	magic  string
	what   string
}

// signatures are those of WHATWG MIME Sniffing §6 and of the libmagic database, for the formats that servers have
// beside pages. Texts begin with none of them.
func signatures() []signature {
	return []signature{
		{0, "ID3\x02", audioFile}, {0, "ID3\x03", audioFile}, {0, "ID3\x04", audioFile},
		{0, "\xff\xfb", audioFile}, {0, "\xff\xfa", audioFile}, {0, "\xff\xf3", audioFile}, {0, "\xff\xf2", audioFile},
		{0, "\xff\xf1", audioFile}, {0, "\xff\xf9", audioFile}, {0, "OggS\x00", audioFile}, {0, "fLaC", audioFile}, {0, "MThd\x00", audioFile},
		{0, "#!AMR", audioFile}, {8, "WAVE", audioFile}, {8, "AIFF", audioFile}, {8, "AIFC", audioFile}, {4, "ftypM4A", audioFile},
		{4, "ftypM4B", audioFile}, {0, "wvpk", audioFile}, {0, ".snd\x00", audioFile},
		{4, "ftypavif", picture}, {4, "ftyphei", picture}, {4, "ftypmif1", picture}, {4, "ftyp", videoFile},
		{0, "\x1aE\xdf\xa3", videoFile}, {8, "AVI LIST", videoFile}, {0, "FLV\x01", videoFile}, {0, "0&\xb2u\x8ef\xcf\x11", videoFile},
		{0, "\x00\x00\x01\xba", videoFile}, {0, "\x00\x00\x01\xb3", videoFile},
		{0, "\x89PNG", picture}, {0, "GIF87a", picture}, {0, "GIF89a", picture}, {0, "\xff\xd8\xff", picture}, {8, "WEBPVP8", picture},
		{0, "II*\x00", picture}, {0, "MM\x00*", picture}, {0, "\x00\x00\x01\x00", picture}, {0, "\x00\x00\x02\x00", picture}, {0, "8BPS\x00", picture},
		{0, "\x00\x00\x00\x0cjP  ", picture}, {0, "\x00\x00\x00\x0cJXL ", picture}, {0, "\xff\x0a", picture}, {0, "AT&TFORM", picture},
		{0, "wOFF\x00", fontFile}, {0, "wOFFOTTO", fontFile}, {0, "wOF2\x00", fontFile}, {0, "wOF2OTTO", fontFile}, {0, "OTTO\x00", fontFile},
		{0, "\x00\x01\x00\x00", fontFile}, {0, "ttcf\x00", fontFile}, {0, "true\x00", fontFile},
		{0, "PK\x03\x04", archive}, {0, "PK\x05\x06", archive}, {0, "PK\x07\x08", archive}, {0, "\x1f\x8b", archive}, {0, "\x1f\x9d", archive},
		{0, "BZh91AY&SY", archive}, {0, "\xfd7zXZ\x00", archive}, {0, "7z\xbc\xaf\x27\x1c", archive}, {0, "Rar!\x1a\x07", archive},
		{0, "(\xb5/\xfd", archive}, {0, "\x04\"M\x18", archive}, {0, "!<arch>\n", archive}, {257, "ustar", archive},
		{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", office}, {0, `{\rtf`, office}, {60, "BOOKMOBI", "an e-book"},
		{0, "%PDF-", pdfDocument}, {0, "%!PS-Adobe", "a PostScript document"}, {0, "SQLite format 3\x00", "a database"},
		{0, "\x00asm", program}, {0, "\x7fELF", program}, {0, "\xca\xfe\xba\xbe", program}, {0, "\xfe\xed\xfa", program},
		{0, "\xcf\xfa\xed\xfe", program}, {0, "\xce\xfa\xed\xfe", program}, {0, "dex\n03", program},
	}
}

// checkText returns an error that says what data is if it is no text: audio, a video, picture, font, archive, program or
// office document, by its first bytes or by the type that a server gives for it.
func checkText(data []byte, contentType string) error {
	head := data[:min(len(data), sniffLength)]
	what := fileKind(head)
	if what == "" && !looksMarkup(string(head)) {
		what = declaredKind(contentType)
	}
	switch {
	case what != "":
		return fmt.Errorf("this is %s, not a web page or feed", what)
	case hasBinaryBytes(head) && !isUTF32(head):
		return errors.New("this is binary data, not a web page or feed")
	}
	return nil
}

// fileKind returns what a file is that begins with head, or "" if it may be a text.
func fileKind(head []byte) string {
	trimmed := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(byteOrderMark)), " \t\r\n")
	for _, s := range signatures() {
		if len(head) > s.offset && bytes.HasPrefix(head[s.offset:], []byte(s.magic)) || s.what == pdfDocument && bytes.HasPrefix(trimmed, []byte(s.magic)) {
			if s.what == archive {
				return archiveKind(head)
			}
			return s.what
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("BM")) && len(head) > 10 && bytes.Equal(head[6:10], make([]byte, 4)), isSVG(trimmed):
		return picture
	case bytes.HasPrefix(head, []byte("MZ")) && bytes.IndexByte(head[:min(len(head), 64)], 0) > 0:
		return program
	case isTransportStream(head):
		return videoFile
	}
	return ""
}

// archiveKind returns what an archive holds: the first entries of an office document or e-book say so.
func archiveKind(head []byte) string {
	switch {
	case bytes.Contains(head, []byte("mimetypeapplication/epub+zip")):
		return "an e-book"
	case bytes.Contains(head, []byte("[Content_Types].xml")), bytes.Contains(head, []byte("mimetypeapplication/vnd.")):
		return office
	}
	return archive
}

// isTransportStream reports whether head begins an MPEG transport stream, which has packets of 188 bytes.
func isTransportStream(head []byte) bool {
	const packet, sync = 188, 'G'
	return len(head) > 2*packet && head[0] == sync && head[packet] == sync && head[2*packet] == sync && !utf8.Valid(head[:packet])
}

// isSVG reports whether head begins an SVG document: a picture, although it is written as text.
func isSVG(head []byte) bool {
	for range 8 {
		switch {
		case bytes.HasPrefix(head, []byte("<svg")), bytes.HasPrefix(head, []byte("<!DOCTYPE svg")):
			return true
		case bytes.HasPrefix(head, []byte("<!--")):
			_, head, _ = bytes.Cut(head, []byte("-->"))
		case bytes.HasPrefix(head, []byte("<?")):
			_, head, _ = bytes.Cut(head, []byte("?>"))
		default:
			return false
		}
		head = bytes.TrimLeft(head, " \t\r\n")
	}
	return false
}

// looksMarkup reports whether a text is a page or a feed, which outweighs a server's wrong type for it.
func looksMarkup(head string) bool { return looksHTML(head) || feed.Sniff("", head) != 0 }

// declaredKind returns what a server's Content-Type says a file is, or "" if it may be a text.
func declaredKind(contentType string) string {
	media, _, _ := mime.ParseMediaType(contentType)
	class, _, _ := strings.Cut(media, "/")
	switch class {
	case "audio":
		return audioFile
	case "video":
		return videoFile
	case "image":
		return picture
	case "font":
		return fontFile
	}
	return ""
}

// isUTF32 reports whether head begins a text in UTF-32, in which most bytes are NUL.
func isUTF32(head []byte) bool {
	text, name := charset.Decode(head, "")
	return strings.HasPrefix(name, "utf-32") && !hasBinaryBytes([]byte(text))
}

// hasBinaryBytes reports whether head has more control characters than a text in any charset. Texts have few besides
// layout and escape sequences; UTF-16 has NUL in every second byte of ASCII, binary files have it anywhere.
func hasBinaryBytes(head []byte) bool {
	controls := 0
	var zeros [2]int
	for i, b := range head {
		switch {
		case b == 0:
			zeros[i%2]++
		case b < 0x20 && !strings.ContainsRune("\t\n\r\f\v\x1b\x07\x08\x0e\x0f", rune(b)):
			controls++
		}
	}
	few := len(head) / 16
	return controls > few && (!utf8.Valid(head) || controls > 2*few) || min(zeros[0], zeros[1]) > few
}
