package main

import (
	"context"
	"errors"
	"sync"
)

// A writer stores the records of all requests, those that wait together in one
// transaction: a database writes one transaction after the other, and each waits for
// the disk.
type writer struct {
	store *store
	in    chan *batch
	quit  chan struct{}
	ended sync.WaitGroup
}

// A batch is what one request stores. The answer comes when it is on the disk.
type batch struct {
	records []*record
	done    chan error
}

const maxTogether = 1000 // records of one transaction, but for the last batch of it

func newWriter(s *store) *writer {
	w := &writer{store: s, in: make(chan *batch), quit: make(chan struct{})}
	w.ended.Go(w.loop)
	return w
}

func (w *writer) loop() {
	for {
		var first *batch
		select {
		case first = <-w.in:
		case <-w.quit:
			return
		}
		group := []*batch{first}
		records := first.records
	gather:
		for len(records) < maxTogether {
			select {
			case next := <-w.in:
				group = append(group, next)
				records = append(records[:len(records):len(records)], next.records...)
			default:
				break gather
			}
		}
		// No request ends a transaction that others share.
		err := w.store.put(context.Background(), records)
		for _, b := range group {
			b.done <- err
		}
	}
}

var errBusy = errors.New("too many requests wait to be stored")

// put returns when the records are on the disk, or are not stored.
func (w *writer) put(ctx context.Context, records []*record) error {
	b := &batch{records, make(chan error, 1)}
	select {
	case w.in <- b:
		return <-b.done
	case <-w.quit:
		return errBusy
	case <-ctx.Done():
		return errBusy
	}
}

// stop waits for what is being stored, and takes nothing more.
func (w *writer) stop() {
	close(w.quit)
	w.ended.Wait()
}
