package library

import (
	"cmp"
	"slices"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
)

// storyOutline is a story before its articles are read.
type storyOutline struct {
	events []outlinedEvent // hottest first
	heat   float64
}

// outlinedEvent is an event before its articles are read.
type outlinedEvent struct {
	members []outlinedArticle // earliest first, at least one
	docs    []*similarity.Features
}

// outlinedArticle is an article before it is read.
type outlinedArticle struct {
	number, event, sortTime int64
	source                  int64              // 0 if unknown
	headline                *articles.Headline // nil if it is in the library and clustered
}

func scanOutlined(row scanner) (a outlinedArticle, err error) {
	return a, row.Scan(&a.number, &a.event, &a.sortTime, &a.source)
}

// outlineEvents outlines events of articles that are read already, which are grouped by event.
func outlineEvents(members []eventMember) []outlinedEvent {
	var events []outlinedEvent
	sources := map[string]int64{"": 0}
	for i := range members {
		m := &members[i]
		source, known := sources[m.headline.Source]
		if !known {
			source = -int64(len(sources)) // no number of a source
			sources[m.headline.Source] = source
		}
		if i == 0 || m.event != members[i-1].event {
			events = append(events, outlinedEvent{})
		}
		e := &events[len(events)-1]
		e.members = append(e.members, outlinedArticle{sortTime: m.sortTime, source: source, headline: &m.headline})
		e.docs = append(e.docs, m.doc)
	}
	for i, e := range events {
		events[i].docs = e.docs[max(0, len(e.docs)-maxCompared):]
	}
	return events
}

// gatherStories gathers events into stories, hottest first.
func gatherStories(events []outlinedEvent, counts *similarity.Counts) []storyOutline {
	compared := make([]similarity.Event, len(events))
	for i, e := range events {
		compared[i] = similarity.Event{Articles: e.docs, Size: len(e.members)}
	}
	stories := make([]storyOutline, len(events))
	for i, s := range similarity.New(similarity.Tuned()).GatherEvents(compared, counts) {
		stories[s].events = append(stories[s].events, events[i])
	}
	stories = slices.DeleteFunc(stories, func(o storyOutline) bool { return len(o.events) == 0 })
	for i := range stories {
		o := &stories[i]
		slices.SortStableFunc(o.events, func(a, b outlinedEvent) int { return cmp.Compare(b.heat(), a.heat()) })
		o.heat = outlinedEvent{members: o.members()}.heat()
	}
	slices.SortStableFunc(stories, func(a, b storyOutline) int { return cmp.Compare(b.heat, a.heat) })
	return stories
}

// heat returns the heat of an event's articles.
func (e outlinedEvent) heat() float64 {
	sources := map[int64]bool{}
	for _, m := range e.members {
		if m.source != 0 {
			sources[m.source] = true
		}
	}
	return heat(e.members[len(e.members)-1].sortTime, len(sources))
}

// members returns the articles of a story, earliest first.
func (o storyOutline) members() []outlinedArticle {
	var all []outlinedArticle
	for _, e := range o.events {
		all = append(all, e.members...)
	}
	slices.SortStableFunc(all, func(a, b outlinedArticle) int { return cmp.Compare(a.sortTime, b.sortTime) })
	return all
}

// size returns the number of articles.
func (o storyOutline) size() int {
	n := 0
	for _, e := range o.events {
		n += len(e.members)
	}
	return n
}

// story returns the story of an outline, given the headlines of the articles by number, and whether it has any: another
// process may have pruned them.
func (o storyOutline) story(q StoryQuery, headlines map[int64]*articles.Headline) (Story, bool) {
	read := func(members []outlinedArticle) Event {
		var all []articles.Headline
		for _, m := range members {
			if h := cmp.Or(m.headline, headlines[m.number]); h != nil {
				all = append(all, *h)
			}
		}
		return newEvent(all)
	}
	var s Story
	for _, o := range o.events {
		if e := read(o.members); len(e.Articles) > 0 {
			e.setHeadline(q.leadIn(e.Articles))
			s.Events = append(s.Events, e)
		}
	}
	if len(s.Events) == 0 {
		return s, false
	}
	leadWithLatest(s.Events)
	s.Event = read(o.members())
	s.setHeadline(s.Events[0].Headline)
	return s, true
}
