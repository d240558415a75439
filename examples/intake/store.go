package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"strings"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"
)

// A store keeps records: documents as they were received, in normal form, each once.
// Beside them it keeps what the list and the search for duplicates look up. The SQL is
// one for both databases.
type store struct{ db *sql.DB }

// tables creates what is missing. Words in braces differ between the databases.
const tables = `
CREATE TABLE IF NOT EXISTS records (
	seq {serial},
	hash {bytes} NOT NULL UNIQUE,
	id TEXT {bytewise} NOT NULL,
	body {bytes} NOT NULL,
	kinds TEXT NOT NULL,
	first BIGINT NOT NULL,
	last BIGINT NOT NULL
);
CREATE INDEX IF NOT EXISTS records_id ON records (id, seq);
CREATE INDEX IF NOT EXISTS records_time ON records (first);
CREATE TABLE IF NOT EXISTS points (
	seq BIGINT NOT NULL,
	lat BIGINT NOT NULL,
	lon BIGINT NOT NULL,
	PRIMARY KEY (seq, lat, lon)
);`

var (
	forSQLite   = strings.NewReplacer("{serial}", "INTEGER PRIMARY KEY AUTOINCREMENT", "{bytes}", "BLOB", "{bytewise}", "COLLATE BINARY")
	forPostgres = strings.NewReplacer("{serial}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", "{bytes}", "BYTEA", "{bytewise}", `COLLATE "C"`)
)

// openStore opens the PostgreSQL database if its connection string is given, else the
// SQLite file. A transaction of SQLite is on the disk when it has ended (synchronous
// FULL); PostgreSQL does so by default.
func openStore(ctx context.Context, file, postgres string) (*store, error) {
	driver, source, dialect := "sqlite", sqliteSource(file), forSQLite
	if postgres != "" {
		driver, source, dialect = "pgx", postgres, forPostgres
	}
	db, err := sql.Open(driver, source)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(8)
	db.SetConnMaxIdleTime(time.Minute)
	for create := range strings.SplitSeq(dialect.Replace(tables), ";\n") {
		if _, err := db.ExecContext(ctx, create); err != nil {
			db.Close()
			return nil, fmt.Errorf("open database: %w", err)
		}
	}
	return &store{db}, nil
}

func sqliteSource(file string) string {
	options := url.Values{"_pragma": {"journal_mode(WAL)", "synchronous(FULL)", "busy_timeout(5000)"}, "_txlock": {"immediate"}}
	return (&url.URL{Scheme: "file", Opaque: url.PathEscape(file), RawQuery: options.Encode()}).String()
}

func (s *store) close() error { return s.db.Close() }

func (s *store) ping(ctx context.Context) error { return s.db.PingContext(ctx) }

// A kept record is one that the store has: its place in the order of arrival, the hash
// of its body, and the body.
type kept struct {
	seq  int64
	hash []byte
	body []byte
}

// records returns the records of one event in the order in which they arrived.
func (s *store) records(ctx context.Context, id string) ([]kept, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT seq, hash, body FROM records WHERE id = $1 ORDER BY seq`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []kept
	for rows.Next() {
		var k kept
		if err := rows.Scan(&k.seq, &k.hash, &k.body); err != nil {
			return nil, err
		}
		all = append(all, k)
	}
	return all, rows.Err()
}

// A filter says which events a list is of. What it leaves open it does not ask.
type filter struct {
	kind     string
	from, to time.Time
	box      *box
	after    string // IDs greater than this one
	most     int
}

// A box is an area between two meridians and two parallels, in 1e-7 degrees. West is
// greater than east where it crosses the antimeridian.
type box struct{ west, south, east, north int64 }

// candidates returns the IDs of events of which at least one record passes the filter,
// in order of their bytes. What the merged event says is for the caller to ask.
func (s *store) candidates(ctx context.Context, f filter) ([]string, error) {
	query := `SELECT DISTINCT r.id FROM records r WHERE r.id > $1`
	args := []any{f.after}
	arg := func(v any) string {
		args = append(args, v)
		return fmt.Sprintf("$%d", len(args))
	}
	if f.kind != "" {
		query += ` AND r.kinds LIKE ` + arg("% "+f.kind+" %")
	}
	if !f.from.IsZero() {
		query += ` AND r.last > ` + arg(f.from.Unix())
	}
	if !f.to.IsZero() {
		query += ` AND r.first < ` + arg(f.to.Unix())
	}
	if b := f.box; b != nil {
		query += ` AND EXISTS (SELECT 1 FROM points p WHERE p.seq = r.seq AND p.lat BETWEEN ` + arg(b.south) + ` AND ` + arg(b.north)
		joint := " AND "
		if b.west > b.east {
			joint = " OR "
		}
		query += ` AND (p.lon >= ` + arg(b.west) + joint + `p.lon <= ` + arg(b.east) + `))`
	}
	query += ` ORDER BY r.id LIMIT ` + arg(f.most)
	return s.texts(ctx, query, args...)
}

// near returns the IDs of other events that may be one with an event of this time and
// of these boxes: of a time that may overlap, days to spare, and with a point in a box,
// or with none. Those that begin nearest come first. Events that began more than
// longest before are not looked for.
func (s *store) near(ctx context.Context, id string, first, last int64, boxes []box, most int) ([]string, error) {
	args := []any{id, first - longest, last + spare, first - spare, first, most}
	query := `SELECT r.id FROM records r WHERE r.id <> $1 AND r.first BETWEEN $2 AND $3 AND r.last > $4`
	if len(boxes) > 0 {
		query += ` AND (NOT EXISTS (SELECT 1 FROM points p WHERE p.seq = r.seq)`
		for _, b := range boxes {
			n := len(args)
			args = append(args, b.south, b.north, b.west, b.east)
			joint := "AND"
			if b.west > b.east {
				joint = "OR"
			}
			query += fmt.Sprintf(` OR EXISTS (SELECT 1 FROM points p WHERE p.seq = r.seq AND p.lat BETWEEN $%d AND $%d AND (p.lon >= $%d %s p.lon <= $%d))`,
				n+1, n+2, n+3, joint, n+4)
		}
		query += `)`
	}
	return s.texts(ctx, query+` GROUP BY r.id ORDER BY MIN(ABS(r.first - $5)), r.id LIMIT $6`, args...)
}

func (s *store) texts(ctx context.Context, query string, args ...any) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, rows.Err()
}
