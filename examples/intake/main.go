// Command intake is a service to start from: it takes events in by HTTP, keeps them
// in a database, and answers what the library can answer, as of a day.
//
//	cd examples/intake && go run . -data events.db
//
// The README of this folder lists the requests and says what to put in front of it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"github.com/seed-67285e81/reported/event"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); errors.Is(err, flag.ErrHelp) {
		os.Exit(2)
	} else if err != nil {
		fmt.Fprintln(os.Stderr, "intake:", err)
		os.Exit(1)
	}
}

// run is main without the process around it. It prints the address that it listens on.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	set := flag.NewFlagSet("intake", flag.ContinueOnError)
	set.SetOutput(stderr)
	addr := set.String("addr", "localhost:8080", "address to listen on; port 0 takes a free one")
	data := set.String("data", "intake.db", "file of the SQLite database")
	postgres := set.String("postgres", "", "connection string of a PostgreSQL database, used in place of the file")
	header := set.String("audience-header", "X-Audience", "header in which a proxy says to which audience the caller belongs")
	unmarked := set.String("unmarked", string(event.MarkingClear), "marking that stands for none: clear, green, amber, amber-strict or red")
	if err := set.Parse(args); err != nil {
		return flag.ErrHelp // the set has said what is wrong
	}
	if set.NArg() > 0 {
		return fmt.Errorf("%q is no flag; the database is given with -data", set.Arg(0))
	}
	if !slices.Contains(event.Markings(), event.Marking(*unmarked)) {
		return fmt.Errorf("-unmarked %q: expected clear, green, amber, amber-strict or red", *unmarked)
	}
	db, err := openStore(ctx, *data, *postgres)
	if err != nil {
		return err
	}
	defer db.close()
	log := slog.New(slog.NewJSONHandler(stderr, nil))
	s := newService(db, log, *header, event.Marking(*unmarked))
	defer s.writer.stop()

	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "http://%s\n", listener.Addr())
	server := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       bodyTime,
		WriteTimeout:      bodyTime + answerTime,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	// What is being answered is answered to its end; then the database closes.
	last, cancel := context.WithTimeout(context.Background(), bodyTime)
	defer cancel()
	return server.Shutdown(last)
}
