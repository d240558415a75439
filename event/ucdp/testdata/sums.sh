#!/bin/sh
# Adds up the columns low, best and high of the two files by country and year.
cd "$(dirname "$0")" || exit 1
for file in ucdp-ged-iraq ucdp-ged-sample1000; do
	gzip -dc $file.csv.gz | tr -d '\r' | awk -v file=$file '
	{ # a record ends where its quotation marks are even
		record = record == "" ? $0 : record "\n" $0
		n = gsub(/"/, "\"", record)
		if (n % 2) next
		split_record(record); record = ""
		if (!header) { for (i = 1; i <= fields; i++) at[field[i]] = i; header = 1; next }
		if (field[at["id"]] == "" ) next # the row of tags
		low = field[at["low"]] + 0; best = field[at["best"]] + 0; high = field[at["high"]] + 0
		least = low < best ? low : best; if (high < least) least = high
		most = high > best ? high : best; if (low > most) most = low
		key = field[at["country"]] "\t" field[at["year"]]
		rows[key]++; lows[key] += low; bests[key] += best; highs[key] += high; leasts[key] += least; mosts[key] += most
	}
	function split_record(text,    i, c, quoted, cell) {
		fields = 0; quoted = 0; cell = ""
		for (i = 1; i <= length(text); i++) {
			c = substr(text, i, 1)
			if (c == "\"") quoted = !quoted # a doubled one opens and closes
			else if (c == "," && !quoted) { field[++fields] = cell; cell = "" }
			else cell = cell c
		}
		field[++fields] = cell
	}
	END { for (key in rows) printf "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\n", file, key, rows[key], lows[key], bests[key], highs[key], leasts[key], mosts[key] }
	' | LC_ALL=C sort
done
