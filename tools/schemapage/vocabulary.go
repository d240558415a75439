package main

import (
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"log"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// A vocabulary is a type of words.
type vocabulary struct {
	name  string // as Go has it, with its package
	about string // the first sentence of the type's comment, and the comment of its constants
	words []meaning
}

// A meaning is what the line beside a constant says.
type meaning struct{ word, text, source string }

// source is what ends a line: (GTD 3).
var source = regexp.MustCompile(`^(.*?) \(((?:ACLED|GTD|UCDP|OHCHR|TLP)[^()]*)\)$`)

// vocabularies returns the types of words that packages declare.
func vocabularies(dirs ...string) (all []*vocabulary) {
	for _, dir := range dirs {
		paths, err := filepath.Glob(filepath.Join(inModule(dir), "*.go"))
		if err != nil || len(paths) == 0 {
			log.Fatalf("no sources in %s", dir)
		}
		types := map[string]string{}
		var consts []*ast.GenDecl
		for _, path := range paths {
			if strings.HasSuffix(path, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				log.Fatal(err)
			}
			for _, d := range file.Decls {
				g, ok := d.(*ast.GenDecl)
				if ok && g.Tok == token.TYPE && len(g.Specs) == 1 {
					types[g.Specs[0].(*ast.TypeSpec).Name.Name] = g.Doc.Text()
				}
				if ok && g.Tok == token.CONST {
					consts = append(consts, g)
				}
			}
		}
		pkg := filepath.Base(dir)
		if dir == "." {
			pkg = "reported"
		}
		for _, g := range consts {
			if v := words(g, pkg, types); v != nil {
				all = append(all, v)
			}
		}
	}
	return all
}

// words returns the vocabulary that constants declare, nil if they are none.
func words(g *ast.GenDecl, pkg string, types map[string]string) *vocabulary {
	var v *vocabulary
	for _, spec := range g.Specs {
		c := spec.(*ast.ValueSpec)
		of, ok := c.Type.(*ast.Ident)
		if !ok || len(c.Values) != 1 || !c.Names[0].IsExported() || of.Name == "Code" {
			return nil
		}
		value, ok := c.Values[0].(*ast.BasicLit)
		if !ok || value.Kind != token.STRING {
			return nil
		}
		word, err := strconv.Unquote(value.Value)
		if err != nil {
			log.Fatal(err)
		}
		if v == nil {
			v = &vocabulary{name: pkg + "." + of.Name, about: plain(types[of.Name])}
			if more := plain(g.Doc.Text()); len(strings.Fields(more)) > 5 {
				v.about += "\n\n" + more
			}
		}
		m := meaning{word: word, text: plain(c.Comment.Text())}
		if m.text == "" {
			m.text = plain(strings.TrimPrefix(c.Doc.Text(), c.Names[0].Name+": "))
		}
		if parts := source.FindStringSubmatch(m.text); parts != nil {
			m.text, m.source = parts[1], parts[2]
		}
		v.words = append(v.words, m)
	}
	return v
}

// plain returns a comment as text: paragraphs on one line each, links as their words.
func plain(text string) string {
	var p comment.Parser
	pr := comment.Printer{TextWidth: -1}
	return links.ReplaceAllString(strings.TrimSpace(string(pr.Text(p.Parse(text)))), "$1")
}

var links = regexp.MustCompile(`\[([\w.]+)\]`)
