package stix

import (
	"crypto/sha1"
	"encoding/hex"
	"strconv"
	"strings"
)

// Namespace is the namespace of all IDs that the package makes: the UUIDv5 of the
// address https://github.com/seed-67285e81/reported/event/stix in the namespace of
// URLs (RFC 9562).
const Namespace = "6fb8fc2e-8ad6-5f23-a813-a58adf1f699e"

// namespace is Namespace in bytes.
var namespace = [16]byte{0x6f, 0xb8, 0xfc, 0x2e, 0x8a, 0xd6, 0x5f, 0x23, 0xa8, 0x13, 0xa5, 0x8a, 0xdf, 0x1f, 0x69, 0x9e}

// Extension is the ID of the property extension that carries a document. It is the
// ID of the extension-definition that each bundle with events begins with.
const Extension = "extension-definition--442b7d88-2164-577a-b072-4845c3221eb6"

// newID returns the ID of an object: its type, and the UUIDv5 of all parts, the type
// first. Each part is written as a netstring, "5:abcde,", so that no two lists of parts
// are written alike.
func newID[T ~string | ~[]byte](kind string, parts ...T) string {
	h := sha1.New()
	h.Write(namespace[:])
	var length [20]byte
	write := func(part []byte) {
		h.Write(append(strconv.AppendInt(length[:0], int64(len(part)), 10), ':'))
		h.Write(part)
		h.Write([]byte{','})
	}
	write([]byte(kind))
	for _, part := range parts {
		write([]byte(part))
	}
	sum := h.Sum(nil)[:16]
	sum[6] = sum[6]&0x0f | 0x50 // version 5
	sum[8] = sum[8]&0x3f | 0x80 // variant of RFC 9562
	id := make([]byte, 0, len(kind)+38)
	id = append(id, kind...)
	id = append(id, '-', '-')
	for i, group := range [...]int{4, 2, 2, 2, 6} {
		if i > 0 {
			id = append(id, '-')
		}
		id = hex.AppendEncode(id, sum[:group])
		sum = sum[group:]
	}
	return string(id)
}

// isID reports whether s is an ID of an object of some type: name--UUID.
func isID(s string) bool {
	kind := typeOf(s)
	if len(kind) < 3 || len(s) != len(kind)+len("--")+36 {
		return false
	}
	for i := range len(kind) {
		if c := kind[i]; (c < 'a' || c > 'z') && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	for i, c := range []byte(s[len(s)-36:]) {
		switch i {
		case 8, 13, 18, 23:
			if c != '-' {
				return false
			}
		case 14:
			if c < '1' || c > '5' {
				return false
			}
		case 19:
			if !strings.ContainsRune("89abAB", rune(c)) {
				return false
			}
		default:
			if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'f') {
				return false
			}
		}
	}
	return kind[len(kind)-1] != '-'
}

// isIDOf reports whether s is an ID of an object of a type.
func isIDOf(s, kind string) bool { return typeOf(s) == kind && isID(s) }

// typeOf returns the type that an ID begins with, "" if it is no ID.
func typeOf(id string) string {
	kind, _, ok := strings.Cut(id, "--")
	if !ok {
		return ""
	}
	return kind
}
