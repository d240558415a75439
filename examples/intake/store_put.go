package main

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"strings"

	"github.com/seed-67285e81/reported/event"
)

// A record is one event on its way into the store.
type record struct {
	id          string
	body        []byte
	kinds       string // each between spaces
	first, last int64  // seconds since 1970
	points      [][2]int64
	outcome     outcome
}

// An outcome says what became of a record.
type outcome uint8

const (
	stored  outcome = iota + 1
	known           // it was there already
	refused         // its event has as many records as one may have
)

// newRecord is of a valid event. It owns its memory.
func newRecord(e *event.Event) (record, error) {
	text, err := e.AppendJSON(nil)
	if err != nil {
		return record{}, err
	}
	r := record{id: strings.Clone(e.ID), body: text, kinds: " "}
	for _, kind := range append([]event.Kind{e.Kind}, e.Also...) {
		if kind != "" {
			r.kinds += string(kind) + " "
		}
	}
	if from, to, ok := e.Time.Window(); ok {
		r.first, r.last = from.Unix(), to.Unix()
	}
	for _, place := range e.Places {
		if lat, lon, ok := place.Point.E7(); ok {
			r.points = append(r.points, [2]int64{int64(lat), int64(lon)})
		}
	}
	return r, nil
}

// put stores records in one transaction and sets what became of each. If it fails,
// none of them is stored.
func (s *store) put(ctx context.Context, records []*record) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	p := putter{ctx: ctx, tx: tx}
	for _, r := range records {
		if err := p.put(r); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// A putter stores records in a transaction, with its statements prepared once.
type putter struct {
	ctx        context.Context
	tx         *sql.Tx
	statements map[string]*sql.Stmt
}

// prepared returns the statement of a query. It ends with the transaction.
func (p *putter) prepared(query string) (*sql.Stmt, error) {
	if s := p.statements[query]; s != nil {
		return s, nil
	}
	s, err := p.tx.PrepareContext(p.ctx, query)
	if err != nil {
		return nil, err
	}
	if p.statements == nil {
		p.statements = map[string]*sql.Stmt{}
	}
	p.statements[query] = s
	return s, nil
}

// row runs a query that gives one row, or sql.ErrNoRows.
func (p *putter) row(query string, to []any, args ...any) error {
	s, err := p.prepared(query)
	if err != nil {
		return err
	}
	return s.QueryRowContext(p.ctx, args...).Scan(to...)
}

func (p *putter) exec(query string, args ...any) error {
	s, err := p.prepared(query)
	if err != nil {
		return err
	}
	_, err = s.ExecContext(p.ctx, args...)
	return err
}

func (p *putter) put(r *record) error {
	var n, size, seq int64
	const used = `SELECT COUNT(*), COALESCE(SUM(LENGTH(body)), 0) FROM records WHERE id = $1`
	if err := p.row(used, []any{&n, &size}, r.id); err != nil {
		return err
	}
	hash := sha256.Sum256(r.body)
	if n > 0 {
		switch err := p.row(`SELECT seq FROM records WHERE hash = $1`, []any{&seq}, hash[:]); err {
		case nil:
			r.outcome = known
			return nil
		case sql.ErrNoRows:
		default:
			return err
		}
	}
	if n >= maxRecords || size+int64(len(r.body)) > maxEvent {
		r.outcome = refused
		return nil
	}
	const insert = `INSERT INTO records (hash, id, body, kinds, first, last) VALUES ($1, $2, $3, $4, $5, $6) RETURNING seq`
	if err := p.row(insert, []any{&seq}, hash[:], r.id, r.body, r.kinds, r.first, r.last); err != nil {
		return err
	}
	for _, at := range r.points {
		if err := p.exec(`INSERT INTO points (seq, lat, lon) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, seq, at[0], at[1]); err != nil {
			return err
		}
	}
	r.outcome = stored
	return nil
}
