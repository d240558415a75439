package rows

import (
	"bytes"

	"github.com/seed-67285e81/reported"
	"github.com/seed-67285e81/reported/event"
)

// Inexact is the code of a row that does not hold all of its event.
const Inexact reported.Code = "inexact"

// Same returns a problem unless two events are written alike.
func Same(e, back event.Event) error {
	a, err := e.AppendJSON(nil)
	if err != nil {
		return err
	}
	if b, err := back.AppendJSON(nil); err != nil || !bytes.Equal(a, b) {
		return reported.Problems{{Code: Inexact, Detail: "the row does not hold all of the event"}}
	}
	return nil
}
