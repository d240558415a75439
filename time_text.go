package reported

// append appends t as it is written; nothing for the zero Time.
func (t Time) append(b []byte) []byte {
	first, last := t.ends()
	switch t.form() {
	case singleTime:
		b = first.append(b)
	case spanTime, endlessTime, untilTime:
		b = last.append(append(first.append(b), '/'))
	case ongoingTime:
		b = append(first.append(b), "/.."...)
	case oneOfTime, oneOfFromTime, oneOfToTime:
		b = first.append(append(b, '['))
		b = append(last.append(append(b, ".."...)), ']')
	}
	return b
}

// String returns t as it was read, "" for the zero Time.
func (t Time) String() string {
	var b [maxTimeText]byte
	return string(t.append(b[:0]))
}

// AppendText appends what [Time.String] returns. The error is always nil.
func (t Time) AppendText(b []byte) ([]byte, error) { return t.append(b), nil }

// MarshalText returns what [Time.String] returns: "" for the zero Time, which a
// JSON member should leave out with omitzero. The error is always nil.
func (t Time) MarshalText() ([]byte, error) {
	var b [maxTimeText]byte
	return append([]byte{}, t.append(b[:0])...), nil
}

// UnmarshalText reads a time as [ParseTime] does, save that the empty text gives
// the zero Time, as [Time.MarshalText] wrote it. On error t is left as it was.
func (t *Time) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Time{}
		return nil
	}
	// What is too long is refused by its first bytes, without a copy of the rest.
	u, err := ParseTime(string(text[:min(len(text), maxTimeText+1)]))
	if err != nil {
		return err
	}
	*t = u
	return nil
}
