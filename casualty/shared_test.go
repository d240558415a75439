package casualty

import (
	"fmt"
	"os"
	"reflect"
	"testing"
)

// TestMain holds, after all tests, that what most values share was never written to.
func TestMain(m *testing.M) {
	before := shared()
	code := m.Run()
	if after := shared(); !reflect.DeepEqual(before, after) {
		fmt.Printf("what values share was written to: %+v is now %+v\n", before, after)
		code = 1
	}
	os.Exit(code)
}

func shared() []any {
	return []any{noNumber, noOutcomeLinks}
}
