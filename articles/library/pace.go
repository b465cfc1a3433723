package library

import "time"

const (
	// comfortable is how long a transaction may take before the next one does less. Others may have to wait for it.
	comfortable = 25 * time.Millisecond
	// leastPart is the least part of what a transaction does at most that it is made to do.
	leastPart = 8
)

// pace is how much of a long task one transaction does: less on a slow disk or in a large library.
type pace struct{ size, most int }

func newPace(most int) *pace { return &pace{most, most} }

// do runs a transaction and adapts to how long it took.
func (p *pace) do(transact func() error) error {
	start := time.Now()
	err := transact()
	p.adapt(time.Since(start))
	return err
}

// inParts does a list in parts of at most most elements, each in a transaction.
func inParts[T any](most int, list []T, transact func(part []T) error) error {
	p := newPace(most)
	for len(list) > 0 {
		part := list[:min(p.size, len(list))]
		if err := p.do(func() error { return transact(part) }); err != nil {
			return err
		}
		list = list[len(part):]
	}
	return nil
}

func (p *pace) adapt(took time.Duration) {
	switch {
	case took > comfortable:
		p.size = max(p.size/2, p.most/leastPart)
	case took < comfortable/3:
		p.size = min(p.size*2, p.most)
	}
}
