// Command encodingjson reads one text with encoding/json: what that weighs, to
// compare with.
package main

import "encoding/json"

func main() {
	var text string
	if err := json.Unmarshal([]byte(`""`), &text); err != nil {
		println(err.Error())
	}
}
