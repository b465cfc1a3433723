package account

import "context"

// idSet is a set of IDs of the server's entries.
type idSet map[int64]struct{}

func (s idSet) has(n int64) bool {
	_, ok := s[n]
	return ok
}

// stateLists are the entries that the server holds as unread and as starred.
type stateLists struct{ unread, starred idSet }

// outdate makes the next question for the server's lists a request.
func (r *round) outdate() { r.lists, r.everything = nil, nil }

// states returns the server's lists, those of before as long as they are not out of date.
func (r *round) states(ctx context.Context) (*stateLists, error) {
	if r.lists != nil {
		return r.lists, nil
	}
	unread, err := r.list(ctx, StateUnread)
	if err != nil {
		return nil, err
	}
	starred, err := r.list(ctx, StateStarred)
	if err != nil {
		return nil, err
	}
	r.lists = &stateLists{unread, starred}
	return r.lists, nil
}

func (r *round) list(ctx context.Context, state State) (idSet, error) {
	ids, err := r.server.IDs(ctx, state)
	set := make(idSet, len(ids))
	for _, n := range ids {
		set[n] = struct{}{}
	}
	return set, err
}

// all returns all entries that the server has.
func (r *round) all(ctx context.Context) (idSet, error) {
	if r.everything != nil {
		return r.everything, nil
	}
	state := StateAny
	if r.server.Traits().ReadList {
		state = StateRead
	}
	all, err := r.list(ctx, state)
	if err != nil {
		return nil, err
	}
	if state == StateRead {
		lists, err := r.states(ctx)
		if err != nil {
			return nil, err
		}
		for n := range lists.unread {
			all[n] = struct{}{}
		}
	}
	r.everything = all
	return all, nil
}
