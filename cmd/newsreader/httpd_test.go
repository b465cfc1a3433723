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
// answer: its status code, header lines, an empty line and the body. Three headers
// are orders to httpd and not sent: X-Encode names a charset to write the body
// in, X-Repeat says how many times to send it, X-Wait lets whoever asks wait for it
// until he goes away. A Content-Length beyond the
// body's makes an answer that breaks off; an ETag or a Last-Modified that the
// request has as well, byte for byte, makes a 304. Files may change between two requests. The file httpd.log gets a
// line for each request that was answered: its path and the status.
func httpd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: httpd FOLDER")
	}
	folder := ts.MkAbs(args[0])
	log, err := os.OpenFile(ts.MkAbs("httpd.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o666)
	ts.Check(err)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		told := &teller{ResponseWriter: w, path: r.URL.Path, log: log}
		serve(told, r, folder)
		told.WriteHeader(http.StatusOK)
	}))
	ts.Defer(func() {
		server.Close()
		log.Close()
	})
	ts.Setenv("SITE", server.URL)
}

// teller logs the status of an answer before it is sent, so that who has the answer finds the line.
type teller struct {
	http.ResponseWriter
	path string
	log  io.Writer
	told bool
}

func (t *teller) WriteHeader(status int) {
	if t.told {
		return
	}
	t.told = true
	fmt.Fprintln(t.log, t.path, status)
	t.ResponseWriter.WriteHeader(status)
}

func (t *teller) Write(b []byte) (int, error) {
	t.WriteHeader(http.StatusOK)
	return t.ResponseWriter.Write(b)
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
		case "X-Wait":
			defer func() { <-r.Context().Done() }()
		case "X-Repeat":
			times, _ = strconv.Atoi(value)
		default:
			w.Header()[key] = values
		}
	}
	for key, condition := range map[string]string{"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"} {
		if value := header.Get(key); value != "" && r.Header.Get(condition) == value {
			code, body = http.StatusNotModified, nil
		}
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
