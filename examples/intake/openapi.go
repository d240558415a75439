package main

import (
	_ "embed"
	"net/http"
)

// description is the API as OpenAPI 3.1 has it. A test holds it against the handlers.
//
//go:embed openapi.json
var description []byte

func describe(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", jsonType)
	w.Write(description)
}
