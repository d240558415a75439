// Command codelines counts the lines of code of the library that are written by hand:
// no comments, no blank lines, no tests, no generated files.
//
//	cd tools && go run ./codelines ..
package main

import (
	"fmt"
	"go/scanner"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// library are the packages that count, each with its own files. Internal counts with
// all below it but the helpers named in helpers.
var (
	library = []string{".", "attribution", "casualty", "event", "event/schema"}
	helpers = []string{"membergen", "membergen/trial", "eventtest", "ordertest", "longrun", "rows/rowstest"}
)

func main() {
	root := "."
	if len(os.Args) > 1 {
		root = os.Args[1]
	}
	dirs := slices.Clone(library)
	err := filepath.WalkDir(filepath.Join(root, "internal"), func(path string, e os.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			inside, _ := filepath.Rel(filepath.Join(root, "internal"), path)
			if !slices.Contains(helpers, filepath.ToSlash(inside)) {
				dirs = append(dirs, filepath.ToSlash(filepath.Join("internal", inside)))
			}
		}
		return err
	})
	if err != nil {
		log.Fatal(err)
	}
	total := 0
	for _, dir := range dirs {
		paths, _ := filepath.Glob(filepath.Join(root, dir, "*.go"))
		n := 0
		for _, path := range paths {
			if !strings.HasSuffix(path, "_test.go") && !strings.HasSuffix(path, "_gen.go") {
				n += lines(path)
			}
		}
		if n > 0 {
			fmt.Printf("%6d %s\n", n, dir)
		}
		total += n
	}
	fmt.Printf("%6d in all\n", total)
}

// lines returns how many lines of a file hold some token.
func lines(path string) int {
	text, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	files := token.NewFileSet()
	file := files.AddFile(path, -1, len(text))
	var s scanner.Scanner
	s.Init(file, text, nil, 0) // without comments
	code := map[int]bool{}
	for {
		pos, tok, literal := s.Scan()
		if tok == token.EOF {
			return len(code)
		}
		if tok == token.SEMICOLON && literal == "\n" {
			continue // put in by the scanner
		}
		first := file.Line(pos)
		for i := range 1 + strings.Count(literal, "\n") {
			code[first+i] = true
		}
	}
}
