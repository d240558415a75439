package casualty_test

import (
	"bufio"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed-67285e81/reported/internal/longrun"
)

// counted are the packages whose statements are counted. So work does not depend on
// the machine.
const counted = "github.com/seed-67285e81/reported,github.com/seed-67285e81/reported/casualty,github.com/seed-67285e81/reported/event," +
	"github.com/seed-67285e81/reported/internal/standing,github.com/seed-67285e81/reported/internal/origins,github.com/seed-67285e81/reported/testdata/work"

// maxSteps is how many times the work of Reduce the five steps that testdata/work takes
// of a Timeline may be.
const maxSteps = 6

// TestWork counts what tolls cost: twice the list costs little more than twice as much,
// and a step of a Timeline no more than the whole.
func TestWork(t *testing.T) {
	longrun.Only(t)
	dir := t.TempDir()
	program, counts := filepath.Join(dir, "work"), filepath.Join(dir, "counts")
	if err := os.Mkdir(counts, 0o777); err != nil {
		t.Fatal(err)
	}
	run(t, "go", "build", "-cover", "-covermode=atomic", "-coverpkg="+counted, "-o", program, "../testdata/work")
	run(t, program, counts)
	folders, err := os.ReadDir(counts)
	if err != nil || len(folders) < 200 {
		t.Fatalf("%d answers were counted: %v", len(folders), err)
	}
	work := map[string]int{}
	covdata := strings.TrimSpace(run(t, "go", "tool", "-n", "covdata"))
	for _, f := range folders {
		work[f.Name()] = readWork(t, covdata, filepath.Join(counts, f.Name()))
	}
	for _, name := range slices.Sorted(maps.Keys(work)) {
		twice := work[name]
		once, of := strings.CutSuffix(name, "|2")
		if !of {
			continue
		}
		words := strings.Split(name, "|") // list, answer, policy, whether it is an ordinary one
		most := 2.6
		if words[3] == "true" {
			most = 2.3
		}
		growth := float64(twice) / float64(work[once+"|1"])
		t.Logf("%-110s %10d statements, twice the list %.2f", name, twice, growth)
		if growth > most {
			t.Errorf("%s: %.2f times the work for twice the list", name, growth)
		}
		if words[1] == "the last steps of Timeline" {
			words[1] = "Reduce and its rows"
			if whole := work[strings.Join(words, "|")]; twice > maxSteps*whole {
				t.Errorf("%s takes %d, Reduce %d", name, twice, whole)
			}
		}
	}
}

// run returns what a command prints.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "GOCOVERDIR="+t.TempDir())
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// readWork returns how many statements were run.
func readWork(t *testing.T, covdata, path string) (n int) {
	t.Helper()
	text := path + ".txt"
	run(t, covdata, "textfmt", "-i="+path, "-o="+text)
	file, err := os.Open(text)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for lines := bufio.NewScanner(file); lines.Scan(); {
		words := strings.Fields(lines.Text())
		if len(words) != 3 {
			continue // the mode
		}
		statements, _ := strconv.Atoi(words[1])
		count, _ := strconv.Atoi(words[2])
		n += statements * count
	}
	if n == 0 {
		t.Fatalf("%s: nothing was counted", path)
	}
	return n
}
