package account

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"newsreader/articles/library"
)

// miniflux speaks the REST API of Miniflux, version 1 (https://miniflux.app/docs/api.html).
type miniflux struct {
	*connection
	user   string
	secret func(ctx context.Context) (string, error)
	// folders are the IDs of the folders that are known so far, by title.
	folders map[string]int64
}

func newMiniflux(opts Options) *miniflux {
	m := &miniflux{connection: newConnection(opts), user: opts.User, secret: opts.Secret, folders: map[string]int64{}}
	m.trimPath("/v1")
	return m
}

func (m *miniflux) Traits() Traits {
	return Traits{Hashes: true, Cursor: true, ReadList: true, Refresh: true}
}

// call sends a request and decodes the answer, which must have the given status. An answer without a body is asked for
// with nil.
func (m *miniflux) call(ctx context.Context, method, path string, query url.Values, body any, status int, to any) error {
	if err := m.logIn(ctx); err != nil {
		return err
	}
	r := request{method: method, path: path, query: query}
	if body != nil {
		encoded, err := json.Marshal(body)
		if err != nil {
			return fmt.Errorf("encoding a request: %w", err)
		}
		r.body, r.contentType = encoded, "application/json"
	}
	answer, err := m.send(ctx, r)
	switch {
	case answer == nil:
		return err
	case err != nil:
		return m.explain(err, minifluxMessage(answer.Body))
	case answer.Status != status:
		return m.unexpected(fmt.Sprintf("it answered %d instead of %d", answer.Status, status))
	case to == nil:
		return nil
	}
	return m.read(answer, to)
}

// logIn asks for the secret before the first request, which like all others carries it.
func (m *miniflux) logIn(ctx context.Context) error {
	if len(m.authorization) > 0 {
		return nil
	}
	secret, err := m.ask(ctx, m.secret)
	if err != nil {
		return err
	}
	if m.user == "" {
		m.authorization.Set("X-Auth-Token", secret)
		return nil
	}
	login := http.Request{Header: m.authorization}
	login.SetBasicAuth(m.user, secret)
	m.secrets.add(m.user + ":" + secret)
	return nil
}

// minifluxMessage returns what an answer says about a failure, "" for nothing.
func minifluxMessage(body []byte) string {
	var failure struct {
		Message string `json:"error_message"`
	}
	if json.Unmarshal(body, &failure) != nil {
		return ""
	}
	return failure.Message
}

// minifluxIDs is how many IDs a request asks for; more are not sent.
const minifluxIDs = 10000

// IDs pages downwards by offset, since the API has nothing better. Marks made meanwhile shift the pages, so each page
// begins within the one before; where that was not enough, the list is asked for again.
func (m *miniflux) IDs(ctx context.Context, state State) ([]int64, error) {
	for range 3 {
		ids, err := m.idsOnce(ctx, state)
		if err != errShifted {
			return ids, err
		}
	}
	return nil, m.unexpected("it does not send all the IDs that it counts")
}

// errShifted means that a list changed while it was read.
var errShifted = errors.New("the list has changed")

func (m *miniflux) idsOnce(ctx context.Context, state State) ([]int64, error) {
	var ids []int64
	for {
		page, total, err := m.idPage(ctx, state, max(len(ids)-overlap, 0))
		switch {
		case err != nil:
			return nil, err
		case len(ids) > 0 && (len(page) == 0 || page[0] < ids[len(ids)-1]):
			return nil, errShifted
		}
		before := len(ids)
		for _, id := range page {
			if before == 0 || id < ids[before-1] {
				ids = append(ids, id)
			}
		}
		if len(page) < minifluxIDs || len(ids) == before {
			if len(ids) < total {
				return nil, errShifted
			}
			return ids, nil
		}
	}
}

// idPage asks for the IDs from an offset on, and for the number of all.
func (m *miniflux) idPage(ctx context.Context, state State, offset int) (ids []int64, total int, err error) {
	query := url.Values{"limit": {strconv.Itoa(minifluxIDs)}, "offset": {strconv.Itoa(offset)}}
	switch state {
	case StateUnread:
		query.Set("status", "unread")
	case StateRead:
		query.Set("status", "read")
	case StateStarred:
		query.Set("starred", "true")
	}
	var list struct {
		Total *int     `json:"total"`
		IDs   *[]int64 `json:"entry_ids"`
	}
	if err := m.call(ctx, http.MethodGet, "v1/entries/ids", query, nil, http.StatusOK, &list); err != nil {
		return nil, 0, err
	}
	if list.Total == nil || list.IDs == nil || !slices.IsSortedFunc(*list.IDs, func(a, b int64) int { return cmp.Compare(b, a) }) {
		return nil, 0, m.unexpected("it sent no list of IDs from the last to the first")
	}
	return *list.IDs, *list.Total, nil
}

// Mark does not use the calls that toggle a star or mark whole feeds.
func (m *miniflux) Mark(ctx context.Context, ids []int64, flag library.Flag, on bool) error {
	type marks struct {
		IDs     []int64 `json:"entry_ids"`
		Status  string  `json:"status,omitempty"`
		Starred *bool   `json:"starred,omitempty"`
	}
	for part := range slices.Chunk(ids, minifluxMarks) {
		body := marks{IDs: part}
		switch {
		case flag == library.FlagStarred:
			body.Starred = &on
		case on:
			body.Status = "read"
		default:
			body.Status = "unread"
		}
		if err := m.call(ctx, http.MethodPut, "v1/entries", nil, body, http.StatusNoContent, nil); err != nil {
			return err
		}
	}
	return nil
}

// minifluxMarks is how many entries are marked in a request.
const minifluxMarks = 1000
