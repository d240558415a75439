// Command words counts the words of the library's documentation and the mean length
// of its sentences, and fails above the limits. Run it in this folder: go run ./words
//
// It counts what a reader of the reference reads as prose: the comments of packages,
// types, functions, methods and fields. It leaves out code, signatures, tables, the
// lines of vocabularies and, in package comments, the sections of ruleSections.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

const (
	maxWords    = 14000
	maxSentence = 16.0
)

var packages = []string{"", "attribution", "casualty", "event", "event/schema"}

// ruleSections are the headings of package comments under which rules are listed, one a
// sentence. A heading that is not there is an error.
var ruleSections = map[string][]string{
	"attribution": {"What the words of Support mean", "What the words of Challenge mean", "Who is who", "What stands", "Reasons"},
	"casualty": {"How to read a toll", "Words", "One origin, one figure", "Policies", "None",
		"Additions", "Bounds", "Doubts and denials"},
}

func main() {
	verbose := len(os.Args) > 1 && os.Args[1] == "-v"
	var total count
	for _, name := range packages {
		texts, err := prose(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		var c count
		for _, text := range texts {
			c.add(text, verbose)
		}
		fmt.Printf("%-14s %6d words, %5.1f a sentence\n", "reported/"+name, c.words, c.mean())
		total.words, total.sentences = total.words+c.words, total.sentences+c.sentences
	}
	fmt.Printf("%-14s %6d words, %5.1f a sentence (at most %d and %.0f)\n", "all", total.words, total.mean(), maxWords, maxSentence)
	if total.words > maxWords || total.mean() > maxSentence {
		os.Exit(1)
	}
}

type count struct{ words, sentences int }

func (c count) mean() float64 { return float64(c.words) / float64(max(c.sentences, 1)) }

var (
	sentenceEnd = regexp.MustCompile(`[.!?:;]["')\]]*(\s+|$)`)
	word        = regexp.MustCompile(`[\p{L}\p{N}]`)
)

// add counts a paragraph. A colon or a semicolon ends no sentence.
func (c *count) add(text string, verbose bool) {
	start := 0
	for _, at := range append(sentenceEnd.FindAllStringIndex(text, -1), []int{len(text), len(text)}) {
		if at[0] < len(text) && (text[at[0]] == ':' || text[at[0]] == ';') {
			continue
		}
		n := 0
		for _, field := range strings.Fields(text[start:at[1]]) {
			if word.MatchString(field) {
				n++
			}
		}
		if n > 0 {
			c.words, c.sentences = c.words+n, c.sentences+1
			if verbose && n > 25 {
				fmt.Printf("%3d %s\n", n, strings.Join(strings.Fields(text[start:at[1]]), " "))
			}
		}
		start = at[1]
	}
}

// parsed returns the files of a package, without tests.
func parsed(fset *token.FileSet, name string) (list []*ast.File, err error) {
	files, err := filepath.Glob(filepath.Join("..", name, "*.go"))
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, file, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}

// prose returns the paragraphs of a package's documentation.
func prose(name string) ([]string, error) {
	fset := token.NewFileSet()
	files, err := parsed(fset, name)
	if err != nil {
		return nil, err
	}
	p, err := doc.NewFromFiles(fset, files, name)
	if err != nil {
		return nil, err
	}
	for _, heading := range ruleSections[name] {
		if !strings.Contains("\n"+p.Doc, "\n# "+heading+"\n") {
			return nil, fmt.Errorf("package %s has no section %q", name, heading)
		}
	}
	if err := rawLinks(files); err != nil {
		return nil, err
	}
	list := paragraphs(p.Doc, ruleSections[name])
	add := func(text string) { list = append(list, paragraphs(text, nil)...) }
	funcs := func(fs []*doc.Func) {
		for _, f := range fs {
			add(f.Doc)
		}
	}
	values := func(vs []*doc.Value) {
		for _, v := range vs {
			add(v.Doc)
		}
	}
	values(p.Consts)
	values(p.Vars)
	funcs(p.Funcs)
	for _, t := range p.Types {
		add(t.Doc)
		values(t.Consts)
		values(t.Vars)
		funcs(t.Funcs)
		funcs(t.Methods)
		ast.Inspect(t.Decl, func(n ast.Node) bool {
			if f, ok := n.(*ast.Field); ok {
				add(f.Doc.Text())
				add(f.Comment.Text())
			}
			return true
		})
	}
	return list, nil
}

var link = regexp.MustCompile(`\[\w*\.?[A-Z]\w*(\.\w+)?\]`)

// rawLinks reports a link in the comment of a field or of one constant among several,
// where the reference shows its brackets.
func rawLinks(files []*ast.File) (err error) {
	check := func(name *ast.Ident, groups ...*ast.CommentGroup) {
		for _, g := range groups {
			if s := link.FindString(g.Text()); s != "" && name.IsExported() {
				err = fmt.Errorf("the comment of %s has a link, which is shown raw: %s", name.Name, s)
			}
		}
	}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.StructType:
				for _, f := range n.Fields.List {
					if len(f.Names) > 0 {
						check(f.Names[0], f.Doc, f.Comment)
					}
				}
			case *ast.GenDecl:
				if n.Tok == token.CONST && n.Lparen.IsValid() {
					for _, spec := range n.Specs {
						c := spec.(*ast.ValueSpec)
						check(c.Names[0], c.Doc, c.Comment)
					}
				}
			}
			return true
		})
	}
	return err
}

// paragraphs returns the paragraphs and list items of a comment, without code and
// without what stands under the headings that are left out.
func paragraphs(text string, leftOut []string) (list []string) {
	skip := false
	var plain func(blocks []comment.Block)
	plain = func(blocks []comment.Block) {
		for _, block := range blocks {
			switch b := block.(type) {
			case *comment.Heading:
				skip = false
				for _, heading := range leftOut {
					skip = skip || string(new(comment.Printer).Text(&comment.Doc{Content: []comment.Block{&comment.Paragraph{Text: b.Text}}})) == heading+"\n"
				}
			case *comment.Paragraph:
				if !skip {
					list = append(list, string(bytes.TrimSpace(new(comment.Printer).Text(&comment.Doc{Content: []comment.Block{b}}))))
				}
			case *comment.List:
				for _, item := range b.Items {
					plain(item.Content)
				}
			}
		}
	}
	plain(new(comment.Parser).Parse(text).Content)
	return list
}
