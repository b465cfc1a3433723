package accounttest

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// addMiniflux adds Miniflux's own API, as far as newsreader uses it.
func (s *Server) addMiniflux(mux *http.ServeMux) {
	for pattern, answer := range map[string]func(r *http.Request) (int, any){
		"GET /v1/feeds":              s.minifluxFeeds,
		"POST /v1/feeds":             s.minifluxSubscribe,
		"GET /v1/feeds/{id}":         s.minifluxFeed,
		"PUT /v1/feeds/{id}":         s.minifluxEdit,
		"DELETE /v1/feeds/{id}":      s.minifluxUnsubscribe,
		"PUT /v1/feeds/{id}/refresh": s.minifluxRefresh,
		"GET /v1/categories":         s.minifluxFolders,
		"POST /v1/categories":        s.minifluxAddFolder,
		"GET /v1/entries":            s.minifluxEntries,
		"PUT /v1/entries":            s.minifluxMark,
		"GET /v1/entries/ids":        s.minifluxIDs,
	} {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			status, body := http.StatusUnauthorized, any(failure("access unauthorized"))
			user, password, _ := r.BasicAuth()
			if r.Header.Get("X-Auth-Token") == Key || user == User && password == Password {
				s.mu.Lock()
				status, body = answer(r)
				s.mu.Unlock()
			}
			writeJSON(w, status, body)
		})
	}
}

// writeJSON answers with JSON, or with nothing where the status allows no more.
func writeJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if status != http.StatusNoContent {
		_ = json.NewEncoder(w).Encode(body)
	}
}

type object = map[string]any

func failure(message string) object { return object{"error_message": message} }

func (s *Server) minifluxFeeds(*http.Request) (int, any) {
	list := []object{}
	for i := range s.feeds {
		list = append(list, s.minifluxObject(&s.feeds[i]))
	}
	return http.StatusOK, list
}

func (s *Server) minifluxObject(f *Feed) object {
	return object{"id": f.ID, "feed_url": f.URL, "site_url": f.Site, "title": f.Title, "category": object{"id": s.folder(f.Folder), "title": f.Folder}}
}

// pathID returns the number in a path.
func pathID(r *http.Request) int64 {
	id, _ := strconv.ParseInt(r.PathValue("id"), 10, 64)
	return id
}

func (s *Server) minifluxFeed(r *http.Request) (int, any) {
	if f := s.feedByID(pathID(r)); f != nil {
		return http.StatusOK, s.minifluxObject(f)
	}
	return http.StatusNotFound, failure("resource not found")
}

// minifluxBody is what requests of Miniflux's API hold.
type minifluxBody struct {
	Feed     string  `json:"feed_url"`
	Title    string  `json:"title"`
	Category int64   `json:"category_id"`
	IDs      []int64 `json:"entry_ids"`
	Status   string  `json:"status"`
	Starred  *bool   `json:"starred"`
}

func readBody(r *http.Request) (b minifluxBody) {
	_ = json.NewDecoder(r.Body).Decode(&b)
	return b
}

// title returns the title of a folder, "" if there is none with this ID.
func (s *Server) title(id int64) string {
	for _, f := range s.folders {
		if f.id == id {
			return f.title
		}
	}
	return ""
}

func (s *Server) minifluxSubscribe(r *http.Request) (int, any) {
	b := readBody(r)
	switch {
	case s.feed(b.Feed) != nil:
		return http.StatusBadRequest, failure("This feed already exists.")
	case b.Category != 0 && s.title(b.Category) == "":
		return http.StatusBadRequest, failure("This category does not exist or does not belong to this user.")
	case !s.subscribe(b.Feed, "", s.title(b.Category)):
		return http.StatusInternalServerError, failure("The requested resource is not found (404 status code).")
	}
	return http.StatusCreated, object{"feed_id": s.feed(b.Feed).ID}
}

func (s *Server) minifluxEdit(r *http.Request) (int, any) {
	b, f := readBody(r), s.feedByID(pathID(r))
	if f == nil {
		return http.StatusNotFound, failure("resource not found")
	}
	s.edit(f, b.Title, s.title(b.Category))
	return http.StatusCreated, s.minifluxObject(f)
}

func (s *Server) minifluxUnsubscribe(r *http.Request) (int, any) {
	f := s.feedByID(pathID(r))
	if f == nil {
		return http.StatusNotFound, failure("resource not found")
	}
	s.unsubscribe(f.URL)
	return http.StatusNoContent, nil
}

