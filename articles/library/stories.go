package library

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"newsreader/articles"
	"newsreader/articles/internal/similarity"
)

// Story is articles about one event.
type Story struct {
	// Headline is that of the article which stands for the story.
	articles.Headline
	// Sources are the outlets that tell it, each once, the earliest first.
	Sources []string `json:"sources,omitempty"`
	// First and Last are when its articles were published, zero where no article says.
	First articles.Time `json:"first,omitzero"`
	Last  articles.Time `json:"last,omitzero"`
	// Articles are all that tell it, the earliest first. The story is read when all of them are.
	Articles []articles.Headline `json:"articles"`
}

// StoryQuery says which stories to give. Zero fields ask for nothing.
type StoryQuery struct {
	// Since and Until are those of [ListQuery], and bound one of its articles at least.
	Since, Until time.Time
	// Unread asks for stories with an article that was not read.
	Unread bool
	// Least is the least number of articles that a story has.
	Least int
	// Limit is the greatest number of stories, 0 for all.
	Limit int
}

// Stories gives the library's stories, those first that are new and that many sources tell. Each has all its
// articles, older ones too. Where the library cannot be written just now, articles that came since it was gathered
// are gathered among themselves.
func (l *Library) Stories(ctx context.Context, q StoryQuery) ([]Story, error) {
	if !l.Exists() {
		return nil, nil
	}
	lagging := l.gather(ctx, indexPatience)
	if lagging != nil && !mayLag(ctx, lagging) {
		return nil, lagging
	}
	where, args, err := l.conditions(ctx, ListQuery{Since: q.Since, Until: q.Until, Unread: q.Unread})
	if err != nil {
		return nil, l.failed("listing stories of", err)
	}
	if where == nil {
		where = []string{"0"}
	}
	chosen, err := l.hottest(ctx, where, args, q)
	if err != nil {
		return nil, l.failed("listing stories of", err)
	}
	members, err := collect(ctx, l, "SELECT "+headlineColumns+", a.at, m.story"+headlineTables+"JOIN features AS m ON m.id = a.id WHERE m.story IN ("+
		numberList(chosen)+") ORDER BY m.story, a.at, a.key", nil, scanMember)
	if err == nil && lagging != nil {
		var left []articles.Headline
		left, err = collect(ctx, l, ungatheredQuery(where), args, scanHeadline(false))
		members = append(members, membersOf(left)...)
	}
	return chosenStories(members, q), l.failed("listing stories of", err)
}

// ungatheredQuery finds articles that are in no story yet and for which the conditions hold, the newest.
func ungatheredQuery(where []string) string {
	return "SELECT " + headlineColumns + headlineTables + "LEFT JOIN features AS m ON m.id = a.id WHERE m.story IS NULL AND " +
		strings.Join(where, " AND ") + fmt.Sprintf(" ORDER BY a.at DESC, a.key LIMIT %d", maxGathered)
}

// hottest gives the numbers of the stories asked for, of whose articles the conditions hold for one at least.
func (l *Library) hottest(ctx context.Context, where []string, args []any, q StoryQuery) ([]int64, error) {
	type story struct {
		number int64
		heat   float64
	}
	query := `SELECT m.story, max(a.at), count(DISTINCT a.source) FROM features AS m JOIN articles AS a ON a.id = m.id WHERE m.story IN
		(SELECT f.story FROM articles AS a JOIN features AS f ON f.id = a.id WHERE ` + strings.Join(where, " AND ") + ") GROUP BY m.story HAVING count(*) >= ?"
	all, err := collect(ctx, l, query, append(args, q.Least), func(row scanner) (s story, err error) {
		var last int64
		var sources int
		err = row.Scan(&s.number, &last, &sources)
		s.heat = heat(last, sources)
		return s, err
	})
	slices.SortStableFunc(all, func(a, b story) int { return cmp.Compare(b.heat, a.heat) })
	if q.Limit > 0 {
		all = all[:min(len(all), q.Limit)]
	}
	numbers := make([]int64, len(all))
	for i, s := range all {
		numbers[i] = s.number
	}
	return numbers, err
}

