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

// httpd implements the script command "httpd FOLDER": it serves the folder until the script ends and sets the variable
// SITE to the address of the server.
//
// A request for /x is answered with the file x, or with x.http, which holds a complete response: the status code, header
// lines, an empty line and the body. Five headers are instructions to httpd and are not sent: X-Encode is the charset in
// which the body is sent, X-Repeat the number of times it is sent, and X-Wait keeps the connection open until the client
// closes it. X-User is the user and password, as user:password, without which the status is 401 (RFC 7617), and X-Wants a
// header, as name=value, without which it is 403. A Content-Length that exceeds the body truncates the response. The status is 304 if the response's ETag or
// Last-Modified equals the request's condition byte for byte. Files may change between requests. For each response,
// httpd.log gets a line with the path and the status.
func httpd(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: httpd FOLDER")
	}
	folder := ts.MkAbs(args[0])
	log, err := os.OpenFile(ts.MkAbs("httpd.log"), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o666)
	ts.Check(err)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		logger := &statusLogger{ResponseWriter: w, path: r.URL.Path, log: log}
		serve(logger, r, folder)
		logger.WriteHeader(http.StatusOK)
	}))
	ts.Defer(func() {
		server.Close()
		log.Close()
	})
	ts.Setenv("SITE", server.URL)
}

// statusLogger logs the status of a response before sending it, so that the line is there when the client has the
// response.
type statusLogger struct {
	http.ResponseWriter
	path   string
	log    io.Writer
	logged bool
}

func (t *statusLogger) WriteHeader(status int) {
	if t.logged {
		return
	}
	t.logged = true
	fmt.Fprintln(t.log, t.path, status)
	t.ResponseWriter.WriteHeader(status)
}

func (t *statusLogger) Write(b []byte) (int, error) {
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
		case "X-Wants":
			if name, want, _ := strings.Cut(value, "="); r.Header.Get(name) != want {
				code, body = http.StatusForbidden, nil
			}
		case "X-User":
			if user, password, _ := r.BasicAuth(); user+":"+password != value {
				code, body = http.StatusUnauthorized, nil
			}
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
