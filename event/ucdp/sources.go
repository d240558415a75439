package ucdp

import (
	"strconv"
	"strings"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/internal/rows"
)

// An article is one item of source_article, "office,date,headline" in quotation
// marks. The other columns of sources repeat its parts.
type article struct {
	office, date, headline string
	published              reported.Time
}

// parseArticles reads source_article; ok is false where it is free text.
func parseArticles(cell string) (list []article, ok bool) {
	if len(cell) < 2 || cell[0] != '"' || cell[len(cell)-1] != '"' {
		return nil, false
	}
	for item := range strings.SplitSeq(cell[1:len(cell)-1], `";"`) {
		a, ok := parseArticle(item)
		if !ok {
			return nil, false
		}
		list = append(list, a)
	}
	return list, true
}

// parseArticle finds the date between office and headline, as an office may have commas.
func parseArticle(item string) (a article, ok bool) {
	const date = len("2006-01-02")
	for i := 0; i+1+date < len(item); i++ {
		if item[i] != ',' || item[i+1+date] != ',' {
			continue
		}
		if t, err := reported.ParseTime(item[i+1 : i+1+date]); err == nil && t.Precision() == reported.PrecisionDay {
			return article{strings.TrimSpace(item[:i]), item[i+1 : i+1+date], strings.TrimSpace(item[i+2+date:]), t}, true
		}
	}
	return article{}, false
}

// sources returns the publishers of what the row rests on. source_original is one hop:
// what each article cites, as the row does not say which of them does; so there
// are fewer origins than may be, and never more.
func sources(r *rows.Row) []reported.Source {
	var cited []reported.Source
	if cell := r.Cell(sourceOriginal); cell != "" {
		cited = []reported.Source{{Role: rows.Prefix(cell, reported.MaxName), Kind: reported.SourceUnknown}}
	}
	cell := r.Cell(sourceArticle)
	articles, ok := parseArticles(cell)
	for i, column := range [...]int{sourceOffice, sourceDate, sourceHeadline} {
		if cell := r.Cell(column); !repeats(cell, articles, i) && (column != sourceHeadline || len(cell) <= reported.MaxName) {
			r.Keep(column)
		}
	}
	switch {
	case cell == "":
		return cited
	case !ok:
		return []reported.Source{{Kind: reported.SourceUnknown, Title: rows.Prefix(cell, reported.MaxName), Cites: cited}}
	case len(articles) > reported.MaxItems:
		r.Bad(sourceArticle, reported.CodeTooMany, strconv.Itoa(len(articles))+" articles; the first "+strconv.Itoa(reported.MaxItems)+" were read")
		articles = articles[:reported.MaxItems]
	}
	if len(cell) <= reported.MaxName && cell != join(articles) {
		r.Keep(sourceArticle)
	}
	list := make([]reported.Source, len(articles))
	for i, a := range articles {
		list[i] = reported.Source{
			Org: rows.Prefix(a.office, reported.MaxName), Title: rows.Prefix(a.headline, reported.MaxName),
			Published: a.published, Kind: reported.SourceMedia, Cites: append([]reported.Source(nil), cited...),
		}
	}
	return list
}

// part returns the part of an article that is the column's: office, date, headline.
func (a article) part(i int) string { return [...]string{a.office, a.date, a.headline}[i] }

// repeats reports whether a cell is one part of each article, in their order.
func repeats(cell string, articles []article, part int) bool {
	for i, a := range articles {
		rest, ok := strings.CutPrefix(cell, a.part(part))
		if i < len(articles)-1 && ok {
			rest, ok = strings.CutPrefix(rest, ";")
		}
		if !ok {
			return false
		}
		cell = rest
	}
	return cell == ""
}

// join writes articles as source_article has them.
func join(articles []article) string {
	var b strings.Builder
	for i, a := range articles {
		if i > 0 {
			b.WriteByte(';')
		}
		b.WriteString(`"` + a.office + "," + a.date + "," + a.headline + `"`)
	}
	return b.String()
}

// noted are the columns whose text may be longer than any member of a source. Such
// a text stands whole in the note of the tally killed, after the column's name.
var noted = [...]struct {
	column int
	title  string
}{{sourceArticle, "source_article: "}, {sourceOriginal, "source_original: "}, {sourceHeadline, "source_headline: "}}

// longSources returns the note of the tally killed.
func longSources(r *rows.Row) string {
	var texts []string
	for _, n := range noted {
		cell := r.Cell(n.column)
		if len(cell) <= reported.MaxName {
			continue
		}
		articles, ok := parseArticles(r.Cell(sourceArticle))
		if n.column == sourceHeadline && repeats(cell, articles, 2) || n.column == sourceArticle && ok && fits(articles) && cell == join(articles) {
			continue
		}
		texts = append(texts, n.title+cell)
	}
	note := strings.Join(texts, "\n\n")
	if len(note) > reported.MaxText {
		r.Bad(sourceArticle, reported.CodeTooLong, "the texts of the sources are longer than "+strconv.Itoa(reported.MaxText)+" characters; the rest was left out")
	}
	return rows.Prefix(note, reported.MaxText)
}

// fits reports whether sources hold all of the articles.
func fits(articles []article) bool {
	for _, a := range articles {
		if len(a.office) > reported.MaxName || len(a.headline) > reported.MaxName {
			return false
		}
	}
	return len(articles) <= reported.MaxItems
}

// noteOf returns the text of a column in the note of the tally killed.
func noteOf(e *event.Event, title string) string {
	for i := range e.Tallies {
		if e.Tallies[i].ID != killed {
			continue
		}
		for _, text := range strings.Split("\n\n"+e.Tallies[i].Note, "\n\nsource_") {
			if rest, ok := strings.CutPrefix("source_"+text, title); ok {
				return rest
			}
		}
	}
	return ""
}
