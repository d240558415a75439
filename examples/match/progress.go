package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A progress shows on a terminal how many bytes of the files are read. The zero
// progress shows nothing.
type progress struct{ bar *progressbar.ProgressBar }

func newProgress(w io.Writer, files []string) progress {
	out, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(out.Fd())) {
		return progress{}
	}
	var size int64
	for _, name := range files {
		if info, err := os.Stat(name); err == nil {
			size += info.Size()
		}
	}
	return progress{progressbar.NewOptions64(size, progressbar.OptionSetWriter(w), progressbar.OptionShowBytes(true), progressbar.OptionClearOnFinish())}
}

func (p progress) reader(in io.Reader) io.Reader {
	if p.bar == nil {
		return in
	}
	return io.TeeReader(in, p.bar)
}

func (p progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish() // it is for show
	}
}
