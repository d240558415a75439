package reported

// unmarshal reads a text, of which nothing is the zero value. On an error to is unchanged.
func unmarshal[T any](to *T, text []byte, parse func(string) (T, error)) error {
	var value T
	if len(text) > 0 {
		var err error
		if value, err = parse(string(text)); err != nil {
			return err
		}
	}
	*to = value
	return nil
}
