package subset

import (
	"slices"
	"testing"
)

// FuzzSubsets holds an Index to a loop over all records; of few it finds all.
func FuzzSubsets(f *testing.F) {
	f.Add([]byte("\x01\x02\x00\x01\x02\x03\x01\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var records []Record
		for ; len(data) > 2 && len(records) < 64; data = data[3:] {
			var r Record
			for i, text := range [...]string{"", "a", "b", "ab"} {
				for _, member := range [...]int{0, 1, Exact, Exact + 1, Exact + 7, Exact + Free - 1} {
					if int(data[0]>>(member%4)+data[1]>>(member%3)+data[2])%4 == i {
						r[member] = text
					}
				}
			}
			if !slices.Contains(records, r) {
				records = append(records, r)
			}
		}
		x := New(len(records), func(number int32) Record { return records[number] })
		for n := range records {
			x.Add(int32(n))
		}
		for n := range records {
			var want []int32
			for k := range records {
				if len(records) <= Few || records[k].saysOnly(&records[n]) {
					want = append(want, int32(k))
				}
			}
			got := slices.Clone(x.Subsets(int32(n)))
			if slices.Sort(got); !slices.Equal(got, want) {
				t.Fatalf("of %q record %d has %d within, want %d", records, n, got, want)
			}
		}
	})
}

// saysOnly reports whether r says only what q says too.
func (r *Record) saysOnly(q *Record) bool {
	for i, text := range r {
		if text != q[i] && (i < Exact || text != "") {
			return false
		}
	}
	return true
}
