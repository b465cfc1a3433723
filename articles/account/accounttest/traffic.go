package accounttest

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
)

// Request is a request that a server got.
type Request struct {
	Method string
	URL    string // without scheme and host
	Header http.Header
	Body   string
	Status int // 0 if no answer was sent
	Bytes  int // of the answer's body as it was sent
}

// Fault answers a request instead of the server. It may let the server answer with next.
type Fault func(w http.ResponseWriter, r *http.Request, next http.Handler)

// traffic is what goes between a server and its clients.
type traffic struct {
	mu     sync.Mutex
	log    []Request
	faults map[int]Fault
}

// FailAt makes the nth request from now on fail, counted from 1.
func (s *Server) FailAt(n int, fault Fault) {
	s.traffic.mu.Lock()
	defer s.traffic.mu.Unlock()
	if s.traffic.faults == nil {
		s.traffic.faults = map[int]Fault{}
	}
	s.traffic.faults[len(s.traffic.log)+n] = fault
}

// Requests returns the requests since the last call of Reset.
func (s *Server) Requests() []Request {
	s.traffic.mu.Lock()
	defer s.traffic.mu.Unlock()
	return s.traffic.log[:len(s.traffic.log):len(s.traffic.log)]
}

// Reset forgets all requests and faults.
func (s *Server) Reset() {
	s.traffic.mu.Lock()
	defer s.traffic.mu.Unlock()
	s.traffic.log, s.traffic.faults = nil, nil
}

func (t *traffic) serve(w http.ResponseWriter, r *http.Request, next http.Handler) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	t.mu.Lock()
	t.log = append(t.log, Request{Method: r.Method, URL: r.URL.RequestURI(), Header: r.Header.Clone(), Body: string(body)})
	n := len(t.log)
	fault := t.faults[n]
	t.mu.Unlock()
	counted := &counter{ResponseWriter: w}
	defer func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		if n <= len(t.log) {
			t.log[n-1].Status, t.log[n-1].Bytes = counted.status, counted.bytes
		}
	}()
	if fault != nil {
		fault(counted, r, next)
		return
	}
	send(counted, record(r, next), strings.Contains(r.Header.Get("Accept-Encoding"), "gzip"))
}

// counter counts what is answered.
type counter struct {
	http.ResponseWriter
	status, bytes int
}

func (c *counter) WriteHeader(status int) {
	c.status = status
	c.ResponseWriter.WriteHeader(status)
}

func (c *counter) Write(b []byte) (int, error) {
	c.bytes += len(b)
	return c.ResponseWriter.Write(b)
}

// record returns what a handler answers.
func record(r *http.Request, from http.Handler) *httptest.ResponseRecorder {
	recorder := httptest.NewRecorder()
	from.ServeHTTP(recorder, r)
	return recorder
}

// send sends an answer, compressed if the client can read that and it is long enough.
func send(w http.ResponseWriter, answer *httptest.ResponseRecorder, compress bool) {
	body := answer.Body.Bytes()
	for name, values := range answer.Header() {
		w.Header()[name] = values
	}
	if compress && len(body) > 500 {
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		_, _ = z.Write(body)
		_ = z.Close()
		body = packed.Bytes()
		w.Header().Set("Content-Encoding", "gzip")
	}
	if answer.Code != http.StatusNoContent {
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	}
	w.WriteHeader(answer.Code)
	_, _ = w.Write(body)
}

// Status answers with a status and, as careless servers do, repeats what it was sent. After 429 it asks for a pause of
// one second.
func Status(code int) Fault {
	return func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		w.Header().Set("Content-Type", "application/json")
		if code == http.StatusTooManyRequests {
			w.Header().Set("Retry-After", "1")
		}
		sent, _ := io.ReadAll(r.Body)
		w.WriteHeader(code)
		_ = json.NewEncoder(w).Encode(map[string]string{
			"error_message": "no luck with " + r.Header.Get("X-Auth-Token") + r.Header.Get("Authorization") + string(sent),
		})
	}
}

// LoginPage answers with a web page and 200, as the guest network of a hotel does.
func LoginPage(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
	w.Header().Set("Content-Type", "text/html")
	_, _ = io.WriteString(w, `<!doctype html><title>Welcome</title><form action="/login">Please enter the number of your room</form>`)
}

// HangUp closes the connection without an answer.
func HangUp(http.ResponseWriter, *http.Request, http.Handler) { panic(http.ErrAbortHandler) }

// Lose lets the server do what it was asked for, and closes the connection without an answer.
func Lose(_ http.ResponseWriter, r *http.Request, next http.Handler) {
	record(r, next)
	panic(http.ErrAbortHandler)
}

// Cut breaks the answer off in its middle.
func Cut(w http.ResponseWriter, r *http.Request, next http.Handler) {
	answer := record(r, next)
	if answer.Body.Len() < 2 {
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Content-Length", strconv.Itoa(answer.Body.Len()))
	w.WriteHeader(answer.Code)
	_, _ = w.Write(answer.Body.Bytes()[:answer.Body.Len()/2])
	if f, ok := w.(*counter).ResponseWriter.(http.Flusher); ok {
		f.Flush()
	}
	panic(http.ErrAbortHandler)
}

// Empty answers with empty lists.
func Empty(w http.ResponseWriter, r *http.Request, next http.Handler) {
	sendLess(w, record(r, next), func(list []any) []any { return list[:0] })
}

// Short answers with the beginnings of lists.
func Short(w http.ResponseWriter, r *http.Request, next http.Handler) {
	sendLess(w, record(r, next), func(list []any) []any { return list[:len(list)*2/5] })
}

// sendLess sends an answer whose lists are shortened, and whose text is nothing.
func sendLess(w http.ResponseWriter, answer *httptest.ResponseRecorder, shorten func([]any) []any) {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(answer.Body.Bytes()))
	decoder.UseNumber()
	body := []byte(nil)
	if decoder.Decode(&value) == nil {
		switch v := value.(type) {
		case []any:
			value = shorten(v)
		case map[string]any:
			delete(v, "continuation")
			for key, field := range v {
				if list, ok := field.([]any); ok {
					v[key] = shorten(list)
				}
			}
		}
		body, _ = json.Marshal(value)
	}
	less := httptest.NewRecorder()
	less.Code, less.Body = answer.Code, bytes.NewBuffer(body)
	send(w, less, false)
}

// RedirectTo leads to the same path on another server.
func RedirectTo(base string) Fault {
	return func(w http.ResponseWriter, r *http.Request, _ http.Handler) {
		http.Redirect(w, r, base+r.URL.RequestURI(), http.StatusTemporaryRedirect)
	}
}
