package accounttest

import (
	"cmp"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Streams and tags of the Google Reader API.
const (
	readingList = "user/-/state/com.google/reading-list"
	readTag     = "user/-/state/com.google/read"
	starredTag  = "user/-/state/com.google/starred"
	labels      = "user/-/label/"
	longID      = "tag:google.com,2005:reader/item/"
)

// An answer is what the Google Reader API answers: JSON, or a text.
type answer struct {
	status int
	text   string
	object any // nil for a text
}

func say(status int, text string) answer { return answer{status: status, text: text} }

func show(object any) answer { return answer{status: http.StatusOK, object: object} }

// NewFreshRSS returns a server with the Google Reader API as FreshRSS has it, below /api/greader.php.
func NewFreshRSS() *Server {
	s := &Server{freshRSS: true, published: map[string][]Entry{}, forgotten: map[string]bool{}, folders: []folder{{1, "Uncategorized"}}, lastID: 10}
	mux := http.NewServeMux()
	s.addGoogleReader(mux, "/api/greader.php")
	s.handler = mux
	return s
}

// addGoogleReader adds the Google Reader API below a path.
func (s *Server) addGoogleReader(mux *http.ServeMux, below string) {
	for _, path := range []string{"/accounts/ClientLogin", "/reader/api/0/"} {
		mux.HandleFunc(below+path, func(w http.ResponseWriter, r *http.Request) {
			form := s.readForm(r)
			s.mu.Lock()
			a := s.googleReader(r, strings.TrimPrefix(r.URL.Path, below), form)
			s.mu.Unlock()
			switch {
			case a.object != nil:
				writeJSON(w, a.status, a.object)
				return
			case s.freshRSS: // even of lists
				w.Header().Set("Content-Type", "text/html; charset=UTF-8")
			default:
				w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			}
			w.WriteHeader(a.status)
			_, _ = io.WriteString(w, a.text)
		})
	}
}

// maxFields is how many fields of a form PHP reads (max_input_vars).
const maxFields = 1000

// readForm reads the fields of a request. PHP reads the first thousand of the body; FreshRSS itself reads those that may be repeated.
func (s *Server) readForm(r *http.Request) url.Values {
	form := r.URL.Query()
	if r.Method != http.MethodPost {
		return form
	}
	body, _ := io.ReadAll(r.Body)
	for n, pair := range strings.Split(string(body), "&") {
		name, value, _ := strings.Cut(pair, "=")
		value, err := url.QueryUnescape(value)
		if err == nil && (!s.freshRSS || n < maxFields || name == "i" || name == "s" || name == "t") {
			form[name] = append(form[name], value)
		}
	}
	return form
}

// Token returns the text that authorizes requests of the Google Reader API.
func (s *Server) Token() string {
	if s.freshRSS {
		sum := sha1.Sum([]byte(User + Password))
		return User + "/" + hex.EncodeToString(sum[:])
	}
	sum := sha256.Sum256([]byte(User + Password))
	return User + "/" + hex.EncodeToString(sum[:])
}

// formToken returns the token that requests which change something have in their form.
func (s *Server) formToken() string {
	if !s.freshRSS {
		return s.Token()
	}
	sum := sha1.Sum([]byte(s.Token()))
	return hex.EncodeToString(sum[:]) + strings.Repeat("Z", 17)
}

func (s *Server) googleReader(r *http.Request, path string, form url.Values) answer {
	if path == "/accounts/ClientLogin" {
		return s.logIn(form)
	}
	path = strings.TrimPrefix(path, "/reader/api/0/")
	if !s.authorized(r, path, form) {
		return say(http.StatusUnauthorized, "Unauthorized!")
	}
	calls := map[string]func(url.Values) answer{
		"GET token":                  func(url.Values) answer { return say(http.StatusOK, s.formToken()+"\n") },
		"GET subscription/list":      s.listFeeds,
		"POST subscription/edit":     s.editFeed,
		"POST subscription/quickadd": s.quickAdd,
		"GET stream/items/ids":       s.listIDs,
		"POST stream/items/contents": s.contents,
		"POST edit-tag":              s.editTag,
		"POST mark-all-as-read":      func(url.Values) answer { return say(http.StatusTeapot, "no sound client asks for this") },
	}
	call := calls[r.Method+" "+path]
	switch {
	case call == nil && s.freshRSS:
		return say(http.StatusBadRequest, "Bad Request!")
	case call == nil:
		return show([]string{}) // Miniflux answers so to whatever it does not have
	case strings.Contains(path, "list") && form.Get("output") != "json", !s.freshRSS && strings.HasPrefix(path, "stream") && form.Get("output") != "json":
		return say(http.StatusNotImplemented, "Not Implemented!")
	}
	return call(form)
}

func (s *Server) logIn(form url.Values) answer {
	switch {
	case form.Get("Email") == User && form.Get("Passwd") == Password:
		return say(http.StatusOK, fmt.Sprintf("SID=%[1]s\nLSID=null\nAuth=%[1]s\n", s.Token()))
	case s.freshRSS && strings.ContainsAny(form.Get("Email"), " /"):
		return say(http.StatusBadRequest, "Bad Request!")
	}
	return say(http.StatusUnauthorized, "Unauthorized!")
}

// authorized reports whether a request may be answered. Miniflux does not look at the header of a POST, FreshRSS looks at the
// token of few.
func (s *Server) authorized(r *http.Request, path string, form url.Values) bool {
	header, token := r.Header.Get("Authorization") == "GoogleLogin auth="+s.Token(), form.Get("T")
	if s.freshRSS {
		return header && (path != "edit-tag" || token == "" || token == "x" || token == s.formToken())
	}
	return r.Method == http.MethodPost && token == s.formToken() || r.Method != http.MethodPost && header
}

// alike replaces characters as FreshRSS does in titles, and more of them in those of feeds.
func alike(title string, isFeed bool) string {
	title = strings.NewReplacer("&", "＆", "<", "＜", ">", "＞").Replace(title)
	if isFeed {
		title = strings.NewReplacer("?", "？", `\`, "＼", "/", "／", ",", "，", ";", "；").Replace(title)
	}
	return title
}

func (s *Server) listFeeds(url.Values) answer {
	list := []object{}
	for _, f := range s.feeds {
		o := object{"id": fmt.Sprintf("feed/%d", f.ID), "title": f.Title, "url": f.URL, "htmlUrl": f.Site, "iconUrl": "", "categories": []object{{"id": labels + f.Folder, "label": f.Folder}}}
		if s.freshRSS {
			o["title"] = alike(f.Title, true)
		} else {
			o["categories"] = []object{{"id": "user/1/label/" + f.Folder, "label": f.Folder, "type": "folder"}}
		}
		list = append(list, o)
	}
	return show(object{"subscriptions": list})
}

// fail returns the answer to what cannot be done.
func (s *Server) fail(status int, message string) answer {
	if s.freshRSS {
		return say(http.StatusBadRequest, "Bad Request!")
	}
	return answer{status: status, object: failure(message)}
}

// stream returns the feed that a stream is; only FreshRSS knows them by their addresses.
func (s *Server) stream(stream string) *Feed {
	name := strings.TrimPrefix(stream, "feed/")
	if id, err := strconv.ParseInt(name, 10, 64); err == nil {
		return s.feedByID(id)
	}
	if s.freshRSS {
		return s.feed(name)
	}
	return nil
}

func (s *Server) editFeed(form url.Values) answer {
	stream, folder := form.Get("s"), strings.TrimPrefix(form.Get("a"), labels)
	f := s.stream(stream)
	switch form.Get("ac") {
	case "subscribe":
		address := strings.TrimPrefix(stream, "feed/")
		if s.feed(address) != nil {
			return s.fail(http.StatusInternalServerError, "This feed already exists.")
		}
		if !s.subscribe(address, form.Get("t"), folder) {
			return s.fail(http.StatusInternalServerError, "fetcher: resource not found (404 status code)")
		}
		return say(http.StatusOK, "OK")
	case "unsubscribe":
		if f == nil {
			return s.fail(http.StatusInternalServerError, "nothing has been removed")
		}
		s.unsubscribe(f.URL)
		return say(http.StatusOK, "OK")
	case "edit":
		if number := strings.TrimPrefix(stream, "feed/"); f == nil && s.freshRSS && strings.Trim(number, "0123456789") == "" {
			return say(http.StatusOK, "OK") // passed over, and OK all the same
		}
		if f == nil {
			return s.fail(http.StatusBadRequest, "googlereader: feed not found")
		}
		s.edit(f, form.Get("t"), folder)
		return say(http.StatusOK, "OK")
	}
	return s.fail(http.StatusBadRequest, "unrecognized action")
}

func (s *Server) quickAdd(form url.Values) answer {
	address := strings.TrimPrefix(form.Get("quickadd"), "feed/")
	if s.subscribe(address, "", "") {
		f := s.feed(address)
		return show(object{"numResults": 1, "query": address, "streamId": fmt.Sprintf("feed/%d", f.ID), "streamName": f.Title})
	}
	if !s.freshRSS {
		return s.fail(http.StatusInternalServerError, "fetcher: resource not found (404 status code)")
	}
	return show(object{"numResults": 0, "error": "HTTP response: 404 Not Found"})
}

// listIDs pages as the servers do: FreshRSS from an ID on, whose row it drops without looking at it, Miniflux by offset.
func (s *Server) listIDs(form url.Values) answer {
	ids := s.selectIDs(form)
	if s.freshRSS {
		return s.freshRSSPage(ids, number(form, "n", 20), form.Get("c"))
	}
	n, offset := number(form, "n", 0), number(form, "c", 0)
	if n <= 0 || n > 10000 {
		n = 10000
	}
	rest := ids[min(offset, len(ids)):]
	page := rest[:min(n, len(rest))]
	list := refs(page)
	if offset+len(page) < len(ids) {
		list["continuation"] = strconv.Itoa(offset + len(page))
	}
	return show(list)
}

func (s *Server) freshRSSPage(ids []int64, n int, continuation string) answer {
	if from, err := strconv.ParseInt(continuation, 10, 64); err == nil && from > 0 {
		ids = slices.DeleteFunc(ids, func(id int64) bool { return id > from })
		ids = ids[min(1, len(ids)):]
	}
	if n > 0 {
		ids = ids[:min(n, len(ids))]
	}
	list := refs(ids)
	if len(ids) > 0 && len(ids) >= n {
		list["continuation"] = strconv.FormatInt(ids[len(ids)-1], 10)
	}
	text, _ := json.Marshal(list)
	return say(http.StatusOK, string(text)+"\n")
}

func refs(ids []int64) object {
	list := []object{}
	for _, id := range ids {
		list = append(list, object{"id": strconv.FormatInt(id, 10)})
	}
	return object{"itemRefs": list}
}

// selectIDs returns the IDs of a stream, the last first. FreshRSS takes a stream that it does not know for everything.
func (s *Server) selectIDs(form url.Values) []int64 {
	stream := form.Get("s")
	chosen := slices.DeleteFunc(slices.Clone(s.entries), func(e Entry) bool {
		return form.Get("xt") == readTag && e.Read || stream == starredTag && !e.Starred || stream == readTag && !s.freshRSS && !e.Read
	})
	slices.SortFunc(chosen, func(a, b Entry) int {
		if s.freshRSS {
			return cmp.Compare(b.ID, a.ID)
		}
		return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(b.ID, a.ID))
	})
	ids := make([]int64, len(chosen))
	for i := range chosen {
		ids[i] = chosen[i].ID
	}
	return ids
}

// itemID reads an ID in its long form, or a decimal number.
func itemID(text string) int64 {
	if digits, ok := strings.CutPrefix(text, longID); ok {
		id, _ := strconv.ParseUint(digits, 16, 64)
		return int64(id)
	}
	id, _ := strconv.ParseInt(text, 10, 64)
	return id
}

func (s *Server) contents(form url.Values) answer {
	items := []object{}
	for _, id := range form["i"] {
		if e := s.entry(itemID(id)); e != nil {
			items = append(items, s.item(e))
		}
	}
	return show(object{"id": readingList, "updated": 1, "items": items})
}

func (s *Server) item(e *Entry) object {
	f, address, title := s.feed(e.Feed), withoutTracking(cmp.Or(e.URL, s.feed(e.Feed).Site)), cmp.Or(e.Title, e.URL)
	tags := []string{readingList, labels + f.Folder}
	if e.Read {
		tags = append(tags, readTag)
	}
	if e.Starred {
		tags = append(tags, starredTag)
	}
	files, key, timestamp := []object{}, "url", e.Published.UnixMicro()
	if s.freshRSS {
		key, timestamp, address, title = "href", e.ID, e.URL, alike(e.Title, false)
	}
	for _, file := range e.Enclosures {
		files = append(files, object{key: file.URL, "type": file.Type})
	}
	o := object{
		"id": fmt.Sprintf("%s%016x", longID, e.ID), "title": title, "author": e.Author, "published": e.Published.Unix(),
		"crawlTimeMsec": strconv.FormatInt(timestamp/1000, 10), "timestampUsec": strconv.FormatInt(timestamp, 10),
		"canonical": []object{{"href": address}}, "alternate": []object{{"href": address, "type": "text/html"}},
		"summary": object{"content": e.HTML}, "categories": tags, "enclosure": files,
		"origin": object{"streamId": fmt.Sprintf("feed/%d", f.ID), "title": f.Title, "htmlUrl": f.Site},
	}
	return o
}

// editTag marks entries. FreshRSS says OK to everything, and takes the last state of a request.
func (s *Server) editTag(form url.Values) answer {
	for _, on := range []bool{true, false} {
		tags := form["r"]
		if on {
			tags = form["a"]
		}
		if len(tags) > 1 && s.freshRSS {
			tags = tags[len(tags)-1:]
		}
		for _, id := range form["i"] {
			e := s.entry(itemID(id))
			if e != nil && slices.Contains(tags, readTag) {
				e.Read = on
			}
			if e != nil && slices.Contains(tags, starredTag) {
				e.Starred = on
			}
		}
	}
	if len(form["a"])+len(form["r"]) == 0 && !s.freshRSS {
		return s.fail(http.StatusInternalServerError, "add or/and remove tags should be supplied")
	}
	return say(http.StatusOK, "OK")
}
