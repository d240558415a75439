package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/seed-67285e81/reported/event"
)

// TestMain lets the test program be the service, so that a test can kill it.
func TestMain(m *testing.M) {
	if os.Getenv("INTAKE_SERVE") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// A process is the service in a process of its own.
type process struct {
	*exec.Cmd
	url string
}

func spawn(t testing.TB, data string) process {
	t.Helper()
	p := process{Cmd: exec.Command(os.Args[0], "-addr", "localhost:0", "-data", data)}
	p.Env = append(os.Environ(), "INTAKE_SERVE=1")
	out, err := p.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Process.Kill(); p.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal("the service did not start: ", err)
	}
	p.url = strings.TrimSpace(line)
	return p
}

// A fire is what many clients sent, and which of it was acknowledged.
type fire struct {
	sync.Mutex
	sent, acknowledged map[string]bool
	refused            map[int]int // by status
}

// clients send bodies until the service no longer answers, or stop is closed.
func (f *fire) clients(url string, stop <-chan struct{}) {
	f.sent, f.acknowledged, f.refused = map[string]bool{}, map[string]bool{}, map[int]int{}
	client := &http.Client{Timeout: 20 * time.Second}
	var running sync.WaitGroup
	for c := range 8 {
		running.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				default:
				}
				good := []string{fmt.Sprintf("c%d-n%d-a", c, n), fmt.Sprintf("c%d-n%d-b", c, n)}
				body := doc(good[0], "") + "\n"
				switch n % 4 {
				case 1: // a bad line between
					body += `{"schema":"reported/event/1","knd":1}` + "\n"
				case 2: // what is no JSON, with bytes that are no text
					body += strings.Repeat("[", 1000) + "\xff\x00\n"
				}
				body += doc(good[1], `,"title":"`+strings.Repeat("x", 1+40*(n%7))+`"`)
				f.Lock()
				f.sent[good[0]], f.sent[good[1]] = true, true
				f.Unlock()
				answer, err := client.Post(url+"/events", "application/x-ndjson", strings.NewReader(body))
				if err != nil {
					return
				}
				_, err = io.Copy(io.Discard, answer.Body)
				answer.Body.Close()
				f.Lock()
				if taken := answer.StatusCode == http.StatusAccepted || answer.StatusCode == http.StatusUnprocessableEntity; taken && err == nil {
					f.acknowledged[good[0]], f.acknowledged[good[1]] = true, true
				} else {
					f.refused[answer.StatusCode]++
				}
				f.Unlock()
			}
		})
	}
	running.Wait()
}

// idsOf returns the IDs of all events that a service has.
func idsOf(t testing.TB, url string) (ids []string) {
	t.Helper()
	for next := "/events"; next != ""; {
		answer, got := do(t, "GET", url+next, "")
		want(t, http.StatusOK, "", answer, got)
		for line := range strings.Lines(got) {
			e, err := event.Decode([]byte(line))
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, e.ID)
		}
		next = strings.TrimPrefix(strings.TrimSuffix(answer.Header.Get("Link"), `>; rel="next"`), "<")
	}
	return ids
}

// hold compares what is stored with what was sent and acknowledged. What was sent and
// not acknowledged may be there: the answer was lost. A body is there whole or not.
func (f *fire) hold(t *testing.T, ids []string) {
	t.Helper()
	if len(f.acknowledged) == 0 {
		t.Fatal("nothing was acknowledged")
	}
	have := map[string]bool{}
	for _, id := range ids {
		if have[id] {
			t.Errorf("%s is there twice", id)
		}
		if have[id] = true; !f.sent[id] {
			t.Errorf("%s is there, and was not sent", id)
		}
	}
	for id := range f.acknowledged {
		if !have[id] {
			t.Errorf("%s was acknowledged, and is not there", id)
		}
	}
	for id := range have {
		if other := id[:len(id)-1] + string('a'+'b'-id[len(id)-1]); !have[other] {
			t.Errorf("%s is there without %s of the same body", id, other)
		}
	}
	t.Logf("%d sent, %d acknowledged, %d there, refused %v", len(f.sent), len(f.acknowledged), len(ids), f.refused)
}

// TestKill kills the service in the middle of writes, and starts it again.
func TestKill(t *testing.T) {
	data := filepath.Join(t.TempDir(), "kill.db")
	var f fire
	p := spawn(t, data)
	go func() {
		time.Sleep(700 * time.Millisecond)
		p.Process.Kill()
	}()
	f.clients(p.url, nil)
	p.Wait()
	again := spawn(t, data)
	f.hold(t, idsOf(t, again.url))
	// A signal lets it end what it has begun.
	if err := again.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := again.Wait(); err != nil {
		t.Error("the service did not stop as it should:", err)
	}
}