func (s *Server) minifluxRefresh(r *http.Request) (int, any) {
	f := s.feedByID(pathID(r))
	switch {
	case f == nil:
		return http.StatusNotFound, failure("resource not found")
	case s.published[f.URL] == nil:
		return http.StatusInternalServerError, failure("The requested resource is not found (404 status code).")
	}
	s.fetch(f.URL)
	return http.StatusNoContent, nil
}

func (s *Server) minifluxFolders(*http.Request) (int, any) {
	list := []object{}
	for _, f := range s.folders {
		list = append(list, object{"id": f.id, "title": f.title})
	}
	return http.StatusOK, list
}

func (s *Server) minifluxAddFolder(r *http.Request) (int, any) {
	title := readBody(r).Title
	if title == "" || slices.ContainsFunc(s.folders, func(f folder) bool { return f.title == title }) {
		return http.StatusBadRequest, failure("This category already exists.")
	}
	return http.StatusCreated, object{"id": s.folder(title), "title": title}
}

// number returns a number in a query, or a default.
func number(q url.Values, name string, otherwise int) int {
	n, err := strconv.Atoi(q.Get(name))
	if err != nil {
		return otherwise
	}
	return n
}

func (s *Server) minifluxEntries(r *http.Request) (int, any) {
	q := r.URL.Query()
	limit, after := number(q, "limit", 100), number(q, "after_entry_id", 0)
	switch {
	case limit > 1000:
		return http.StatusBadRequest, failure("limit exceeds the maximum of 1000")
	case q.Get("order") != "id" || q.Get("direction") != "asc":
		return http.StatusBadRequest, failure("not played here: another order")
	}
	list, total := []object{}, 0
	for i := range s.entries {
		if s.entries[i].ID <= int64(after) {
			continue
		}
		if total++; len(list) < limit {
			list = append(list, s.minifluxEntry(&s.entries[i]))
		}
	}
	return http.StatusOK, object{"total": total, "entries": list}
}

func (s *Server) minifluxEntry(e *Entry) object {
	sum := sha256.Sum256([]byte(strings.TrimSpace(cmp.Or(e.GUID, e.URL, e.Title+e.HTML))))
	files := []object{}
	for i, file := range e.Enclosures {
		files = append(files, object{"id": i + 1, "url": file.URL, "mime_type": file.Type, "size": file.Length})
	}
	f := s.feed(e.Feed)
	return object{
		"id": e.ID, "feed_id": f.ID, "status": status(e), "hash": hex.EncodeToString(sum[:]), "title": cmp.Or(e.Title, e.URL), "url": withoutTracking(cmp.Or(e.URL, f.Site)),
		"comments_url": e.Comments, "published_at": e.Published.Format(time.RFC3339), "content": e.HTML, "author": e.Author, "starred": e.Starred,
		"enclosures": files, "feed": s.minifluxObject(f),
	}
}

func status(e *Entry) string {
	if e.Read {
		return "read"
	}
	return "unread"
}

// withoutTracking removes the parameters that tell where a reader comes from.
func withoutTracking(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.RawQuery == "" {
		return address
	}
	q := u.Query()
	for name := range q {
		if strings.HasPrefix(name, "utm_") {
			q.Del(name)
		}
	}
	u.RawQuery = q.Encode()
	return u.String()
}

func (s *Server) minifluxIDs(r *http.Request) (int, any) {
	q := r.URL.Query()
	ids := []int64{}
	for i := range s.entries {
		e := &s.entries[i]
		if w := q.Get("status"); w != "" && w != status(e) || q.Get("starred") == "true" && !e.Starred {
			continue
		}
		ids = append(ids, e.ID)
	}
	total := len(ids)
	slices.Reverse(ids)
	ids = ids[min(number(q, "offset", 0), total):]
	return http.StatusOK, object{"total": total, "entry_ids": ids[:min(number(q, "limit", 10000), 10000, len(ids))]}
}

func (s *Server) minifluxMark(r *http.Request) (int, any) {
	b := readBody(r)
	switch {
	case len(b.IDs) == 0:
		return http.StatusBadRequest, failure("the list of entries cannot be empty")
	case b.Status != "" && b.Status != "read" && b.Status != "unread" || b.Status == "" && b.Starred == nil:
		return http.StatusBadRequest, failure("either the status or the starred field must be specified")
	}
	for _, id := range b.IDs {
		if e := s.entry(id); e != nil {
			e.Read = b.Status == "read" || b.Status == "" && e.Read
			e.Starred = b.Starred == nil && e.Starred || b.Starred != nil && *b.Starred
		}
	}
	return http.StatusNoContent, nil
}
