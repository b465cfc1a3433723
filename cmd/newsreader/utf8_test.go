package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"
)

// encodings returns a text as programs of Windows write it, and without a byte order mark.
func encodings(t *testing.T, text string) map[string]string {
	t.Helper()
	encoded := map[string]string{"UTF-8": text, "UTF-8 with a mark": "\ufeff" + text}
	for name, order := range map[string]unicode.Endianness{"UTF-16LE": unicode.LittleEndian, "UTF-16BE": unicode.BigEndian} {
		var err error
		if encoded[name], err = unicode.UTF16(order, unicode.UseBOM).NewEncoder().String(text); err != nil {
			t.Fatal(err)
		}
	}
	return encoded
}

// TestUnicodeInput checks that what Windows PowerShell wrote to a file can be read back.
func TestUnicodeInput(t *testing.T) {
	for name, ids := range encodings(t, "k3v9\r\nm2\r\n") {
		got, err := readReferences(strings.NewReader(ids))
		if !slices.Equal(got, []string{"k3v9", "m2"}) || err != nil {
			t.Errorf("IDs in %s: %q, %v", name, got, err)
		}
	}
	file := filepath.Join(t.TempDir(), "token")
	for name, secret := range encodings(t, "渡轮 1\r\n") {
		if err := os.WriteFile(file, []byte(secret), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := readSecretFile(file); got != "渡轮 1" || err != nil {
			t.Errorf("a secret in %s: %q, %v", name, got, err)
		}
	}
	for name, record := range encodings(t, `{"title":"渡轮停航","url":"http://news.example/fog"}`+"\r\n") {
		dir := t.TempDir()
		out := mustRun(t, map[string]string{"XDG_DATA_HOME": dir, "XDG_CONFIG_HOME": dir}, record, "import", "-")
		if out != "1 article new or changed\n" {
			t.Errorf("articles in %s: %s", name, out)
		}
	}
}

// TestUnicodeStream checks that a line can be read before the next one is written.
func TestUnicodeStream(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	text := utf8Reader(r)
	go io.WriteString(w, "first\n")
	line := make([]byte, 64)
	if n, err := text.Read(line); string(line[:n]) != "first\n" || err != nil {
		t.Errorf("%q, %v", line[:n], err)
	}
}
