package main

import (
	"bytes"
	"encoding/json"
	"log"
	"os"
)

// A node is a JSON value whose members keep their order.
type node struct {
	names   []string
	members map[string]*node
	items   []*node
	raw     json.RawMessage
	queued  bool // for the page
}

func readJSON(path string) *node {
	data, err := os.ReadFile(inModule(path))
	if err != nil {
		log.Fatal(err)
	}
	return parse(data)
}

func parse(raw json.RawMessage) *node {
	n := &node{raw: bytes.TrimSpace(raw)}
	var err error
	switch n.raw[0] {
	case '[':
		var items []json.RawMessage
		err = json.Unmarshal(n.raw, &items)
		for _, item := range items {
			n.items = append(n.items, parse(item))
		}
	case '{':
		n.members = map[string]*node{}
		d := json.NewDecoder(bytes.NewReader(n.raw))
		_, err = d.Token()
		for err == nil && d.More() {
			name, _ := d.Token()
			var value json.RawMessage
			err = d.Decode(&value)
			n.names = append(n.names, name.(string))
			n.members[name.(string)] = parse(value)
		}
	}
	if err != nil {
		log.Fatal(err)
	}
	return n
}

// get returns a member, nil if there is none.
func (n *node) get(name string) *node {
	if n == nil {
		return nil
	}
	return n.members[name]
}

// str returns a member that is a string, "" if there is none.
func (n *node) str(name string) (s string) {
	if m := n.get(name); m != nil {
		_ = json.Unmarshal(m.raw, &s) // of another type it stays empty
	}
	return s
}

// num returns a member as it is written, "" if there is none.
func (n *node) num(name string) string {
	if m := n.get(name); m != nil {
		return string(m.raw)
	}
	return ""
}

// strs returns the strings of a list.
func (n *node) strs() (list []string) {
	if n != nil && json.Unmarshal(n.raw, &list) != nil {
		return nil
	}
	return list
}

// compact returns the value on one line.
func (n *node) compact() string {
	var b bytes.Buffer
	if err := json.Compact(&b, n.raw); err != nil {
		log.Fatal(err)
	}
	return b.String()
}
