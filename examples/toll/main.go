// Command toll tells how the toll of one attack rose: the strike on Al-Asad of
// 8 January 2020, from public announcements.
//
// Run it from its folder:
//
//	go run . -svg toll.svg -png toll.png
//
// It prints what was said on each day and what it comes to under each policy, and
// draws it as a step chart: a line for each origin over the interval of
// one policy, doubted figures marked. README.md says how to read the chart.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/casualty"
	"github.com/seed-67285e81/reported/event"
)

const (
	attacks = "../../testdata/iraq-2019-2020.ndjson"
	alAsad  = "al-asad-erbil-2020-01-08"
)

// questions are those that the program follows: service members of the US.
func questions() []casualty.Question {
	us := casualty.Group{Status: casualty.StatusMilitary, Nationality: "US"}
	return []casualty.Question{casualty.NewQuestion(casualty.HarmWounded, us), casualty.NewQuestion(casualty.HarmKilled, us)}
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run is main without the process around it; it returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("toll", flag.ContinueOnError)
	flags.SetOutput(stderr)
	policy := flags.String("policy", casualty.PolicyLatest.String(), "the policy whose interval is drawn: envelope, lowest, latest or preferred")
	svg := flags.String("svg", "", "the file to draw the chart to, as SVG")
	png := flags.String("png", "", "the file to draw the chart to, as PNG")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	chosen, err := casualty.ParsePolicy(*policy)
	if err != nil || flags.NArg() > 0 {
		fmt.Fprintln(stderr, "usage: toll [-policy envelope|lowest|latest|preferred] [-svg file] [-png file]")
		return 2
	}
	e, err := read(attacks, alAsad)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	if _, err := io.WriteString(stdout, tell(e)); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	var charts []chart
	for _, q := range questions() {
		charts = append(charts, follow(e, q, chosen))
	}
	for _, picture := range [...]struct{ format, name string }{{"svg", *svg}, {"png", *png}} {
		if picture.name == "" {
			continue
		}
		data, err := paint(e.Title+": what was said of the toll", charts, picture.format)
		if err == nil {
			err = os.WriteFile(picture.name, data, 0o644)
		}
		if err != nil {
			fmt.Fprintln(stderr, err)
			return 1
		}
	}
	return 0
}

// read returns one event of a file.
func read(name, id string) (*event.Event, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%w (run this from its own folder)", err)
	}
	for e, err := range event.Lines(data) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, reported.AsProblems(err)[0])
		}
		if e.ID == id {
			return &e, nil
		}
	}
	return nil, fmt.Errorf("%s: there is no event %s", name, id)
}