// TestDiskFull fills a small file system. The service refuses what it cannot store,
// keeps what it acknowledged, and goes on answering.
func TestDiskFull(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=1m"); err != nil {
		t.Logf("no file system can be mounted here (%v): a limit of file sizes stands for the full disk", err)
		limitFiles(t, 1<<20)
	} else {
		defer syscall.Unmount(dir, syscall.MNT_DETACH)
	}
	p := spawn(t, filepath.Join(dir, "full.db"))
	var f fire
	stop := make(chan struct{})
	time.AfterFunc(4*time.Second, func() { close(stop) })
	f.clients(p.url, stop)
	if f.refused[http.StatusServiceUnavailable] == 0 {
		t.Errorf("the disk never was full: %d were acknowledged", len(f.acknowledged))
	}
	f.hold(t, idsOf(t, p.url))
}

// limitFiles bounds the files of child processes.
func limitFiles(t *testing.T, size uint64) {
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: old.Max}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old) })
}

// TestSlowClient: those that send slowly, or stop, hold up nobody else.
func TestSlowClient(t *testing.T) {
	p := spawn(t, filepath.Join(t.TempDir(), "slow.db"))
	for range 200 {
		c, err := net.Dial("tcp", strings.TrimPrefix(p.url, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintf(c, "POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: 16000000\r\n\r\n%s", doc("slow", "")+"\n")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	for i := range 50 {
		r, _ := http.NewRequestWithContext(ctx, "POST", p.url+"/events", strings.NewReader(doc(fmt.Sprint("quick", i), "")))
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != http.StatusAccepted {
			t.Fatal(answer.Status)
		}
	}
	// What was sent only in part is not there.
	if ids := idsOf(t, p.url); len(ids) != 50 || slices.Contains(ids, "slow") {
		t.Errorf("%d events", len(ids))
	}
}

// TestHostile: documents that are made to cost much are answered or refused in bounded
// time and memory, while others are served.
func TestHostile(t *testing.T) {
	p := spawn(t, filepath.Join(t.TempDir(), "hostile.db"))
	files, err := filepath.Glob("testdata/hostile/*.json.gz")
	if err != nil || len(files) == 0 {
		t.Fatal("no hostile documents", err)
	}
	var slowest atomic.Int64
	stop := make(chan struct{})
	var others sync.WaitGroup
	others.Go(func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			begin := time.Now()
			answer, got := do(t, "POST", p.url+"/events", doc(fmt.Sprint("other", i), ""))
			want(t, http.StatusAccepted, "", answer, got)
			slowest.Store(max(slowest.Load(), int64(time.Since(begin))))
			time.Sleep(10 * time.Millisecond)
		}
	})
	var asked sync.WaitGroup
	taken := 0
	for i, file := range files {
		body, id := hostile(t, file, i)
		answer, got := do(t, "POST", p.url+"/events", body)
		if answer.StatusCode != http.StatusAccepted {
			if answer.StatusCode != http.StatusUnprocessableEntity {
				t.Errorf("%s: %s: %.200s", file, answer.Status, got)
			}
			continue
		}
		taken++
		for _, path := range []string{"/events/" + id, "/events/" + id + "?as_of=2021", "/events/" + id + "/toll?policy=envelope", "/events/" + id + "/attribution", "/events/" + id + "/disputes", "/pages/" + id, "/duplicates/" + id} {
			asked.Go(func() {
				begin := time.Now()
				answer, _ := do(t, "GET", p.url+path, "")
				if answer.StatusCode != http.StatusOK && answer.StatusCode != http.StatusServiceUnavailable {
					t.Errorf("%s %s: %s", file, path, answer.Status)
				}
				if took := time.Since(begin); took > 2*answerTime {
					t.Errorf("%s %s: %v", file, path, took)
				}
			})
		}
	}
	asked.Wait()
	close(stop)
	others.Wait()
	if took := time.Duration(slowest.Load()); took > answerTime {
		t.Errorf("others waited %v", took)
	}
	if taken < len(files)/2 {
		t.Errorf("only %d of %d documents were taken", taken, len(files))
	}
	if peak := peakMemory(t, p.Process.Pid); peak > 512<<20 {
		t.Errorf("%d MB of memory", peak>>20)
	} else {
		t.Logf("%d of %d taken, others waited %v at most, %d MB of memory", taken, len(files), time.Duration(slowest.Load()), peak>>20)
	}
}

// hostile returns a document under an ID of its own.
func hostile(t *testing.T, file string, i int) (body, id string) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	e, _ := event.Inspect(data)
	id = fmt.Sprint("hostile", i)
	return strings.Replace(string(data), fmt.Sprintf(`"id":%q`, e.ID), fmt.Sprintf(`"id":%q`, id), 1), id
}

// peakMemory reads the most memory that a process had at once.
func peakMemory(t *testing.T, pid int) (bytes int64) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if errors.Is(err, os.ErrNotExist) {
		t.Log("this system does not say how much memory a process has")
		return 0
	} else if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if _, err := fmt.Sscanf(line, "VmHWM: %d kB", &bytes); err == nil {
			return bytes << 10
		}
	}
	t.Fatal("no VmHWM")
	return 0
}