// StoriesOf gives the stories of headlines that are no library's, such as those of an edition.
func StoriesOf(headlines []articles.Headline, q StoryQuery) []Story {
	return chosenStories(membersOf(headlines), q)
}

// membersOf gathers headlines into stories, with numbers that no story of a library has.
func membersOf(headlines []articles.Headline) []member {
	counts := similarity.NewCounts()
	fresh := make([]gathered, len(headlines))
	for i := range headlines {
		doc := similarity.FeaturesOf(comparedText(&headlines[i], &storedFacts{Summary: headlines[i].Summary}, ""))
		counts.Add(&doc)
		fresh[i] = gathered{doc: &doc}
	}
	members := make([]member, len(headlines))
	stories, _ := gatherAll(nil, fresh, counts)
	for i, story := range stories {
		members[i] = member{headlines[i], headlines[i].Published.Unix(), -1 - int64(story)}
	}
	slices.SortStableFunc(members, func(a, b member) int { return cmp.Or(cmp.Compare(a.story, b.story), cmp.Compare(a.at, b.at)) })
	return members
}

// chosenStories makes stories of members that stand story by story, and chooses among them.
func chosenStories(members []member, q StoryQuery) []Story {
	stories := slices.DeleteFunc(storiesOf(members), func(s Story) bool { return len(s.Articles) < q.Least })
	if q.Limit > 0 {
		stories = stories[:min(len(stories), q.Limit)]
	}
	for i := range stories {
		s := &stories[i]
		read := s.Read
		s.Headline = s.Articles[central(s.Articles)]
		s.Read = read
	}
	return stories
}

// central chooses the article that stands for a story: the one whose title has most in common with the others'.
func central(members []articles.Headline) int {
	if len(members) < 3 {
		return 0
	}
	docs := make([]*similarity.Features, len(members))
	for i := range members {
		doc := similarity.FeaturesOf(similarity.Text{Title: members[i].Title})
		docs[i] = &doc
	}
	return similarity.Central(docs)
}

// member is an article of a story.
type member struct {
	headline  articles.Headline
	at, story int64
}

func scanMember(row scanner) (m member, err error) {
	var r headlineRow
	err = row.Scan(append(r.into(), &m.at, &m.story)...)
	m.headline = r.headline()
	return m, err
}

// storiesOf makes stories of members that stand story by story, the hottest first.
func storiesOf(members []member) []Story {
	type hot struct {
		story Story
		heat  float64
	}
	var all []hot
	for len(members) > 0 {
		n := 1
		for n < len(members) && members[n].story == members[0].story {
			n++
		}
		var some []member
		some, members = members[:n], members[n:]
		s := storyOf(some)
		all = append(all, hot{s, heat(some[n-1].at, len(s.Sources))})
	}
	slices.SortStableFunc(all, func(a, b hot) int { return cmp.Compare(b.heat, a.heat) })
	stories := make([]Story, len(all))
	for i, h := range all {
		stories[i] = h.story
	}
	return stories
}

// coverage is how much newer a story must be than one that twice as many sources tell to stand before it.
const coverage = 6 * time.Hour

// heat is great for stories that are new and told by many: the time of the last article, in units of coverage.
func heat(last int64, sources int) float64 {
	return float64(last)/coverage.Seconds() + math.Log2(float64(max(1, sources)))
}

func storyOf(members []member) Story {
	var s Story
	s.Read = true
	for _, m := range members {
		h := m.headline
		s.Articles = append(s.Articles, h)
		if h.Source != "" && !slices.Contains(s.Sources, h.Source) {
			s.Sources = append(s.Sources, h.Source)
		}
		s.Read = s.Read && h.Read
		if h.Published.IsZero() {
			continue
		}
		if s.First.IsZero() || h.Published.Before(s.First.Time) {
			s.First = h.Published
		}
		if s.Last.Before(h.Published.Time) {
			s.Last = h.Published
		}
	}
	return s
}
