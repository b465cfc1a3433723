package account

import (
	"context"
	"net/http"
	"strconv"

	"newsreader/articles/internal/sanitize"
)

// minifluxFeed is what the API says about a feed.
type minifluxFeed struct {
	ID       int64           `json:"id"`
	Feed     string          `json:"feed_url"`
	Site     string          `json:"site_url"`
	Title    string          `json:"title"`
	Category *minifluxFolder `json:"category"`
}

type minifluxFolder struct {
	ID    int64  `json:"id"`
	Title string `json:"title"`
}

// subscription converts a feed, and remembers its folder. It reports whether the feed is one.
func (m *miniflux) subscription(f *minifluxFeed) (Subscription, bool) {
	if f.ID <= 0 || f.Feed == "" {
		return Subscription{}, false
	}
	s := Subscription{ID: strconv.FormatInt(f.ID, 10), Feed: f.Feed, Site: f.Site, Title: sanitize.Line(f.Title)}
	if f.Category != nil {
		s.Folder = sanitize.Line(f.Category.Title)
		m.folders[f.Category.Title] = f.Category.ID
	}
	return s, true
}

func (m *miniflux) Subscriptions(ctx context.Context) ([]Subscription, error) {
	var feeds *[]minifluxFeed
	if err := m.call(ctx, http.MethodGet, "v1/feeds", nil, nil, http.StatusOK, &feeds); err != nil {
		return nil, err
	}
	if feeds == nil {
		return nil, m.unexpected("it sent no list of feeds")
	}
	list := make([]Subscription, 0, len(*feeds))
	for i := range *feeds {
		s, ok := m.subscription(&(*feeds)[i])
		if !ok {
			return nil, m.unexpected("it sent a feed without a number or an address")
		}
		list = append(list, s)
	}
	return list, nil
}

// Subscribe makes the server fetch the feed: it answers 400 or 500 where it cannot, or where it has the feed already.
func (m *miniflux) Subscribe(ctx context.Context, feed, folder string) (Subscription, error) {
	body := struct {
		Feed   string `json:"feed_url"`
		Folder int64  `json:"category_id,omitempty"`
	}{Feed: feed}
	var err error
	if body.Folder, err = m.folder(ctx, folder); err != nil {
		return Subscription{}, err
	}
	var created struct {
		ID int64 `json:"feed_id"`
	}
	err = m.call(ctx, http.MethodPost, "v1/feeds", nil, body, http.StatusCreated, &created)
	if isRefusal(err) {
		return m.existing(ctx, feed, err)
	}
	if err != nil {
		return Subscription{}, err
	}
	var f minifluxFeed
	if err := m.call(ctx, http.MethodGet, feedPath(created.ID), nil, nil, http.StatusOK, &f); err != nil {
		return Subscription{}, err
	}
	s, ok := m.subscription(&f)
	if !ok {
		return s, m.unexpected("it sent a feed without a number or an address")
	}
	return s, nil
}

// existing returns a subscription that the server did not want to add because it has it, else why it did not want to.
func (m *miniflux) existing(ctx context.Context, feed string, why error) (Subscription, error) {
	all, err := m.Subscriptions(ctx)
	if err != nil {
		return Subscription{}, err
	}
	for _, s := range all {
		if s.Feed == feed {
			return s, nil
		}
	}
	return Subscription{}, refused(feed, why)
}

// folder returns the ID of a folder, which is made if there is none, and 0 for "".
func (m *miniflux) folder(ctx context.Context, title string) (int64, error) {
	if title == "" || m.folders[title] > 0 {
		return m.folders[title], nil
	}
	if err := m.listFolders(ctx); err != nil || m.folders[title] > 0 {
		return m.folders[title], err
	}
	var made minifluxFolder
	body := map[string]string{"title": title}
	err := m.call(ctx, http.MethodPost, "v1/categories", nil, body, http.StatusCreated, &made)
	switch {
	case statusOf(err) == http.StatusBadRequest:
		// Somebody else may have made it, or this request when it was sent before.
		if listed := m.listFolders(ctx); listed != nil || m.folders[title] == 0 {
			return 0, err
		}
		return m.folders[title], nil
	case err != nil:
		return 0, err
	case made.ID <= 0:
		return 0, m.unexpected("it sent a folder without a number")
	}
	m.folders[title] = made.ID
	return made.ID, nil
}

// listFolders learns the folders, those without feeds among them.
func (m *miniflux) listFolders(ctx context.Context) error {
	var all *[]minifluxFolder
	if err := m.call(ctx, http.MethodGet, "v1/categories", nil, nil, http.StatusOK, &all); err != nil {
		return err
	}
	if all == nil {
		return m.unexpected("it sent no list of folders")
	}
	for _, f := range *all {
		m.folders[f.Title] = f.ID
	}
	return nil
}

func (m *miniflux) Unsubscribe(ctx context.Context, s Subscription) error {
	id, err := m.feedID(s)
	if err != nil {
		return err
	}
	err = m.call(ctx, http.MethodDelete, feedPath(id), nil, nil, http.StatusNoContent, nil)
	if statusOf(err) == http.StatusNotFound {
		return nil
	}
	return err
}

func (m *miniflux) Edit(ctx context.Context, s Subscription, title, folder string) error {
	id, err := m.feedID(s)
	if err != nil || title == "" && folder == "" {
		return err
	}
	body := struct {
		Title  string `json:"title,omitempty"`
		Folder int64  `json:"category_id,omitempty"`
	}{Title: title}
	if body.Folder, err = m.folder(ctx, folder); err != nil {
		return err
	}
	var f minifluxFeed
	if err := m.call(ctx, http.MethodPut, feedPath(id), nil, body, http.StatusCreated, &f); err != nil {
		return err
	}
	if f.ID != id {
		return m.unexpected("it sent a feed other than the one that was changed")
	}
	return nil
}

func (m *miniflux) Refresh(ctx context.Context, s Subscription) error {
	id, err := m.feedID(s)
	if err != nil {
		return err
	}
	err = m.call(ctx, http.MethodPut, feedPath(id)+"/refresh", nil, nil, http.StatusNoContent, nil)
	if statusOf(err) == http.StatusInternalServerError {
		return refused(s.Feed, err)
	}
	return err
}

func feedPath(id int64) string { return "v1/feeds/" + strconv.FormatInt(id, 10) }

// feedID returns the number of a subscription.
func (m *miniflux) feedID(s Subscription) (int64, error) {
	id, err := strconv.ParseInt(s.ID, 10, 64)
	if err != nil || id <= 0 {
		return 0, m.unexpected("one of its feeds has no number")
	}
	return id, nil
}
