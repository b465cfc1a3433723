package main

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"
)

// httpd is the script command "httpd FOLDER": it serves the folder until the script ends and puts the
// server's address into the variable SITE.
//
// A request for /x is answered by the file x, or by x.http, which holds a whole
// answer: its status code, header lines, an empty line and the body. Two headers
// are orders to httpd and not sent: X-Encode names a charset to write the body
// in, X-Repeat says how many times to send it. A Content-Length beyond the
// body's makes an answer that breaks off; an ETag that the request has as well
// makes a 304.
func httpd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: httpd FOLDER")
	}
	folder := ts.MkAbs(args[0])
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		serve(w, r, folder)
	}))
	ts.Defer(server.Close)
	ts.Setenv("SITE", server.URL)
}

func serve(w http.ResponseWriter, r *http.Request, folder string) {
	name := filepath.Join(folder, filepath.FromSlash(strings.TrimPrefix(r.URL.Path, "/")))
	answer, err := os.Open(name + ".http")
	if err != nil {
		http.ServeFile(w, r, name)
		return
	}
	defer answer.Close()
	lines := bufio.NewReader(answer)
	status, _ := lines.ReadString('\n')
	code, err := strconv.Atoi(strings.TrimSpace(status))
	if err != nil {
		panic(fmt.Sprintf("%s.http does not begin with a status code", name))
	}
	header, err := textproto.NewReader(lines).ReadMIMEHeader()
	if err != nil {
		panic(fmt.Sprintf("%s.http: %v", name, err))
	}
	body, _ := io.ReadAll(lines)
	send(w, r, code, header, body)
}

func send(w http.ResponseWriter, r *http.Request, code int, header textproto.MIMEHeader, body []byte) {
	times := 1
	for key, values := range header {
		switch value := values[0]; key {
		case "X-Encode":
			body = encode(value, body)
		case "X-Repeat":
			times, _ = strconv.Atoi(value)
		default:
			w.Header()[key] = values
		}
	}
	if etag := header.Get("ETag"); etag != "" && r.Header.Get("If-None-Match") == etag {
		code, body = http.StatusNotModified, nil
	}
	w.WriteHeader(code)
	for range times {
		if _, err := w.Write(body); err != nil {
			return
		}
	}
}

func encode(charset string, body []byte) []byte {
	encoding, err := htmlindex.Get(charset)
	if err != nil {
		panic(err)
	}
	encoded, err := encoding.NewEncoder().Bytes(body)
	if err != nil {
		panic(err)
	}
	return encoded
}
