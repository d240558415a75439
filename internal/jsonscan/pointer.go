package jsonscan

// maxPointer bounds the pointers that are found, in bytes.
const maxPointer = 512

// cutPath returns a path that is too long up to the last name that fits: a parent's.
// Otherwise a name of a megabyte would stand in every pointer below it.
func cutPath(path []byte) []byte {
	if len(path) <= maxPointer {
		return path
	}
	n := maxPointer
	for path[n] != '/' {
		n--
	}
	return path[:n]
}

// AppendToken appends a member's name as a token of a pointer (RFC 6901).
func AppendToken[T string | []byte](path []byte, name T) []byte {
	path = append(path, '/')
	for i := range len(name) {
		switch name[i] {
		case '~':
			path = append(path, "~0"...)
		case '/':
			path = append(path, "~1"...)
		default:
			path = append(path, name[i])
		}
	}
	return path
}
