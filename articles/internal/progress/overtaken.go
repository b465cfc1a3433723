package progress

import (
	"slices"
	"strings"
)

// Overtaken returns for each state of an event whether another has overtaken it. at are when the titles were published; titles of the same
// time may have been in either order.
func Overtaken(states []State, at []int64) []bool {
	over := make([]bool, len(states))
	for i := range states {
		for j := range states {
			if i != j && overtakes(&states[j], &states[i], at[j]-at[i]) {
				over[i] = true
				break
			}
		}
	}
	return over
}

// Exceeds reports whether a title has a figure of people or a magnitude that overtakes that of another, which was
// published a time before and may be about another event of one story. Scores, announcements and other figures of two
// events do not affect each other.
func Exceeds(s, old State, later int64) bool {
	shared := func(of State) State {
		of.Figures = slices.DeleteFunc(slices.Clone(of.Figures), func(f Figure) bool { return f.Kind == score || f.isOther() })
		return State{Figures: of.Figures}
	}
	s, old = shared(s), shared(old)
	return overtakes(&s, &old, later)
}

// overtakes reports whether a title overtakes another that was published a time before.
func overtakes(s, old *State, later int64) bool {
	if later > 0 && (old.ToCome && !s.ToCome || old.Open && s.Settled && !old.Settled) {
		return true
	}
	_, measured := s.figure(magnitude)
	for _, f := range old.Figures {
		value, ok := s.figure(f.Kind)
		switch {
		case !ok || value == f.Value || measured && f.isOther():
		case f.Kind == magnitude:
			if value > f.Value {
				return true
			}
		case later > 0 && value != vague, later == 0 && value > f.Value && f.isOfPeople():
			return true
		}
	}
	return false
}

// isOfPeople reports whether a figure is a number of people.
func (f Figure) isOfPeople() bool { return f.Kind != magnitude && f.Kind != score && !f.isOther() }

// isOther reports whether a figure is known by the word behind it alone. Of quakes such figures are the distance and the depth.
func (f Figure) isOther() bool { return strings.HasPrefix(f.Kind, otherKind) }
