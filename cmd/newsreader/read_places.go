package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"newsreader/articles"
	"newsreader/cmd/internal/screen"
)

// places are how far articles have been read, in a file.
type places struct {
	path string
	// session has those of this run, which hold although the file could not be written.
	session map[string]screen.Place
}

// Limits of the file of places. It is not read if it is larger, and keeps the places that were left last.
const (
	maxPlaces    = 1000
	maxPlaceID   = 64
	maxPlaceFile = 256 << 10
)

func newPlaces(getenv func(string) string) *places {
	p := &places{session: map[string]screen.Place{}}
	if dir, err := stateDir(getenv); err == nil {
		p.path = filepath.Join(dir, "places")
	}
	return p
}

// placeLine is a line of the file: an ID, and where its article was left.
type placeLine struct {
	id    string
	place screen.Place
}

// of returns where an article was left, its beginning if that is not known.
func (p *places) of(id string) screen.Place {
	if place, ok := p.session[id]; ok {
		return place
	}
	for _, l := range p.read() {
		if l.id == id {
			return l.place
		}
	}
	return screen.Place{}
}

// keep remembers where an article is left. Places that another process has kept meanwhile stay.
func (p *places) keep(id string, place screen.Place) error {
	if id == "" || len(id) > maxPlaceID || strings.ContainsAny(id, " \t\r\n") {
		return nil
	}
	p.session[id] = place
	var kept []placeLine
	var before screen.Place
	for _, l := range p.read() {
		if l.id == id {
			before = l.place
		} else {
			kept = append(kept, l)
		}
	}
	if place == before {
		return nil
	}
	if place != (screen.Place{}) {
		kept = append(kept, placeLine{id, place})
	}
	return p.write(kept[max(len(kept)-maxPlaces, 0):])
}

// read returns the lines of the file, none if it cannot be read. What is not such a line is left out.
func (p *places) read() []placeLine {
	info, err := os.Stat(p.path)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	file, err := os.Open(p.path)
	if err != nil {
		return nil
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxPlaceFile+1))
	if err != nil || len(data) > maxPlaceFile {
		return nil
	}
	var lines []placeLine
	for text := range strings.Lines(string(data)) {
		if l, ok := parsePlace(text); ok {
			lines = append(lines, l)
		}
	}
	return lines
}

func parsePlace(text string) (placeLine, bool) {
	fields := strings.Fields(text)
	if len(fields) != 3 || len(fields[0]) > maxPlaceID {
		return placeLine{}, false
	}
	paragraph, errParagraph := strconv.ParseUint(fields[1], 10, 31)
	offset, errOffset := strconv.ParseUint(fields[2], 10, 31)
	l := placeLine{fields[0], screen.Place{Paragraph: int(paragraph), Offset: int(offset)}}
	return l, errParagraph == nil && errOffset == nil
}

// write replaces the file as a whole.
func (p *places) write(lines []placeLine) error {
	if p.path == "" {
		return nil
	}
	dir := filepath.Dir(p.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	file, err := os.CreateTemp(dir, ".places-*") // its mode is 0600
	if err != nil {
		return err
	}
	var text strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&text, "%s %d %d\n", l.id, l.place.Paragraph, l.place.Offset)
	}
	_, err = file.WriteString(text.String())
	if err = cmp.Or(err, file.Close()); err == nil {
		err = os.Rename(file.Name(), p.path)
	}
	if err != nil {
		_ = os.Remove(file.Name())
	}
	return err
}

// reading returns the article on top and the place in it, "" if none is on top.
func (r *reader) reading() (id string, place screen.Place) {
	s, ok := r.top().(*articleScreen)
	if !ok {
		return "", screen.Place{}
	}
	return s.page.Article.ID, s.text.Place()
}

// keepPlace remembers where an article was, if it is not on top any more.
func (r *reader) keepPlace(id string, place screen.Place) {
	if now, _ := r.reading(); id != "" && id != now {
		r.notePlace(id, place)
	}
}

// keepLastPlace remembers where the article on top is.
func (r *reader) keepLastPlace() {
	if id, place := r.reading(); id != "" {
		r.notePlace(id, place)
	}
}

func (r *reader) notePlace(id string, place screen.Place) {
	if err := r.places.keep(id, place); err != nil {
		r.note(articles.CleanLine(fmt.Sprintf("keeping the place in an article: %v", err)))
	}
}
